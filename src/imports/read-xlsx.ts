import readXlsxFile from 'read-excel-file/node'
import { FileFault } from './file-fault.ts'
import type { RawRow } from './table.ts'
import { guardedParts } from './zip-guard.ts'

/** A cell as text: days in ISO, truth values in French, figures with all their digits. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : momentOf(cell)
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non'
  return String(cell)
}

/** Spreadsheets count days from here; what lies before the first of them is an hour, or a length of time. */
const ZERO = Date.UTC(1899, 11, 30)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A day, an hour of a day (`2026-03-12 14:30`), or hours alone (`1:30`, also beyond 24). */
const momentOf = (cell: Date): string => {
  const minutes = Math.round((cell.getTime() - ZERO) / MINUTE)
  const clock = (of: number) => `${Math.floor(of / 60)}:${String(of % 60).padStart(2, '0')}`
  if (minutes >= 0 && minutes < (40 * DAY) / MINUTE) return clock(minutes)
  const [day, inDay] = [cell.toISOString().slice(0, 10), ((minutes % 1440) + 1440) % 1440]
  return inDay === 0 ? day : `${day} ${clock(inDay)}`
}

/** The file writes 42300012345678 also as 4.2300012345678E13: the same figure, of which no digit is lost. */
const figure = (written: string): string => {
  const number = Number(written)
  return Number.isSafeInteger(number) ? String(number) : written
}

/** The sheet asked for, else the first with something in it. A workbook is small enough to be held whole, once its size was counted. Throws FileFault. */
export const readXlsx = async (path: string, asked: string): Promise<{ sheet: string; sheets: string[]; rows: RawRow[] }> => {
  const parts = await guardedParts(path)
  if (!parts.includes('xl/workbook.xml')) throw new FileFault(parts.includes('content.xml') ? 'import.ods' : 'import.notATable')
  const all = await readXlsxFile<string>(path, { parseNumber: figure, trim: false }).catch(() => {
    throw new FileFault('import.workbookBroken')
  })
  const sheets = all.map(({ sheet }) => sheet)
  const called = (name: string) => name.trim().toLowerCase()
  const chosen = asked
    ? all.find(({ sheet }) => called(sheet) === called(asked))
    : (all.find(({ data }) => data.some((row) => row.some((cell) => textOf(cell).trim() !== ''))) ?? all[0])
  if (!chosen) throw new FileFault('import.noSuchSheet', { sheet: asked, sheets: sheets.join(', ') })
  return { sheet: chosen.sheet, sheets, rows: chosen.data.map((row, at) => ({ line: at + 1, cells: row.map(textOf) })) }
}
