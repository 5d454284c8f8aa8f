import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { type OwnContact, type OwnMandate, type OwnReport, ownContacts, ownMandates, ownReports } from './about.store.ts'
import { runningMandates } from './erase.store.ts'
import { wordsIn } from './words.ts'

const contacts: PersonalData<OwnContact> = {
  tables: ['contacts.contact', 'contacts.contact_person', 'contacts.card_made'],
  says: ({ lang }) => {
    const { ownData: w, channels } = wordsIn(lang)
    return {
      ...w.contacts,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.channel, kind: 'text', value: ({ channel }) => channels[channel] },
        { head: w.as, kind: 'text', value: ({ author, removed }) => (author ? w.noted : w.met) + (removed ? w.removed : '') },
        { head: w.said, kind: 'text', value: ({ said }) => said, width: 60 },
        { head: w.promises, kind: 'text', value: ({ promises }) => promises, width: 40 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownContacts(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const mandates: PersonalData<OwnMandate> = {
  tables: ['contacts.mandate'],
  says: ({ lang }) => {
    const { ownData: w, mandates: m } = wordsIn(lang)
    return {
      ...w.mandates,
      columns: [
        { head: m.body, kind: 'text', value: ({ body }) => body, width: 34 },
        { head: m.fromField, kind: 'day', value: ({ from }) => from },
        { head: m.until, kind: 'day', value: ({ until }) => until },
        { head: m.powers, kind: 'text', value: ({ powers }) => powers, width: 50 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownMandates(db, hub.id, person, most),
  erasing: { does: 'unlinked', holds: ({ db, hub, today }, { person }) => runningMandates(db, hub.id, person, today) },
}

const reports: PersonalData<OwnReport> = {
  tables: ['contacts.report'],
  says: ({ lang }) => {
    const { ownData: w, mandates: m } = wordsIn(lang)
    return {
      ...w.reports,
      columns: [
        { head: w.on, kind: 'day', value: ({ on }) => on },
        { head: m.body, kind: 'text', value: ({ body }) => body, width: 34 },
        { head: w.words, kind: 'text', value: ({ said }) => said, width: 60 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownReports(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

/** What this room keeps of people. */
export const contactsData: AnyPersonalData[] = [contacts, mandates, reports]
