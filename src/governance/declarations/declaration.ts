import { addDays, addMonths, type Day, daysBetween } from '#base/day.ts'
import { holidayOn } from '#base/holiday.ts'
import type { Id } from '#base/id.ts'
import { holdsOn } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'
import { DECLARED_WITHIN_MONTHS } from '#governance/rules/rule-text.ts'

/**
 * What an association has to tell the registry: who is charged with its administration, and its statutes, each time they change, within three
 * months (loi du 1er juillet 1901, article 5). Derived from seats, representatives, charges and texts; nobody types it.
 */

type Dated = { from: Day; until: Day | null }
export type BoardSeat = Dated & { id: Id; organisation: Id; name: string; ownName: boolean }
/** A person through whom a seated organisation acts. */
export type BoardVoice = Dated & { organisation: Id; person: Id; name: string; kind: 'legal' | 'titulaire' }
export type Treasurer = Dated & { person: Id; name: string }
/** A role given by an election, by whom it is held. `candidacy` null: elected without candidates. */
export type Charge = { decision: Id; candidacy: Id | null; role: string; name: string; on: Day }
/** A version of the statutes after the first. */
export type Statutes = { id: Id; title: string; adopted: Day; declared: Day | null; decision: Id | null; file: boolean }

/** `since`: the day the hub was made here. What it was composed of before, and the first composition of its board, are no change. */
export type Charged = {
  since: Day
  seats: BoardSeat[]
  voices: BoardVoice[]
  treasurers: Treasurer[]
  charges: Charge[]
  statutes: Statutes[]
}

export type Change = { key: string; day: Day } & (
  | { is: 'seatBegan' | 'seatEnded'; name: string; ownName: boolean }
  | { is: 'voice'; name: string; people: string[] }
  | { is: 'treasurer'; people: string[] }
  | { is: 'charge'; role: string; name: string; decision: Id }
  | { is: 'statutes'; title: string; text: Id; decision: Id | null; file: boolean; declared: Day | null }
)

/** Who speaks for an organisation on a day, as the form asks: who was named to sit for it, else its legal representative. */
export const voicesOn = (voices: BoardVoice[], organisation: Id, day: Day): BoardVoice[] => {
  const there = voices.filter((one) => one.organisation === organisation && holdsOn(one, day))
  const named = there.filter(({ kind }) => kind === 'titulaire')
  return named.length > 0 ? named : there
}

const ids = (people: { person: Id }[]): string => [...new Set(people.map(({ person }) => person))].sort().join(' ')
const names = (people: { name: string }[]): string[] =>
  [...new Set(people.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'fr'))
const turns = (all: Dated[]): Day[] => [...new Set(all.flatMap(({ from, until }) => (until ? [from, until] : [from])))].sort()

/** Whoever presides, keeps the treasury or is secretary is declared; who keeps the keys is not. A secretary of one session is none either. */
export const isOffice = (role: string): boolean => /(présid|trésor|secrét|administrat)/i.test(role) && !/séance/i.test(role)

/** Every change after the hub was made, until today, earliest first. Who leaves and comes back the same day (a mandate renewed) is no change. */
export const changesOf = ({ since, seats, voices, treasurers, charges, statutes }: Charged, today: Day): Change[] => {
  const counts = (day: Day | null): day is Day => day !== null && day >= since && day <= today
  const stays = (seat: BoardSeat, day: Day) =>
    seats.some((one) => one.organisation === seat.organisation && holdsOn(one, day)) &&
    seats.some((one) => one.organisation === seat.organisation && holdsOn(one, addDays(day, -1)))
  const composed = (day: Day) => seats.some((one) => holdsOn(one, addDays(day, -1)))
  const sat = seats.flatMap((seat): Change[] => {
    const { id, name, ownName, from, until } = seat
    return [
      ...(counts(from) && composed(from) && !stays(seat, from)
        ? [{ is: 'seatBegan' as const, key: `seat:${id}:began`, day: from, name, ownName }]
        : []),
      ...(counts(until) && !stays(seat, until) ? [{ is: 'seatEnded' as const, key: `seat:${id}:ended`, day: until, name, ownName }] : []),
    ]
  })
  const seated = new Map(seats.filter(({ ownName }) => !ownName).map((seat) => [seat.organisation, seat]))
  const spoke = [...seated.values()].flatMap((seat): Change[] => {
    const own = voices.filter((one) => one.organisation === seat.organisation)
    return turns(own)
      .filter((day) => counts(day) && stays(seat, day))
      .flatMap((day) => {
        const [before, after] = [voicesOn(own, seat.organisation, addDays(day, -1)), voicesOn(own, seat.organisation, day)]
        if (before.length === 0 || ids(before) === ids(after)) return []
        return [{ is: 'voice' as const, key: `voice:${seat.organisation}:${day}`, day, name: seat.name, people: names(after) }]
      })
  })
  const kept = turns(treasurers)
    .filter(counts)
    .flatMap((day): Change[] => {
      const on = (one: Day) => treasurers.filter((who) => holdsOn(who, one))
      const [before, after] = [on(addDays(day, -1)), on(day)]
      if (before.length === 0 || ids(before) === ids(after)) return []
      return [{ is: 'treasurer', key: `treasurer:${day}`, day, people: names(after) }]
    })
  const given = charges
    .filter(({ on, role }) => counts(on) && isOffice(role))
    .map(({ on, candidacy, ...charge }): Change => {
      const key = ['charge', charge.decision, ...(candidacy ? [candidacy] : [])].join(':')
      return { is: 'charge', key, day: on, ...charge }
    })
  const written = statutes
    .filter(({ adopted }) => counts(adopted))
    .map(({ id: text, adopted, ...one }): Change => ({ is: 'statutes', key: `statutes:${text}`, day: adopted, text, ...one }))
  return [...sat, ...spoke, ...kept, ...given, ...written].sort((a, b) => order(a.day, b.day) || order(a.key, b.key))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `left`: days until the last one, below zero once it has passed. `closed`: why the counter is closed on that day. */
export type Pending = { day: Day; due: Day; left: number; closed: 'saturday' | 'sunday' | 'holiday' | null; changes: Change[] }

/** The last day to declare: three months later by the calendar, the last day of a month that is shorter. */
export const dueOf = (day: Day): Day => addMonths(day, DECLARED_WITHIN_MONTHS)

const closedOn = (day: Day): Pending['closed'] => {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  if (weekday === 6) return 'saturday'
  if (weekday === 7) return 'sunday'
  return holidayOn(day) ? 'holiday' : null
}

export type Said = { covers: string[] }

/** What is still to be declared, the most urgent first. All that changed on one day is one declaration. */
export const pendingOf = (changes: Change[], said: Said[], today: Day): Pending[] => {
  const covered = new Set(said.flatMap(({ covers }) => covers))
  const open = changes.filter((one) => !covered.has(one.key) && !(one.is === 'statutes' && one.declared !== null))
  return [...Map.groupBy(open, ({ day }) => day)]
    .map(([day, all]) => {
      const due = dueOf(day)
      return { day, due, left: daysBetween(today, due), closed: closedOn(due), changes: all }
    })
    .sort((a, b) => order(a.due, b.due) || order(a.day, b.day))
}

/** Nothing is declared before it happened, nor before it is done. */
export const checkDeclared = (on: Day, change: Day, today: Day): Problem[] => [
  ...(on < change ? [problem('on', 'declaration.beforeTheChange', { day: change })] : []),
  ...(on > today ? [problem('on', 'declaration.inTheFuture')] : []),
]

/** A slip of the finger is taken back the same day; afterwards it is part of what the hub says it did. */
export const checkTakingBack = (noted: Day, today: Day): Problem[] =>
  noted === today ? [] : [problem('', 'declaration.keptSince', { day: noted })]
