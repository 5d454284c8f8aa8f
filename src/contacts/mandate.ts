import { addMonths, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn, type Period } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'

/** How often what is said outside is reported back, in months. */
export const RHYTHMS = ['1', '2', '3', '6', '12'] as const

/** Somebody speaks for the hub in a body outside it. `until`: the first day they no longer do. */
export type Mandate = Period & {
  id: Id
  body: string
  person: Id
  powers: string
  decision: Id | null
  rhythmMonths: number | null
}

/** What was said and decided there. `toldOn`: the day the board heard of it. */
export type Report = { id: Id; on: Day; said: string; toldOn: Day | null }

/** When the next report back is due: one rhythm after the last one, or after the mandate began; null without a rhythm or once it has ended. */
export const reportDue = (mandate: Pick<Mandate, 'from' | 'until' | 'rhythmMonths'>, lastReport: Day | null, today: Day): Day | null =>
  mandate.rhythmMonths === null || !runs(mandate, today)
    ? null
    : addMonths(lastReport !== null && lastReport > mandate.from ? lastReport : mandate.from, mandate.rhythmMonths)

/** It holds today, or will. */
export const runs = (mandate: Period, today: Day): boolean => holdsOn(mandate, today) || mandate.from > today

export const mandateProblems = ({ from, until }: Period): Problem[] =>
  until !== null && until < from ? [problem('until', 'mandate.endsBeforeItBegins', { from })] : []

/** A report tells what was: from the beginning of the mandate to today. */
export const reportProblems = (on: Day, mandate: Period, today: Day): Problem[] => {
  if (on > today) return [problem('on', 'report.notYet', { today })]
  return on < mandate.from ? [problem('on', 'report.beforeMandate', { from: mandate.from })] : []
}
