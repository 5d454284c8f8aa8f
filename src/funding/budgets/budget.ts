import { allocate } from '#base/allocate.ts'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { isGiven, isInKind, isPublicGrant, NOT_DETAILED, type Side } from './codes.ts'

export const standings = ['idea', 'asked', 'granted', 'refused'] as const
/** How sure money is: thought of, asked for, promised in writing, refused. */
export type Standing = (typeof standings)[number]

/** Cents that fall in a month; `month` is its first day. */
export type MonthShare = { month: Day; cents: number }

/** A line of a budget; `lasting` is the same from one version to the next. `standing`: of products only. `months`: where it was said when it falls. */
export type BudgetLine = {
  id: Id
  lasting: Id
  side: Side
  code: string
  name: string
  cents: number
  funder: Id | null
  standing: Standing | null
  months: MonthShare[]
}

export const budgetStates = ['draft', 'voted', 'filed'] as const
export type BudgetState = (typeof budgetStates)[number]

/** All in cents. `charges` and `products` leave out what is in kind, which is balanced apart; a product that was refused pays nothing. */
export type Totals = {
  charges: number
  products: number
  inKindCharges: number
  inKindProducts: number
  granted: number
  asked: number
  idea: number
  /** What is still to be found; negative: more is hoped for than it costs. */
  missing: number
  notDetailed: number
  /** Public grants, European ones included. */
  publicGrants: number
}

export type Summed = Pick<BudgetLine, 'side' | 'code' | 'cents' | 'standing'>

export const totalsOf = (lines: readonly Summed[]): Totals => {
  const sum = (fits: (line: Summed) => boolean) => lines.filter(fits).reduce((all, { cents }) => all + cents, 0)
  const pays = (line: Summed) => line.side === 'product' && line.standing !== 'refused'
  const inMoney = (line: Summed) => !isInKind(line.code)
  const charges = sum((line) => line.side === 'charge' && inMoney(line))
  const products = sum((line) => pays(line) && inMoney(line))
  return {
    charges,
    products,
    inKindCharges: sum((line) => line.side === 'charge' && !inMoney(line)),
    inKindProducts: sum((line) => pays(line) && !inMoney(line)),
    granted: sum((line) => pays(line) && inMoney(line) && line.standing === 'granted'),
    asked: sum((line) => pays(line) && inMoney(line) && line.standing === 'asked'),
    idea: sum((line) => pays(line) && inMoney(line) && line.standing === 'idea'),
    missing: charges - products,
    notDetailed: sum((line) => line.code === NOT_DETAILED && (line.side === 'charge' || pays(line))),
    publicGrants: sum((line) => pays(line) && isPublicGrant(line.code)),
  }
}

/**
 * Why a budget cannot be voted yet: its charges and products differ (Cerfa 12156: « le total des charges doit être égal au total des produits »), what
 * is in kind does not balance by itself (86 and 87), or there is nothing in it.
 */
export const whyNotVoted = (lines: readonly Summed[]): Problem[] => {
  const { charges, products, inKindCharges, inKindProducts } = totalsOf(lines)
  if (lines.length === 0) return [problem('', 'budget.empty')]
  return [
    ...(charges > products ? [problem('', 'budget.missing', { cents: charges - products })] : []),
    ...(charges < products ? [problem('', 'budget.beyond', { cents: products - charges })] : []),
    ...(inKindCharges === inKindProducts ? [] : [problem('', 'budget.inKind', { charges: inKindCharges, products: inKindProducts })]),
  ]
}

/** The first days of the months of a year in which an action runs; all twelve where it is lasting work. */
export const monthsOf = (year: number, { startsOn, endsOn }: { startsOn: Day | null; endsOn: Day | null }): Day[] => {
  const all = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`)
  const from = startsOn ? `${startsOn.slice(0, 7)}-01` : null
  return all.filter((month) => (from === null || month >= from) && (endsOn === null || month <= endsOn))
}

/** An amount evenly over months, exact to the cent; months that would get nothing are left out. */
export const evenly = (cents: number, months: readonly Day[]): MonthShare[] => {
  const shared = allocate(
    cents,
    months.map((month) => ({ id: month, w: 1 })),
  )
  return shared.ok ? shared.value.map(({ id, cents: share }) => ({ month: id, cents: share })).filter((one) => one.cents > 0) : []
}

/** What was typed for months must be the line, to the cent. */
export const checkMonths = (cents: number, months: readonly MonthShare[]): Problem | null => {
  const sum = months.reduce((all, one) => all + one.cents, 0)
  return months.length === 0 || sum === cents ? null : problem('', 'budget.monthsDiffer', { sum, cents, by: Math.abs(cents - sum) })
}

/** Share of a grant in the products, in hundredths of a percent, as the form says it (« … % du total des produits »); null without products. */
export const rateOf = (cents: number, products: number): number | null =>
  products === 0 ? null : Number((BigInt(cents) * 20_000n + BigInt(products)) / (BigInt(products) * 2n))

/** Only what others give can be asked for; sales and own means are counted on, or not. */
export const usualStanding = (code: string): Standing => (isGiven(code) ? 'idea' : 'granted')

/**
 * Whole euros to show, whose sum is the shown total: rounded by the largest remainder (field notes on money, 3.4, 15). `cents` not negative; the total is
 * rounded half up.
 */
export const shownEuros = (lines: readonly { id: string; cents: number }[]): Map<string, number> => {
  const total = lines.reduce((all, { cents }) => all + cents, 0)
  const shared = allocate(
    Math.floor((total + 50) / 100),
    lines.map(({ id, cents }) => ({ id, w: cents })),
  )
  return new Map(shared.ok ? shared.value.map(({ id, cents: euros }) => [id, euros]) : lines.map(({ id }) => [id, 0]))
}
