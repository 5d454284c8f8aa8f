import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/**
 * How a hub governs itself, counted from what it entered for other reasons. For the CRESS and the label: the guide of good practices of the
 * law of 31 July 2014 (article 3) begins with « modalités effectives de gouvernance démocratique ». Nobody is named in any of it.
 */

/** From a day until another, the last one excluded. */
export type Span = { from: Day; until: Day }

export const yearSpan = (year: number): Span => ({ from: `${year}-01-01`, until: `${year + 1}-01-01` })

/** `seated`: who held a seat that day. `came`: those of them who came, were it late; null: nobody noted who came. */
export type MeetingRow = {
  id: Id
  body: Id
  day: Day
  state: 'planned' | 'held' | 'cancelled'
  seated: Id[]
  came: Id[] | null
  closedOn: Day | null
  sealedOn: Day | null
}

/** How a decision came about. `notAdopted`: rejected, withdrawn, or put off to a later meeting. */
export const ways = ['agreement', 'consent', 'vote', 'election', 'notAdopted'] as const
export type Way = (typeof ways)[number]
/** `known`: the first day on which its subject was known: the question, the application, or the notice that told it first. */
export type DecisionRow = { id: Id; body: Id; meeting: Id; day: Day; way: Way; known: Day }

/** What others than the body brought to its agenda: a question asked of it, an application for membership, a point of who holds no seat in it. */
export const origins = ['question', 'application', 'unseated'] as const
export type Origin = (typeof origins)[number]
export type ProposalRow = { id: Id; body: Id; meeting: Id; day: Day; origin: Origin }

/** `day`: of the meeting that gave it. `due`: as it stands now, moved or not. */
export type ActionRow = { id: Id; body: Id; day: Day; due: Day; moved: boolean; state: 'open' | 'done' | 'dropped'; closedOn: Day | null }

/** `until`: the first day it is no longer held. */
export type SeatRow = { id: Id; body: Id; ownName: boolean; from: Day; until: Day | null }

export type GovernanceRows = {
  meetings: MeetingRow[]
  decisions: DecisionRow[]
  proposals: ProposalRow[]
  actions: ActionRow[]
  seats: SeatRow[]
}

/** Over `n` things; null where there is none. Half a day is half a day. */
export type Spread = { n: number; median: number | null; longest: number | null }

export type Figures = {
  meetings: Record<MeetingRow['state'], number>
  attendance: {
    present: number
    seats: number
    median: number | null
    medianSeats: number | null
    came: number
    seated: number
    unknown: number
  }
  decisions: Record<Way, number>
  delay: Spread
  proposals: Record<Origin, number>
  minutes: Spread & { waiting: number }
  actions: { onTime: number; after: number; dropped: number; open: number; late: number; moved: number }
  /** null: the span has not begun. */
  seats: { organisations: number; persons: number } | null
}

/** Below ten, a share says less than its two numbers (one absence on a board of five is 20 points). */
export const FLOOR = 10

/** In whole per cent, halves up; null where there are too few to say so. */
export const shareOf = (n: number, of: number): number | null => (of < FLOOR ? null : Math.floor((n * 100) / of + 0.5))

export const medianOf = (numbers: number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[middle - 1], sorted[middle]]
  if (above === undefined) return null
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2
}

const spreadOf = (numbers: number[]): Spread => ({
  n: numbers.length,
  median: medianOf(numbers),
  longest: numbers.length > 0 ? Math.max(...numbers) : null,
})

const days = (from: Day, to: Day): number => Math.max(0, Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days)
const count = <T>(rows: T[], is: (row: T) => boolean): number => rows.filter(is).length
const inSpan = (day: Day, { from, until }: Span): boolean => from <= day && day < until

/** The rows of a span and of a body (null: of all). Seats are those held at its end, today where it is still running. */
export const rowsWithin = (rows: GovernanceRows, span: Span, body: Id | null, today: Day): GovernanceRows => {
  const kept = <T extends { body: Id; day: Day }>(all: T[]) =>
    all.filter((row) => inSpan(row.day, span) && (body === null || row.body === body))
  const last = Temporal.PlainDate.from(span.until).subtract({ days: 1 }).toString()
  const on = last < today ? last : today
  return {
    meetings: kept(rows.meetings),
    decisions: kept(rows.decisions),
    proposals: kept(rows.proposals),
    actions: kept(rows.actions),
    seats: rows.seats.filter(
      ({ from, until, ...seat }) =>
        (body === null || seat.body === body) && from <= on && (until === null || on < until) && span.from <= on,
    ),
  }
}

/** The figures of a span. What is not over at `today` is told as it stands then. */
export const figuresOf = (all: GovernanceRows, span: Span, body: Id | null, today: Day): Figures => {
  const { meetings, decisions, proposals, actions, seats } = rowsWithin(all, span, body, today)
  const held = meetings.filter(({ state }) => state === 'held')
  const noted = held.flatMap(({ seated, came }) => (came ? [{ seated, came: seated.filter((one) => came.includes(one)) }] : []))
  const closed = held.flatMap(({ closedOn, sealedOn }) => (closedOn && sealedOn ? [days(closedOn, sealedOn)] : []))
  const done = actions.filter(({ state }) => state === 'done')
  const onTime = count(done, ({ closedOn, due }) => closedOn !== null && closedOn <= due)
  const persons = count(seats, ({ ownName }) => ownName)
  return {
    meetings: {
      held: held.length,
      planned: count(meetings, ({ state }) => state === 'planned'),
      cancelled: count(meetings, ({ state }) => state === 'cancelled'),
    },
    attendance: {
      present: noted.reduce((sum, { came }) => sum + came.length, 0),
      seats: noted.reduce((sum, { seated }) => sum + seated.length, 0),
      median: medianOf(noted.map(({ came }) => came.length)),
      medianSeats: medianOf(noted.map(({ seated }) => seated.length)),
      came: new Set(noted.flatMap(({ came }) => came)).size,
      seated: new Set(noted.flatMap(({ seated }) => seated)).size,
      unknown: held.length - noted.length,
    },
    decisions: tallied(ways, decisions, ({ way }) => way),
    delay: spreadOf(decisions.filter(({ way }) => way !== 'notAdopted').map(({ known, day }) => days(known, day))),
    proposals: tallied(origins, proposals, ({ origin }) => origin),
    minutes: { ...spreadOf(closed), waiting: count(held, ({ closedOn, sealedOn }) => closedOn !== null && sealedOn === null) },
    actions: {
      onTime,
      after: done.length - onTime,
      dropped: count(actions, ({ state }) => state === 'dropped'),
      open: count(actions, ({ state, due }) => state === 'open' && due >= today),
      late: count(actions, ({ state, due }) => state === 'open' && due < today),
      moved: count(actions, ({ moved }) => moved),
    },
    seats: span.from > today ? null : { organisations: seats.length - persons, persons },
  }
}

const tallied = <K extends string, T>(keys: readonly K[], rows: T[], keyOf: (row: T) => K): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, count(rows, (row) => keyOf(row) === key)])) as Record<K, number>
