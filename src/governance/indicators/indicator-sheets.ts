import { daysBetween } from '#base/day.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { Line, Value } from './indicator-lines.ts'
import type { IndicatorRow } from './show-indicator-rows.ts'
import type { ShownIndicators } from './show-indicators.ts'

export type IndicatorLine = Pick<Line, 'key' | 'theme'> & { year: number; body: string | null; value: Value }

/** One line an indicator and year, so that sheets of several years or hubs can be put one under the other. */
export const longLines = ({ lines, year, body }: Pick<ShownIndicators, 'lines' | 'year' | 'body'>): IndicatorLine[] =>
  lines.flatMap(({ key, theme, value, before }) => [
    { key, theme, year, body: body?.name ?? null, value },
    { key, theme, year: year - 1, body: body?.name ?? null, value: before },
  ])

const figure = ({ value }: IndicatorLine): number | null => (value.is === 'unknown' ? null : value.n)

export const indicatorsSheet = (reader: SheetReader): Sheet<IndicatorLine> => {
  const { indicators: w } = wordsOf(reader)
  return {
    name: w.sheetName,
    columns: [
      { head: w.sheet.theme, kind: 'text', value: ({ theme }) => w.themes[theme], width: 24 },
      { head: w.sheet.line, kind: 'text', value: ({ key }) => w.lines[key][0] ?? '', width: 40 },
      { head: w.body, kind: 'text', value: ({ body }) => body ?? w.allBodies, width: 24 },
      { head: w.sheet.year, kind: 'number', value: ({ year }) => year },
      { head: w.sheet.n, kind: 'number', value: figure },
      { head: w.sheet.of, kind: 'number', value: ({ value }) => (value.is === 'of' || value.is === 'middle' ? value.of : null) },
      { head: w.sheet.share, kind: 'number', value: ({ value }) => (value.is === 'of' ? value.share : null) },
      { head: w.sheet.median, kind: 'number', value: ({ value }) => (value.is === 'days' ? value.median : null) },
      { head: w.sheet.longest, kind: 'number', value: ({ value }) => (value.is === 'days' ? value.longest : null) },
      { head: w.sheet.how, kind: 'text', value: ({ key }) => w.lines[key][1] ?? '', width: 60 },
    ],
  }
}

/** The rows behind the figures. */
export const indicatorRowsSheet = (reader: SheetReader): Sheet<IndicatorRow> => {
  const { rows: w, sheetName } = wordsOf(reader).indicators
  const spent = (row: IndicatorRow): number | null => {
    if (row.is === 'meeting') return row.closedOn && row.sealedOn ? daysBetween(row.closedOn, row.sealedOn) : null
    return row.is === 'decision' && row.way !== 'notAdopted' ? Math.max(0, daysBetween(row.known, row.day)) : null
  }
  return {
    name: sheetName,
    columns: [
      { head: w.day, kind: 'day', value: ({ day }) => day },
      { head: w.body, kind: 'text', value: ({ body }) => body, width: 28 },
      { head: w.number, kind: 'text', value: (row) => (row.is === 'decision' ? row.number : null), width: 14 },
      { head: w.subject, kind: 'text', value: (row) => (row.is === 'meeting' ? null : (row.title ?? w.untold)), width: 44 },
      {
        head: w.how,
        kind: 'text',
        value: (row) => (row.is === 'meeting' ? w.kinds.reunions : row.is === 'decision' ? w.ways[row.way] : w.origins[row.origin]),
        width: 26,
      },
      {
        head: w.present,
        kind: 'number',
        value: (row) => (row.is === 'meeting' && row.came ? row.seated.filter((one) => row.came?.includes(one)).length : null),
      },
      { head: w.seats, kind: 'number', value: (row) => (row.is === 'meeting' ? row.seated.length : null) },
      { head: w.days, kind: 'number', value: spent },
    ],
  }
}
