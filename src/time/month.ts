import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { addDays, addMonths, type Day, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Absence, awayOn } from './absence.ts'
import { type Contract, contractOn } from './engagement.ts'
import { type Entry, isLive, isPaid, spentIn } from './entry.ts'

/** A month is named by its first day: `2026-11-01`; in an address by `2026-11`. */
export type Month = Day

export const monthOf = (day: Day): Month => `${day.slice(0, 7)}-01`
export const afterMonth = (month: Month): Day => addMonths(month, 1)
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

export const mondayOf = (day: Day): Day => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)

/** A week, or the part of it that lies in a month: a week between two months is affirmed in each. */
export type WeekPart = { monday: Day; days: Day[] }

export const weeksOf = (month: Month): WeekPart[] => {
  const after = afterMonth(month)
  const weeks: WeekPart[] = []
  for (let monday = mondayOf(month); monday < after; monday = addDays(monday, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)).filter((day) => day >= month && day < after)
    weeks.push({ monday, days })
  }
  return weeks
}

export const isWorkday = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek <= 5

/** What was said of a week: complete; with nothing in it; why it is so long. */
export type Affirmed = { monday: Day; nothing: boolean; reason: string; at: Instant; by: Id }

/** Ten hours a day at most (Code du travail, L3121-18); a week as the contract says, 48 hours where it is not known (L3121-20). */
export const DAY_CAP = 600
export const WEEK_CAP = 2880

export type Alert = { kind: 'day'; on: Day; minutes: number; cap: number } | { kind: 'week'; on: Day; minutes: number; cap: number }

/**
 * What was worked beyond the caps (T3): it is said, it needs a reason, nothing is taken away.
 * @param entries of the whole week, also of the days in the month beside
 */
export const alertsOf = (part: WeekPart, entries: Entry[], contracts: Contract[]): Alert[] => {
  const paid = entries.filter((entry) => isLive(entry) && isPaid(entry.capacity))
  const sumOn = (holds: (on: Day) => boolean) => paid.filter(({ on }) => holds(on)).reduce((sum, entry) => sum + spentIn(entry), 0)
  const days = part.days.flatMap((on): Alert[] => {
    const minutes = sumOn((day) => day === on)
    return minutes > DAY_CAP ? [{ kind: 'day', on, minutes, cap: DAY_CAP }] : []
  })
  const cap = contractOn(contracts, part.days[0] ?? part.monday)?.weeklyMinutes ?? WEEK_CAP
  const end = addDays(part.monday, 7)
  const minutes = sumOn((day) => part.monday <= day && day < end)
  return minutes > cap ? [...days, { kind: 'week', on: part.monday, minutes, cap }] : days
}

/** `open`: can be affirmed now. `idle`: a weekend without work, nothing to say. `toCome`: it is not over. */
export type WeekState = 'affirmed' | 'open' | 'idle' | 'toCome'

export type Week = WeekPart & { minutes: number; alerts: Alert[]; affirmed: Affirmed | null; state: WeekState; away: boolean }

type Known = { entries: Entry[]; absences: Absence[]; affirmed: Affirmed[]; contracts: Contract[]; today: Day }

/** A week can be affirmed from its last working day. */
export const readWeeks = (month: Month, { entries, absences, affirmed, contracts, today }: Known): Week[] =>
  weeksOf(month).map((part) => {
    const inside = entries.filter((entry) => isLive(entry) && isPaid(entry.capacity) && part.days.includes(entry.on))
    const said = affirmed.find(({ monday }) => monday === part.monday) ?? null
    const workdays = part.days.filter(isWorkday)
    const idle = workdays.length === 0 && inside.length === 0
    const over = (workdays.at(-1) ?? part.days.at(-1) ?? '') <= today
    return {
      ...part,
      minutes: inside.reduce((sum, entry) => sum + spentIn(entry), 0),
      alerts: alertsOf(part, entries, contracts),
      affirmed: said,
      state: said ? 'affirmed' : idle ? 'idle' : over ? 'open' : 'toCome',
      away: workdays.length > 0 && workdays.every((day) => awayOn(absences, day)),
    }
  })

/**
 * Why a week cannot be affirmed (T3, T4); none: it can.
 * @param nothing « rien à déclarer » @param reason why it is so long, where it is
 */
export const affirmingProblems = (week: Week, { nothing, reason }: { nothing: boolean; reason: string }): Problem[] => {
  if (week.state === 'toCome') return [problem('', 'week.notOver', { monday: week.days[0] ?? week.monday })]
  const values = { from: week.days[0] ?? week.monday, last: week.days.at(-1) ?? week.monday }
  if (nothing && week.minutes > 0) return [problem('nothing', 'week.notEmpty', values)]
  if (week.minutes === 0 && !nothing && !week.away) return [problem('nothing', 'week.empty', values)]
  return reason !== '' ? [] : week.alerts.map(({ kind, ...alert }) => problem('reason', `week.${kind}TooLong`, alert))
}

/** Whatever still keeps a month from being signed, week by week. */
export const signingProblems = (weeks: Week[]): Problem[] =>
  weeks.flatMap((week) =>
    week.state === 'affirmed' || week.state === 'idle'
      ? []
      : affirmingProblems(week, { nothing: false, reason: '' }).map((one) => ({ ...one, path: '' })),
  )

/** Its last week is over: the month can be signed. */
export const readyIn = (weeks: Pick<Week, 'state'>[]): boolean => weeks.every(({ state }) => state !== 'toCome')

export type SheetState = 'open' | 'signed' | 'approved' | 'stale'

/** A month as it was signed. `stale`: reopened since, so what was made from it no longer stands. */
export type Sheet = {
  person: Id
  month: Month
  version: number
  hash: string
  minutes: number
  signedAt: Instant
  approvedAt: Instant | null
  approvedBy: Id | null
  reopenedAt: Instant | null
  reason: string
}

export const stateOf = (sheet: Sheet | null): SheetState =>
  sheet === null ? 'open' : sheet.reopenedAt !== null ? 'stale' : sheet.approvedAt !== null ? 'approved' : 'signed'

/** The rows of a month that are signed: paid work, with what was taken back beside it, in an order of their own. */
export const signedRows = (month: Month, entries: Entry[]): Entry[] =>
  entries
    .filter(({ capacity, on }) => isPaid(capacity) && monthOf(on) === month)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))

/** What is signed (T5): SHA-256 of the canonical JSON (RFC 8785) of the rows, the absences and what was affirmed. */
export const hashOfMonth = (
  person: Id,
  month: Month,
  { entries, absences, affirmed }: Pick<Known, 'entries' | 'absences' | 'affirmed'>,
): string => {
  const rows = signedRows(month, entries).map(
    ({ id, on, startsAt, endsAt, minutes, travel, km, capacity, workType, title, activity, organisation, reverses, reason }) => {
      return { id, on, startsAt, endsAt, minutes, travel, km, capacity, workType, title, activity, organisation, reverses, reason }
    },
  )
  const away = absences
    .filter(({ from, until }) => from < afterMonth(month) && until > month)
    .map(({ id, kind, from, until }) => ({ id, kind, from, until }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const weeks = affirmed.map(({ monday, nothing, reason }) => ({ monday, nothing, reason })).sort((a, b) => (a.monday < b.monday ? -1 : 1))
  return createHash('sha256')
    .update(canonicalize({ person, month, rows, away, weeks }) ?? '')
    .digest('hex')
}

/** Minutes of a day by kind of work, and the sums of the month: what the grid shows. */
export type Grid = {
  types: { type: Entry['workType']; days: Record<Day, number>; minutes: number }[]
  days: Record<Day, number>
  minutes: number
}

/** The sum of the grid is the sum of the entries it is made of (a property holds it). */
export const gridOf = (entries: Entry[]): Grid => {
  const live = entries.filter(isLive)
  const add = (sums: Record<Day, number>, entry: Entry) => {
    sums[entry.on] = (sums[entry.on] ?? 0) + spentIn(entry)
    return sums
  }
  const total = (some: Entry[]) => some.reduce((sum, entry) => sum + spentIn(entry), 0)
  const types = [...new Set(live.map(({ workType }) => workType))].sort()
  return {
    types: types.map((type) => {
      const of = live.filter(({ workType }) => workType === type)
      return { type, days: of.reduce(add, {}), minutes: total(of) }
    }),
    days: live.reduce(add, {}),
    minutes: total(live),
  }
}
