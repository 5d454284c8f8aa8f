import { id, orNothing, z } from '#base/input.ts'
import { actionChoices } from '#funding/costs/cost.store.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { keysOf } from './key.store.ts'
import { shareBy } from './key.ts'

/** The keys costs are shared by; `corrige`: the one somebody is about to put right. */
export const showKeys = view({
  name: 'funding.showKeys',
  input: z.object({ corrige: orNothing(id()).catch(null) }),
  load: async ({ db, hub }) => {
    const [keys, actions] = await Promise.all([keysOf(db, hub.id), actionChoices(db, hub.id)])
    return { keys, actions }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ keys, actions }, { actor, today }, { corrige }) => ({
    keys: keys
      .filter(({ replacedBy }) => replacedBy === null)
      .map((key) => ({
        ...key,
        /** What each bears of 100 €, to show it in numbers. */
        ofHundred: shareBy(10_000, key.weights),
      })),
    replaced: keys.filter(({ replacedBy }) => replacedBy !== null),
    actions,
    year: Number(today.slice(0, 4)),
    mended: keys.find((key) => key.id === corrige && key.replacedBy === null) ?? null,
    may: { keep: mayKeepMoney(actor) === true },
  }),
})

export type KeysData = Awaited<ReturnType<typeof showKeys.run>>
