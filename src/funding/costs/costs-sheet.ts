import { wordsIn } from '#funding/words.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { Cost } from './cost.ts'

export const costsSheet = ({ lang }: SheetReader): Sheet<Cost> => {
  const { cost: w, codes } = wordsIn(lang)
  return {
    name: w.title,
    columns: [
      { head: w.datedOn, kind: 'day', value: ({ datedOn }) => datedOn },
      { head: w.paidOn, kind: 'day', value: ({ paidOn }) => paidOn },
      { head: w.what, kind: 'text', value: ({ what }) => what, width: 40 },
      { head: w.supplier, kind: 'text', value: ({ supplier }) => supplier, width: 30 },
      { head: w.code, kind: 'text', value: ({ code }) => code },
      { head: w.line, kind: 'text', value: ({ code }) => codes.names[code] ?? '', width: 30 },
      { head: w.actions, kind: 'text', value: ({ shares }) => shares.map(({ name }) => name).join(', '), width: 34 },
      { head: w.key, kind: 'text', value: ({ keyName }) => keyName },
      { head: w.pieces, kind: 'number', value: ({ pieces }) => pieces.filter(({ gone }) => !gone).length },
      { head: w.amount, kind: 'cents', value: ({ cents }) => cents },
      { head: w.claimed, kind: 'cents', value: ({ claims }) => claims.reduce((sum, { cents }) => sum + cents, 0) },
    ],
  }
}
