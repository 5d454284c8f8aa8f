import { id, orNothing, whole, z } from '#base/input.ts'
import { actionOf } from '#funding/actions/action.store.ts'
import { fundersOf } from '#funding/budgets/funder.store.ts'
import { forms } from '#funding/forms/all.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { dossiersOf } from './dossier.store.ts'

/** The requests made for an action, and the form that begins another. */
export const showDossiers = view({
  name: 'funding.showDossiers',
  input: z.object({ action: id(), annee: orNothing(whole(1900, 9999)).catch(null) }),
  load: async ({ db, hub }, { action }) => {
    const [found, dossiers, funders] = await Promise.all([
      actionOf(db, hub.id, action),
      dossiersOf(db, hub.id, action),
      fundersOf(db, hub.id),
    ])
    return found && { found, dossiers, funders }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ found, dossiers, funders }, { actor, today }, { annee }) => ({
    action: found,
    year: annee ?? Number(today.slice(0, 4)),
    dossiers: dossiers.map((one) => ({
      ...one,
      state: one.steps.at(-1) ?? null,
      title: forms.find(({ key }) => key === one.form)?.title ?? one.form,
    })),
    forms: forms.map(({ key, title }) => ({ key, title })),
    funders: funders.map(({ name }) => name),
    may: { keep: mayKeepMoney(actor) === true },
  }),
})

export type DossiersData = Awaited<ReturnType<typeof showDossiers.run>>
