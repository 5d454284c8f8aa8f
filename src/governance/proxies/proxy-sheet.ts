import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { ShownProxy } from './show-proxies.ts'

/** The proxies of a meeting as a sheet. */
export const proxiesSheet = (reader: SheetReader): Sheet<ShownProxy> => {
  const { proxy: w } = wordsOf(reader)
  return {
    name: w.title,
    columns: [
      { head: w.giver, kind: 'text', value: ({ org }) => org.name, width: 34 },
      { head: w.holderHead, kind: 'text', value: ({ holder }) => holder.name, width: 34 },
      { head: w.substituteHead, kind: 'text', value: ({ substitute }) => substitute?.name ?? '', width: 34 },
      { head: w.receivedOn, kind: 'day', value: ({ receivedOn }) => receivedOn },
      { head: w.by, kind: 'text', value: ({ person }) => person ?? '' },
      { head: w.takenBackOn, kind: 'moment', value: ({ takenBackAt }) => takenBackAt },
    ],
  }
}
