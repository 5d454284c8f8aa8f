import type { Day, Instant } from '#base/day.ts'
import type { Letterhead } from '#members/api.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import { accountOf, type WholeAgreement } from './agreement.ts'
import { type Basis, openedOn, type Reminder } from './late.ts'

/** The letter to a payer who is late, as plain JSON; `late.typ` finds the words. Amounts in cents. */
export type LateLetter = {
  at: Instant
  hub: HubData
  on: Day
  payer: string
  action: string
  reference: string
  commitmentNo: string
  notifiedOn: Day
  signedOn: Day | null
  /** Of the agreement, of the instalment that is late, and of what is missing of it. */
  cents: number
  instalment: number
  waiting: number
  received: number
  /** Since which day it could be paid, and the last one. */
  openedOn: Day
  dueOn: Day
  basis: Basis
  phone: string | null
  sender: { name: string; role: string }
}

type Given = { head: Letterhead; sender: { name: string; role: string }; on: Day; at: Instant }

export const letterOf = (agreement: WholeAgreement, { instalment, due }: Reminder, { head, sender, on, at }: Given): LateLetter => ({
  at,
  hub: head.hub,
  on,
  payer: agreement.payerName,
  action: agreement.actionName,
  reference: agreement.reference,
  commitmentNo: agreement.commitmentNo,
  notifiedOn: agreement.notifiedOn,
  signedOn: agreement.signedOn,
  cents: agreement.cents,
  instalment: instalment.cents,
  waiting: instalment.waiting,
  received: accountOf(agreement).received,
  openedOn: openedOn(agreement, instalment) ?? agreement.notifiedOn,
  dueOn: due.on,
  basis: due.basis,
  phone: head.phone,
  sender,
})

export const LATE_TEMPLATE = 'src/funding/agreements/late.typ'
