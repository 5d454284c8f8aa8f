import { wordsOf } from '#governance/session/panel.ts'
import type { PersonalData } from '#logbook/personal-data.ts'
import { type OwnProxy, ownProxies } from './proxy.store.ts'

/** The proxies somebody gave, or wrote down. */
export const proxyData: PersonalData<OwnProxy> = {
  tables: ['governance.proxy'],
  says: (reader) => {
    const { ownData: w, ownProxies: said, sheets } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: sheets.meeting, kind: 'text', value: ({ meeting }) => meeting, width: 40 },
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation },
        { head: w.what, kind: 'text', value: ({ what }) => said.kinds[what] },
        { head: said.text, kind: 'text', value: ({ text }) => text, width: 50 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownProxies(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}
