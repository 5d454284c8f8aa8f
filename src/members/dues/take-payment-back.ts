import { dayAt } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDuesOf } from './due.access.ts'
import { duePaymentTakenBack } from './due-facts.ts'
import { holdLine, takePaymentBack as takeBack } from './due-line.store.ts'

/**
 * A payment counts no more. On the day it was noted that is a slip undone: it never counted. Later it is a cheque that came back: it counted until
 * today, and both days stay written.
 */
export const takePaymentBack = useCase({
  name: 'members.takePaymentBack',
  input: z.object({ line: id(), payment: id() }),
  load: async ({ db, hub }, { line, payment: asked }) => {
    const found = await holdLine(db, hub, line)
    const payment = found?.payments.find((one) => one.id === asked)
    return found && payment ? { organisation: found.organisation, payment } : null
  },
  mayView: (who, { organisation }) => maySeeDuesOf(who, organisation),
  may: (who) => mayKeepDues(who),
  run: async (act, { line }, { organisation, payment }) => {
    if (payment.goneOn !== null) return ok({ line })
    const { db, hub, today, now } = act
    const from = dayAt(payment.notedAt, hub.zone) === today ? payment.paidOn : today
    await takeBack(db, hub.id, payment.id, from, now)
    act.record(duePaymentTakenBack, organisation, { line, payment: payment.id, from })
    return ok({ line })
  },
})
