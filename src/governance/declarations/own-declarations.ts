import { wordsOf } from '#governance/session/panel.ts'
import type { PersonalData } from '#logbook/personal-data.ts'
import { type OwnDeclaration, ownDeclarations } from './declaration.store.ts'

/** Who noted what was declared to the registry. */
export const declarationData: PersonalData<OwnDeclaration> = {
  tables: ['governance.declaration'],
  says: (reader) => {
    const { ownData: w, ownDeclarations: said } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: said.change, kind: 'day', value: ({ day }) => day },
        { head: w.what, kind: 'text', value: ({ outcome }) => said.kinds[outcome] },
        { head: said.text, kind: 'text', value: ({ text }) => text, width: 50 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownDeclarations(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
