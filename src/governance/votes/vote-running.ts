import { problem } from '#base/problem.ts'
import { type Result, wrong } from '#base/result.ts'
import { type Decision, runningVote } from '#governance/decisions/decision.ts'

/** A form filled for a vote that was voided meanwhile never counts in the next one. `shown` null: the form did not say. */
export const anotherVote = (decision: Decision | null, shown: number | null): Result<never> | null => {
  const running = decision && runningVote(decision)
  return shown !== null && running && running.n !== shown ? wrong(problem('', 'vote.another')) : null
}
