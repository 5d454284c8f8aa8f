import { addMonths, type Day } from '#base/day.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { DecisionState } from '#governance/decisions/decision.ts'

/** renewed: it stands as it is. replaced: another decision stands instead. repealed: it no longer holds (field notes, governance 4.2). */
export const reviewOutcomes = ['renewed', 'replaced', 'repealed'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** Only what was adopted is looked at again, after the day it was. */
export const checkReviewDay = (on: Day, decided: Day, state: DecisionState): Problem[] => {
  if (state !== 'adopted') return [problem('', 'review.notAdopted')]
  if (on <= decided) return [problem('on', 'review.afterTheDecision')]
  return on > addMonths(decided, 240) ? [problem('on', 'review.tooFar')] : []
}

/** What a body adopted, only the body takes away: the point that replaces or repeals it is itself adopted. To renew it, saying so is enough. */
export const checkReviewing = (became: ReviewOutcome, here: DecisionState | null): Problem[] =>
  became === 'renewed' || here === 'adopted' ? [] : [problem('became', 'review.decideFirst')]
