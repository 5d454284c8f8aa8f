import { type Day, isDay, isLongAgo } from '#base/day.ts'
import { readMail } from './cell.ts'
import type { TargetColumn } from './row-target.ts'

/** What files of things that happened have in common: the day they did, and by whose address somebody is known. */

/** A day in figures, as spreadsheets show it. */
export const DAY_CELL = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/

export const MAIL_COLUMN: TargetColumn = {
  key: 'email',
  names: ['mail', 'e mail', 'email', 'courriel', 'adresse mail', 'adresse email', 'adresse electronique'],
  read: readMail,
  looks: /^\S+@\S+\.\S+$/,
}

/** It has a day, which is not to come, nor so long ago that the year must be a slip. */
export const dayFaults = (day: unknown, today: Day): { column: string; code: string }[] => {
  if (day === undefined) return [{ column: 'day', code: 'import.noDay' }]
  if (typeof day !== 'string' || !isDay(day)) return []
  if (day > today) return [{ column: 'day', code: 'import.notYet' }]
  return isLongAgo(day, today) ? [{ column: 'day', code: 'import.longAgo' }] : []
}
