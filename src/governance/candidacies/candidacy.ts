import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Result } from '#base/result.ts'
import type { Stay } from '#governance/attendance/attendance.ts'
import { collegeOfVoter } from '#governance/colleges/college-count.ts'
import type { VoteRules } from '#governance/rules/vote-rules.ts'
import { momentOf, thereBy } from '#governance/votes/electorate.ts'
import type { Vote } from '#governance/votes/vote.ts'
import { type BallotKind, electByColleges, electSeats, type SeatCount, type SeatMajority } from './candidacy-tally.ts'

/** An organisation, with who would sit for it where that is said; or a person: in her own name for a seat, with the organisation she comes for for a charge. */
export type Candidate = { id: Id; org: Id | null; person: Id | null; orgName: string | null; personName: string | null }

/** `acceptedAt` null: nobody has heard yet that it accepts. */
export type Candidacy = Candidate & { at: Instant; acceptedAt: Instant | null; withdrawnAt: Instant | null }

/** What a point elects: seats of a body, or (`body` null) a charge, named by the title of the point. */
export type Slate = {
  body: { id: Id; name: string } | null
  seats: number
  /** The last day of the mandate; null: none is said. */
  until: Day | null
  /** Its seats are open to people in their own name. */
  persons: boolean
  /** A voter asked for a confidential ballot. Who did is nowhere. */
  hidden: boolean
  /** The first day of the seats that were given; null: not yet. */
  given: Day | null
  /** Also those withdrawn, the first one first. */
  candidacies: Candidacy[]
}

/** Said aloud. `names` empty: blank. `notedBy`: who wrote it down; null: that person did. */
export type NamesSaid = { org: Id; names: Id[]; person: Id; notedBy: Id | null; at: Instant }

/** What an urn of names holds. `names` empty: blank. */
export type SealedNames = { names: Id[]; college?: Id }

/** What a vote on names has besides any other. */
export type NameVote = {
  kind: BallotKind
  seats: number
  majority: SeatMajority
  charge: boolean
  /** Frozen as it opens, in the order of the ballot paper. */
  candidates: Candidate[]
  /** Only in an open vote: one a voter, the last it said. */
  ballots: NamesSaid[]
  result: SeatCount | null
}

/** Somebody, and the organisations they speak for. */
export type Voice = { person: Id | null; represents: Id[] }

/**
 * Who stands says so themselves, an organisation through whoever speaks for it; for a charge that very person, whatever organisation she comes for: a mandate is
 * given to who accepts it (code civil, article 1984).
 */
export const isOwn = ({ person, represents }: Voice, one: Pick<Candidate, 'org' | 'person'>, charge: boolean): boolean =>
  charge || one.org === null ? person !== null && one.person === person : represents.includes(one.org)

/** Whose name stands beside that of her organisation withdraws too: nobody stands against their will. */
export const mayAnswer = (
  voice: Voice,
  one: Pick<Candidate, 'org' | 'person'>,
  charge: boolean,
  answer: 'accepted' | 'withdrawn',
): boolean => isOwn(voice, one, charge) || (answer === 'withdrawn' && voice.person !== null && one.person === voice.person)

type Voted = { votes: Vote[] }

export const standing = ({ candidacies }: Pick<Slate, 'candidacies'>): Candidacy[] =>
  candidacies.filter(({ withdrawnAt }) => withdrawnAt === null)

/** On the ballot paper: a mandate is given to who accepts it (code civil, article 1984). */
export const onTheBallot = (slate: Pick<Slate, 'candidacies'>): Candidacy[] =>
  standing(slate).filter(({ acceptedAt }) => acceptedAt !== null)

/** Votes that were held and not voided. */
const held = ({ votes }: Voted): Vote[] => votes.filter(({ ended }) => ended !== 'voided')

/** Candidacies come and go until the first ballot opens. */
export const isFrozen = (decision: (Voted & { outcome: unknown }) | null): boolean =>
  decision !== null && (decision.outcome !== null || held(decision).length > 0)

/** Who has a seat so far, most votes first, ballot after ballot. */
export const electedIn = (decision: Voted): Candidate[] =>
  held(decision).flatMap(({ names }) =>
    (names?.result?.elected ?? []).flatMap((id) => names?.candidates.find((one) => one.id === id) ?? []),
  )

/** How many there were to fill. */
export const seatsIn = (decision: Voted): number => held(decision).find(({ names }) => names)?.names?.seats ?? 0

/** Nobody stands twice for one election: neither an organisation nor a person. */
export const whyNotStand = (slate: Slate, { org, person }: Pick<Candidate, 'org' | 'person'>): Problem[] => {
  const charge = slate.body === null
  if (charge && person === null) return [problem('candidate', 'candidacy.chargeToSomebody')]
  if (!charge && org === null && !slate.persons) return [problem('candidate', 'candidacy.organisationsOnly')]
  const same = (one: Candidacy) => (charge || org === null ? one.person === person && (charge || one.org === null) : one.org === org)
  return standing(slate).some(same) ? [problem('candidate', 'candidacy.standsAlready')] : []
}

/** Why the first ballot cannot open on these candidacies. */
export const whyNoBallot = (slate: Slate | undefined): Problem[] => {
  if (!slate) return [problem('', 'candidacy.describeFirst')]
  return onTheBallot(slate).length === 0 ? [problem('', 'candidacy.nobodyStands')] : []
}

export const checkSlate = ({ seats, until }: Pick<Slate, 'seats' | 'until'>, day: Day): Problem[] => [
  ...(seats < 1 || seats > 100 ? [problem('seats', 'candidacy.seats')] : []),
  ...(until !== null && until <= day ? [problem('until', 'candidacy.untilLater')] : []),
]

/** The ballot that opens now: the first, or the one the last count asks for. */
export const nextBallot = (slate: Slate, { votes }: Voted, rules: Pick<VoteRules, 'elections'>): NameVote => {
  const last = votes.findLast(({ ended }) => ended === 'counted')?.names
  const next = last?.result?.next
  const fresh = { charge: slate.body === null, ballots: [], result: null }
  if (!last || !next) {
    const candidates = onTheBallot(slate).map(({ id, org, person, orgName, personName }) => ({ id, org, person, orgName, personName }))
    return {
      ...fresh,
      kind: 'first',
      seats: slate.seats,
      majority: rules.elections === 'absoluteFirst' ? 'absolute' : 'relative',
      candidates,
    }
  }
  const candidates = last.candidates.filter(({ id }) => next.candidates.includes(id))
  return { ...fresh, kind: next.kind, seats: next.seats, majority: 'relative', candidates }
}

/** The rule of a ballot as the body’s rules say it, for a later count. */
export const majorityUnder = ({ kind }: Pick<NameVote, 'kind'>, { elections }: Pick<VoteRules, 'elections'>): SeatMajority =>
  kind === 'first' && elections === 'absoluteFirst' ? 'absolute' : 'relative'

/** The ballots that count: what was in the urn; aloud, what was said between opening and close by who was in the room, as in any vote. */
export const namesCast = (vote: Vote, names: NameVote, closedAt: Instant, stays: Stay[], sealed: SealedNames[] | null): SealedNames[] => {
  if (vote.secrecy !== 'open') return sealed ?? []
  const there = thereBy(stays.flatMap(({ org, from, until }) => (org === null ? [] : [{ person: org, arrive: from, leave: until }])))
  const [opened, closed] = [momentOf(vote.openedAt), momentOf(closedAt)]
  return names.ballots
    .filter(({ org, at }) => opened <= momentOf(at) && momentOf(at) < closed && there(org, momentOf(at)))
    .map(({ org, names: said }) => sealedNames(said, collegeOfVoter(vote, org)?.id))
}

/** How a ballot lies in the urn: with the college of its voter, where there are some, and nothing else. */
export const sealedNames = (names: Id[], college: Id | null | undefined): SealedNames => (college ? { names, college } : { names })

/** What the ballots give: by colleges, where the vote was opened on some. */
export const countNames = (
  vote: Vote,
  names: Pick<NameVote, 'kind' | 'seats' | 'majority' | 'candidates'>,
  ballots: SealedNames[],
): Result<SeatCount> => {
  const candidates = names.candidates.map(({ id }) => id)
  const { colleges } = vote.terms
  if (!colleges)
    return electSeats(
      names,
      candidates,
      ballots.map(({ names: said }) => said),
      vote.electorate.length,
    )
  const list = colleges.list.map(({ id, weight }) => ({
    ...{ id, weight, voters: vote.electorate.filter((org) => vote.colleges?.[org] === id).length },
    ballots: ballots.filter(({ college }) => college === id).map(({ names: said }) => said),
  }))
  return electByColleges(names, candidates, list, colleges.empty)
}
