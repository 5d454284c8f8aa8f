import { allocate } from '#base/allocate.ts'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { isInKind } from '#funding/budgets/codes.ts'
import type { CostClaim } from '#funding/costs/cost.ts'

/** What was promised, as far as a claim looks at it. `origin`: whose money; `mostRate`: in ten-thousandths, null where nobody said. */
export type Promised = {
  id: Id
  payer: string
  origin: string
  european: boolean
  reference: string
  action: Id
  actionName: string
  cents: number
  startsOn: Day
  endsOn: Day
  mostRate: number | null
}

export type Claim = { id: Id; startsOn: Day; endsOn: Day; filedOn: Day | null; agreement: Promised }

/** The part of a cost one action bears, as a funder may be asked for it. `gone`: of what the cost was noted by mistake. */
export type Borne = {
  cost: Id
  action: Id
  what: string
  supplier: string
  datedOn: Day
  paidOn: Day | null
  code: string
  cents: number
  gone: boolean
  /** Of this very part, in every claim. */
  claims: CostClaim[]
}

const sum = (all: readonly { cents: number }[]): number => all.reduce((cents, one) => cents + one.cents, 0)

/** What nobody else was asked to pay of it yet. */
export const leftOf = ({ cents, claims }: Borne, claim: Id): number => cents - sum(claims.filter((one) => one.claim !== claim))

/**
 * Why a part of a cost cannot be claimed (field notes on money, 3.4, 6 and 8): nobody paid it, it is of another action, outside the period, financed whole
 * already, European money is in it, or the same funder was shown it before. Each says which cost, and whose claim stands in the way.
 */
export const whyNotClaim = (one: Borne, { id: claim, startsOn, endsOn, agreement }: Claim): Problem[] => {
  const others = one.claims.filter((other) => other.claim !== claim)
  const european = agreement.european ? others.find((other) => other.european) : undefined
  const before = others.find((other) => other.agreement === agreement.id)
  const path = `lines.${one.cost}`
  const said = { what: one.what, on: one.datedOn }
  if (one.gone) return [problem(path, 'claim.gone', said)]
  if (isInKind(one.code)) return [problem(path, 'claim.inKind', said)]
  if (one.action !== agreement.action) return [problem(path, 'claim.otherAction', { ...said, action: agreement.actionName })]
  if (one.datedOn < agreement.startsOn || one.datedOn > agreement.endsOn)
    return [problem(path, 'claim.outside', { ...said, from: agreement.startsOn, until: agreement.endsOn })]
  if (one.datedOn < startsOn || one.datedOn > endsOn)
    return [problem(path, 'claim.outsidePeriod', { ...said, from: startsOn, until: endsOn })]
  if (before) return [problem(path, 'claim.shownBefore', { ...said, by: before.payer })]
  if (european) return [problem(path, 'claim.europeanTwice', { ...said, by: european.payer })]
  return leftOf(one, claim) <= 0 ? [problem(path, 'claim.financed', { ...said, by: others.map(({ payer }) => payer).join(', ') })] : []
}

/** Of the other claims of the agreement: what they ask, and the costs they show. In cents. */
export type Before = { claimed: number; eligible: number }

/** The most that may still be asked for: what was promised, or its share of the costs shown, less what was asked before (3.4, 7). In cents. */
export const roomOf = ({ cents, mostRate }: Pick<Promised, 'cents' | 'mostRate'>, before: Before, shown: number): number => {
  const byRate = mostRate === null ? cents : Number((BigInt(before.eligible + shown) * BigInt(mostRate)) / 10_000n)
  return Math.max(0, Math.min(cents, byRate) - before.claimed)
}

export type ClaimLine = { cost: Id; action: Id; cents: number }

/**
 * What is asked for each cost shown, exact to the cent. Where the funder pays a share, that share of each; else the oldest are paid whole until the promise
 * is used up. Never more than is left of a cost, nor than the agreement allows.
 */
export const askFor = (shown: readonly Borne[], claim: Claim, before: Before): ClaimLine[] => {
  const { agreement } = claim
  const parts = [...shown]
    .sort((a, b) => (a.datedOn === b.datedOn ? (a.cost < b.cost ? -1 : 1) : a.datedOn < b.datedOn ? -1 : 1))
    .map((one) => ({ ...one, left: leftOf(one, claim.id) }))
  const most = Math.min(roomOf(agreement, before, sum(shown)), sum(parts.map(({ left }) => ({ cents: left }))))
  const asked = agreement.mostRate === null ? inTurn(parts, most) : inProportion(parts, most)
  return parts.flatMap(({ cost, action }, at) => ((asked[at] ?? 0) > 0 ? [{ cost, action, cents: asked[at] as number }] : []))
}

const inTurn = (parts: { left: number }[], most: number): number[] => {
  let room = most
  return parts.map(({ left }) => {
    const cents = Math.min(left, room)
    room -= cents
    return cents
  })
}

const inProportion = (parts: { cost: Id; left: number }[], most: number): number[] => {
  const shared = allocate(
    most,
    parts.map(({ cost, left }) => ({ id: cost, w: left })),
  )
  return shared.ok ? shared.value.map(({ cents }) => cents) : []
}

/** Whether the period lies in the one the agreement pays for. */
export const periodProblems = (agreement: Promised, { startsOn, endsOn }: { startsOn: Day; endsOn: Day }): Problem[] => {
  if (endsOn < startsOn) return [problem('endsOn', 'claim.endsBeforeItBegins', { from: startsOn })]
  const within = agreement.startsOn <= startsOn && endsOn <= agreement.endsOn
  return within
    ? []
    : [problem('startsOn', 'claim.periodOutside', { from: agreement.startsOn, until: agreement.endsOn, by: agreement.payer })]
}

/** Why a claim cannot be sent: nothing in it, a line the rules no longer allow, more than the agreement pays, or European money asked for what is not paid. */
export const whyNotFile = (claim: Claim, lines: readonly (Borne & { asked: number })[], before: Before): Problem[] => {
  if (lines.length === 0) return [problem('', 'claim.empty')]
  const asked = sum(lines.map((one) => ({ cents: one.asked })))
  const room = roomOf(claim.agreement, before, sum(lines))
  const unpaid = claim.agreement.european ? lines.filter(({ paidOn }) => paidOn === null) : []
  return [
    ...lines.flatMap((one) => whyNotClaim(one, claim)),
    ...(asked > room ? [problem('', 'claim.tooMuch', { asked, room, by: claim.agreement.payer })] : []),
    ...unpaid.map(({ cost, what, datedOn: on }) => problem(`lines.${cost}`, 'claim.notPaid', { what, on })),
  ]
}
