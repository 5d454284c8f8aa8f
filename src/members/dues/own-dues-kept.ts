import type { PersonalData } from '#logbook/personal-data.ts'
import { wordsIn } from '#members/words.ts'
import { type OwnDue, ownDues } from './own-dues.store.ts'

/** What dues keep of people. The reason of an exemption may speak of somebody: it stays, as the proof of why a sum was not asked. */
export const dues: PersonalData<OwnDue> = {
  tables: ['members.dues', 'members.due_line', 'members.due_payment', 'members.due_letter'],
  says: ({ lang }) => {
    const { ownDues: w } = wordsIn(lang)
    return {
      ...w,
      columns: [
        { head: w.on, kind: 'day', value: ({ on }) => on },
        { head: w.what, kind: 'text', value: ({ what }) => w.kinds[what], width: 34 },
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation, width: 34 },
        { head: w.cents, kind: 'cents', value: ({ cents }) => cents },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownDues(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
