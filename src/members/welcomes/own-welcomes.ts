import type { PersonalData } from '#logbook/personal-data.ts'
import { datedRows } from '#members/own-dated.ts'
import { wordsIn } from '#members/words.ts'
import { type OwnWelcome, ownWelcomes } from './welcome.store.ts'

export const welcomes: PersonalData<OwnWelcome> = {
  tables: ['members.welcome', 'members.welcome_part'],
  says: ({ lang }) => datedRows(wordsIn(lang).ownWelcomes),
  rows: ({ db, hub }, { person }, most) => ownWelcomes(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
