import type { PersonalData } from '#logbook/personal-data.ts'
import { wordsIn } from '#members/words.ts'
import { type OwnOrigin, ownOrigins } from './origin.store.ts'

export const origins: PersonalData<OwnOrigin> = {
  tables: ['members.origin'],
  says: ({ lang }) => {
    const { ownOrigins: w } = wordsIn(lang)
    return {
      ...w,
      columns: [
        { head: w.on, kind: 'day', value: ({ on }) => on },
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation, width: 34 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownOrigins(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
