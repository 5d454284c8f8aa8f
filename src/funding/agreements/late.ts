import { addDays, type Day, daysBetween } from '#base/day.ts'
import type { FunderKind } from '#funding/budgets/codes.ts'
import { type Account, accountOf, type Instalment, type PaidInstalment, type WholeAgreement } from './agreement.ts'

/** Law of 12 April 2000, article 10, as law 2021-875 (article 2) wrote it: sixty days after the decision was notified, or after what the agreement waits for. */
export const LEGAL_DAYS = 60
/** Regulation (EU) 2021/1060, article 74: eighty days after the claim. */
export const EUROPEAN_DAYS = 80

/** Why a day is the last one: the law, European law, the day the agreement names, or what is usual. */
export type Basis = 'law' | 'european' | 'agreed' | 'usual'
export type Due = { on: Day; basis: Basis }

/** The law of 2000 binds administrations: the State, local authorities, their public bodies, social security. */
export const isAdministration = (kind: FunderKind): boolean => kind !== 'private' && kind !== 'member'

/** The day on which nothing more stood between the hub and the money; null: it has not come. */
export const openedOn = (
  { notifiedOn, signedOn }: Pick<WholeAgreement, 'notifiedOn' | 'signedOn'>,
  { opensBy, expectedOn, claimedOn }: Pick<Instalment, 'opensBy' | 'expectedOn' | 'claimedOn'>,
): Day | null => {
  if (opensBy === 'notification') return notifiedOn
  if (opensBy === 'day') return expectedOn
  if (opensBy === 'signature') return signedOn && (signedOn > notifiedOn ? signedOn : notifiedOn)
  return claimedOn
}

type Parties = Pick<WholeAgreement, 'notifiedOn' | 'signedOn' | 'payerKind' | 'originKind'>

/** The last day it may be paid on; null: nothing says one yet. */
export const dueOf = (agreement: Parties, one: Pick<Instalment, 'opensBy' | 'expectedOn' | 'claimedOn'>): Due | null => {
  const opened = openedOn(agreement, one)
  if (opened === null) return null
  if (one.opensBy === 'day') return { on: opened, basis: 'agreed' }
  if (one.claimedOn !== null && agreement.originKind === 'european') return { on: addDays(one.claimedOn, EUROPEAN_DAYS), basis: 'european' }
  if (isAdministration(agreement.payerKind)) return { on: addDays(opened, LEGAL_DAYS), basis: 'law' }
  if (one.expectedOn === null) return null
  // An estimate that what opened it has outrun says nothing any more.
  return one.expectedOn < opened ? { on: opened, basis: 'usual' } : { on: one.expectedOn, basis: 'usual' }
}

/** Days past the last one from which a call is worth it, and a letter: one calls first, and before the law was broken. */
const STEPS: Record<Basis, { call: number; letter: number }> = {
  law: { call: -15, letter: 1 },
  european: { call: -15, letter: 1 },
  agreed: { call: 1, letter: 15 },
  usual: { call: 1, letter: 30 },
}

/** `days`: past the last one; negative before it. `late`: the last day has gone by. */
export type Reminder = { instalment: PaidInstalment; due: Due; days: number; step: 'call' | 'letter'; late: boolean }

type Standing = Parties & Pick<WholeAgreement, 'instalments' | 'receipts' | 'closedOn' | 'gone' | 'amendedBy'>

/** Nothing more is expected of what is closed, amended, or was noted by mistake. */
export const isStanding = ({ closedOn, gone, amendedBy }: Pick<WholeAgreement, 'closedOn' | 'gone' | 'amendedBy'>): boolean =>
  closedOn === null && !gone && amendedBy === null

/** Whom to remind and how, of the first instalment that is due and not whole; null: nobody. */
export const reminderOf = (agreement: Standing, today: Day, account: Account = accountOf(agreement)): Reminder | null => {
  if (!isStanding(agreement)) return null
  for (const instalment of account.instalments) {
    const due = instalment.waiting > 0 ? dueOf(agreement, instalment) : null
    if (due === null) continue
    const days = daysBetween(due.on, today)
    const { call, letter } = STEPS[due.basis]
    if (days >= call) return { instalment, due, days, step: days >= letter ? 'letter' : 'call', late: days > 0 }
  }
  return null
}
