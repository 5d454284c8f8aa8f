import { allocate } from '#base/allocate.ts'
import { type Day, daysBetween } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { FunderKind } from '#funding/budgets/codes.ts'

export const instalmentKinds = ['single', 'advance', 'interim', 'balance'] as const
export type InstalmentKind = (typeof instalmentKinds)[number]

/** What makes an instalment payable: the decision alone, a day the agreement names, or something that must happen first. */
export const openers = ['notification', 'day', 'signature', 'start', 'report', 'spending'] as const
export type Opener = (typeof openers)[number]

/** `expectedOn`: the day the agreement names where it opens by a day, an estimate otherwise; null: nobody knows. `claimedOn`: the day it was asked for. */
export type Instalment = {
  id: Id
  rank: number
  kind: InstalmentKind
  cents: number
  opensBy: Opener
  expectedOn: Day | null
  claimedOn: Day | null
}

/** Money that came. `gone`: noted by mistake, it counts no more. */
export type Receipt = { id: Id; receivedOn: Day; cents: number; label: string; gone: boolean }
export type YearShare = { year: number; cents: number }

/** What a funder has promised in writing. `payer` pays, `origin` is whose money it is. `mostRate`: in ten-thousandths of the costs. */
export type Agreement = {
  id: Id
  action: Id
  /** The lasting line of the budget it is granted for. */
  line: Id | null
  payer: Id
  origin: Id
  reference: string
  /** The State’s number of commitment (engagement juridique, EJ). */
  commitmentNo: string
  cents: number
  notifiedOn: Day
  signedOn: Day | null
  startsOn: Day
  endsOn: Day
  mostRate: number | null
  keepsUnused: boolean | null
  amends: Id | null
  whyMore: string
  closedOn: Day | null
  gone: boolean
}

/** An agreement with all that hangs on it. `amendedBy`: the later one that took its place. */
export type WholeAgreement = Agreement & {
  actionName: string
  payerName: string
  payerKind: FunderKind
  originName: string
  originKind: FunderKind
  amendedBy: Id | null
  years: YearShare[]
  instalments: Instalment[]
  receipts: Receipt[]
}

/** How far an instalment is paid; `settledOn`: the day the money that filled it came, null while some is waiting. */
export type PaidInstalment = Instalment & { paid: number; waiting: number; settledOn: Day | null }
/** All in cents. `beyond`: more came than was promised; it is shown, never refused. */
export type Account = { received: number; waiting: number; beyond: number; instalments: PaidInstalment[] }

/** Money fills the instalments in their order, by the day it came (field notes on money, 3.4, 9). */
export const accountOf = ({ instalments, receipts }: Pick<WholeAgreement, 'instalments' | 'receipts'>): Account => {
  const came = receipts.filter(({ gone }) => !gone).sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0))
  const received = came.reduce((all, { cents }) => all + cents, 0)
  let before = 0
  const filled = [...instalments]
    .sort((a, b) => a.rank - b.rank)
    .map((one) => {
      const paid = Math.max(0, Math.min(one.cents, received - before))
      before += one.cents
      return { ...one, paid, waiting: one.cents - paid, settledOn: paid === one.cents ? dayReached(came, before) : null }
    })
  return {
    received,
    waiting: filled.reduce((all, { waiting }) => all + waiting, 0),
    beyond: Math.max(0, received - before),
    instalments: filled,
  }
}

const dayReached = (came: readonly Receipt[], cents: number): Day | null => {
  let sum = 0
  for (const one of came) {
    sum += one.cents
    if (sum >= cents) return one.receivedOn
  }
  return null
}

/** Its calendar years, first to last. */
export const yearsOf = ({ startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>): number[] => {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => first + at)
}

/** The longest an agreement runs; a period beyond was mistyped. */
export const MOST_YEARS = 12

/** By the days that fall in each year, exact to the cent; a year that would get nothing is left out. */
export const evenYears = (cents: number, period: Pick<Agreement, 'startsOn' | 'endsOn'>): YearShare[] => {
  const shared = allocate(
    cents,
    yearsOf(period).map((year) => ({ id: String(year), w: daysIn(year, period) })),
  )
  return shared.ok ? shared.value.map(({ id, cents: share }) => ({ year: Number(id), cents: share })).filter((one) => one.cents > 0) : []
}

const daysIn = (year: number, { startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>): number => {
  const from = startsOn > `${year}-01-01` ? startsOn : `${year}-01-01`
  const to = endsOn < `${year}-12-31` ? endsOn : `${year}-12-31`
  return daysBetween(from, to) + 1
}

export const periodProblems = (period: Pick<Agreement, 'startsOn' | 'endsOn'>): Problem[] => {
  if (period.endsOn < period.startsOn) return [problem('endsOn', 'agreement.endsBeforeItBegins', { from: period.startsOn })]
  return yearsOf(period).length > MOST_YEARS ? [problem('endsOn', 'agreement.tooLong', { years: MOST_YEARS })] : []
}

/** What was typed for years must be the whole, to the cent. */
export const yearProblems = (cents: number, years: readonly YearShare[]): Problem[] => {
  const sum = years.reduce((all, one) => all + one.cents, 0)
  return sum === cents ? [] : [problem('', 'agreement.yearsDiffer', { sum, cents, by: Math.abs(cents - sum) })]
}

/** More than was asked for is granted only with a reason (field notes on money, 3.4, 5). */
export const moreProblems = ({ asked, granted, why }: { asked: number; granted: number; why: string }): Problem[] =>
  granted > asked && why === '' ? [problem('whyMore', 'agreement.moreThanAsked', { asked, granted })] : []
