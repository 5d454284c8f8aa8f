import type { Id } from '#base/id.ts'

/** Somebody by what they can be found by in texts. */
export type Sought = { person: Id; name: string; email: string | null; phone: string }

/** Where somebody is still named: a column, and how many of its rows. `ids`: the first of them. */
export type Residue = { table: string; column: string; rows: number; ids: Id[] }
