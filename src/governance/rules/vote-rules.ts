import type { Fraction } from '#base/fraction.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { BodyForm, BodyKind } from '#governance/bodies/body.ts'
import type { bases, ties } from '#governance/votes/tally.ts'

/** carry: what the last round leaves blocked goes to the next meeting. vote: it may be voted, on that very text. */
export const fallbacks = ['carry', 'vote'] as const
/** onRequest: any one voter may ask for a confidential ballot before the vote opens. */
export const secrecyRules = ['open', 'onRequest', 'always'] as const
export type SecrecyRule = (typeof secrecyRules)[number]
/** Where candidates stand. plurality: the most votes, in one ballot. absoluteFirst: an absolute majority first, then the most votes for what is left. */
export const electionRules = ['plurality', 'absoluteFirst'] as const

/** Statutes must say what a majority is a share of: exprimés, présents or inscrits (assistant-juridique.fr). */
export type Majority = Fraction & { strict: boolean; base: (typeof bases)[number] }

export type VoteRules = {
  fallback: (typeof fallbacks)[number]
  majority: Majority
  /** casting: the voice of the organisation the chair speaks for settles it, in an open ballot only (LEGIARTI000019107400). */
  tie: (typeof ties)[number]
  secrecy: SecrecyRule
  /** Whether an organisation that takes no part because of an interest still counts for the quorum. */
  recusedCount: boolean
  /** Absent: plurality, as where the statutes say nothing. */
  elections?: (typeof electionRules)[number]
}

/**
 * What a hub gets before it types a single rule. Sources: simple majority of the votes cast, abstentions and blanks apart, and a tie rejects, which
 * is what is done where the statutes say nothing; a vote on persons is secret as soon as one voter asks (assistant-juridique.fr, pratique.fr); our
 * reference hub decides by consent, then by vote; a group prepares and does not impose.
 */
export const defaultVote = (kind: BodyKind): VoteRules => ({
  fallback: kind === 'board' || kind === 'assembly' ? 'vote' : 'carry',
  majority: { num: 1, den: 2, strict: true, base: 'exprimes' },
  tie: 'rejected',
  secrecy: 'onRequest',
  recusedCount: true,
})

/** The majorities people choose among; any other stays as it is. */
export const usualMajorities = {
  simple: { num: 1, den: 2, strict: true },
  twoThirds: { num: 2, den: 3, strict: false },
  threeQuarters: { num: 3, den: 4, strict: false },
  all: { num: 1, den: 1, strict: false },
} as const
export type UsualMajority = keyof typeof usualMajorities
export const majorityNames = Object.keys(usualMajorities) as [UsualMajority, ...UsualMajority[]]

export const usualNameOf = (majority: Majority): UsualMajority | null =>
  majorityNames.find((name) => {
    const { num, den, strict } = usualMajorities[name]
    return num === majority.num && den === majority.den && strict === majority.strict
  }) ?? null

export const checkVoteRules = ({ majority, tie }: VoteRules, form: BodyForm): Problem[] => {
  const { num, den } = majority
  const share = Number.isSafeInteger(num) && Number.isSafeInteger(den) && num > 0 && num <= den
  return [
    ...(share ? [] : [problem('majority', 'vote.majorityShare')]),
    // Where nobody chairs there is no voice to cast.
    ...(tie === 'casting' && form !== 'chaired' ? [problem('tie', 'vote.castingNeedsChair')] : []),
  ]
}
