import { open } from 'node:fs/promises'
import { FileFault } from './file-fault.ts'
import { readCsv, type Source } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type RawRow, type Reading, trimmed } from './table.ts'

type Rows = AsyncIterable<RawRow> | Iterable<RawRow>

const beginsWith = async (path: string): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Reads a file of rows by what it is, not by what it is called. `sheet`: the one of a workbook, or ''. Throws FileFault. */
export const readTable = async (source: Source, sheet: string): Promise<{ reading: Reading; rows: AsyncIterable<RawRow> }> => {
  const mark = 'path' in source ? await beginsWith(source.path) : ''
  if (mark.startsWith('\xd0\xcf\x11\xe0')) throw new FileFault('import.xls')
  if (mark.startsWith('%PDF')) throw new FileFault('import.pdf')
  if ('path' in source && mark.startsWith('PK\x03\x04')) {
    const { rows, ...about } = await readXlsx(source.path, sheet)
    return { reading: { encoding: null, delimiter: null, ...about }, rows: filledRows(rows) }
  }
  const { rows, encoding, delimiter } = await readCsv(source)
  return { reading: { encoding, delimiter, sheet: null, sheets: [] }, rows: filledRows(rows) }
}

/** Rows with something in them, without what is empty at their end; too many of them, or too long, are refused. */
async function* filledRows(rows: Rows): AsyncGenerator<RawRow> {
  let count = 0
  for await (const { line, cells } of rows) {
    const kept = trimmed(cells)
    if (kept.length === 0) continue
    count += 1
    if (count > MOST_ROWS) throw new FileFault('import.tooManyRows', { max: MOST_ROWS })
    if (kept.length > MOST_COLUMNS) throw new FileFault('import.tooManyColumns', { max: MOST_COLUMNS, line })
    if (kept.some((cell) => cell.length > LONGEST_CELL)) throw new FileFault('import.cellTooLong', { max: LONGEST_CELL, line })
    yield { line, cells: kept }
  }
}
