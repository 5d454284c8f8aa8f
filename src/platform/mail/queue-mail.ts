import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import { type Attachment, addMails } from './mail.store.ts'

/** What a use case has (`act`): the hub's transaction, the time, the door to the queue. */
export type MailMeans = {
  db: Db
  hub: { id: Id; name: string }
  now: Instant
  enqueue: (task: string, input: unknown) => Promise<void>
}

/** A mail to one person. Plain text; `about`: a code of what it is about (`meeting.notice`); `replyTo`: whom an answer reaches, else the sender. */
export type NewMail = {
  to: string
  name?: string
  subject: string
  body: string
  attachments?: Attachment[]
  about?: string
  replyTo?: string
}

/** Nothing that could begin another line of a mail's head; mail programs show one line anyway. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** Writes mails to be sent once this transaction is committed, in two messages however many; their ids, in order. */
export const queueMails = async (means: MailMeans, mails: NewMail[]): Promise<Id[]> => {
  if (mails.length === 0) return []
  // Ids made within one millisecond are in no order: of a batch, the list shows the first written first.
  const ids = mails
    .map(() => newId())
    .sort()
    .reverse()
  const written = mails.map(({ to, name = '', subject, body, attachments = [], about = null, replyTo = '' }, at) => ({
    id: ids[at] as Id,
    to: oneLine(to),
    toName: oneLine(name),
    replyTo: oneLine(replyTo),
    subject: oneLine(subject),
    body,
    attachments,
    about,
  }))
  await addMails(means.db, means.hub.id, written, means.now)
  await means.enqueue(ids.length === 1 ? 'mail.send' : 'mail.sendAll', ids.length === 1 ? { mail: ids[0] } : { mails: ids })
  return ids
}

/** One mail; its id. */
export const queueMail = async (means: MailMeans, mail: NewMail): Promise<Id> => (await queueMails(means, [mail]))[0] as Id
