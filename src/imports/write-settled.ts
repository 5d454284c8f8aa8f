import type { Act } from '#logbook/use-case.ts'
import { choiceFor, type Import, type Row } from './import.ts'
import type { Written } from './row.store.ts'
import { faulting, type RowRead } from './row-target.ts'
import { sideOf } from './sides.ts'

/** Rows of a lot that come in whole, with what the hub knows of them by now; and what is written of the others: left as they are there, or at fault since. */
export const settled = async (act: Act, found: Import, rows: Row[]) => {
  const side = sideOf(found.target, act)
  const wanted = rows.filter((row) => row.outcome === 'new' || choiceFor(row, found.twins) === 'both')
  const read = wanted.map((row): RowRead => ({ line: row.line, read: row.read ?? {}, ...faulting(found.columns, row.cells) }))
  await side.look(read)
  for (const row of read) if (row.faults.length === 0) side.clash?.(row)
  const lines = new Set(wanted.map(({ line }) => line))
  const others = rows
    .filter(({ line }) => !lines.has(line))
    .map(({ line, twinId }): Written => ({ line, written: 'kept', madeId: twinId, filled: null }))
  return { news: read.filter(({ faults }) => faults.length === 0), faulty: read.filter(({ faults }) => faults.length > 0), others }
}

/** A row that could not come in after all is one to put right. */
export const faultyRow = ({ line, faults }: RowRead): Written => ({ line, written: null, madeId: null, filled: null, problems: faults })
