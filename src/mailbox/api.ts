import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import { waitingOf } from './mail.store.ts'

/** The one door to mail that came in. A tray is its owner's: ask for nobody else's. */

/** How many mails wait in a person's tray, and how many of them from a sender who was not expected. */
export const mailsWaiting = (db: Db, hub: Id, person: Id): Promise<{ waiting: number; unexpected: number }> => waitingOf(db, hub, person)

export { addressOf, tokenFrom } from './address.ts'
export { closeAddress } from './close-address.ts'
export { mailboxColumns } from './columns.ts'
export { mailIn } from './mail-in.ts'
export { openAddress } from './open-address.ts'
export { mailboxData } from './own-data-kept.ts'
