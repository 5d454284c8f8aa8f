import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { eraseMails } from './erase-mails.ts'
import { type OwnMail, ownMails } from './own-data.store.ts'
import { wordsIn } from './words.ts'

const mails: PersonalData<OwnMail> = {
  tables: ['platform.mail'],
  says: ({ lang }) => {
    const { ownData: w, outbox } = wordsIn(lang)
    return {
      ...w.mails,
      columns: [
        { head: outbox.subject, kind: 'text', value: ({ subject }) => subject, width: 44 },
        { head: outbox.written, kind: 'moment', value: ({ writtenAt }) => writtenAt },
        { head: outbox.sent, kind: 'moment', value: ({ sentAt }) => sentAt },
        { head: outbox.state, kind: 'text', value: ({ state }) => outbox.states[state] },
        { head: outbox.message, kind: 'text', value: ({ body }) => body, width: 60 },
      ],
    }
  },
  rows: ({ db, hub }, { email }, most) => ownMails(db, hub.id, email, most),
  erasing: { does: 'erased', erase: (act, { email }) => eraseMails(act, email) },
}

/** What the mails of the hub keep of people. */
export const outboxData: AnyPersonalData[] = [mails]
