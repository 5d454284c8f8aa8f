import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mandateChanged } from './facts.ts'
import { mayKeepMandates, maySeeMandates } from './mandate.access.ts'
import { changeMandate as change, mandateOf } from './mandate.store.ts'
import { mandateFact, mandateFields, mandateTyped } from './mandate-input.ts'

/** A mandate is put right, renewed, or given its end. */
export const changeMandate = useCase({
  name: 'contacts.changeMandate',
  input: z.object({ mandate: id(), ...mandateFields }),
  load: ({ db, hub }, { mandate }) => mandateOf(db, hub.id, mandate),
  mayView: (who) => maySeeMandates(who),
  may: (who) => mayKeepMandates(who),
  run: async (act, { mandate: id, ...typed }, before) => {
    const made = await mandateTyped(act, { ...typed, decision: typed.decision ?? before.decision }, id, before.person)
    if (!made.ok) return made
    await change(act.db, act.hub.id, made.value)
    act.record(mandateChanged, id, mandateFact(made.value))
    return ok({ mandate: id })
  },
})
