import { createHash } from 'node:crypto'
import type { Instant } from '#base/day.ts'
import type { Fraction } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import type { Stay } from '#governance/attendance/attendance.ts'
import type { NameVote } from '#governance/candidacies/candidacy.ts'
import type { Majority, VoteRules } from '#governance/rules/vote-rules.ts'
import type { Choice, Vote as Counting, Tally, VoteRule } from './tally.ts'

/** A vote said aloud. `notedBy`: who wrote it down for the person who said it; null: that person did. */
export type Ballot = { org: Id; choice: Choice; person: Id; notedBy: Id | null; at: Instant }

/** The rule as it stood when the vote opened: with the rows of the vote it is all a later count needs. */
export type VoteTerms = {
  majority: Majority
  tie: VoteRules['tie']
  /** null: none is asked, one organisation is enough. */
  quorum: Fraction | null
  seats: number
  /** Proxies count for the quorum. Absent: who is in the room, alone. */
  count?: 'present+represented'
  /** Organisations in the room at the opening that take no part and count for the quorum. */
  recused: number
}

/** confidential: hides from members, not from whoever runs the server. */
export const voteSecrecies = ['open', 'confidential'] as const
export type VoteSecrecy = (typeof voteSecrecies)[number]

/** counted: its result stands. inquorate: the quorum was lost meanwhile. voided: taken as not held, for a reason that is kept. */
export const voteEnds = ['counted', 'inquorate', 'voided'] as const
export type VoteEnd = (typeof voteEnds)[number]

export type Vote = {
  /** 1 is the first vote on this decision. */
  n: number
  version: number
  /** The ballot that settles a tie; there is none after it. */
  second: boolean
  secrecy: VoteSecrecy
  terms: VoteTerms
  /** The organisation whose voice settles a tie: the one the facilitator speaks for, where the body is chaired and the ballot open. */
  casting: Id | null
  /** Every entitled organisation that is not recused, in order of seat, frozen at the opening (invariant 6). `hash`: of their ids. */
  electorate: Id[]
  /** Who carried whom by proxy at the opening, by mandant. Absent: nobody. */
  holders?: Record<Id, Id>
  hash: string
  openedAt: Instant
  closedAt: Instant | null
  ended: VoteEnd | null
  /** Only in an open vote: one an organisation, the last it said. */
  ballots: Ballot[]
  /** Only in a confidential vote: who has voted. What they voted is known to the urn alone, until the close. */
  voted: Id[]
  result: Tally | null
  voidReason: string | null
  /** Only in a vote on names: what it asks, and its own result in place of the other. */
  names?: NameVote
}

/** An organisation that takes no part because of an interest; the PV names it. */
export type Recusal = { org: Id; reason: string; person: Id; notedBy: Id | null; at: Instant }

/** SHA-256 of the sorted ids, hexadecimal. */
export const electorateHash = (electorate: Id[]): string =>
  createHash('sha256')
    .update(JSON.stringify([...electorate].sort()))
    .digest('hex')

export const isRunning = (vote: Pick<Vote, 'closedAt'>): boolean => vote.closedAt === null

export const hasVoted = ({ ballots, voted, names }: Pick<Vote, 'ballots' | 'voted' | 'names'>, org: Id): boolean =>
  voted.includes(org) || [...ballots, ...(names?.ballots ?? [])].some((one) => one.org === org)

/** A further ballot follows: a tie, or seats an absolute majority has not filled. */
export const asksAnother = (vote: Pick<Vote, 'result' | 'names'> | undefined): boolean =>
  (vote?.names ? vote.names.result : vote?.result)?.outcome === 'tied'

export const choiceOf = ({ ballots }: Pick<Vote, 'ballots'>, org: Id): Choice | undefined => ballots.find((one) => one.org === org)?.choice

/** A confidential ballot tells what each one voted when this few vote: refused below the floor, said aloud below the other (invariant 33). */
export const FEWEST = 3
export const FEW = 5

/** The next millisecond: a vote closes after what was said in it, whatever two clocks say. */
export const justAfter = (at: Instant): Instant =>
  Temporal.Instant.from(at).add({ milliseconds: 1 }).toString({ fractionalSecondDigits: 3 })

/** When a vote may close at the earliest, asked at `at`. */
export const closingOf = ({ openedAt, ballots, names }: Vote, at: Instant): Instant => {
  const said = [...ballots, ...(names?.ballots ?? [])].map((one) => one.at)
  const last = justAfter([openedAt, ...said].sort().at(-1) as Instant)
  return at < last ? last : at
}

/**
 * The vote as `tally` counts it. An organisation is there while any of its representatives is, or whoever carries its proxy: so its own id stands for
 * whoever votes for it.
 * `sealed`: what the urn holds, in no order; null in an open vote.
 */
export const countingOf = (vote: Vote, closedAt: Instant, stays: Stay[], sealed: Choice[] | null): Counting => ({
  rule: ruleOf(vote),
  electorate: vote.electorate.map((org) => {
    const holder = vote.holders?.[org]
    return { mandant: org, caster: org, ...(holder ? { proxy: true as const, holder } : { proxy: false as const }) }
  }),
  attendance: stays.flatMap(({ org, from, until }) => (org === null ? [] : { person: org, arrive: from, leave: until })),
  openedAt: vote.openedAt,
  closedAt,
  cast:
    vote.secrecy === 'open'
      ? { secrecy: 'open', ballots: vote.ballots.map(({ org, choice, at }) => ({ mandant: org, choice, at })) }
      : { secrecy: 'confidential', ballots: (sealed ?? []).map((choice) => ({ choice })), voted: vote.voted },
})

/** A second tie rejects; so does one that no voice can settle: confidential ballot, nobody chairs, or the chair did not say for or against. */
const ruleOf = (vote: Vote): VoteRule => {
  const { majority, tie, quorum, seats, recused, count = 'present' as const } = vote.terms
  const voice = vote.casting === null || vote.secrecy !== 'open' ? undefined : choiceOf(vote, vote.casting)
  const counts = { of: seats, count, ...(recused > 0 ? { recused } : {}) }
  const rule = { majority, quorum: quorum ? { ...quorum, ...counts } : { ...counts, of: 1, num: 1, den: 1 } }
  if (tie === 'casting' && (voice === 'for' || voice === 'against')) return { ...rule, tie, casting: voice }
  return { ...rule, tie: tie === 'secondBallot' && !vote.second ? 'secondBallot' : 'rejected' }
}

/** A tie that a casting vote would have settled, had the ballot been open. */
export const castingRefused = ({ terms, secrecy, result }: Vote): boolean =>
  terms.tie === 'casting' && secrecy !== 'open' && result !== null && result.counts.for === result.counts.against && result.counts.for > 0
