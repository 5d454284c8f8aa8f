import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { eraseAddresses } from './erase.store.ts'
import { eraseTray } from './erase-tray.ts'
import { type OwnAddress, type OwnMail, ownAddresses, ownMails } from './own-data.store.ts'
import { wordsIn } from './words.ts'

const addresses: PersonalData<OwnAddress> = {
  tables: ['mailbox.address', 'mailbox.sender'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.addresses,
      columns: [
        { head: w.since, kind: 'moment', value: ({ at }) => at },
        { head: w.what, kind: 'text', value: ({ what }) => w.addressKinds[what] },
        { head: w.address, kind: 'text', value: ({ address }) => address, width: 34 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownAddresses(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub }, { person }) => eraseAddresses(db, hub.id, person) },
}

const mails: PersonalData<OwnMail> = {
  tables: ['mailbox.mail'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.mails,
      columns: [
        { head: w.receivedAt, kind: 'moment', value: ({ receivedAt }) => receivedAt },
        { head: w.state, kind: 'text', value: ({ state }) => w.states[state] },
        { head: w.with, kind: 'text', value: ({ correspondents }) => correspondents, width: 34 },
        { head: w.subject, kind: 'text', value: ({ subject }) => subject, width: 40 },
        { head: w.words, kind: 'text', value: ({ body }) => body, width: 60 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownMails(db, hub.id, person, most),
  erasing: { does: 'erased', erase: (act, { person }) => eraseTray(act, person) },
}

/** What the mailbox keeps of people: of the owner of a tray. What is said of others there is in contacts once it is filed. */
export const mailboxData: AnyPersonalData[] = [addresses, mails]
