import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/**
 * first: the ballot on all candidates. second: on the seats an absolute majority has not filled, by the most votes. tie: between those with as many votes
 * for the last seats; there is none after it.
 */
export const ballotKinds = ['first', 'second', 'tie'] as const
export type BallotKind = (typeof ballotKinds)[number]

/** relative: the most votes. absolute: besides, more than half of the ballots that name somebody. The statutes say which. */
export const seatMajorities = ['relative', 'absolute'] as const
export type SeatMajority = (typeof seatMajorities)[number]

/** What a ballot asks: at most `seats` names among the candidates. */
export type SeatRule = { kind: BallotKind; seats: number; majority: SeatMajority }

/** Seats that go to a further ballot, and among whom. */
export type NextBallot = { kind: 'second' | 'tie'; seats: number; candidates: Id[] }

export type SeatCount = {
  /** tied: a further ballot follows, `next`. rejected: this one gives no seat and none follows. */
  outcome: 'elected' | 'tied' | 'rejected'
  why: 'filled' | 'tie' | 'tieAgain' | 'secondRound' | 'unfilled' | 'nobody'
  /** Most first; equal ones in the order of the ballot paper. */
  votes: { candidate: Id; votes: number }[]
  /** Most votes first. */
  elected: Id[]
  next: NextBallot | null
  /** Seats that nobody gets. */
  vacant: number
  /** Votes an absolute majority takes; null: the most are enough. */
  needed: number | null
  /** Of those entitled: ballots that name somebody, name nobody, cannot be read (too many names), and who cast none. */
  counts: { expressed: number; blank: number; invalid: number; notCast: number }
}

/**
 * Who is elected: a pure function of the rule, the candidates and the ballots, exact whatever the order of the ballots. Blank ballots and those that cannot be read
 * stand apart and are in no majority (by analogy code électoral, articles L. 65 and L. 66). Nobody is elected without a vote, as no text is adopted without one
 * (contracts.md, tally). As many votes for the last seat as the next one: a ballot between them; as many again: the seat stays vacant, for the tie rule
 * we ship rejects (governance notes, 2), neither age nor lot being in the statutes of our reference hub.
 * `voters`: how many are entitled to a ballot. Problems: no candidate, no seat, a candidate twice, more ballots than voters.
 */
export const electSeats = (rule: SeatRule, candidates: Id[], ballots: Id[][], voters: number): Result<SeatCount> => {
  const problems = ruleProblems(rule, candidates, ballots, voters)
  if (problems.length > 0) return wrong(...problems)
  const known = new Set(candidates)
  const valid = ballots.filter((names) => isReadable(names, rule.seats, known))
  const expressed = valid.filter((names) => names.length > 0)
  const counts = {
    expressed: expressed.length,
    blank: valid.length - expressed.length,
    invalid: ballots.length - valid.length,
    notCast: voters - ballots.length,
  }
  const votes = candidates
    .map((candidate) => ({ candidate, votes: expressed.filter((names) => names.includes(candidate)).length }))
    .sort((a, b) => b.votes - a.votes)
  const needed = rule.majority === 'absolute' ? Math.floor(expressed.length / 2) + 1 : null
  const { elected, tied } = firstOf(
    votes.filter((one) => one.votes >= (needed ?? 1)),
    rule.seats,
  )
  return ok({ ...fateOf(rule, candidates, elected, tied), votes, elected, needed, counts })
}

/** No name twice, none of somebody else, no more than there are seats. */
export const isReadable = (names: Id[], seats: number, known: Set<Id>): boolean =>
  names.length <= seats && new Set(names).size === names.length && names.every((one) => known.has(one))

/** Those with the most votes; on the edge, all who have as many stand apart. */
const firstOf = (reached: SeatCount['votes'], seats: number): { elected: Id[]; tied: Id[] } => {
  const ids = (some: SeatCount['votes']) => some.map(({ candidate }) => candidate)
  const edge = reached[seats - 1]?.votes
  if (reached.length <= seats || edge === undefined || reached[seats]?.votes !== edge)
    return { elected: ids(reached.slice(0, seats)), tied: [] }
  return { elected: ids(reached.filter(({ votes }) => votes > edge)), tied: ids(reached.filter(({ votes }) => votes === edge)) }
}

type Fate = Pick<SeatCount, 'outcome' | 'why' | 'next' | 'vacant'>

const fateOf = (rule: SeatRule, candidates: Id[], elected: Id[], tied: Id[]): Fate => {
  const seats = rule.seats - elected.length
  const end = (why: SeatCount['why']): Fate => ({ outcome: elected.length > 0 ? 'elected' : 'rejected', why, next: null, vacant: seats })
  const again = (why: SeatCount['why'], kind: NextBallot['kind'], among: Id[]): Fate => ({
    outcome: 'tied',
    why,
    next: { kind, seats, candidates: candidates.filter((one) => among.includes(one)) },
    vacant: 0,
  })
  if (seats === 0) return end('filled')
  if (tied.length > 0) return rule.kind === 'tie' ? end('tieAgain') : again('tie', 'tie', tied)
  const left = candidates.filter((one) => !elected.includes(one))
  if (rule.majority === 'absolute' && left.length > 0) return again('secondRound', 'second', left)
  return end(elected.length > 0 ? 'unfilled' : 'nobody')
}

const ruleProblems = ({ seats }: SeatRule, candidates: Id[], ballots: Id[][], voters: number): Problem[] => [
  ...(seats < 1 ? [problem('/rule/seats', 'candidacy.noSeat')] : []),
  ...(candidates.length === 0 ? [problem('/candidates', 'candidacy.nobodyStands')] : []),
  ...(new Set(candidates).size < candidates.length ? [problem('/candidates', 'candidacy.twice')] : []),
  ...(ballots.length > voters ? [problem('/ballots', 'candidacy.moreBallots', { ballots: ballots.length, voters })] : []),
]
