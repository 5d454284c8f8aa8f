import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { linePutBack, lineTakenOut } from '#funding/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { setGone } from './budget.store.ts'
import { ofBudget, onLine, openDraft } from './write-budget.ts'

const input = z.object({ ...ofBudget, line: id() })

/** A line is taken out of the draft: it counts no more, and is put back in one press until the budget is voted. */
export const takeOutLine = useCase({
  name: 'funding.takeOutLine',
  input,
  ...onLine,
  run: async (act, { action, year, line }) => {
    const budget = await openDraft(act, { action, year })
    if (!(await setGone(act.db, act.hub.id, budget, line, true))) return wrong(problem('', 'budget.lineGone'))
    act.record(lineTakenOut, action, { budget, year, line })
    return ok({ action, year })
  },
})

export const putBackLine = useCase({
  name: 'funding.putBackLine',
  input,
  ...onLine,
  run: async (act, { action, year, line }) => {
    const budget = await openDraft(act, { action, year })
    if (!(await setGone(act.db, act.hub.id, budget, line, false))) return wrong(problem('', 'budget.lineThere'))
    act.record(linePutBack, action, { budget, year, line })
    return ok({ action, year })
  },
})
