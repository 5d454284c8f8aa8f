import { wordsOf } from '#governance/session/panel.ts'
import type { PersonalData } from '#logbook/personal-data.ts'
import { eraseOwnWords, type OwnConflict, ownConflicts } from './own-conflicts.store.ts'

/** What somebody told of a difference, and that they follow one. Whoever erases them is not told that there was any. */
export const conflictData: PersonalData<OwnConflict> = {
  tables: ['governance.conflict', 'governance.conflict_party', 'governance.conflict_person', 'governance.conflict_words'],
  apart: true,
  says: (reader) => {
    const { ownConflicts: said } = wordsOf(reader)
    return {
      ...said.kind,
      columns: [
        { head: said.on, kind: 'day', value: ({ on }) => on },
        { head: said.as, kind: 'text', value: ({ as }) => said.parts[as] },
        { head: said.words, kind: 'text', value: ({ words }) => words, width: 60 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownConflicts(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub }, { person }) => eraseOwnWords(db, hub.id, person) },
}
