import type { Act } from '#logbook/use-case.ts'
import { eraseMails as empty, emptyLetters } from './erase.store.ts'

/** The mails the hub wrote to somebody are emptied; files written for them alone follow after the commit. */
export const eraseMails = async ({ db, hub, enqueue }: Act, email: string | null): Promise<number> => {
  if (email === null) return 0
  const { mails, files } = await empty(db, hub.id, email)
  if (files.length > 0) await enqueue('documents.forget', { files })
  return mails
}

/** The letters of one procedure are emptied with its other words; `about`: its code and id. */
export const eraseLetters = async ({ db, hub, enqueue }: Act, about: string): Promise<void> => {
  const files = await emptyLetters(db, hub.id, about)
  if (files.length > 0) await enqueue('documents.forget', { files })
}
