import { readCents } from '#base/euros.ts'
import { newId } from '#base/id.ts'
import { choice, day, id, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDuesOf } from './due.access.ts'
import { duePaid } from './due-facts.ts'
import { addPayment, holdLine } from './due-line.store.ts'
import { means, paymentProblems } from './dues.ts'

/** Something was paid: how much, on what day, by which means. Too much or too little is told, never refused. */
export const notePayment = useCase({
  name: 'members.notePayment',
  input: z.object({ line: id(), amount: text(20), paidOn: day(), means: choice(means) }),
  load: ({ db, hub }, { line }) => holdLine(db, hub, line),
  mayView: (who, { organisation }) => maySeeDuesOf(who, organisation),
  may: (who) => mayKeepDues(who),
  run: async (act, { line, amount, paidOn, means: by }, found) => {
    const { db, hub, today, now, actor } = act
    if (!actor) throw new Error('a payment is noted by somebody')
    if (found.no === null) return wrong(problem('', 'dues.notCalled'))
    const cents = readCents(amount)
    const problems = paymentProblems({ cents, paidOn }, today)
    if (problems.length > 0 || cents === null) return wrong(...problems)
    const payment = newId()
    await addPayment(db, hub.id, line, { id: payment, cents, paidOn, means: by, by: actor.person, at: now })
    act.record(duePaid, found.organisation, { line, payment, cents, means: by }, paidOn)
    return ok({ line, payment })
  },
})
