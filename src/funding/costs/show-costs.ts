import { choice, id, optionalText, orNothing, whole, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { keysOf } from '#funding/keys/key.store.ts'
import { view } from '#logbook/use-case.ts'
import { actionChoices, countCosts, readCosts, suppliersOf } from './cost.store.ts'
import { costViews } from './cost.ts'

/** What was spent in a year, latest first, with what still waits for a piece or an action; above, the form to note a cost. */
export const showCosts = view({
  name: 'funding.showCosts',
  input: z.object({
    annee: orNothing(whole(1900, 9999)).catch(null),
    action: orNothing(id()).catch(null),
    voir: choice(costViews).catch('toutes'),
    q: optionalText(200).catch(''),
    apres: orNothing(id()).catch(null),
    avant: orNothing(id()).catch(null),
  }),
  load: async ({ db, hub, today, rows }, { annee, action, voir, q, apres, avant }) => {
    const year = annee ?? Number(today.slice(0, 4))
    const filters = { year, action, shown: voir, q }
    const place = placeAt({ apres, avant })
    const [read, counts, actions, keys, suppliers] = await Promise.all([
      readCosts(db, hub.id, filters, place, rows),
      countCosts(db, hub.id, filters),
      actionChoices(db, hub.id),
      keysOf(db, hub.id),
      suppliersOf(db, hub.id),
    ])
    return { filters, page: pageOf(read, place, rows), counts, actions, keys, suppliers }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ filters, page, counts, actions, keys, suppliers }, { actor, today }) => {
    const current = Number(today.slice(0, 4))
    const first = Number((counts.from ?? today).slice(0, 4))
    const last = Math.max(current, Number((counts.to ?? today).slice(0, 4)))
    return {
      ...page,
      filters,
      counts,
      today,
      years: Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => last - at),
      actions,
      keys: keys.filter(({ replacedBy }) => replacedBy === null).map(({ id: key, name }) => ({ id: key, name })),
      suppliers,
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type CostsData = Awaited<ReturnType<typeof showCosts.run>>
