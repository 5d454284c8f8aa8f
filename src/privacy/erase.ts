import type { Id } from '#base/id.ts'

/** Where somebody is still named: a column, and how many of its rows. `ids`: the first of them. */
export type Residue = { table: string; column: string; rows: number; ids: Id[] }
