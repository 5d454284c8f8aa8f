import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** Where a value comes from: the register of the hub, the graph of money, the bank of texts, the computation of a year, or somebody's typing for this dossier. */
export type Source = 'register' | 'graph' | 'bank' | 'computed' | 'typed'

/** One field of a form, filled as far as it is known. `value` as it is read (« 40 500 », « 12 mars 2026 »); null: missing. `most`: characters it takes. */
export type FilledField = {
  key: string
  label: string
  value: string | null
  from: Source | null
  most: number | null
  /** Long text, or a line. */
  long: boolean
  /** Without it the dossier cannot be sent. */
  needed: boolean
}

export type FilledSection = { key: string; title: string; fields: FilledField[] }

/** A line as the form prints it: whole euros whose sum is the shown total. `group`: 60, 61, … `name` in the reader's language. */
export type FilledLine = { code: string; group: string; name: string; says: string; euros: number; cents: number }

export type FilledBudget = {
  charges: FilledLine[]
  products: FilledLine[]
  inKindCharges: FilledLine[]
  inKindProducts: FilledLine[]
  total: { charges: number; products: number; inKindCharges: number; inKindProducts: number }
  /** Share of what is asked in the products, in hundredths of a percent; null without products. */
  rate: number | null
}

/** A piece to join: there, or missing with who has it and by when. */
export type Piece = { key: string; name: string; document: Id | null; owner: string | null; by: Day | null }

/** A dossier as its form reads it: what every paper, sheet and portal copy is made of. The same rows and the same form version give the same one. */
export type Filled = {
  form: { key: string; version: string; title: string }
  hub: { name: string }
  action: string
  year: number
  funder: string
  /** Asked for, in cents. */
  cents: number
  sections: FilledSection[]
  budget: FilledBudget
  pieces: Piece[]
  /** Of the fields of the form, those filled without typing, and all. */
  coverage: { filled: number; all: number }
}
