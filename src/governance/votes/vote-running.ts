import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { type Result, wrong } from '#base/result.ts'
import { type Decision, type Room, runningVote } from '#governance/decisions/decision.ts'
import { hasVoted } from './vote.ts'

/** A form filled for a vote that was voided meanwhile never counts in the next one. `shown` null: the form did not say. */
export const anotherVote = (decision: Decision | null, shown: number | null): Result<never> | null => {
  const running = decision && runningVote(decision)
  return shown !== null && running && running.n !== shown ? wrong(problem('', 'vote.another')) : null
}

/** The organisations in the room that may vote in the running vote and have not yet, in order of seat. */
export const waitingToVote = (decision: Pick<Decision, 'votes'>, room: Pick<Room, 'present'>): Id[] => {
  const vote = runningVote(decision)
  if (!vote || vote.boxClosedAt) return []
  const voters = new Set(vote.electorate)
  return room.present.filter((org) => voters.has(org) && !hasVoted(vote, org))
}
