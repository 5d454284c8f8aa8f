import { z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayMerge } from './merge.access.ts'
import { cardOf, keepApart as keep } from './merge.store.ts'
import { kindAt } from './merge.ts'
import { pairInput } from './show-pair.ts'

/** These two are not one: the pair is not proposed again. */
export const keepApart = useCase({
  name: 'merging.keepApart',
  input: z.object(pairInput),
  load: async ({ db, hub }, { cards, kept, lost }) => {
    const kind = kindAt(cards)
    if (kind === null || kept === lost) return null
    const [one, other] = await Promise.all([cardOf(db, hub.id, kind, kept), cardOf(db, hub.id, kind, lost)])
    return one && other && { one, other }
  },
  may: (who) => mayMerge(who),
  run: async (act, { kept, lost }) => {
    await keep(act.db, act.hub.id, kept, lost, act.now)
    return ok({ kept })
  },
})
