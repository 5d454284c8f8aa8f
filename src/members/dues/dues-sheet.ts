import { wordsIn } from '#members/words.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { DuesData } from './show-dues.ts'

/** The ledger as a sheet: who was asked what, what came, where it stands. */
export const duesSheet = ({ lang }: SheetReader): Sheet<DuesData['rows'][number]> => {
  const { dues: w } = wordsIn(lang)
  return {
    name: w.title,
    columns: [
      { head: w.columns.member, kind: 'text', value: ({ name }) => name, width: 34 },
      { head: w.columns.number, kind: 'text', value: ({ number }) => number, width: 16 },
      { head: w.bracket, kind: 'text', value: ({ bracket }) => bracket, width: 24 },
      { head: w.columns.asked, kind: 'cents', value: ({ cents }) => cents },
      { head: w.columns.paid, kind: 'cents', value: ({ paid }) => paid },
      { head: w.columns.rest, kind: 'cents', value: ({ rest }) => rest },
      { head: w.columns.state, kind: 'text', value: ({ state }) => w.states[state], width: 14 },
      { head: w.columns.lastPaid, kind: 'day', value: ({ lastPaidOn }) => lastPaidOn },
      { head: w.columns.reason, kind: 'text', value: ({ exemptReason }) => exemptReason || null, width: 40 },
    ],
  }
}
