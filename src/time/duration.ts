import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/** The longest time one entry may hold: a day. */
export const DAY = 24 * 60

/**
 * How people write a length of time: « 1h30 », « 1 h », « 90 », « 90 min », « 1,5 h », « 1.25h », « 1:30 », « 1,5 ». A bare
 * number is minutes, with a decimal it is hours.
 * @returns whole minutes, rounded half up; null: not a length of time
 */
export const parseDuration = (typed: string): number | null => {
  const text = typed
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, '')
    .replace(',', '.')
  const clock = /^(\d{1,3})(?:h|:)([0-5]?\d)(?:min|mn|m)?$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const hours = /^(\d{1,3}(?:\.\d{1,2})?)(?:h|heures?|hours?)$/.exec(text) ?? /^(\d{1,2}\.\d{1,2})$/.exec(text)
  // Hundredths of an hour, counted in whole numbers: 1,15 h is 69 minutes.
  if (hours) return Math.floor((Math.round(Number(hours[1]) * 100) * 60 + 50) / 100)
  const minutes = /^(\d{1,4})(?:min|mn|m|minutes?)?$/.exec(text)
  return minutes ? Number(minutes[1]) : null
}

/** Minutes as they are typed again: `1h30`, `45`, `2h`. */
export const typedDuration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return String(rest)
  return rest === 0 ? `${hours}h` : `${hours}h${String(rest).padStart(2, '0')}`
}

/** What was typed in a field, in minutes; left empty: 0. */
export const durationOf = (path: string, typed: string): Result<number> => {
  if (typed.trim() === '') return ok(0)
  const minutes = parseDuration(typed)
  if (minutes === null) return wrong(problem(path, 'time.notADuration'))
  return minutes > DAY ? wrong(problem(path, 'time.moreThanADay')) : ok(minutes)
}

/** Kilometres as typed (« 12 », « 12,5 »), in tenths. */
export const kilometresOf = (path: string, typed: string): Result<number> => {
  const text = typed.replace(/[\s\u00a0\u202f]+|km/g, '').replace(',', '.')
  if (text === '') return ok(0)
  return /^\d{1,4}(\.\d)?$/.test(text) ? ok(Math.round(Number(text) * 10)) : wrong(problem(path, 'time.notKilometres'))
}
