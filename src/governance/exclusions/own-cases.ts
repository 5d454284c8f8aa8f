import { wordsOf } from '#governance/session/panel.ts'
import type { PersonalData } from '#logbook/personal-data.ts'
import { type OwnCase, ownCases } from './exclusion.store.ts'

/** The procedures somebody leads or examines: that they do, never the words of them. */
export const exclusionData: PersonalData<OwnCase> = {
  tables: ['governance.exclusion', 'governance.exclusion_team'],
  says: (reader) => {
    const { ownCases: said, exclusion } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: said.on, kind: 'day', value: ({ on }) => on },
        { head: said.step, kind: 'text', value: ({ step }) => step && exclusion.hearings[step] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownCases(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
