import { dayAt, timeAt } from '#base/day.ts'
import type { SheetColumn, SheetReader } from './sheet.ts'

/**
 * CSV as French spreadsheets open it by a double click: UTF-8 with its mark, `;`, CRLF, days as 12/03/2026, decimals after a comma
 * (RFC 4180 for the quotes). Written for people; machines ask the page for JSON.
 */
export const BOM = '\ufeff'

/**
 * Signs with which a spreadsheet begins a formula (OWASP, « CSV Injection »), their full-width twins included. Apostrophes before one count as the
 * guard itself, so that what is guarded can always be told from what was written so.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/u

/** A text that no spreadsheet takes for a formula: an apostrophe stands before one that begins as a formula does. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** What was written, before it was guarded. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)

const quoted = (cell: string): string => (/[;"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Cells, already guarded, as one line with its end. */
export const csvLine = (cells: string[]): string => `${cells.map(quoted).join(';')}\r\n`

const frenchDay = (day: string): string => day.split('-').reverse().join('/')

/** Integer cents with a comma, never through a fraction: 125050 → `1250,50`. */
const eurosOf = (cents: number): string => {
  const whole = Math.abs(cents)
  return `${cents < 0 ? '-' : ''}${(whole - (whole % 100)) / 100},${String(whole % 100).padStart(2, '0')}`
}

const cellOf = <Row>(column: SheetColumn<Row>, row: Row, { zone }: SheetReader): string => {
  if (column.kind === 'text') return guarded((column.value(row) ?? '').toWellFormed())
  if (column.kind === 'day') return frenchDay(column.value(row) ?? '')
  if (column.kind === 'moment') {
    const at = column.value(row)
    return at === null ? '' : `${frenchDay(dayAt(at, zone))} ${timeAt(at, zone)}`
  }
  const figure = column.value(row)
  if (figure === null) return ''
  return column.kind === 'cents' ? eurosOf(figure) : String(figure).replace('.', ',')
}

export const csvHead = <Row>(columns: SheetColumn<Row>[]): string => BOM + csvLine(columns.map(({ head }) => guarded(head)))

export const csvRows = <Row>(columns: SheetColumn<Row>[], rows: Row[], reader: SheetReader): string =>
  rows.map((row) => csvLine(columns.map((column) => cellOf(column, row, reader)))).join('')
