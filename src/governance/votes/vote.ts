import { createHash } from 'node:crypto'
import type { Instant } from '#base/day.ts'
import type { Fraction } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import type { Stay } from '#governance/attendance/attendance.ts'
import type { NameVote } from '#governance/candidacies/candidacy.ts'
import type { CollegeOf, CollegeTerms } from '#governance/colleges/college-count.ts'
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
} & CollegeTerms

/** confidential: hides from members, not from whoever runs the server. */
export const voteSecrecies = ['open', 'confidential'] as const
export type VoteSecrecy = (typeof voteSecrecies)[number]

/** counted: its result stands. inquorate: the quorum was lost meanwhile. voided: taken as not held, for a reason that is kept. */
export const voteEnds = ['counted', 'inquorate', 'voided'] as const
export type VoteEnd = (typeof voteEnds)[number]

/** Hands raised and counted: numbers, and no name. `colleges`: those of each, where the vote is counted by colleges; the others are their sums. */
export type Hands = Raised & { colleges?: (Raised & { college: Id })[] }
export type Raised = { for: number; against: number; abstain: number }

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
  /** In which college each one votes, frozen too. Absent: the vote is counted without. */
  colleges?: CollegeOf
  hash: string
  openedAt: Instant
  closedAt: Instant | null
  ended: VoteEnd | null
  /** Only in an open vote: one an organisation, the last it said. */
  ballots: Ballot[]
  /** Only in a confidential vote: who has voted. What they voted is known to the urn alone, until the close. */
  voted: Id[]
  /** Only in an open vote whose hands were counted. */
  hands?: Hands
  /** Of `voted`, who took a paper ballot. Absent: nobody. */
  paper?: Id[]
  /** No ballot is taken any more: those on paper are being counted. */
  boxClosedAt?: Instant
  /** Who counted the paper, and how many ballots were void: for the majority they are blank ones. */
  scrutiny?: { by: [Id, Id]; void: number }
  result: Tally | null
  voidReason: string | null
  /** Only in a vote on names: what it asks, and its own result in place of the other. */
  names?: NameVote
}

/** An organisation that takes no part because of an interest; the PV names it. */
export type Recusal = { org: Id; reason: string; person: Id; notedBy: Id | null; at: Instant }

/** SHA-256 of the sorted ids, each with its college where there are some, hexadecimal. */
export const electorateHash = (electorate: Id[], colleges?: CollegeOf): string => {
  const ids = [...electorate].sort()
  return createHash('sha256')
    .update(JSON.stringify(colleges ? ids.map((id) => [id, colleges[id] ?? null]) : ids))
    .digest('hex')
}

/** What lies in the urn: a choice; where there are colleges, with that of its voter. */
export type Sealed = Choice | { choice: Choice; college: Id }

export const isRunning = (vote: Pick<Vote, 'closedAt'>): boolean => vote.closedAt === null

export const handsOf = ({ for: ayes, against, abstain }: Raised): Choice[] => [
  ...Array<Choice>(ayes).fill('for'),
  ...Array<Choice>(against).fill('against'),
  ...Array<Choice>(abstain).fill('abstain'),
]

export const hasVoted = ({ ballots, voted, names }: Pick<Vote, 'ballots' | 'voted' | 'names'>, org: Id): boolean =>
  voted.includes(org) || [...ballots, ...(names?.ballots ?? [])].some((one) => one.org === org)

/** A further ballot follows: a tie, or seats an absolute majority has not filled. */
export const asksAnother = (vote: Pick<Vote, 'result' | 'names'> | undefined): boolean =>
  (vote?.names ? vote.names.result : vote?.result)?.outcome === 'tied'

/** The voters of a vote who are in the room, themselves or by proxy. */
export const voicesThere = ({ electorate }: Pick<Vote, 'electorate'>, present: Id[]): Id[] =>
  electorate.filter((org) => present.includes(org))

export const choiceOf = ({ ballots }: Pick<Vote, 'ballots'>, org: Id): Choice | undefined => ballots.find((one) => one.org === org)?.choice

/** A confidential ballot tells what each one voted when this few vote: refused below the floor, said aloud below the other (invariant 33). */
export const FEWEST = 3
export const FEW = 5

/**
 * On paper or on the screens, too few for their ballots to be counted: who counts the paper learns what those of the screens said, for the sum is
 * published (invariant 33), that of each college where there are some. A channel nobody took tells nothing.
 */
export const fewByChannel = ({
  voted,
  paper = [],
  terms,
  colleges,
}: Pick<Vote, 'voted' | 'paper' | 'terms' | 'colleges'>): FewByChannel | null => {
  const urns = terms.colleges?.list.map(({ id, name }) => ({ college: name, inIt: (org: Id) => colleges?.[org] === id }))
  const few = (urns ?? [{ college: '', inIt: () => true }]).flatMap(({ college, inIt }): FewByChannel[] => {
    const onPaper = paper.filter(inIt).length
    const onScreen = voted.filter(inIt).length - onPaper
    if (onPaper === 0) return []
    const counts = [{ channel: 'paper', voted: onPaper, college } as const, { channel: 'screen', voted: onScreen, college } as const]
    return counts.filter((one) => one.voted > 0 && one.voted < FEWEST)
  })
  return few[0] ?? null
}

/** `college`: its name; empty: the vote is counted without. */
type FewByChannel = { channel: 'paper' | 'screen'; voted: number; college: string }

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
export const countingOf = (vote: Vote, closedAt: Instant, stays: Stay[], sealed: Sealed[] | null): Counting => ({
  rule: ruleOf(vote),
  electorate: vote.electorate.map((org) => {
    const holder = vote.holders?.[org]
    const college = vote.terms.colleges && vote.colleges?.[org]
    return {
      ...{ mandant: org, caster: org, ...(college ? { college } : {}) },
      ...(holder ? { proxy: true as const, holder } : { proxy: false as const }),
    }
  }),
  attendance: stays.flatMap(({ org, from, until }) => (org === null ? [] : { person: org, arrive: from, leave: until })),
  openedAt: vote.openedAt,
  closedAt,
  cast: vote.hands
    ? handsCast(vote, vote.hands)
    : vote.secrecy === 'open'
      ? { secrecy: 'open', ballots: vote.ballots.map(({ org, choice, at }) => ({ mandant: org, choice, at })) }
      : {
          secrecy: 'confidential',
          ballots: (sealed ?? []).map((one) => (typeof one === 'string' ? { choice: one } : one)),
          voted: vote.voted,
        },
})

/** Whose hands they were is not known: they are counted as ballots without a voter, of as many voices (of that college) as there were hands. */
const handsCast = ({ electorate, terms, colleges }: Vote, hands: Hands): Counting['cast'] => {
  const raised = handsOf(hands)
  if (!terms.colleges)
    return { secrecy: 'confidential', ballots: raised.map((choice) => ({ choice })), voted: electorate.slice(0, raised.length) }
  const each = (hands.colleges ?? []).map(({ college, ...some }) => ({ college, choices: handsOf(some) }))
  return {
    secrecy: 'confidential',
    ballots: each.flatMap(({ college, choices: all }) => all.map((choice) => ({ choice, college }))),
    voted: each.flatMap(({ college, choices: all }) => electorate.filter((org) => colleges?.[org] === college).slice(0, all.length)),
  }
}

/** A second tie rejects; so does one that no voice can settle: confidential ballot, nobody chairs, or the chair did not say for or against. */
const ruleOf = (vote: Vote): VoteRule => {
  const { majority, tie, quorum, seats, recused, count = 'present' as const, colleges } = vote.terms
  const voice = vote.casting === null || vote.secrecy !== 'open' ? undefined : choiceOf(vote, vote.casting)
  const counts = { of: seats, count, ...(recused > 0 ? { recused } : {}) }
  const counted = colleges && {
    list: colleges.list.map(({ id, weight }) => ({ id, weight })),
    carry: colleges.carry,
    empty: colleges.empty,
  }
  const asked = quorum ? { ...quorum, ...counts } : { ...counts, of: 1, num: 1, den: 1 }
  const rule = { majority, quorum: asked, ...(counted ? { colleges: counted } : {}) }
  if (tie === 'casting' && (voice === 'for' || voice === 'against')) return { ...rule, tie, casting: voice }
  return { ...rule, tie: tie === 'secondBallot' && !vote.second ? 'secondBallot' : 'rejected' }
}

/** A tie that a casting vote would have settled, had the ballot been open. */
export const castingRefused = ({ terms, secrecy, result }: Vote): boolean =>
  terms.tie === 'casting' && secrecy !== 'open' && result !== null && result.counts.for === result.counts.against && result.counts.for > 0
