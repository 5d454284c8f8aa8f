import { z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { withdrawErasures } from './erasure.store.ts'
import { erasureWithdrawn } from './facts.ts'

/** Somebody takes their request back: nothing of theirs is erased. */
export const withdrawErasure = useCase({
  name: 'privacy.withdrawErasure',
  input: z.object({}),
  load: async ({ actor }) => actor?.person ?? '',
  may: () => true,
  run: async (act, _input, person) => {
    if (await withdrawErasures(act.db, act.hub.id, person, act.now)) act.record(erasureWithdrawn, person, {})
    return ok({ person })
  },
})
