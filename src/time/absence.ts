import { addDays, type Day, daysBetween } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'

/** Leave, or an absence. A health reason is written nowhere: the payroll knows it (RGPD, article 9). */
export const ABSENCES = ['leave', 'absence'] as const
export type AbsenceKind = (typeof ABSENCES)[number]

/** From the first day away until the first day back. */
export type Absence = { id: Id; person: Id; kind: AbsenceKind; from: Day; until: Day }

export const awayOn = (absences: Pick<Absence, 'from' | 'until'>[], day: Day): boolean =>
  absences.some(({ from, until }) => from <= day && day < until)

/** @param last the last day away, as it is typed */
export const absenceProblems = ({ from, last }: { from: Day; last: Day }): Problem[] => {
  if (last < from) return [problem('last', 'absence.endsBeforeItBegins')]
  return daysBetween(from, last) > 366 ? [problem('last', 'absence.tooLong')] : []
}

export const untilOf = (last: Day): Day => addDays(last, 1)
export const lastOf = ({ until }: Pick<Absence, 'until'>): Day => addDays(until, -1)
