import { hash } from 'node:crypto'
import { Transform } from 'node:stream'

const NEWLINE = 0x0a

export type RowsHash = { rows: number; hash: string }

/**
 * Lets rows through as COPY writes them (text, one a line; a newline inside a value is written `\n`) and sums them up: how many, and the sum of their SHA-256, eight
 * figures of 32 bits each modulo 2³². Rows come in no order, hence a sum. It tells rows apart that were lost, doubled or changed by accident; against somebody who
 * means it, the seal of the file stands (archive.ts). `keep`: other rows are dropped.
 */
export const rowsHash = (keep: (row: Buffer) => boolean = () => true) => {
  let rows = 0
  const sum = new Int32Array(8)
  let rest: Buffer[] = []

  const count = (row: Buffer) => {
    rows += 1
    const digest = hash('sha256', row, 'buffer')
    for (let at = 0; at < 8; at += 1) sum[at] = (sum[at] as number) + digest.readInt32BE(at * 4)
  }
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0
      const kept: Buffer[] = []
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        const piece = chunk.subarray(from, end + 1)
        const row = rest.length > 0 ? Buffer.concat([...rest, piece]) : piece
        rest = []
        from = end + 1
        if (!keep(row)) continue
        count(row)
        kept.push(row)
      }
      if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)))
      done(null, kept.length > 0 ? Buffer.concat(kept) : undefined)
    },
    flush(done) {
      done(rest.length > 0 ? new Error('the last row is cut off') : null)
    },
  })
  const result = (): RowsHash => {
    const bytes = Buffer.alloc(32)
    sum.forEach((figure, at) => void bytes.writeInt32BE(figure, at * 4))
    return { rows, hash: bytes.toString('hex') }
  }
  return { stream, result }
}

/** The value of a column in a row as COPY writes it; good for values without a special sign, as ids are. */
export const cellOf = (row: Buffer, column: number): string => {
  let from = 0
  for (let n = 0; n < column; n += 1) from = row.indexOf(0x09, from) + 1
  const tab = row.indexOf(0x09, from)
  return row.toString('latin1', from, tab < 0 ? row.length - 1 : tab)
}
