import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { ListedContact } from './list.store.ts'
import type { MandatesData } from './show-mandates.ts'
import { wordsIn } from './words.ts'

const names = (some: { name: string }[]): string => some.map(({ name }) => name).join(', ')

/** The contacts of the list as a sheet: one line a contact, its words whole. */
export const contactsSheet = ({ lang }: SheetReader): Sheet<ListedContact> => {
  const { nav, sheets: w, channels } = wordsIn(lang)
  return {
    name: nav.contacts,
    columns: [
      { head: w.at, kind: 'moment', value: ({ at }) => at },
      { head: w.channel, kind: 'text', value: ({ channel }) => channels[channel] },
      { head: w.people, kind: 'text', value: ({ people }) => names(people), width: 24 },
      { head: w.organisations, kind: 'text', value: ({ organisations }) => names(organisations), width: 24 },
      { head: w.others, kind: 'text', value: ({ names: others }) => others, width: 24 },
      { head: w.said, kind: 'text', value: ({ said }) => said, width: 60 },
      { head: w.open, kind: 'number', value: ({ open }) => open },
      { head: w.author, kind: 'text', value: ({ author }) => author.name },
    ],
  }
}

/** The mandates as a sheet. */
export const mandatesSheet = ({ lang }: SheetReader): Sheet<MandatesData['mandates'][number]> => {
  const { mandates: w, mandate, sheets } = wordsIn(lang)
  return {
    name: w.title,
    columns: [
      { head: w.body, kind: 'text', value: ({ body }) => body, width: 34 },
      { head: mandate.who, kind: 'text', value: ({ holder }) => holder.name },
      { head: w.powers, kind: 'text', value: ({ powers }) => powers, width: 50 },
      { head: w.fromField, kind: 'day', value: ({ from }) => from },
      { head: w.until, kind: 'day', value: ({ until }) => until },
      { head: sheets.due, kind: 'day', value: ({ due }) => due },
    ],
  }
}
