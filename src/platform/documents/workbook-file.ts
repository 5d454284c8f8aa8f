import writeWorkbook, { type Cell } from 'write-excel-file/node'
import { dayAt, timeAt } from '#base/day.ts'
import type { SheetKind } from './sheet.ts'

/** A sheet as bare values: what can be handed to another thread. */
export type BareSheet = {
  name: string
  columns: { head: string; kind: SheetKind; width?: number }[]
  rows: (string | number | null)[][]
}

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

const cellOf = (kind: SheetKind, value: string | number | null, zone: string): Cell => {
  if (value === null) return null
  if (typeof value === 'number')
    return kind === 'cents' ? { value: value / 100, type: Number, format: '#,##0.00' } : { value, type: Number }
  if (kind === 'day') return dateCell(value, '00:00', 'dd/mm/yyyy')
  if (kind === 'moment') return dateCell(dayAt(value, zone), timeAt(value, zone), 'dd/mm/yyyy hh:mm')
  return textCell(value)
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

/** A workbook: a sheet each, the head bold and staying in sight, real dates and numbers, text that is never a formula. `zone`: that of the hub. */
export const workbookFile = async (sheets: BareSheet[], zone: string): Promise<Uint8Array<ArrayBuffer>> => {
  const names = sheetNames(sheets.map(({ name }) => name))
  const bytes = await writeWorkbook(
    sheets.map(({ columns, rows }, at) => ({
      sheet: names[at] as string,
      data: [
        columns.map(({ head }): Cell => ({ value: head, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' })),
        ...rows.map((row) => columns.map(({ kind }, place) => cellOf(kind, row[place] ?? null, zone))),
      ],
      columns: columns.map(({ kind, width }) => ({ width: width ?? WIDTHS[kind] })),
      stickyRowsCount: 1,
      ...(columns.length > 5 ? { orientation: 'landscape' as const } : {}),
    })),
    // Unnamed, heads and rows were shown in two different faces (LibreOffice 7.4).
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
  return new Uint8Array(bytes)
}
