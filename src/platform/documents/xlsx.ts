import writeWorkbook, { type Cell } from 'write-excel-file/node'
import { dayAt, timeAt } from '#base/day.ts'
import type { Sheet, SheetColumn, SheetReader } from './sheet.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook is held in memory whole: beyond, a CSV, which is not. */
export const MOST_ROWS = 50_000

/** The longest text a cell holds (Excel specifications and limits). */
const LONGEST = 32_767
/** Excel counts days from 1900; the first two months of that year are wrong in it. */
const FIRST_DAY = '1900-03-01'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold, or asks not to be given
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\p{Noncharacter_Code_Point}/gu

const textCell = (text: string): Cell => {
  const whole = text.toWellFormed().replace(UNSPEAKABLE, '')
  // Said to be text (`@`): Excel neither counts a SIRET nor drops the zero of a telephone number.
  return whole === '' ? null : { value: whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole, type: String, format: '@' }
}

/** A day or a moment as Excel counts it: it knows no zone, so the hours of the hub are written as they stand on its clock. */
const dateCell = (day: string, time: string, format: string): Cell =>
  day < FIRST_DAY ? textCell(day) : { value: new Date(`${day}T${time}:00.000Z`), type: Date, format }

const cellOf = <Row>(column: SheetColumn<Row>, row: Row, { zone }: SheetReader): Cell => {
  if (column.kind === 'text') return textCell(column.value(row) ?? '')
  if (column.kind === 'day') {
    const day = column.value(row)
    return day === null ? null : dateCell(day, '00:00', 'dd/mm/yyyy')
  }
  if (column.kind === 'moment') {
    const at = column.value(row)
    return at === null ? null : dateCell(dayAt(at, zone), timeAt(at, zone), 'dd/mm/yyyy hh:mm')
  }
  const figure = column.value(row)
  if (figure === null) return null
  if (column.kind === 'cents') return { value: figure / 100, type: Number, format: '#,##0.00' }
  return { value: figure, type: Number }
}

/** What the name of a sheet may be (Excel): 31 characters, none of []:*?/\ nor an apostrophe at its ends; no two alike in one workbook. */
const sheetNames = (names: string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
    const numbered = (n: number) => (n === 1 ? plain.slice(0, 31) : `${plain.slice(0, 27)} ${n}`)
    let n = 1
    while (taken.has(numbered(n).toLowerCase())) n += 1
    taken.add(numbered(n).toLowerCase())
    return numbered(n)
  })
}

const WIDTHS = { text: 28, number: 12, minutes: 12, cents: 14, day: 12, moment: 18 }

/** A sheet and the rows in it. */
// biome-ignore lint/suspicious/noExplicitAny: each sheet of a workbook has rows of its own kind; `filled` ties them together
export type Filled = { sheet: Sheet<any>; rows: any[] }
export const filled = <Row>(sheet: Sheet<Row>, rows: Row[]): Filled => ({ sheet, rows })

/** A workbook: a sheet each, the head bold and staying in sight, real dates and numbers, text that is never a formula. */
export const workbook = async (sheets: Filled[], reader: SheetReader): Promise<Uint8Array> => {
  const names = sheetNames(sheets.map(({ sheet }) => sheet.name))
  return writeWorkbook(
    sheets.map(({ sheet: { columns }, rows }, at) => ({
      sheet: names[at] as string,
      data: [
        columns.map(({ head }): Cell => ({ value: head, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' })),
        ...rows.map((row) => columns.map((column) => cellOf(column, row, reader))),
      ],
      columns: columns.map(({ kind, width }) => ({ width: width ?? WIDTHS[kind] })),
      stickyRowsCount: 1,
      ...(columns.length > 5 ? { orientation: 'landscape' as const } : {}),
    })),
  ).toBuffer()
}
