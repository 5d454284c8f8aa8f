import { wordsOf } from '#governance/session/panel.ts'
import type { PersonalData } from '#logbook/personal-data.ts'
import { type OwnFunder, ownFunders } from './funder.store.ts'

/** Who noted what funders await, and that it was sent. */
export const funderData: PersonalData<OwnFunder> = {
  tables: ['governance.funder_awaits', 'governance.funder_sent'],
  says: (reader) => {
    const { ownData: w, ownFunders: said } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.what, kind: 'text', value: ({ what }) => said.kinds[what] },
        { head: said.funder, kind: 'text', value: ({ funder }) => funder, width: 40 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownFunders(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
