import { newId } from '#base/id.ts'
import { choice, id, text, whole, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { keepLine, linesOf } from '#funding/budgets/budget.store.ts'
import { codeOfFunder } from '#funding/budgets/codes.ts'
import { funderNamed, fundersOf } from '#funding/budgets/funder.store.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { inBudget, openDraft } from '#funding/budgets/write-budget.ts'
import { lineKept } from '#funding/facts.ts'
import { formKeys, formOf } from '#funding/forms/all.ts'
import { useCase } from '#logbook/use-case.ts'
import { addDossier } from './dossier.store.ts'
import { dossierBegun } from './dossier-facts.ts'
import { kindNamed } from './kind.ts'

/** A request is begun: which form, who is asked, for how much. The plan of the action says so from now on: its line is found, or made. */
export const beginDossier = useCase({
  name: 'funding.beginDossier',
  input: z.object({ action: id(), year: whole(1900, 9999), form: choice(formKeys), funder: text(160), amount: text(20) }),
  ...inBudget,
  run: async (act, { action, year, form: key, funder: name, amount }) => {
    const { db, hub, today } = act
    const cents = readAmount('amount', amount)
    if (!cents.ok) return cents
    const budget = await openDraft(act, { action, year })
    const [lines, known] = await Promise.all([linesOf(db, hub.id, { action, year, version: null }), fundersOf(db, hub.id)])
    const kind = known.find((one) => one.name === name)?.kind ?? kindNamed(name)
    const funder = await funderNamed(db, hub.id, name, kind)
    const hoped = lines.find((one) => one.funder === funder && !one.gone && (one.standing === 'idea' || one.standing === 'asked'))
    const line = {
      lasting: hoped?.lasting ?? newId(),
      side: 'product' as const,
      code: hoped?.code ?? codeOfFunder[kind],
      name: hoped?.name ?? '',
      cents: cents.value,
      funder,
      standing: hoped?.standing ?? ('idea' as const),
    }
    if (hoped?.cents !== line.cents) {
      await keepLine(db, hub.id, budget, line)
      const { lasting, name: _, ...said } = line
      act.record(lineKept, action, { budget, year, line: lasting, ...said })
    }
    const dossier = newId()
    const begun = { action, year, form: key, funder, line: line.lasting, cents: cents.value }
    await addDossier(db, hub.id, { id: dossier, begunOn: today, version: formOf(key)?.version ?? '', ...begun })
    act.record(dossierBegun, dossier, begun)
    return ok({ dossier })
  },
})
