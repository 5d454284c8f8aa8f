import { wordsOf } from '#governance/session/panel.ts'
import type { PersonalData } from '#logbook/personal-data.ts'
import { type OwnSignature, ownSignatures } from './commitment.store.ts'

/** Who signed the charter for an organisation, and who noted a sheet. */
export const charterData: PersonalData<OwnSignature> = {
  tables: ['governance.charter_signature'],
  says: (reader) => {
    const { ownCharter: said } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: said.on, kind: 'day', value: ({ on }) => on },
        { head: said.organisation, kind: 'text', value: ({ organisation }) => organisation, width: 34 },
        { head: said.what, kind: 'text', value: ({ what }) => said.kinds[what] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownSignatures(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
