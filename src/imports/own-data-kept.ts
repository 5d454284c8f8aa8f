import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { eraseRows } from './erase.store.ts'
import { type OwnRow, ownRows } from './own-data.store.ts'
import { wordsIn } from './words.ts'

const rows: PersonalData<OwnRow> = {
  tables: ['imports.row'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.rows,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.file, kind: 'text', value: ({ file }) => file || wordsIn(lang).imports.pasted, width: 30 },
        { head: w.line, kind: 'number', value: ({ line }) => line },
        { head: w.cells, kind: 'text', value: ({ cells }) => cells.filter(Boolean).join(', '), width: 60 },
      ],
    }
  },
  rows: ({ db, hub }, whom, most) => ownRows(db, hub.id, whom, most),
  erasing: { does: 'erased', erase: ({ db, hub }, leaving) => eraseRows(db, hub.id, leaving) },
}

/** What imports keep of people: rows that wait or did not come in. What came in stands where it belongs. */
export const importsData: AnyPersonalData[] = [rows]
