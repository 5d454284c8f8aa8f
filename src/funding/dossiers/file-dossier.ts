import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { day, id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { freeze, keepLine, versionsOf } from '#funding/budgets/budget.store.ts'
import { totalsOf, whyNotVoted } from '#funding/budgets/budget.ts'
import { openDraft } from '#funding/budgets/write-budget.ts'
import { budgetFrozen, lineKept } from '#funding/facts.ts'
import { formOf } from '#funding/forms/all.ts'
import { useCase } from '#logbook/use-case.ts'
import { addStep, sealDossier } from './dossier.store.ts'
import { lacking } from './dossier.ts'
import { dossierFiled } from './dossier-facts.ts'
import { fill } from './fill.ts'
import { knownOf, lineAsked, loadKnown } from './read-known.ts'
import { inDossier, openDossier } from './write-dossier.ts'

/** The dossier was sent: what it says, and the version of the budget it says it of, never change again; its line of the plan is asked for. */
export const fileDossier = useCase({
  name: 'funding.fileDossier',
  input: z.object({ dossier: id(), on: orNothing(day()) }),
  ...inDossier,
  run: async (act, { dossier, on: typed }) => {
    const open = await openDossier(act, dossier)
    if (!open.ok) return open
    const { db, hub, today } = act
    const { action, year, begunOn, cents } = open.value
    const on = typed ?? today
    if (on > today) return wrong(problem('on', 'dossier.notYet', { today }))
    if (on < begunOn) return wrong(problem('on', 'dossier.beforeBegun', { on: begunOn }))
    const form = formOf(open.value.form)
    const budget = await openDraft(act, { action, year })
    const loaded = await loadKnown(act, open.value)
    const asked = lineAsked(loaded.lines, open.value.line)
    if (!form || !asked) return wrong(problem('', 'dossier.lineGone'))
    if (asked.cents !== cents) return wrong(problem('', 'dossier.otherAmount', { cents, line: asked.cents }))
    const filled = fill(form, knownOf(loaded, open.value, hub.name))
    const totals = totalsOf(loaded.lines)
    const problems = [
      ...lacking(filled),
      ...(totals.notDetailed > 0 ? [problem('', 'dossier.notDetailed', { cents: totals.notDetailed })] : []),
      ...whyNotVoted(loaded.lines),
    ]
    if (problems.length > 0) return wrong(...problems)
    const line = { ...asked, standing: asked.standing === 'granted' ? ('granted' as const) : ('asked' as const) }
    await keepLine(db, hub.id, budget, line)
    const { side, code, funder, standing } = line
    act.record(lineKept, action, { budget, year, line: line.lasting, side, code, cents, funder, standing })
    await freeze(db, hub.id, budget, { state: 'filed', on })
    const [version] = await versionsOf(db, hub.id, action, year)
    act.record(budgetFrozen, action, { budget, year, version: version?.version ?? 1, state: 'filed', charges: totals.charges }, on)
    const sent = canonicalize(filled) ?? ''
    const sha256 = createHash('sha256').update(sent).digest('hex')
    await sealDossier(db, hub.id, dossier, { on, budget, filled: sent, sha256 })
    await addStep(db, hub.id, dossier, { rank: 1, state: 'filed', on })
    act.record(dossierFiled, dossier, { action, year, budget, cents, sha256 }, on)
    return ok({ dossier })
  },
})
