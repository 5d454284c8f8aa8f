import { day, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { budgetFrozen } from '#funding/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { freeze, linesOf, versionsOf } from './budget.store.ts'
import { totalsOf, whyNotVoted } from './budget.ts'
import { inBudget, ofBudget, openDraft } from './write-budget.ts'

/** The budget was voted on a day: this version never changes again, and is what a report is compared with (Cerfa 15059). */
export const voteBudget = useCase({
  name: 'funding.voteBudget',
  input: z.object({ ...ofBudget, on: orNothing(day()) }),
  ...inBudget,
  run: async (act, { action, year, on: typed }) => {
    const { db, hub, today } = act
    const on = typed ?? today
    if (on > today) return wrong(problem('on', 'budget.notVotedYet', { today }))
    const [latest] = await versionsOf(db, hub.id, action, year)
    if (latest && latest.state !== 'draft') return wrong(problem('', 'budget.votedAlready', { on: latest.frozenOn ?? today }))
    const budget = await openDraft(act, { action, year })
    const lines = (await linesOf(db, hub.id, { action, year, version: null })).filter(({ gone }) => !gone)
    const problems = whyNotVoted(lines)
    if (problems.length > 0) return wrong(...problems)
    await freeze(db, hub.id, budget, { state: 'voted', on })
    const { charges } = totalsOf(lines)
    act.record(budgetFrozen, action, { budget, year, version: latest?.version ?? 1, state: 'voted', charges }, on)
    return ok({ action, year })
  },
})
