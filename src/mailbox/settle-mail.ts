import type { Id } from '#base/id.ts'
import { noteContact } from '#contacts/api.ts'
import type { Act } from '#logbook/use-case.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { mailFiled } from './facts.ts'
import { pieceOf } from './kept-mail.ts'
import { settleMail } from './mail.store.ts'
import { erasedAfter, type Mail, wordsOf } from './mail.ts'

/** With whom the contact was. */
export type With = { person: Id | null; organisation: Id | null; names: string }

/** Its end is noted; its words and files are erased once it can no longer be taken back. */
export const settle = async (act: Act, mail: Mail, state: 'filed' | 'thrown', contact: Id | null = null): Promise<void> => {
  await settleMail(act.db, act.hub.id, mail.id, { state, at: act.now, contact })
  const at = erasedAfter({ state, receivedAt: mail.receivedAt, settledAt: act.now })
  await act.enqueue('mailbox.erase', { mail: mail.id }, { at, key: `mailbox.erase ${mail.id}` })
}

/** A mail becomes a contact by mail, on the day it was written, with its files. */
export const fileAs = async (act: Act, mail: Mail, { person, organisation, names }: With): Promise<Id> => {
  const files = []
  for (const { piece, name, mediaType } of mail.files) {
    const content = await pieceOf(act.data, act.hub.id, mail.id, piece)
    if (content) files.push({ name, mediaType, content })
  }
  const documents = (await keepDocuments(act, files)).map(({ id }) => id)
  // A mail from tomorrow has a wrong clock: nothing is noted before it happens.
  const at = mail.writtenAt !== null && mail.writtenAt < act.now ? mail.writtenAt : mail.receivedAt
  const contact = await noteContact(act, {
    channel: 'mail',
    at,
    people: person ? [person] : [],
    organisations: organisation ? [organisation] : [],
    names,
    said: wordsOf(mail),
    documents,
    source: 'mail',
  })
  await settle(act, mail, 'filed', contact)
  act.record(mailFiled, mail.id, { contact, documents })
  return contact
}
