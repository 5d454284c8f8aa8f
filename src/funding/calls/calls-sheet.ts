import { wordsIn } from '#funding/words.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { CallsData } from './show-calls.ts'

type Row = CallsData['rows'][number]

export const callsSheet = ({ lang }: SheetReader): Sheet<Row> => {
  const { calls: w } = wordsIn(lang)
  return {
    name: w.title,
    columns: [
      { head: w.name, kind: 'text', value: ({ title }) => title, width: 50 },
      { head: w.funder, kind: 'text', value: ({ funder }) => funder, width: 30 },
      { head: w.deadline, kind: 'day', value: ({ deadline }) => deadline },
      { head: w.amount, kind: 'cents', value: ({ cents }) => cents },
      { head: w.worth, kind: 'text', value: ({ answer }) => (answer ? w.answers[answer] : '') },
      { head: w.standing, kind: 'text', value: ({ standing }) => w.standings[standing] },
      { head: w.why, kind: 'text', value: ({ why }) => why, width: 30 },
      { head: w.link, kind: 'text', value: ({ link }) => link, width: 40 },
      { head: w.from, kind: 'text', value: ({ source }) => w.source[source] },
    ],
  }
}
