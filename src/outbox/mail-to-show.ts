import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import { countUnsent, isOfACase, type Mail, mailById } from '#platform/mail/mail.store.ts'
import { letterAbout } from './outbox.access.ts'

/** A mail that whoever keeps the mails may know of; one of a confidential case is for them as if it were not there. */
export const mailToShow = async (db: Db, hub: Id, mail: Id): Promise<Mail | null> => {
  const found = await mailById(db, hub, mail)
  return found && !isOfACase(found) ? found : null
}

/** How many letters about one thing did not leave, for the page of that thing. */
export const lettersUnsent = (db: Db, hub: Id, noun: string, id: Id): Promise<number> => countUnsent(db, hub, letterAbout(noun, id))
