import { choice, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { holdAgreement, moveAgreement as move } from './agreement.store.ts'
import { agreementMoved } from './agreement-facts.ts'
import { onAgreement } from './on-agreement.ts'

/** Closed, and open again; noted by mistake, and put back. What was amended, or brought money, is not taken away. */
export const moveAgreement = useCase({
  name: 'funding.moveAgreement',
  input: z.object({ agreement: id(), to: choice(['closed', 'open', 'gone', 'back']) }),
  ...onAgreement,
  run: async (act, { agreement, to }) => {
    const { db, hub, today } = act
    const held = await holdAgreement(db, hub.id, agreement)
    if (!held || held.amendedBy !== null) return wrong(problem('', 'agreement.isAmended'))
    if (to === 'gone' && held.receipts.some(({ gone }) => !gone)) return wrong(problem('', 'agreement.hasReceipts'))
    const closedOn = to === 'closed' ? (held.closedOn ?? today) : to === 'open' ? null : held.closedOn
    const gone = to === 'gone' ? true : to === 'back' ? false : held.gone
    await move(db, hub.id, agreement, { closedOn, gone })
    act.record(agreementMoved, agreement, { closedOn, gone })
    return ok({ agreement })
  },
})
