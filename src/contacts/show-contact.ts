import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { addPerson } from '#members/api.ts'
import { mayChangeContact, maySeeContacts, maySeeRemoved, mayTickPromises } from './contact.access.ts'
import { contactOf } from './contact.store.ts'
import { unknownNames } from './contact.ts'
import { promiseState } from './promise.ts'
import { proposedNames, resembling } from './who.store.ts'

/** One contact: with whom, what was said, what was promised; for who may, the ways to put it right. */
export const showContact = view({
  name: 'contacts.showContact',
  input: z.object({ contact: id() }),
  load: async ({ db, hub, actor, today }, { contact }) => {
    if (!maySeeContacts(actor)) return null
    const [found, names] = await Promise.all([contactOf(db, hub.id, contact), proposedNames(db, hub.id, today)])
    if (!found) return null
    const unknown = mayChangeContact(actor, found) === true ? unknownNames(found.names) : []
    return { contact: found, names, unknown: await resembling(db, hub.id, unknown) }
  },
  mayView: (who, { contact }) => contact.removedAt === null || maySeeRemoved(who, contact),
  run: ({ contact, names, unknown }, context) => {
    const { actor, today } = context
    return {
      contact,
      today,
      names,
      unknown,
      promises: contact.promises.map((one) => ({ ...one, state: promiseState(one, today) })),
      may: {
        change: mayChangeContact(actor, contact) === true,
        tick: mayTickPromises(actor) === true,
        addPeople: addPerson.may(actor, {}, context) === true,
      },
    }
  },
})

export type ContactData = Awaited<ReturnType<typeof showContact.run>>
