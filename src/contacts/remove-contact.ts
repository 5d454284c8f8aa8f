import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayChangeContact, maySeeContacts, maySeeRemoved } from './contact.access.ts'
import { contactOf, removeContact as take } from './contact.store.ts'
import { contactRemoved, contactRestored } from './facts.ts'
import { keepContactTime } from './note-contact.ts'

/** Takes a contact away; its page stays for who may put it back. Its minutes are no time any more. */
export const removeContact = useCase({
  name: 'contacts.removeContact',
  input: z.object({ contact: id() }),
  load: async ({ db, hub }, { contact }) => {
    const found = await contactOf(db, hub.id, contact)
    return found?.removedAt ? null : found
  },
  mayView: (who) => maySeeContacts(who),
  may: (who, contact) => mayChangeContact(who, contact),
  run: async (act, { contact: id }, { channel, at, author, minutes }) => {
    await take(act.db, act.hub.id, id, act.now)
    await keepContactTime(act, { id, channel, at, minutes: null, author: author.id, had: minutes !== null })
    act.record(contactRemoved, id, {})
    return ok({ contact: id })
  },
})

/** Puts it back as it was, its minutes too. */
export const restoreContact = useCase({
  name: 'contacts.restoreContact',
  input: z.object({ contact: id() }),
  load: async ({ db, hub }, { contact }) => {
    const found = await contactOf(db, hub.id, contact)
    return found?.removedAt ? found : null
  },
  mayView: (who, contact) => maySeeContacts(who) && maySeeRemoved(who, contact),
  may: (who, contact) => mayChangeContact(who, contact),
  run: async (act, { contact: id }, { channel, at, author, minutes }) => {
    await take(act.db, act.hub.id, id, null)
    await keepContactTime(act, { id, channel, at, minutes, author: author.id })
    act.record(contactRestored, id, {})
    return ok({ contact: id })
  },
})
