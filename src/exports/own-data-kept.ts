import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { type OwnExport, ownExports } from './export.store.ts'
import { wordsIn } from './words.ts'

const exports: PersonalData<OwnExport> = {
  tables: ['exports.export'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.exports,
      columns: [
        { head: w.askedAt, kind: 'moment', value: ({ askedAt }) => askedAt },
        { head: w.madeAt, kind: 'moment', value: ({ madeAt }) => madeAt },
        { head: w.takenAt, kind: 'moment', value: ({ takenAt }) => takenAt },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownExports(db, hub.id, person, most),
  // The card it refers to loses its name; that a coordinator took the data out stays.
  erasing: { does: 'unlinked' },
}

/** What is kept of who took the data of the hub away. */
export const exportsData: AnyPersonalData[] = [exports]
