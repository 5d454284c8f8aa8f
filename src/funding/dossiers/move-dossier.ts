import { choice, day, id, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { keepLine, linesOf } from '#funding/budgets/budget.store.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { openDraft } from '#funding/budgets/write-budget.ts'
import { lineKept } from '#funding/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { addStep, dossierOf, holdDossier } from './dossier.store.ts'
import { dossierStates, standingOf, stepProblems } from './dossier.ts'
import { dossierMoved } from './dossier-facts.ts'
import { lineAsked } from './read-known.ts'
import { inDossier } from './write-dossier.ts'

/** What the funder made of a dossier, on its day. The plan of the action says so too; `amount`: what is granted, where it is not what was asked. */
export const moveDossier = useCase({
  name: 'funding.moveDossier',
  input: z.object({ dossier: id(), state: choice(dossierStates), on: orNothing(day()), amount: optionalText(20) }),
  ...inDossier,
  run: async (act, { dossier, state, on: typed, amount }) => {
    const { db, hub, today } = act
    await holdDossier(db, hub.id, dossier)
    const found = await dossierOf(db, hub.id, dossier)
    const last = found?.steps.at(-1)
    if (!found || !last) return wrong(problem('', 'dossier.notSent'))
    const on = typed ?? today
    const read = state === 'granted' && amount !== '' ? readAmount('amount', amount) : ok(found.cents)
    const problems = [...stepProblems(last, { state, on, today }), ...(read.ok ? [] : read.problems)]
    if (problems.length > 0 || !read.ok) return wrong(...problems)
    await addStep(db, hub.id, dossier, { rank: last.rank + 1, state, on })
    const { action, year } = found
    const standing = standingOf(state)
    const before = lineAsked(await linesOf(db, hub.id, { action, year, version: null }), found.line)
    const cents = standing === 'granted' ? read.value : found.cents
    if (before && !before.gone && (before.standing !== standing || before.cents !== cents)) {
      const budget = await openDraft(act, { action, year })
      const line = { ...before, standing, cents }
      await keepLine(db, hub.id, budget, line)
      const { side, code, funder } = line
      act.record(lineKept, action, { budget, year, line: line.lasting, side, code, cents, funder, standing })
    }
    act.record(dossierMoved, dossier, { state, cents }, on)
    return ok({ dossier })
  },
})
