import { wordsIn } from '#funding/words.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { ShownAgreement } from './show-agreements.ts'

/** One line an agreement. */
export const agreementSheet = ({ lang }: SheetReader): Sheet<ShownAgreement> => {
  const { agreement: w, agreements: list, sheets } = wordsIn(lang)
  return {
    name: list.title,
    columns: [
      { head: w.payer, kind: 'text', value: ({ payerName }) => payerName, width: 30 },
      { head: w.origin, kind: 'text', value: ({ originName }) => originName, width: 30 },
      { head: sheets.action, kind: 'text', value: ({ actionName }) => actionName, width: 34 },
      { head: w.reference, kind: 'text', value: ({ reference }) => reference, width: 20 },
      { head: w.commitmentNo, kind: 'text', value: ({ commitmentNo }) => commitmentNo, width: 16 },
      { head: w.notifiedOn, kind: 'day', value: ({ notifiedOn }) => notifiedOn },
      { head: w.signedOn, kind: 'day', value: ({ signedOn }) => signedOn },
      { head: w.startsOn, kind: 'day', value: ({ startsOn }) => startsOn },
      { head: w.endsOn, kind: 'day', value: ({ endsOn }) => endsOn },
      { head: w.amount, kind: 'cents', value: ({ cents }) => cents },
      { head: w.received, kind: 'cents', value: ({ received }) => received },
      { head: w.waiting, kind: 'cents', value: ({ waiting }) => waiting },
      { head: w.next, kind: 'day', value: ({ next }) => next },
      { head: sheets.state, kind: 'text', value: ({ state }) => w.states[state] },
    ],
  }
}
