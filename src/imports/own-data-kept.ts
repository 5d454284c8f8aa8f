import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { eraseRows, type OwnRow, rowsNaming } from './erase.store.ts'
import { wordsIn } from './words.ts'

const lines: PersonalData<OwnRow> = {
  tables: ['imports.row'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.file, kind: 'text', value: ({ file }) => file || w.pasted, width: 40 },
        { head: w.line, kind: 'number', value: ({ line }) => line },
      ],
    }
  },
  rows: async ({ db, hub }, { email }, most) => (email === '' ? [] : rowsNaming(db, hub.id, email, most)),
  erasing: { does: 'erased', erase: ({ db, hub }, leaving) => eraseRows(db, hub.id, leaving) },
}

/** What imports keep of people, until their rows are forgotten. */
export const importsData: AnyPersonalData[] = [lines]
