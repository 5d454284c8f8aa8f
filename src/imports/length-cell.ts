import { parseDuration } from '#time/api.ts'
import type { Cell } from './cell.ts'

/** What a bare number of a column counts; `unsaid`: its head does not tell. */
export type Unit = 'hours' | 'minutes' | 'unsaid'

/** A bare whole number under this may be hours as well as minutes. */
const SURELY_MINUTES = 15

/**
 * A length of time, in minutes: « 1h30 », « 90 min », « 1:30:00 », « 1,5 h ». A bare number counts what its column says; where it says nothing, « 1,5 »
 * are hours, « 90 » are minutes, and « 2 » is asked for.
 */
export const readLength =
  (unit: Unit) =>
  (cell: string): Cell<number> => {
    const typed = cell.trim().replace(/^(\d{1,3}:\d{2}):00$/, '$1')
    const bare = /^\d{1,4}(?:[.,]\d{1,2})?$/.exec(typed)?.[0]
    if (bare === undefined) return minutesOf(parseDuration(typed))
    const whole = /^\d+$/.test(bare)
    if (unit === 'unsaid' && whole && Number(bare) > 0 && Number(bare) < SURELY_MINUTES) return { code: 'import.hoursOrMinutes' }
    if (unit === 'minutes' || (unit === 'unsaid' && whole)) return minutesOf(whole ? Number(bare) : null)
    return minutesOf(parseDuration(`${bare}h`))
  }

const DAY = 24 * 60

const minutesOf = (minutes: number | null): Cell<number> => {
  if (minutes === null) return { code: 'import.notADuration' }
  return minutes > DAY ? { code: 'import.moreThanADay' } : { value: minutes }
}
