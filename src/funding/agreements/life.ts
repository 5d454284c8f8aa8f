import type { Day } from '#base/day.ts'
import { accountOf, type WholeAgreement } from './agreement.ts'
import { isStanding, reminderOf } from './late.ts'

/** The life of a grant, in its order; `late` before `partly`: what asks for a call is said first. */
export const agreementStates = ['notified', 'signed', 'started', 'claimed', 'late', 'partly', 'paid', 'amended', 'closed'] as const
export type AgreementState = (typeof agreementStates)[number]

export const stateOf = (agreement: WholeAgreement, today: Day): AgreementState => {
  if (agreement.amendedBy !== null) return 'amended'
  if (agreement.closedOn !== null) return 'closed'
  const account = accountOf(agreement)
  if (account.waiting === 0) return 'paid'
  if (reminderOf(agreement, today, account)?.late) return 'late'
  if (account.received > 0) return 'partly'
  if (agreement.instalments.some(({ claimedOn }) => claimedOn !== null)) return 'claimed'
  if (agreement.signedOn === null) return 'notified'
  return agreement.startsOn <= today ? 'started' : 'signed'
}

/** What agreements still bring: how many stand, what is waiting in cents, how many are late. */
export const sumsOf = (agreements: readonly WholeAgreement[], today: Day): { count: number; waiting: number; late: number } => {
  const standing = agreements.filter(isStanding)
  return {
    count: agreements.filter(({ gone, amendedBy }) => !gone && amendedBy === null).length,
    waiting: standing.reduce((all, one) => all + accountOf(one).waiting, 0),
    late: standing.filter((one) => reminderOf(one, today)?.late).length,
  }
}
