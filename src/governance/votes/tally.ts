import type { Instant } from '#base/day.ts'
import { atLeast, compareExact, type Exact, exact, type Fraction, plus, times, toFraction } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type Entry, momentOf, type There, thereBy, voteProblems } from './electorate.ts'

export const choices = ['for', 'against', 'abstain', 'blank'] as const
export type Choice = (typeof choices)[number]

/** exprimes: for + against. presents: the entries whose caster is there as the vote opens. inscrits: all entries. Statutes must say which. */
export const bases = ['exprimes', 'presents', 'inscrits'] as const
export const ties = ['rejected', 'secondBallot', 'casting'] as const
export const secrecies = ['open', 'confidential', 'secret'] as const

/** Weights of all colleges add up to 1. `carry`: its votes in proportion, or its whole weight to the larger side. */
export type Colleges = {
  list: { id: Id; weight: Fraction }[]
  carry: 'proportional' | 'majority'
  /** A college with nobody in the base: `drop` takes it out, `abstain` leaves its weight there. */
  empty: 'drop' | 'abstain'
}

export type VoteRule = {
  majority: Fraction & { strict: boolean; base: (typeof bases)[number] }
  tie: (typeof ties)[number]
  /** The voice that settles a tie; needed by `casting`, and impossible unless the ballot is open: a secret one would not be any more. */
  casting?: 'for' | 'against' | undefined
  /** `recused`: voices that take no part because of an interest, are there as the vote opens, and count for the quorum by the rule. */
  quorum: Fraction & { of: number; count: 'present' | 'present+represented'; recused?: number | undefined }
  proxies?: { maxPerHolder: number } | undefined
  colleges?: Colleges | undefined
}

/** Open ballots say whose they are; the others only their college, and beside them who has voted (émargement). */
export type Ballots =
  | { secrecy: 'open'; ballots: { mandant: Id; choice: Choice; at: Instant }[] }
  | { secrecy: 'confidential' | 'secret'; ballots: { college?: Id | undefined; choice: Choice }[]; voted: Id[] }

export type Vote = {
  rule: VoteRule
  electorate: Entry[]
  /** null: everybody is there. `leave` null: stayed. */
  attendance: { person: Id; arrive: Instant; leave: Instant | null }[] | null
  openedAt: Instant
  closedAt: Instant
  cast: Ballots
}

export type Counts = Record<Choice | 'notCast', number>

export type Tally = {
  outcome: 'adopted' | 'rejected' | 'tied' | 'inquorate'
  quorum: { reached: boolean; counted: number; needed: number }
  /** Σ of the colleges’ weights; without colleges, the share of the base. Lowest terms. */
  for: Fraction
  against: Fraction
  counts: Counts
  /** `gives`: what each side gets of its weight; null: it is not in the base. */
  colleges?: ({ id: Id; gives: { for: Fraction; against: Fraction } | null } & Counts)[]
  /** Σ of the weights in the base: what `for` and `against` are a share of. Only with colleges. */
  base?: Fraction
  /** Why, in order: each has its sentence in `tally.fr.ts`. */
  because: Problem[]
}

type Counted = { id: Id | null; weight: Exact; counts: Counts; base: number }

/**
 * The result of a vote: a pure function of the rule, the electorate as it was frozen, who was there, and the ballots. Exact, whatever the order of
 * the ballots of different voters. Mandants differ, as do colleges. (contracts.md, tally; field notes 4.3)
 */
export const tally = (vote: Vote): Result<Tally> => {
  const problems = voteProblems(vote)
  if (problems.length > 0) return wrong(...problems)
  const { rule, electorate } = vote
  const there = thereBy(vote.attendance)
  const atOpening = electorate.filter(({ caster }) => there(caster, momentOf(vote.openedAt)))
  const quorum = quorumOf(rule, atOpening)
  const read = readBallots(vote, there)
  const parts = (rule.colleges?.list ?? [null]).map((college) => countOf(rule, college, electorate, atOpening, read.kept))
  const { sides, base, dropped } = weigh(rule, parts)
  const [shareFor, shareAgainst, shareBase] = [toFraction(sides.for), toFraction(sides.against), toFraction(base)]
  if (!shareFor || !shareAgainst || !shareBase) return wrong(problem('/rule/colleges', 'tally.weightsTooFine'))
  const ended = quorum.reached ? outcomeOf(rule, sides, base) : { outcome: 'inquorate' as const, because: [] }
  return ok({
    outcome: ended.outcome,
    quorum,
    for: shareFor,
    against: shareAgainst,
    counts: sumOf(parts),
    ...(rule.colleges ? { colleges: parts.map((part) => ledgerOf(part, rule.colleges?.carry)), base: shareBase } : {}),
    because: [
      quorumSays(rule, quorum),
      ...(rule.quorum.recused ? [problem('', 'tally.quorum.recused', { recused: rule.quorum.recused })] : []),
      ...read.ignored,
      ...(rule.colleges ? [problem('', `tally.carry.${rule.colleges.carry}`)] : []),
      ...dropped.map((college) => problem('', `tally.college.${rule.colleges?.empty ?? 'drop'}`, { college })),
      problem('', `tally.base.${rule.majority.base}`),
      ...ended.because,
    ],
  })
}

const quorumOf = ({ quorum }: VoteRule, atOpening: Entry[]): Tally['quorum'] => {
  const voters = atOpening.filter(({ proxy }) => !proxy || quorum.count === 'present+represented').length
  const counted = voters + (quorum.recused ?? 0)
  const needed = atLeast(quorum, quorum.of)
  return { reached: counted >= needed, counted, needed }
}

const quorumSays = ({ quorum: { of, num, den, count } }: VoteRule, { reached, counted, needed }: Tally['quorum']): Problem =>
  problem('', `tally.quorum.${reached ? 'reached' : 'missed'}`, { counted, needed, of, num, den, represented: count === 'present' ? 0 : 1 })

type Kept = { choice: Choice; college: Id | null }

/** The ballots that count, one a voter, and why each of the others does not. */
const readBallots = ({ cast, electorate, openedAt, closedAt }: Vote, there: There): { kept: Kept[]; ignored: Problem[] } => {
  if (cast.secrecy !== 'open') {
    const missing = cast.voted.length - cast.ballots.length
    const ignored = missing > 0 ? [problem('', 'tally.fewerBallots', { missing })] : []
    return { kept: cast.ballots.map(({ choice, college = null }) => ({ choice, college })), ignored }
  }
  const entries = new Map(electorate.map((entry) => [entry.mandant, entry]))
  const [opened, closed] = [momentOf(openedAt), momentOf(closedAt)]
  const last = new Map<Id, { choice: Choice; at: Instant; moment: bigint }>()
  const ignored: Problem[] = []
  const leaveOut = (why: string, { mandant, at }: { mandant: Id; at: Instant }) =>
    ignored.push(problem('', `tally.ballot.${why}`, { voter: mandant, at }))
  for (const { mandant, choice, at } of cast.ballots) {
    const moment = momentOf(at)
    const before = last.get(mandant)
    if (moment < opened) leaveOut('early', { mandant, at })
    else if (moment >= closed) leaveOut('late', { mandant, at })
    else if (!there(entries.get(mandant)?.caster ?? '', moment)) leaveOut('absent', { mandant, at })
    else if (before && before.moment > moment) leaveOut('replaced', { mandant, at })
    else {
      if (before) leaveOut('replaced', { mandant, at: before.at })
      last.set(mandant, { choice, at, moment })
    }
  }
  const kept = [...last].map(([mandant, { choice }]) => ({ choice, college: entries.get(mandant)?.college ?? null }))
  return { kept, ignored }
}

/** One college; null: everybody, as one of weight 1. */
const countOf = (
  { majority }: VoteRule,
  college: Colleges['list'][number] | null,
  electorate: Entry[],
  atOpening: Entry[],
  kept: Kept[],
): Counted => {
  const inside = (one: { college?: Id | null | undefined }) => college === null || one.college === college.id
  const entries = electorate.filter(inside).length
  const ballots = kept.filter(inside)
  const how = (choice: Choice) => ballots.filter((one) => one.choice === choice).length
  const counts: Counts = {
    for: how('for'),
    against: how('against'),
    abstain: how('abstain'),
    blank: how('blank'),
    notCast: entries - ballots.length,
  }
  const base = { exprimes: counts.for + counts.against, presents: atOpening.filter(inside).length, inscrits: entries }[majority.base]
  const weight = college ? exact(college.weight.num, college.weight.den) : exact(1)
  return { id: college?.id ?? null, weight, counts, base }
}

type Sides = { for: Exact; against: Exact }

const weigh = ({ colleges }: VoteRule, parts: Counted[]): { sides: Sides; base: Exact; dropped: Id[] } => {
  const inBase = parts.filter(({ base }) => base > 0)
  const empty = parts.filter(({ base }) => base === 0)
  const weighing = colleges?.empty === 'abstain' ? parts : inBase
  const side = (own: 'for' | 'against', other: 'for' | 'against') =>
    sum(inBase.map(({ weight, counts, base }) => times(weight, shareOf(counts[own], counts[other], base, colleges?.carry))))
  return {
    sides: { for: side('for', 'against'), against: side('against', 'for') },
    base: sum(weighing.map(({ weight }) => weight)),
    dropped: empty.flatMap(({ id }) => id ?? []),
  }
}

/** What a side gets of a college’s weight. */
const shareOf = (own: number, other: number, base: number, carry: Colleges['carry'] | undefined): Exact => {
  if (carry !== 'majority') return exact(own, base)
  return own === other ? exact(1, 2) : exact(own > other ? 1 : 0)
}

const ledgerOf = ({ id, weight, counts, base }: Counted, carry: Colleges['carry'] | undefined): NonNullable<Tally['colleges']>[number] => {
  const side = (own: 'for' | 'against', other: 'for' | 'against') =>
    base > 0 ? toFraction(times(weight, shareOf(counts[own], counts[other], base, carry))) : null
  const [gives, keeps] = [side('for', 'against'), side('against', 'for')]
  return { id: id ?? '', ...counts, gives: gives && keeps && { for: gives, against: keeps } }
}

const sum = (all: Exact[]): Exact => all.reduce(plus, exact(0))

const outcomeOf = (
  { majority, tie, casting }: VoteRule,
  sides: Sides,
  base: Exact,
): { outcome: Exclude<Tally['outcome'], 'inquorate'>; because: Problem[] } => {
  const { num, den, strict } = majority
  const why = (code: string, values: Problem['values'] = {}) => [problem('', `tally.${code}`, values)]
  if (sides.for.num === 0n && sides.against.num === 0n) return { outcome: 'rejected', because: why('nobody') }
  const beyond = compareExact(sides.for, times(exact(num, den), base))
  const asked = { num, den, strict: strict ? 1 : 0 }
  if (strict ? beyond > 0 : beyond >= 0) return { outcome: 'adopted', because: why('majority.reached', asked) }
  const isTie = 2 * num === den && compareExact(sides.for, sides.against) === 0
  if (!isTie) return { outcome: 'rejected', because: why('majority.missed', asked) }
  if (tie === 'secondBallot') return { outcome: 'tied', because: why('tie.secondBallot') }
  if (tie === 'rejected') return { outcome: 'rejected', because: why('tie.rejected') }
  return casting === 'for' ? { outcome: 'adopted', because: why('tie.castFor') } : { outcome: 'rejected', because: why('tie.castAgainst') }
}

const sumOf = (parts: Counted[]): Counts => {
  const all = (key: keyof Counts) => parts.reduce((sofar, { counts }) => sofar + counts[key], 0)
  return { for: all('for'), against: all('against'), abstain: all('abstain'), blank: all('blank'), notCast: all('notCast') }
}
