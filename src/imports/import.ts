import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Fault, Mapping, Read, TargetName } from './row-target.ts'
import type { Reading } from './table.ts'

export const STATES = ['read', 'checked', 'writing', 'done', 'undoing', 'undone'] as const
export type State = (typeof STATES)[number]

/** What becomes of a row that is there already: it gives what is missing, it is kept beside, it is left. */
export const CHOICES = ['merge', 'both', 'skip'] as const
export type Choice = (typeof CHOICES)[number]

export type Import = {
  id: Id
  target: TargetName
  fileName: string
  reading: Reading
  state: State
  headerLine: number | null
  width: number
  columns: Mapping
  twins: Choice
  readAt: Instant
  doneAt: Instant | null
  /** How far the job is that brings in or takes back, out of how much. */
  progress: number
  progressOf: number
  /** The code of why the last try came to nothing; nothing of it stayed. */
  trouble: string | null
}

export type Row = {
  line: number
  cells: string[]
  outcome: 'new' | 'twin' | 'wrong' | null
  read: Read | null
  problems: Fault[]
  twinId: Id | null
  twinLine: number | null
  bothPossible: boolean
  choice: Choice | null
  written: 'added' | 'filled' | 'kept' | 'left' | null
  madeId: Id | null
  filled: Record<string, unknown> | null
}

export type Counts = {
  rows: number
  new: number
  /** There already, with something to give. */
  toFill: number
  /** There already, nothing to add. */
  same: number
  wrong: number
  added: number
  filled: number
  kept: number
  left: number
  waiting: number
}

/** What is kept of a file, and how long (days): rows that were not brought in, and what undoing needs. */
export const KEPT_DAYS = 30
/** Told how far a job is, out of how much; answers whether it goes on. */
export type Report = (done: number, all: number) => Promise<boolean>

/** Rows handled together. */
export const LOT = 500

/** Two that cannot both be there are never kept beside each other. */
export const choiceFor = (row: Pick<Row, 'choice' | 'bothPossible'>, twins: Choice): Choice => {
  const said = row.choice ?? twins
  return said === 'both' && !row.bothPossible ? 'merge' : said
}
