import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { eraseMerges } from './erase.store.ts'
import { type OwnMerge, ownMerges } from './own-data.store.ts'
import { wordsIn } from './words.ts'

const merges: PersonalData<OwnMerge> = {
  tables: ['members.merge'],
  says: ({ lang }) => {
    const { inOwnData: w } = wordsIn(lang).merge
    return {
      ...w,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.as, kind: 'text', value: ({ as }) => w[as], width: 40 },
        { head: w.name, kind: 'text', value: ({ name }) => name },
        { head: w.undoneAt, kind: 'moment', value: ({ undoneAt }) => undoneAt },
        { head: w.erasedAt, kind: 'moment', value: ({ erasedAt }) => erasedAt },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownMerges(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub, now }, { person }) => eraseMerges(db, hub.id, person, now) },
}

/** What merges keep of people. */
export const mergingData: AnyPersonalData[] = [merges]
