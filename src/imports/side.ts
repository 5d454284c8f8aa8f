import type { Things } from './judge.ts'
import type { RowRead } from './row-target.ts'

/**
 * The hub’s side of a file, for one trial: what it has of the rows of a lot. `look` completes what was read with what only the hub knows, and faults what
 * the hub cannot take; `clash` faults a row, not there yet, that cannot stand beside another.
 */
export type Side = { look: (rows: RowRead[]) => Promise<Things>; clash?: (row: RowRead) => void }
