import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { type OwnEntry, type OwnMark, ownEntries, ownMarks } from './own-data.store.ts'
import { wordsIn } from './words.ts'

const entries: PersonalData<OwnEntry> = {
  tables: ['time.entry'],
  says: ({ lang }) => {
    const {
      data: { entries: w },
      capacities,
    } = wordsIn(lang)
    return {
      ...w,
      columns: [
        { head: w.on, kind: 'day', value: ({ on }) => on },
        { head: w.what, kind: 'text', value: ({ title }) => title, width: 50 },
        { head: w.minutes, kind: 'number', value: ({ minutes }) => minutes },
        { head: w.capacity, kind: 'text', value: ({ capacity }) => capacities[capacity] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownEntries(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const months: PersonalData<OwnMark> = {
  tables: ['time.absence', 'time.week', 'time.sheet', 'time.sheet_file', 'time.contract', 'time.engagement', 'time.dropped'],
  says: ({ lang }) => {
    const { months: w } = wordsIn(lang).data
    return {
      ...w,
      columns: [
        { head: w.on, kind: 'day', value: ({ on }) => on },
        { head: w.what, kind: 'text', value: ({ kind }) => w.kinds[kind] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownMarks(db, hub.id, person, most),
  erasing: { does: 'kept' },
}

/** What this room keeps of people. */
export const timeData: AnyPersonalData[] = [entries, months]
