import readXlsxFile from 'read-excel-file/node'
import { FileFault } from './file-fault.ts'
import type { RawRow } from './table.ts'
import { guardedParts } from './zip-guard.ts'

/** A cell as text: days in ISO, truth values in French, figures with all their digits. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non'
  return String(cell)
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
