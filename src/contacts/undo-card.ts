import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { takeCardBack } from '#members/api.ts'
import { cardsMade, unlinkCard } from './card.store.ts'
import { mayChangeContact, maySeeContacts } from './contact.access.ts'
import { contactOf } from './contact.store.ts'
import { cardUndone } from './facts.ts'

/** It was no new organisation or person after all: the card goes, and the name stands in the contact again. As long as nobody used the card since. */
export const undoCard = useCase({
  name: 'contacts.undoCard',
  input: z.object({ contact: id(), card: id() }),
  load: async ({ db, hub }, input) => {
    const [contact, cards] = await Promise.all([contactOf(db, hub.id, input.contact), cardsMade(db, hub.id, input.contact)])
    const card = cards.find((one) => one.id === input.card)
    return contact && !contact.removedAt && card ? { contact, card } : null
  },
  mayView: (who) => maySeeContacts(who),
  may: (who, { contact }) => mayChangeContact(who, contact),
  run: async (act, { contact: id }, { contact, card }) => {
    const names = [contact.names, card.name].filter(Boolean).join(', ')
    await unlinkCard(act.db, act.hub.id, card, names, act.now)
    const gone = card.organisation
      ? await takeCardBack(act, 'organisation', card.organisation)
      : await takeCardBack(act, 'person', card.person ?? '')
    if (!gone) return wrong(problem('', 'contact.cardInUse', { name: card.name }))
    act.record(cardUndone, id, { organisation: card.organisation, person: card.person })
    return ok({ contact: id })
  },
})
