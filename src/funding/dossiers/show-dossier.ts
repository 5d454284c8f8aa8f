import { id, ticked, z } from '#base/input.ts'
import { totalsOf, whyNotVoted } from '#funding/budgets/budget.ts'
import { formOf } from '#funding/forms/all.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { lacking, nextOf } from './dossier.ts'
import { cutsOf, missingOf } from './fill.ts'
import { filledAs, loadDossier } from './read-dossier.ts'
import { knownOf } from './read-known.ts'

/** A dossier as its form reads it: as it was sent, or as it would be today. `fiche`: to be copied into a portal, field by field. */
export const showDossier = view({
  name: 'funding.showDossier',
  input: z.object({ dossier: id(), fiche: ticked() }),
  load: (context, { dossier }) => loadDossier(context, dossier),
  mayView: (who) => maySeeMoney(who),
  run: ({ found, loaded }, { actor, today, hub }, { fiche }) => {
    const form = formOf(found.form)
    const known = loaded && knownOf(loaded, found, hub.name)
    const filled = filledAs({ found, loaded }, hub.name)
    const { filled: _, ...dossier } = found
    const fields = form?.sections.flatMap((section) => section.fields) ?? []
    const last = found.steps.at(-1) ?? null
    return {
      dossier,
      filled,
      sheet: fiche,
      today,
      missing: missingOf(filled).map((field) => {
        const known = fields.find(({ key }) => key === field.key)
        return { ...field, hint: known?.hint ?? null, at: known?.where.at ?? 'typed' }
      }),
      cuts: form && known ? cutsOf(form, known) : [],
      owners: Object.fromEntries((form?.pieces ?? []).map(({ key, owner }) => [key, owner])),
      waits: loaded
        ? [
            ...lacking(filled),
            ...whyNotVoted(loaded.lines),
            ...(totalsOf(loaded.lines).notDetailed > 0
              ? [{ path: '', code: 'dossier.notDetailed', values: { cents: totalsOf(loaded.lines).notDetailed } }]
              : []),
          ]
        : [],
      last,
      next: last ? nextOf(last.state) : [],
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type DossierData = Awaited<ReturnType<typeof showDossier.run>>
