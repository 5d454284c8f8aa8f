import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { FileFault } from './file-fault.ts'
import { type Delimiter, delimiterIn, type Encoding, type RawRow } from './table.ts'

/** A file on disk, or what was pasted. */
export type Source = { path: string } | { text: string }

const SNIFFED = 64 * 1024
const LONGEST_RECORD = 300_000

const chunks = (source: Source): AsyncIterable<Buffer> =>
  'path' in source ? createReadStream(source.path) : Readable.from([Buffer.from(source.text.toWellFormed())])

/**
 * UTF-16 by its mark, UTF-8 where every byte is right (with its mark or without), else Windows-1252, as Excel writes « CSV » on a French computer.
 * A file with empty bytes is no text.
 */
export const encodingOf = async (source: Source): Promise<Encoding> => {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let first = true
  let utf8 = true
  for await (const chunk of chunks(source)) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
    if (first && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
    first = false
    if (chunk.includes(0)) throw new FileFault('import.notATable')
    if (!utf8) continue
    try {
      strict.decode(chunk, { stream: true })
    } catch {
      utf8 = false
    }
  }
  try {
    strict.decode()
  } catch {
    utf8 = false
  }
  return utf8 ? 'utf-8' : 'windows-1252'
}

async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks(source)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

const beginningOf = async (source: Source, encoding: Encoding): Promise<string> => {
  let beginning = ''
  for await (const text of decoded(source, encoding)) {
    beginning += text
    if (beginning.length >= SNIFFED) break
  }
  return beginning.slice(0, SNIFFED)
}

/** « sep=; » on the first line tells Excel what stands between columns: it is read, and is no row. */
const SEP = /^\ufeff?sep=([;,\t])\r?\n/i

export type CsvReading = { encoding: Encoding; delimiter: Delimiter; rows: AsyncIterable<RawRow> }

/** Rows of a text of columns, as they come: a file is never held whole. Throws FileFault. */
export const readCsv = async (source: Source): Promise<CsvReading> => {
  const encoding = await encodingOf(source)
  const beginning = await beginningOf(source, encoding)
  const delimiter = (SEP.exec(beginning)?.[1] as Delimiter | undefined) ?? delimiterIn(beginning)
  return { encoding, delimiter, rows: rowsOf(source, encoding, delimiter) }
}

async function* rowsOf(source: Source, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<RawRow> {
  const text = Readable.from(decoded(source, encoding))
  const parser = text.pipe(parse({ delimiter, bom: true, relax_quotes: true, relax_column_count: true, max_record_size: LONGEST_RECORD }))
  let line = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1
      if (line === 1 && /^sep=.?$/i.test(cells.join(''))) continue
      yield { line, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new FileFault('import.quoteLeftOpen', { line: line + 1 })
  } finally {
    // Whoever stops reading closes the file.
    text.destroy()
  }
}
