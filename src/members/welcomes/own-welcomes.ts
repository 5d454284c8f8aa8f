import type { PersonalData } from '#logbook/personal-data.ts'
import { wordsIn } from '#members/words.ts'
import { type OwnWelcome, ownWelcomes } from './welcome.store.ts'

export const welcomes: PersonalData<OwnWelcome> = {
  tables: ['members.welcome', 'members.welcome_part'],
  says: ({ lang }) => {
    const { ownWelcomes: w } = wordsIn(lang)
    return {
      ...w,
      columns: [
        { head: w.on, kind: 'day', value: ({ on }) => on },
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation, width: 34 },
        { head: w.what, kind: 'text', value: ({ what }) => w.kinds[what] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownWelcomes(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
