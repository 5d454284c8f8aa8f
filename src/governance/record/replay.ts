import canonicalize from 'canonicalize'
import type { Id } from '#base/id.ts'
import { neededOf, presentAt, type Stay } from '#governance/attendance/attendance.ts'
import { countsRepresented, shareOfVotes } from '#governance/bodies/body.ts'
import { countNames, majorityUnder, type NameVote, namesCast, type SealedNames } from '#governance/candidacies/candidacy.ts'
import { countedBy } from '#governance/colleges/college-count.ts'
import { type Decision, isRecused } from '#governance/decisions/decision.ts'
import type { RuleVersion } from '#governance/rules/rule-version.ts'
import { tally } from '#governance/votes/tally.ts'
import { countingOf, electorateHash, type Sealed, type Vote } from '#governance/votes/vote.ts'

/** What was kept of a result, and what the same function finds today. `n`: the vote; null: who was in the room when the decision ended. */
export type Replayed = { decision: Id; n: number | null; kept: unknown; found: unknown; same: boolean }

/** Votes by decision and number, what the urn of each confidential one holds. */
export type Urns = (decision: Id, n: number) => Sealed[] | null
/** The same, of votes on names. */
export type NameUrns = (decision: Id, n: number) => SealedNames[] | null

/**
 * A decision recomputed from the rows of its meeting: each vote counted again under the rules pinned on the meeting, and who was in the room when it
 * ended, against the quorum of those rules. The same rows give the same result for years, whatever became of the rules since (invariant 28).
 * `held`: the version the session goes by; one that was kept after the fact (bodies had no versions before) is not what it was decided under: then a
 * vote goes by the terms it was opened on, and no quorum is asked again.
 */
export const replayOf = (
  decision: Decision,
  held: RuleVersion,
  entitled: Id[],
  stays: Stay[],
  urns: Urns,
  names: NameUrns = () => null,
): Replayed[] => [
  ...decision.votes
    .filter(({ ended }) => ended === 'counted')
    .map((vote) =>
      vote.names
        ? replayNames(decision.id, vote, vote.names, held, stays, names(decision.id, vote.n))
        : replayVote(decision.id, vote, held, stays, urns(decision.id, vote.n)),
    ),
  ...(decision.outcome ? [replayRoom(decision, decision.outcome, held, entitled, stays)] : []),
]

/** The vote under the version, in place of what stands beside it. */
const under = (vote: Vote, { rules, keptAt }: RuleVersion): Vote => {
  if (keptAt > vote.openedAt) return vote
  const { majority, tie } = rules.vote
  const { count: _, colleges: __, ...terms } = vote.terms
  const count = countsRepresented(rules) ? { count: 'present+represented' as const } : {}
  // Counted as one whole, a vote kept no college: there is nothing to weigh any more.
  const colleges = rules.colleges && !terms.merged ? { colleges: countedBy(rules.colleges) } : {}
  return { ...vote, terms: { ...terms, majority, tie, quorum: shareOfVotes(rules), ...count, ...colleges } }
}

const replayVote = (decision: Id, kept: Vote, held: RuleVersion, stays: Stay[], sealed: Sealed[] | null): Replayed => {
  const vote = under(kept, held)
  const counted = tally(countingOf(vote, vote.closedAt ?? vote.openedAt, stays, sealed))
  const found = counted.ok ? counted.value : { problems: counted.problems }
  const same = isSame(vote.result, found) && electorateHash(vote.electorate, vote.colleges) === vote.hash
  return { decision, n: vote.n, kept: vote.result, found, same: same && isSame(kept.terms, vote.terms) }
}

/** A ballot on names, under the majority its rules ask. */
const replayNames = (
  decision: Id,
  kept: Vote,
  names: NameVote,
  held: RuleVersion,
  stays: Stay[],
  sealed: SealedNames[] | null,
): Replayed => {
  const vote = under(kept, held)
  const majority = held.keptAt > vote.openedAt ? names.majority : majorityUnder(names, held.rules.vote)
  const counted = countNames(vote, { ...names, majority }, namesCast(vote, names, vote.closedAt ?? vote.openedAt, stays, sealed))
  const found = counted.ok ? counted.value : { problems: counted.problems }
  const same = isSame(names.result, found) && electorateHash(vote.electorate, vote.colleges) === vote.hash
  return { decision, n: vote.n, kept: names.result, found, same: same && isSame(kept.terms, vote.terms) }
}

const replayRoom = (
  decision: Decision,
  { at, present, quorum }: NonNullable<Decision['outcome']>,
  { rules, keptAt }: RuleVersion,
  entitled: Id[],
  stays: Stay[],
): Replayed => {
  // A membership that began or ended later the same day changes nothing here: who was there, out of how many, was kept.
  const then = [...new Set([...present, ...entitled])]
  const there = presentAt(stays, then, at).filter((org) => !isRecused(decision, org))
  const needed = keptAt > at ? quorum.needed : neededOf(rules.quorum, quorum.of)
  const kept = { present: [...present].sort(), needed: quorum.needed }
  const found = { present: there.sort(), needed }
  return { decision: decision.id, n: null, kept, found, same: isSame(kept, found) }
}

const isSame = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b)
