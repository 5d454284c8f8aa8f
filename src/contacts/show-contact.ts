import { addMinutes } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { addPerson } from '#members/api.ts'
import { cardsMade } from './card.store.ts'
import { mayChangeContact, maySeeContacts, maySeeRemoved, mayTickPromises } from './contact.access.ts'
import { contactOf } from './contact.store.ts'
import { unknownNames } from './contact.ts'
import { promiseState } from './promise.ts'
import { proposedNames, resembling } from './who.store.ts'

/** How long the way back is shown: as long as the mistake is fresh. */
const CARD_DAYS = 7

/** One contact: with whom, what was said, what was promised; for who may, the ways to put it right. */
export const showContact = view({
  name: 'contacts.showContact',
  input: z.object({ contact: id() }),
  load: async ({ db, hub, actor, today }, { contact }) => {
    if (!maySeeContacts(actor)) return null
    const [found, names, cards] = await Promise.all([
      contactOf(db, hub.id, contact),
      proposedNames(db, hub.id, today),
      cardsMade(db, hub.id, contact),
    ])
    if (!found) return null
    const unknown = mayChangeContact(actor, found) === true ? unknownNames(found.names) : []
    return { contact: found, names, cards, unknown: await resembling(db, hub.id, unknown) }
  },
  mayView: (who, { contact }) => contact.removedAt === null || maySeeRemoved(who, contact),
  run: ({ contact, names, cards, unknown }, context) => {
    const { actor, today, now } = context
    const change = mayChangeContact(actor, contact) === true
    return {
      contact,
      today,
      names,
      unknown,
      /** Cards made from it these last days: taken away again in one press. */
      cards: change ? cards.filter(({ madeAt }) => now < addMinutes(madeAt, CARD_DAYS * 24 * 60)) : [],
      promises: contact.promises.map((one) => ({ ...one, state: promiseState(one, today) })),
      may: {
        change,
        tick: mayTickPromises(actor) === true,
        addCards: addPerson.may(actor, {}, context) === true,
      },
    }
  },
})

export type ContactData = Awaited<ReturnType<typeof showContact.run>>
