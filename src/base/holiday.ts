import { addDays, type Day } from './day.ts'

/** The eleven days of article L3133-1 of the French labour code; Alsace-Moselle (L3134-13) and overseas have more. */
export const holidays = [
  'newYear',
  'easterMonday',
  'labourDay',
  'victory',
  'ascension',
  'whitMonday',
  'national',
  'assumption',
  'allSaints',
  'armistice',
  'christmas',
] as const
export type Holiday = (typeof holidays)[number]

const FIXED: Record<string, Holiday> = {
  '01-01': 'newYear',
  '05-01': 'labourDay',
  '05-08': 'victory',
  '07-14': 'national',
  '08-15': 'assumption',
  '11-01': 'allSaints',
  '11-11': 'armistice',
  '12-25': 'christmas',
}

/** Days after Easter Sunday. Two feasts may fall on one day (8 May 1997 was Ascension too): the fixed one is said. */
const MOVING: Record<number, Holiday> = { 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' }

/** Easter Sunday of a Gregorian year: the anonymous algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8). */
export const easterOf = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 }).toString()
}

/** The public holiday a day is in France; null: none. */
export const holidayOn = (day: Day): Holiday | null => {
  const fixed = FIXED[day.slice(5)]
  if (fixed) return fixed
  const easter = easterOf(Number(day.slice(0, 4)))
  const moving = Object.entries(MOVING).find(([after]) => addDays(easter, Number(after)) === day)
  return moving?.[1] ?? null
}
