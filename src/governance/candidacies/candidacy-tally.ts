import { compareExact, type Exact, exact, type Fraction, plus, times, toFraction } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Colleges } from '#governance/votes/tally.ts'

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
  /** Most first; equal ones in the order of the ballot paper. `support`: by colleges only, what it is ordered by. */
  votes: { candidate: Id; votes: number; support?: Fraction }[]
  /** Most votes first. */
  elected: Id[]
  next: NextBallot | null
  /** Seats that nobody gets. */
  vacant: number
  /** Votes an absolute majority takes; null: the most are enough, or it is a share of weights. */
  needed: number | null
  counts: SeatCounts
  /** Only by colleges. */
  colleges?: SeatColleges
}

/** Of those entitled: ballots that name somebody, name nobody, cannot be read (too many names), and who cast none. */
export type SeatCounts = { expressed: number; blank: number; invalid: number; notCast: number }

/** `base`: the weights that count, of which an absolute majority (`absolute`) is more than half. `inBase` false: nobody there names anybody. */
export type SeatColleges = {
  base: Fraction
  absolute: boolean
  list: { id: Id; inBase: boolean; votes: { candidate: Id; votes: number }[]; counts: SeatCounts }[]
}

/** The ballots of one college. `voters`: how many of it are entitled to one. */
export type SeatCollege = { id: Id; weight: Fraction; ballots: Id[][]; voters: number }

/**
 * Who is elected: a pure function of the rule, the candidates and the ballots, exact whatever the order of the ballots. Blank ballots and those that cannot be read
 * stand apart and are in no majority (by analogy code électoral, articles L. 65 and L. 66). Nobody is elected without a vote, as no text is adopted without one
 * (contracts.md, tally). As many votes for the last seat as the next one: a ballot between them; as many again: the seat stays vacant, for the tie rule
 * we ship rejects (governance notes, 2), neither age nor lot being in the statutes of our reference hub.
 * `voters`: how many are entitled to a ballot. Problems: no candidate, no seat, a candidate twice, more ballots than voters.
 */
export const electSeats = (rule: SeatRule, candidates: Id[], ballots: Id[][], voters: number): Result<SeatCount> => {
  const count = elect(rule, candidates, [{ id: '', weight: { num: 1, den: 1 }, ballots, voters }], 'drop')
  if (!count.ok) return count
  const { colleges: _, votes, ...plain } = count.value
  const needed = rule.majority === 'absolute' ? Math.floor(plain.counts.expressed / 2) + 1 : null
  return ok({ ...plain, votes: votes.map(({ candidate, votes: n }) => ({ candidate, votes: n })), needed })
}

/**
 * The same by colleges (field notes on governance 4.3, in proportion): a candidate’s support is the sum over colleges of weight × the share of its expressed ballots that
 * name it, exact. An absolute majority is more than half of the weights that count; what becomes of a college in which nobody names anybody is the rules’ word,
 * as in any vote. As a block nothing is said of names: such a ballot does not open.
 */
export const electByColleges = (rule: SeatRule, candidates: Id[], colleges: SeatCollege[], empty: Colleges['empty']): Result<SeatCount> =>
  elect(rule, candidates, colleges, empty)

const elect = (rule: SeatRule, candidates: Id[], colleges: SeatCollege[], empty: Colleges['empty']): Result<SeatCount> => {
  const problems = ruleProblems(rule, candidates, colleges)
  if (problems.length > 0) return wrong(...problems)
  const parts = colleges.map((college) => partOf(rule, candidates, college))
  const weighing = empty === 'abstain' ? parts : parts.filter(({ expressed }) => expressed.length > 0)
  const base = weighing.map(({ weight }) => weight).reduce(plus, exact(0))
  const scores = candidates
    .map((candidate) => ({ candidate, score: supportOf(candidate, parts) }))
    .sort((a, b) => compareExact(b.score, a.score))
  const half = times(base, exact(1, 2))
  const absolute = rule.majority === 'absolute'
  const { elected, tied } = firstOf(
    scores.filter(({ score }) => score.num > 0n && (!absolute || compareExact(score, half) > 0)),
    rule.seats,
  )
  const votes = scores.flatMap(({ candidate, score }) => {
    const support = toFraction(score)
    return support ? [{ candidate, votes: votesOf(candidate, parts), support }] : []
  })
  const whole = toFraction(base)
  if (!whole || votes.length < scores.length) return wrong(problem('/rule/colleges', 'tally.weightsTooFine'))
  return ok({
    ...fateOf(rule, candidates, elected, tied),
    votes,
    elected,
    needed: null,
    counts: parts.map(({ counts }) => counts).reduce(added),
    colleges: {
      base: whole,
      absolute,
      list: parts.map((part) => ({
        id: part.id,
        inBase: part.expressed.length > 0,
        votes: candidates.map((candidate) => ({ candidate, votes: votesOf(candidate, [part]) })),
        counts: part.counts,
      })),
    },
  })
}

type Part = { id: Id; weight: Exact; expressed: Id[][]; counts: SeatCounts }

const partOf = ({ seats }: SeatRule, candidates: Id[], { id, weight, ballots, voters }: SeatCollege): Part => {
  const known = new Set(candidates)
  const valid = ballots.filter((names) => isReadable(names, seats, known))
  const expressed = valid.filter((names) => names.length > 0)
  const counts = {
    expressed: expressed.length,
    blank: valid.length - expressed.length,
    invalid: ballots.length - valid.length,
    notCast: voters - ballots.length,
  }
  return { id, weight: exact(weight.num, weight.den), expressed, counts }
}

const votesOf = (candidate: Id, parts: Part[]): number =>
  parts.flatMap(({ expressed }) => expressed).filter((names) => names.includes(candidate)).length

const supportOf = (candidate: Id, parts: Part[]): Exact =>
  parts
    .filter(({ expressed }) => expressed.length > 0)
    .map((part) => times(part.weight, exact(votesOf(candidate, [part]), part.expressed.length)))
    .reduce(plus, exact(0))

const added = (a: SeatCounts, b: SeatCounts): SeatCounts => ({
  expressed: a.expressed + b.expressed,
  blank: a.blank + b.blank,
  invalid: a.invalid + b.invalid,
  notCast: a.notCast + b.notCast,
})

/** No name twice, none of somebody else, no more than there are seats. */
export const isReadable = (names: Id[], seats: number, known: Set<Id>): boolean =>
  names.length <= seats && new Set(names).size === names.length && names.every((one) => known.has(one))

type Scored = { candidate: Id; score: Exact }

/** Those with the most; on the edge, all who have as much stand apart. */
const firstOf = (reached: Scored[], seats: number): { elected: Id[]; tied: Id[] } => {
  const ids = (some: Scored[]) => some.map(({ candidate }) => candidate)
  const [last, next] = [reached[seats - 1], reached[seats]]
  if (!last || !next || compareExact(last.score, next.score) !== 0) return { elected: ids(reached.slice(0, seats)), tied: [] }
  const than = (order: number) => ids(reached.filter(({ score }) => Math.sign(compareExact(score, last.score)) === order))
  return { elected: than(1), tied: than(0) }
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

const ruleProblems = ({ seats }: SeatRule, candidates: Id[], colleges: SeatCollege[]): Problem[] => [
  ...(seats < 1 ? [problem('/rule/seats', 'candidacy.noSeat')] : []),
  ...(candidates.length === 0 ? [problem('/candidates', 'candidacy.nobodyStands')] : []),
  ...(new Set(candidates).size < candidates.length ? [problem('/candidates', 'candidacy.twice')] : []),
  ...colleges.flatMap(({ ballots, voters }) =>
    ballots.length > voters ? [problem('/ballots', 'candidacy.moreBallots', { ballots: ballots.length, voters })] : [],
  ),
]
