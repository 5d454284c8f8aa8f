import { longDay } from '#governance/meetings/day-words.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { MemberLine } from './preparation.ts'
import { sayDues, sayWay } from './say-preparation.ts'

/** Who gathers, as a sheet: what the table shows, in its order. */
export const preparationSheet = (reader: SheetReader): Sheet<MemberLine> => {
  const { preparation: w } = wordsOf(reader)
  return {
    name: w.title,
    columns: [
      { head: w.heads.organisation, kind: 'text', value: ({ name }) => name, width: 34 },
      { head: w.heads.notice, kind: 'text', value: (line) => sayWay(line, wordsOf(reader)), width: 28 },
      { head: w.heads.noticeOn, kind: 'moment', value: ({ toldAt }) => toldAt },
      { head: w.heads.proxyTo, kind: 'text', value: ({ proxyTo }) => proxyTo ?? '', width: 34 },
      { head: w.heads.carries, kind: 'number', value: ({ carries }) => carries },
      { head: w.heads.excused, kind: 'text', value: ({ excused }) => (excused ? w.yes : '') },
      {
        head: w.heads.dues,
        kind: 'text',
        value: ({ dues }) => (dues ? sayDues(dues, wordsOf(reader), (day) => longDay(day, reader.lang)) : ''),
        width: 24,
      },
      { head: w.heads.speakers, kind: 'text', value: ({ speakers }) => speakers.join(', '), width: 34 },
    ],
  }
}
