import { FileFault } from './file-fault.ts'

/**
 * Places from the first to the furthest cell of a sheet. Whoever reads it holds them all, empty ones too: a file of one kilobyte with one cell in
 * the last corner (XFD1048576) would take all the memory there is. Twenty thousand rows of a hundred columns are half of it.
 */
const MOST_PLACES = 4_000_000
const MOST_TAGS = 8_000_000
/** Longer than a tag's beginning with its place: what is cut between two pieces is read with the next. */
const CARRIED = 64

const PLACE = /\sr\s*=\s*["']([A-Za-z]{0,8})([^"']{0,24})/g

const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Reads along while a part of a workbook is unpacked. Throws FileFault as soon as a sheet reaches too far. */
export const extentGuard = (): ((chunk: Buffer) => void) => {
  let rest = ''
  let tags = 0
  let furthest = { row: 0, column: 0 }
  return (chunk) => {
    for (let at = chunk.indexOf(0x3c); at >= 0; at = chunk.indexOf(0x3c, at + 1)) tags += 1
    if (tags > MOST_TAGS) throw new FileFault('import.tooMuchUnpacked')
    const text = rest + chunk.toString('latin1')
    for (const [, letters = '', figures = ''] of text.matchAll(PLACE)) {
      // Figures written as signs (&#49;) hide how far it goes: no spreadsheet program does so.
      if (figures.includes('&')) throw new FileFault('import.workbookBroken')
      const row = Number(figures)
      if (!Number.isSafeInteger(row)) continue
      furthest = { row: Math.max(furthest.row, row), column: Math.max(furthest.column, columnOf(letters)) }
      if (furthest.row * Math.max(1, furthest.column) > MOST_PLACES) throw new FileFault('import.sheetTooWide', { cell: letters + figures })
    }
    rest = text.slice(-CARRIED)
  }
}
