import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { Mail } from '#platform/mail/mail.store.ts'
import { wordsIn } from './words.ts'

type Listed = Pick<Mail, 'to' | 'toName' | 'subject' | 'state' | 'writtenAt' | 'sentAt'>

/** The mails of the hub as a sheet. */
export const outboxSheet = ({ lang }: SheetReader): Sheet<Listed> => {
  const w = wordsIn(lang).outbox
  return {
    name: w.title,
    columns: [
      { head: w.subject, kind: 'text', value: ({ subject }) => subject, width: 44 },
      { head: w.to, kind: 'text', value: ({ toName }) => toName },
      { head: w.address, kind: 'text', value: ({ to }) => to },
      { head: w.written, kind: 'moment', value: ({ writtenAt }) => writtenAt },
      { head: w.sent, kind: 'moment', value: ({ sentAt }) => sentAt },
      { head: w.state, kind: 'text', value: ({ state }) => w.states[state], width: 14 },
    ],
  }
}
