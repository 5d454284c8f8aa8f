import type { Instant } from '#base/day.ts'
import { ok, type Result } from '#base/result.ts'
import { ended } from '#governance/decisions/consent-after.ts'
import { currentVersion, type Decision, quorumNow, type Room, runningVote } from '#governance/decisions/decision.ts'
import type { VoteCommand } from '#governance/decisions/deed.ts'
import { closingOf, type Vote } from '#governance/votes/vote.ts'
import { countNames, electedIn, namesCast, type SealedNames } from './candidacy.ts'

/** Said aloud: the last names of a voter stand. Never before the opening, whatever two clocks say. */
export const saidNames = (vote: Vote, command: VoteCommand & { do: 'castNames' }, at: Instant): Vote => {
  const { names } = vote
  if (!names) return vote
  const { org, names: said, person, notedBy = null } = command
  const others = names.ballots.filter((one) => one.org !== org)
  const ballot = { org, names: said, person, notedBy, at: at < vote.openedAt ? vote.openedAt : at }
  return { ...vote, names: { ...names, ballots: [...others, ballot] } }
}

/** What the running ballot says, counted by `countNames` and by nothing else; as of any vote, its quorum must hold to the end. */
export const countedNow = (
  decision: Decision,
  sealed: SealedNames[] | null,
  room: Room,
): Result<{ after: Decision; closedAt: Instant }> => {
  const vote = runningVote(decision)
  const names = vote?.names
  if (!vote || !names) throw new Error('a vote on names is closed that does not run')
  const closedAt = closingOf(vote, room.at)
  const closed = (change: Partial<Vote>): Decision => ({
    ...decision,
    votes: decision.votes.map((one) => (one === vote ? { ...vote, closedAt, ...change } : one)),
  })
  if (!quorumNow(decision, room).reached) return ok({ after: closed({ ended: 'inquorate' }), closedAt })
  const count = countNames(vote, names, namesCast(vote, names, closedAt, room.stays, sealed))
  return count.ok ? ok({ after: closed({ ended: 'counted', names: { ...names, result: count.value } }), closedAt }) : count
}

/** After a ballot: another one follows, or it is over. Whoever has a seat is written as a version of the text, so that what ends later keeps it. */
export const afterCount = (decision: Decision, { sealed, said }: VoteCommand & { do: 'closeNames' }, room: Room): Result<Decision> => {
  const count = countedNow(decision, sealed, room)
  if (!count.ok) return count
  const { closedAt } = count.value
  const then = { ...room, at: closedAt }
  const after: Decision = said
    ? {
        ...count.value.after,
        versions: [...decision.versions, { n: currentVersion(decision) + 1, text: said.text, hash: said.hash, by: said.by, at: closedAt }],
      }
    : count.value.after
  const vote = after.votes.at(-1)
  if (vote?.ended === 'inquorate') return ok(keepingTheElected(after, then) ?? ended(after, 'adjourned', then))
  if (vote?.names?.result?.outcome === 'tied') return ok({ ...after, state: 'tied' })
  return ok(ended(after, electedIn(after).length > 0 ? 'adopted' : 'rejected', then))
}

/**
 * No further ballot is held: those already elected are, the other seats stay vacant. What was decided while the quorum was there stands
 * (assistant-juridique.fr): the decision rests on who was in the room as their ballot closed. null: nobody was elected.
 */
export const keepingTheElected = (decision: Decision, room: Room): Decision | null => {
  const at = decision.votes.findLast(({ ended: how }) => how === 'counted')?.closedAt
  if (!at || electedIn(decision).length === 0) return null
  return ended(decision, 'adopted', room.earlier(at))
}
