import type { Id } from '#base/id.ts'
import type { Context } from '#logbook/use-case.ts'
import { type Contact, contactOf } from './contact.store.ts'
import type { Promised, PutOff } from './promise.ts'

/** The contact and the promise an address names; null when either is not there. */
export const promiseIn = async (
  { db, hub }: Context,
  asked: { contact: Id; promise: Id },
): Promise<{ contact: Contact; promise: Promised & PutOff } | null> => {
  const contact = await contactOf(db, hub.id, asked.contact)
  const promise = contact?.promises.find(({ id }) => id === asked.promise)
  return contact && promise && !contact.removedAt ? { contact, promise } : null
}
