import { wordsOf } from '#governance/session/panel.ts'
import type { PersonalData } from '#logbook/personal-data.ts'
import { type OwnHand, type OwnSigning, ownHands, ownSignings } from './own-signatures.store.ts'
import { signaturesAwaited } from './signatory.store.ts'
import { eraseSignatures } from './signature.store.ts'

/** A person’s own hand is hers: she takes it away, and it goes with her. */
export const hands: PersonalData<OwnHand> = {
  tables: ['governance.attendance_signature'],
  says: (reader) => {
    const { ownSignatures: w, ownData, sheets } = wordsOf(reader)
    return {
      ...w.hands,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: sheets.meeting, kind: 'text', value: ({ meeting }) => meeting, width: 40 },
        { head: ownData.organisation, kind: 'text', value: ({ organisation }) => organisation },
        { head: w.what, kind: 'text', value: ({ what }) => w.kinds[what] },
        { head: w.hand, kind: 'text', value: ({ hand }) => hand ?? '', width: 40 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownHands(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub }, { person }) => eraseSignatures(db, hub.id, person) },
}

export const signings: PersonalData<OwnSigning> = {
  tables: ['governance.signing', 'governance.signatory', 'governance.attendance_scan'],
  says: (reader) => {
    const { ownSignatures: w, sheets } = wordsOf(reader)
    return {
      ...w.signings,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: sheets.meeting, kind: 'text', value: ({ meeting }) => meeting, width: 40 },
        { head: w.what, kind: 'text', value: ({ what }) => w.kinds[what] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownSignings(db, hub.id, person, most),
  erasing: { does: 'kept', holds: ({ db, hub }, { person }) => signaturesAwaited(db, hub.id, person) },
}
