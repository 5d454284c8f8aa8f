import { newId } from '#base/id.ts'
import { choice, day, id, orNothing, text, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayChangeContact, maySeeContacts } from './contact.access.ts'
import { addPromises, contactOf } from './contact.store.ts'
import { promiseMade } from './facts.ts'
import { PROMISES } from './promise.ts'

/** Something promised in a contact that was noted without it, or one more. */
export const makePromise = useCase({
  name: 'contacts.makePromise',
  input: z.object({ contact: id(), kind: choice(PROMISES), text: text(500), due: orNothing(day()) }),
  load: async ({ db, hub }, { contact }) => {
    const found = await contactOf(db, hub.id, contact)
    return found?.removedAt ? null : found
  },
  mayView: (who) => maySeeContacts(who),
  may: (who, contact) => mayChangeContact(who, contact),
  run: async (act, { contact, kind, text: words, due }) => {
    const promise = newId()
    await addPromises(act.db, act.hub.id, contact, [{ id: promise, kind, text: words, due, doneOn: null }])
    act.record(promiseMade, contact, { promise, kind, due })
    return ok({ contact, promise })
  },
})
