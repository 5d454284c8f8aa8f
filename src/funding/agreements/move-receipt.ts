import { choice, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { holdAgreement, setReceiptGone } from './agreement.store.ts'
import { receiptMoved } from './agreement-facts.ts'
import { onAgreement, settled } from './on-agreement.ts'

/** Money noted by mistake counts no more, or counts again. */
export const moveReceipt = useCase({
  name: 'funding.moveReceipt',
  input: z.object({ agreement: id(), receipt: id(), to: choice(['gone', 'back']) }),
  ...onAgreement,
  load: async (context, asked) => {
    const found = await onAgreement.load(context, asked)
    return found?.receipts.some((one) => one.id === asked.receipt) ? found : null
  },
  run: async (act, { agreement, receipt, to }) => {
    const { db, hub } = act
    const held = await holdAgreement(db, hub.id, agreement)
    const no = held && settled(held)
    if (!held || no) return wrong(no ?? problem('', 'agreement.isGone'))
    const gone = to === 'gone'
    if (!held.receipts.some((one) => one.id === receipt && one.gone !== gone)) return wrong(problem('', 'agreement.noSuchReceipt'))
    await setReceiptGone(db, hub.id, receipt, gone)
    act.record(receiptMoved, agreement, { receipt, gone })
    return ok({ agreement })
  },
})
