import canonicalize from 'canonicalize'
import type { Id } from '#base/id.ts'
import { presentAt, type Stay } from './attendance.ts'
import { type Decision, isRecused } from './decision.ts'
import { type Choice, tally } from './tally.ts'
import { countingOf, electorateHash, type Vote } from './vote.ts'

/** What was kept of a result, and what the same function finds today. `n`: the vote; null: who was in the room when the decision ended. */
export type Replayed = { decision: Id; n: number | null; kept: unknown; found: unknown; same: boolean }

/** Votes by decision and number, what the urn of each confidential one holds. */
export type Urns = (decision: Id, n: number) => Choice[] | null

/**
 * A decision recomputed from the rows of its meeting: each vote counted again under the rule pinned at its opening, and the organisations in the room
 * when it ended. The same rows give the same result for years, whatever became of the rules since (invariant 28).
 */
export const replayOf = (decision: Decision, entitled: Id[], stays: Stay[], urns: Urns): Replayed[] => [
  ...decision.votes
    .filter(({ ended }) => ended === 'counted')
    .map((vote) => replayVote(decision.id, vote, stays, urns(decision.id, vote.n))),
  ...(decision.outcome ? [replayRoom(decision, decision.outcome, entitled, stays)] : []),
]

const replayVote = (decision: Id, vote: Vote, stays: Stay[], sealed: Choice[] | null): Replayed => {
  const counted = tally(countingOf(vote, vote.closedAt ?? vote.openedAt, stays, sealed))
  const found = counted.ok ? counted.value : { problems: counted.problems }
  const same = isSame(vote.result, found) && electorateHash(vote.electorate) === vote.hash
  return { decision, n: vote.n, kept: vote.result, found, same }
}

const replayRoom = (decision: Decision, { at, present }: NonNullable<Decision['outcome']>, entitled: Id[], stays: Stay[]): Replayed => {
  const there = presentAt(stays, entitled, at).filter((org) => !isRecused(decision, org))
  const [kept, found] = [[...present].sort(), there.sort()]
  return { decision: decision.id, n: null, kept, found, same: isSame(kept, found) }
}

const isSame = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b)
