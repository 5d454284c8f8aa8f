import { day, id, optionalText, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { useCase } from '#logbook/use-case.ts'
import { addReceipt, holdAgreement } from './agreement.store.ts'
import { receiptNoted } from './agreement-facts.ts'
import { onAgreement, settled } from './on-agreement.ts'

/** Money came: a part, the whole, or more than was promised, which the page then says. */
export const noteReceipt = useCase({
  name: 'funding.noteReceipt',
  input: z.object({ agreement: id(), amount: text(20), receivedOn: day(), label: optionalText(200) }),
  ...onAgreement,
  run: async (act, { agreement, amount, receivedOn, label }) => {
    const { db, hub, today } = act
    const held = await holdAgreement(db, hub.id, agreement)
    const no = held && settled(held)
    if (!held || no) return wrong(no ?? problem('', 'agreement.isGone'))
    const cents = readAmount('amount', amount)
    if (!cents.ok) return cents
    if (receivedOn > today) return wrong(problem('receivedOn', 'agreement.notReceivedYet', { today }))
    const receipt = await addReceipt(db, hub.id, agreement, { receivedOn, cents: cents.value, label })
    act.record(receiptNoted, agreement, { receipt, cents: cents.value, receivedOn }, receivedOn)
    return ok({ agreement })
  },
})
