import type { Day } from '#base/day.ts'
import { type Id, isId } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'

/** What an action bears of a cost. */
export type CostShare = { action: Id; name: string; cents: number }

/** What a funder was asked to pay of it, or is about to be. */
export type CostClaim = { claim: Id; action: Id; agreement: Id; payer: string; european: boolean; cents: number; filed: boolean }

export type CostPiece = { document: Id; name: string; mediaType: string; sha256: string; bytes: number; gone: boolean }

/** An invoice, a salary, a mission: what was spent, and for which actions. Without shares nobody said for which yet. */
export type Cost = {
  id: Id
  datedOn: Day
  paidOn: Day | null
  supplier: string
  what: string
  code: string
  cents: number
  key: Id | null
  keyName: string | null
  gone: boolean
  shares: CostShare[]
  pieces: CostPiece[]
  claims: CostClaim[]
}

export const costViews = ['toutes', 'sans-piece', 'sans-action', 'retirees'] as const
export type CostView = (typeof costViews)[number]

/** Who bears a cost, as a form says it: nobody yet, one action, or several by a key. */
export type Bearer = { action: Id } | { key: Id } | null

/** « a.<id> », « c.<id> », nothing. undefined: none of the three. */
export const bearerOf = (typed: string): Bearer | undefined => {
  if (typed === '') return null
  const [kind, id = ''] = [typed.slice(0, 2), typed.slice(2)]
  if (!isId(id)) return undefined
  return kind === 'a.' ? { action: id } : kind === 'c.' ? { key: id } : undefined
}

/** The same as a form holds it. */
export const bearerTyped = ({ key, shares }: Pick<Cost, 'key' | 'shares'>): string => {
  if (key) return `c.${key}`
  return shares[0] ? `a.${shares[0].action}` : ''
}

/** What may no longer change of a cost somebody was asked to pay: what it was, of which day, whose. */
export type Money = { datedOn: Day; code: string; cents: number; bearer: string }

export const whyNotChange = (before: Money, after: Money, claims: readonly Pick<CostClaim, 'payer'>[]): Problem[] => {
  const same =
    before.datedOn === after.datedOn && before.code === after.code && before.cents === after.cents && before.bearer === after.bearer
  return same || claims.length === 0 ? [] : [problem('', 'cost.claimed', { by: claims[0]?.payer ?? '' })]
}

export const whyNotTakeAway = (claims: readonly Pick<CostClaim, 'payer'>[]): Problem[] =>
  claims.length === 0 ? [] : [problem('', 'cost.claimed', { by: claims[0]?.payer ?? '' })]

export const dayProblems = ({ datedOn, paidOn }: { datedOn: Day; paidOn: Day | null }, today: Day): Problem[] => [
  ...(datedOn > today ? [problem('datedOn', 'cost.notYet', { today })] : []),
  ...(paidOn !== null && paidOn > today ? [problem('paidOn', 'cost.notPaidYet', { today })] : []),
]
