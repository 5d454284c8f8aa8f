import { newId } from '#base/id.ts'
import { z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mandateGiven } from './facts.ts'
import { mayKeepMandates, maySeeMandates } from './mandate.access.ts'
import { addMandate as add } from './mandate.store.ts'
import { mandateFact, mandateFields, mandateTyped } from './mandate-input.ts'

/** Somebody speaks for the hub in a body outside it, from a day. */
export const addMandate = useCase({
  name: 'contacts.addMandate',
  input: z.object(mandateFields),
  load: async () => ({}),
  mayView: (who) => maySeeMandates(who),
  may: (who) => mayKeepMandates(who),
  run: async (act, typed) => {
    const { db, hub, now } = act
    const made = await mandateTyped(act, typed, newId(), null)
    if (!made.ok) return made
    const mandate = made.value
    await add(db, hub.id, mandate, { source: hub.demo ? 'illustrative' : 'entered', at: now })
    act.record(mandateGiven, mandate.id, mandateFact(mandate))
    return ok({ mandate: mandate.id })
  },
})
