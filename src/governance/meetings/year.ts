import { addDays, addMonths, type Day } from '#base/day.ts'
import { type Holiday, holidayOn } from '#base/holiday.ts'
import { type Problem, problem } from '#base/problem.ts'
import { inMonth, type Monthly, monthlyOf } from './meeting.ts'

/** How often a body meets: each month, every other, every third, each week. */
export const rhythms = ['monthly', 'twoMonthly', 'quarterly', 'weekly'] as const
export type Rhythm = (typeof rhythms)[number]

const STEP: Record<Exclude<Rhythm, 'weekly'>, number> = { monthly: 1, twoMonthly: 2, quarterly: 3 }

/** No more at once: a body that meets every week for a year. */
export const MOST_DAYS = 53

/** Moved to the eve of the next one, a meeting would be held twice for nothing. */
const FORTNIGHT = 14

/** Why a date is not ticked: nobody works, many are away, or the body already meets that month (that week, when it meets every week). */
export type Hindrance = { is: 'holiday'; holiday: Holiday } | { is: 'august' } | { is: 'meeting'; day: Day }

/** A date of the year. `instead`: the same weekday after it, where it may be moved; null: there is none a fortnight before the date that follows. */
export type YearDay = { day: Day; hindrance: Hindrance | null; instead: Day | null }

/** `habit`: « le deuxième jeudi ». Dates after `after`, until `until` included. `last`: the latest meeting there is; every other month is counted from it. */
export type YearAsked = { habit: Monthly; rhythm: Rhythm; after: Day; until: Day; last: Day | null }

/** The end proposed: of this year while three months of it are left, else of the next one. */
export const usualUntil = (today: Day): Day => {
  const year = Number(today.slice(0, 4))
  return `${today.slice(5) < '10-01' ? year : year + 1}-12-31`
}

/** Two years ahead nobody knows their evenings. */
export const lastUntil = (today: Day): Day => addMonths(today, 24)

/** The days the habit names. */
export const daysOf = ({ habit, rhythm, after, until, last }: YearAsked): Day[] =>
  (rhythm === 'weekly' ? weekly(habit, after, until) : byMonths(habit, STEP[rhythm], after, until, last)).slice(0, MOST_DAYS)

const weekly = ({ weekday }: Monthly, after: Day, until: Day): Day[] => {
  const ahead = (weekday - Temporal.PlainDate.from(after).dayOfWeek + 7) % 7 || 7
  const days: Day[] = []
  for (let day = addDays(after, ahead); day <= until; day = addDays(day, 7)) days.push(day)
  return days
}

const byMonths = (habit: Monthly, step: number, after: Day, until: Day, last: Day | null): Day[] => {
  const start = Temporal.PlainDate.from(after).toPlainYearMonth()
  const first = inMonth(habit, start) > after ? start : start.add({ months: 1 })
  const counted = last === null ? number(first) : number(Temporal.PlainDate.from(last).toPlainYearMonth())
  const days: Day[] = []
  for (let month = first; inMonth(habit, month) <= until; month = month.add({ months: 1 }))
    if ((number(month) - counted) % step === 0) days.push(inMonth(habit, month))
  return days
}

const number = ({ year, month }: Temporal.PlainYearMonth): number => year * 12 + month

/** The dates of the year, each with what speaks against it. `held`: days on which the body meets already; those are left out. */
export const yearOf = (asked: YearAsked, held: Day[]): YearDay[] => {
  const named = daysOf(asked)
  return named
    .filter((day) => !held.includes(day))
    .map((day) => {
      const hindrance = hindranceOf(day, asked.rhythm, held)
      const next = named.find((other) => other > day) ?? addDays(asked.until, 1)
      return { day, hindrance, instead: hindrance && hindrance.is !== 'meeting' ? insteadOf(day, next, held) : null }
    })
}

const hindranceOf = (day: Day, rhythm: Rhythm, held: Day[]): Hindrance | null => {
  const already = held.find((other) => spanOf(other, rhythm) === spanOf(day, rhythm))
  if (already) return { is: 'meeting', day: already }
  const holiday = holidayOn(day)
  if (holiday) return { is: 'holiday', holiday }
  return isAugust(day) ? { is: 'august' } : null
}

const insteadOf = (day: Day, next: Day, held: Day[]): Day | null => {
  for (let other = addDays(day, 7); other <= addDays(next, -FORTNIGHT); other = addDays(other, 7))
    if (!isAugust(other) && holidayOn(other) === null && !held.includes(other)) return other
  return null
}

const isAugust = (day: Day): boolean => day.slice(5, 7) === '08'

/** What holds one meeting: a month, or a week (ISO 8601). */
const spanOf = (day: Day, rhythm: Rhythm): string => {
  if (rhythm !== 'weekly') return day.slice(0, 7)
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day)
  return `${yearOfWeek} ${weekOfYear}`
}

/** What is wrong with the dates that were ticked. */
export const checkYear = (days: Day[], held: Day[], today: Day): Problem[] => {
  if (days.length === 0) return [problem('days', 'year.noDay')]
  if (days.length > MOST_DAYS) return [problem('days', 'year.tooMany', { most: MOST_DAYS })]
  const passed = days.find((day) => day <= today)
  const taken = days.find((day) => held.includes(day))
  return [
    ...(passed ? [problem('days', 'year.dayPassed', { day: passed })] : []),
    ...(taken ? [problem('days', 'year.dayTaken', { day: taken })] : []),
  ]
}

/** The habit most of these days have; null: they have none in common. A date moved for a holiday changes no habit. */
export const habitIn = (days: Day[]): Monthly | null => {
  const habits = days.map(monthlyOf)
  const same = (a: Monthly) => habits.filter((b) => a.rank === b.rank && a.weekday === b.weekday).length
  return habits.find((one) => same(one) * 2 > days.length) ?? null
}

/** Whether a day is the only one of its month among these: « Réunion de mars 2026 » then names it. */
export const isAloneInItsMonth = (day: Day, days: Day[]): boolean =>
  days.filter((other) => other.slice(0, 7) === day.slice(0, 7)).length < 2
