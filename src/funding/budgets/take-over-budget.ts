import { z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { budgetTakenOver } from '#funding/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { budgetBefore, takeOverLines, versionsOf } from './budget.store.ts'
import { inBudget, ofBudget, openDraft } from './write-budget.ts'

/** A year begins with the lines of the one before, to be put right. */
export const takeOverBudget = useCase({
  name: 'funding.takeOverBudget',
  input: z.object(ofBudget),
  ...inBudget,
  run: async (act, { action, year }) => {
    const { db, hub } = act
    const [before, versions] = await Promise.all([budgetBefore(db, hub.id, action, year), versionsOf(db, hub.id, action, year)])
    if (!before) return wrong(problem('', 'budget.nothingBefore', { year }))
    if (versions.length > 0) return wrong(problem('', 'budget.begunAlready', { year }))
    const budget = await openDraft(act, { action, year })
    const lines = await takeOverLines(db, hub.id, { from: before.id, to: budget })
    act.record(budgetTakenOver, action, { budget, year, from: before.id, lines })
    return ok({ action, year })
  },
})
