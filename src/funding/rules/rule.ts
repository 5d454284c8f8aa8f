import type { Day } from '#base/day.ts'
import { soughtText } from '#base/search.ts'
import { isGiven, isInKind, isPublicGrant, type Side } from '#funding/budgets/codes.ts'
import type { RuleKey } from './known-rules.ts'

export const simplifiedCosts = ['indirect7', 'indirect15', 'staff20', 'rest40', 'hours1720'] as const
export type SimplifiedCost = (typeof simplifiedCosts)[number]

/**
 * What a funder or a scheme asks of a plan, as data. Shares in ten-thousandths; null: it sets none, or nobody has read it. `countsInKind`: voluntary work
 * is in the cost the shares apply to; null: not known. `words`: it is meant where a name holds every word of one of these lists.
 */
export type FunderRule<Key extends string = RuleKey> = {
  key: Key
  words: string[][]
  /** The most of the cost this funder pays. */
  mostRate: number | null
  /** The most of the cost all public grants pay together. */
  mostPublic: number | null
  /** The least of the cost the hub bears by its own means. */
  leastOwn: number | null
  countsInKind: boolean | null
  /** Whether the project may begin before the decision. */
  startsBeforeDecision: boolean | null
  simplified: readonly SimplifiedCost[]
  /** Known odds of an application, in ten-thousandths. */
  chance: number | null
  link: string | null
  from: Day | null
  until: Day | null
}

const holds = (text: string, list: readonly string[]) => list.every((word) => text.includes(soughtText(word)))

/** The rules a name speaks of: of a call, of a funder, of a line. */
export const rulesNamed = <R extends FunderRule<string>>(name: string, rules: readonly R[]): R[] => {
  const text = soughtText(name)
  return rules.filter(({ words }) => words.some((list) => holds(text, list)))
}

/** Whether a rule still held on a day; one without days holds until somebody says otherwise. */
export const holdsOn = ({ from, until }: Pick<FunderRule, 'from' | 'until'>, day: Day): boolean =>
  (from === null || from <= day) && (until === null || day <= until)

export type RuleLine = {
  side: Side
  code: string
  name: string
  funderName: string | null
  standing: string | null
  cents: number
}

export type Limit = 'mostRate' | 'mostPublic' | 'leastOwn'
/** `cents`: what the plan has; `bound`: what the rule allows, or asks for. `unlessInKind`: it would hold if voluntary work counted, which nobody knows. */
export type Broken<R extends FunderRule<string>> = {
  rule: R
  limit: Limit
  share: number
  cents: number
  bound: number
  unlessInKind: boolean
}

const sum = (lines: readonly RuleLine[]) => lines.reduce((all, { cents }) => all + BigInt(cents), 0n)
const WHOLE = 10_000n

/** Which rules a plan speaks of: those that one of its grants names. */
export const rulesOf = <R extends FunderRule<string>>(lines: readonly RuleLine[], rules: readonly R[]): R[] =>
  rules.filter((rule) => meant(lines, rule).length > 0)

const meant = (lines: readonly RuleLine[], rule: FunderRule<string>) =>
  lines.filter((one) => asks(one) && rulesNamed(`${one.name} ${one.funderName ?? ''}`, [rule]).length > 0)

const pays = ({ side, standing }: RuleLine) => side === 'product' && standing !== 'refused'
const asks = (line: RuleLine) => pays(line) && isGiven(line.code)

/** What a plan breaks of the rules that its grants name (field notes on money, 2.5 to 2.8). A plan without a cost breaks nothing yet. */
export const rulesBroken = <R extends FunderRule<string>>(lines: readonly RuleLine[], rules: readonly R[]): Broken<R>[] =>
  rulesOf(lines, rules).flatMap((rule) => {
    const strict = broken(lines, rule, rule.countsInKind === true)
    if (rule.countsInKind !== null) return strict
    const kind = broken(lines, rule, true)
    return strict.map((one) => ({ ...one, unlessInKind: !kind.some(({ limit }) => limit === one.limit) }))
  })

const broken = <R extends FunderRule<string>>(lines: readonly RuleLine[], rule: R, inKind: boolean): Broken<R>[] => {
  const counts = ({ code }: RuleLine) => inKind || !isInKind(code)
  const base = sum(lines.filter((line) => line.side === 'charge' && counts(line)))
  if (base === 0n) return []
  const found: Record<Limit, bigint> = {
    mostRate: sum(meant(lines, rule)),
    mostPublic: sum(lines.filter((line) => pays(line) && isPublicGrant(line.code))),
    leastOwn: sum(lines.filter((line) => pays(line) && counts(line) && !isGiven(line.code))),
  }
  return (['mostRate', 'mostPublic', 'leastOwn'] as const).flatMap((limit) => {
    const share = rule[limit]
    if (share === null) return []
    const [has, bound] = [found[limit] * WHOLE, base * BigInt(share)]
    const breaks = limit === 'leastOwn' ? has < bound : has > bound
    if (!breaks) return []
    // A ceiling is shown rounded down, a floor rounded up: who keeps to the shown sum keeps the rule.
    const shown = limit === 'leastOwn' ? (bound + WHOLE - 1n) / WHOLE : bound / WHOLE
    return [{ rule, limit, share, cents: Number(found[limit]), bound: Number(shown), unlessInKind: false }]
  })
}
