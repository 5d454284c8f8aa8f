import { id, optionalText, orNothing, z } from '#base/input.ts'
import { pageAround, placeAt } from '#base/list.ts'
import { answers, soughtIn } from '#base/search.ts'
import { maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { agreementsOf } from './agreement.store.ts'
import { wholeFunders } from './funders.store.ts'
import { sumsOf } from './life.ts'

/** Who gives, or may: one types a name when a funder calls. */
export const showFunders = view({
  name: 'funding.showFunders',
  input: z.object({ q: optionalText(200).catch(''), apres: orNothing(id()), avant: orNothing(id()) }),
  load: async ({ db, hub }) => {
    const [funders, agreements] = await Promise.all([wholeFunders(db, hub.id), agreementsOf(db, hub.id)])
    return { funders, agreements }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ funders, agreements }, { today, rows: size }, { q, apres, avant }) => {
    const sought = soughtIn(q)
    const found = q === '' ? funders : funders.filter(({ name }) => answers(sought, name))
    return {
      ...pageAround(found, placeAt({ apres, avant }), size, (one) => ({
        ...one,
        ...sumsOf(
          agreements.filter(({ payer, origin }) => payer === one.id || origin === one.id),
          today,
        ),
      })),
      q,
      any: funders.length > 0,
    }
  },
})

export type FundersData = Awaited<ReturnType<typeof showFunders.run>>
