import { newId } from '#base/id.ts'
import { optionalText, text, whole, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { addAction } from '#funding/actions/action.store.ts'
import { draftOf, keepLine } from '#funding/budgets/budget.store.ts'
import { NOT_DETAILED } from '#funding/budgets/codes.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { actionAdded, axisAdded, lineKept } from '#funding/facts.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { addAxis as add } from './axis.store.ts'

/** A line of work of the hub, with its first action. `amount`: what it costs in the year, not told apart yet; left out, nothing is known. */
export const addAxis = useCase({
  name: 'funding.addAxis',
  input: z.object({ name: text(120), year: whole(1900, 9999), amount: optionalText(20) }),
  load: async () => ({}),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { name, year, amount }) => {
    const { db, hub } = act
    const cents = amount === '' ? null : readAmount('amount', amount)
    if (cents !== null && !cents.ok) return wrong(...cents.problems)
    const [axis, action] = [newId(), newId()]
    const rank = await add(db, hub.id, { id: axis, name })
    await addAction(db, hub.id, { id: action, axis, name, startsOn: null, endsOn: null, purpose: '' })
    act.record(axisAdded, axis, { rank })
    act.record(actionAdded, action, { axis, startsOn: null, endsOn: null })
    if (cents === null) return ok({ axis, action, year })
    const budget = await draftOf(db, hub.id, action, year)
    const line = {
      lasting: newId(),
      side: 'charge' as const,
      code: NOT_DETAILED,
      name: '',
      cents: cents.value,
      funder: null,
      standing: null,
    }
    await keepLine(db, hub.id, budget, line)
    const { lasting, name: _, ...said } = line
    act.record(lineKept, action, { budget, year, line: lasting, ...said })
    return ok({ axis, action, year })
  },
})
