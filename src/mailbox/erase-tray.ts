import type { Id } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import { emptyTray } from './erase.store.ts'

/** The mails of somebody's tray are gone; their bytes on disk follow after the commit, by the job that erases mails whose time is over. */
export const eraseTray = async ({ db, hub, enqueue }: Act, person: Id): Promise<number> => {
  const mails = await emptyTray(db, hub.id, person)
  for (const mail of mails) await enqueue('mailbox.erase', { mail })
  return mails.length
}
