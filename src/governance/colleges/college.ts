import { compareExact, exact, type Fraction, plus, toFraction } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Colleges } from '#governance/votes/tally.ts'
import { FEW, FEWEST } from '#governance/votes/vote.ts'

/** `id` stays from one version of the rules to the next, and is empty until the version is kept. */
export type College = { id: Id; name: string; weight: Fraction }

/** refuse: no confidential ballot. merge: it is counted as one whole, a voice each, and nothing is kept by college. */
export const smallOnes = ['refuse', 'merge'] as const

/**
 * How a body counts by colleges, from its statutes (field notes on governance 4.1, BodyRule.colleges). `floor`: the fewest voters of a college for a
 * confidential ballot, never below FEWEST (4.4, guard 33). `scic`: the body is the assembly of a société coopérative d’intérêt collectif.
 */
export type CollegeRules = {
  list: College[]
  carry: Colleges['carry']
  empty: Colleges['empty']
  floor: number
  small: (typeof smallOnes)[number]
  scic: boolean
}

export const defaultColleges: Omit<CollegeRules, 'list'> = {
  carry: 'proportional',
  empty: 'drop',
  floor: FEW,
  small: 'refuse',
  scic: false,
}

export const MOST = 12
const LONGEST = 60
/** Sums of a dozen such fractions stay exact numbers in JSON. */
const FINEST = 10_000

/** « 1/3 », « 40/100 », « 40 % », « 33,5 % », exactly; null: it is none of these. In lowest terms. */
export const weightFrom = (typed: string): Fraction | null => {
  const text = typed.replaceAll(/\s/g, '')
  const share = /^(\d{1,9})\/(\d{1,9})$/.exec(text)
  if (share) return Number(share[2]) === 0 ? null : toFraction(exact(Number(share[1]), Number(share[2])))
  const percent = /^(\d{1,3})(?:[.,](\d{1,4}))?%$/.exec(text)
  if (!percent) return null
  const decimals = percent[2] ?? ''
  return toFraction(exact(Number(`${percent[1]}${decimals}`), 100 * 10 ** decimals.length))
}

const keyOf = (name: string): string => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()

const LINE = /^(.*?)[\s:;=,–-]*((?:\d+\s*\/\s*\d+)|(?:\d+(?:[.,]\d+)?\s*%))$/

/**
 * A college a line: its name, then its weight. One that has the name of a college of `before` is that college; so is, in a list as long, the only new
 * name with the weight of the only one that is gone: it was called anew.
 */
export const collegesFrom = (typed: string, before: College[]): { list: College[]; problems: Problem[] } => {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  const problems: Problem[] = []
  const read = lines.flatMap((line) => {
    const found = LINE.exec(line.trim())
    const name = found?.[1]?.trim() ?? ''
    const weight = weightFrom(found?.[2] ?? '')
    if (name !== '' && weight !== null) return [{ name, weight }]
    problems.push(problem('colleges', 'college.line', { line: line.trim().slice(0, LONGEST) }))
    return []
  })
  const known = new Map(before.map((one) => [keyOf(one.name), one.id]))
  const names = new Set(read.map(({ name }) => keyOf(name)))
  const [gone, another] = before.filter(({ name }) => !names.has(keyOf(name)))
  const [fresh, other] = read.filter(({ name }) => !known.has(keyOf(name)))
  const renamed = gone && fresh && !another && !other && same(gone.weight, fresh.weight) ? { fresh, id: gone.id } : null
  const idOf = (one: (typeof read)[number]): Id => known.get(keyOf(one.name)) ?? (renamed?.fresh === one ? renamed.id : '')
  return { list: read.map((one) => ({ id: idOf(one), ...one })), problems }
}

const same = (a: Fraction, b: Fraction): boolean => compareExact(exact(a.num, a.den), exact(b.num, b.den)) === 0

const TENTH = exact(1, 10)
const HALF = exact(1, 2)

/**
 * What is wrong with colleges, with its source: weights add up to exactly 1 (field notes 4.4, invariant 14). In a SCIC three colleges at least, each of
 * 10 % to 50 % of the votes: loi 47-1775, article 19 octies. Our notes verified the floor of 10 %, not the other two: the sentence says so.
 */
export const checkColleges = ({ list, floor, scic }: CollegeRules): Problem[] => {
  const weights = list.map(({ weight }) => exact(weight.num, weight.den))
  const sum = toFraction(weights.reduce(plus, exact(0)))
  const names = list.map(({ name }) => keyOf(name))
  const beyond = list.filter((_, at) => {
    const weight = weights[at] ?? TENTH
    return compareExact(weight, TENTH) < 0 || compareExact(weight, HALF) > 0
  })
  return [
    ...(list.length < 2 || list.length > MOST ? [problem('colleges', 'college.howMany', { most: MOST })] : []),
    ...list
      .filter(({ name }) => name.length > LONGEST)
      .map(({ name }) => problem('colleges', 'college.longName', { name: name.slice(0, LONGEST) })),
    ...list.filter((_, at) => names.indexOf(names[at] ?? '') < at).map(({ name }) => problem('colleges', 'college.twice', { name })),
    ...list
      .filter(({ weight: { num, den } }) => num < 1 || num > den || den > FINEST)
      .map(({ name }) => problem('colleges', 'college.weight', { name, finest: FINEST })),
    ...(sum && list.length > 1 && !same(sum, { num: 1, den: 1 }) ? [problem('colleges', 'college.sum', sum)] : []),
    ...(scic && list.length < 3 ? [problem('colleges', 'college.scicThree', { n: list.length })] : []),
    ...(scic ? beyond.map(({ name, weight }) => problem('colleges', 'college.scicShare', { name, ...weight })) : []),
    ...(floor < FEWEST || floor > 50 ? [problem('collegeFloor', 'college.floor', { fewest: FEWEST })] : []),
  ]
}
