import type { Day } from '#base/day.ts'
import { unguarded } from '#platform/documents/csv.ts'
import { type Cell, faultOf } from './cell.ts'
import { headKey, type RawRow } from './table.ts'

/** What a file may bring: which columns, by which names people call them, how each cell is read, what makes two rows the same thing. */
export type Target = {
  name: TargetName
  columns: TargetColumn[]
  /** What no cell alone can tell; `column`: key of the column it is about. */
  judge: (read: Read, today: Day) => { column: string; code: string; values?: Record<string, string | number> }[]
  /** By what a row is known again, strongest first: `n:la smalah`, `s:35600000000048`. `alone`: two things may share it. */
  marks: (read: Read) => { mark: string; alone?: boolean }[]
  /** What a thing that is there is given from a row, of what it lacks. */
  fills: string[]
  /** Without one of these columns nothing can come in; `code`: what is said then. */
  needs: { oneOf: readonly string[]; code: string }[]
}
export const TARGETS = ['structures', 'people', 'contacts', 'time'] as const
export type TargetName = (typeof TARGETS)[number]

export type TargetColumn = {
  key: string
  /** As `headKey` writes them. */
  names: readonly string[]
  read: (cell: string) => Cell
  /** A cell that looks like one of this column, where no head says so. */
  looks?: RegExp
}

/** Key of the column → what was read. */
export type Read = Record<string, unknown>
/** Place of a column in the file → key. */
export type Mapping = Record<number, string>
/** What is wrong with a cell: its place in the file (null: the row as a whole), by the code of its sentence. */
export type Fault = { column: number | null; key: string; code: string; values: Record<string, string | number> }

const SAMPLE = 60

/**
 * Which column of the file fills which of the target: as it was last time with the same heads, else by its head, else by what most of its cells look
 * like. None is filled twice.
 */
export const proposed = (
  target: Target,
  { heads, samples, remembered }: { heads: string[] | null; samples: string[][]; remembered: Mapping | null },
): Mapping => {
  const keys = new Set(target.columns.map(({ key }) => key))
  if (remembered) return Object.fromEntries(Object.entries(remembered).filter(([, key]) => keys.has(key)))
  const width = Math.max(heads?.length ?? 0, ...samples.map((row) => row.length), 0)
  const mapping: Mapping = {}
  const taken = new Set<string>()
  const take = (at: number, key: string) => {
    if (mapping[at] !== undefined || taken.has(key)) return
    mapping[at] = key
    taken.add(key)
  }
  const keyed = (heads ?? []).map(headKey)
  for (const fits of [same, begins, holds])
    for (const [at, head] of keyed.entries()) {
      const found =
        head === '' ? undefined : target.columns.find(({ key, names }) => !taken.has(key) && names.some((name) => fits(head, name)))
      if (found) take(at, found.key)
    }
  for (let at = 0; at < width; at += 1) {
    const cells = samples.slice(0, SAMPLE).flatMap((row) => (row[at] ? [row[at] as string] : []))
    const found = target.columns.find(
      ({ key, looks }) =>
        looks && !taken.has(key) && cells.length > 0 && cells.filter((cell) => looks.test(cell)).length * 2 > cells.length,
    )
    if (found) take(at, found.key)
  }
  // Without heads, names stand first.
  if (!heads && keys.has('name') && !taken.has('name')) {
    const first = Array.from({ length: width }, (_, at) => at).find((at) => mapping[at] === undefined && samples.some((row) => row[at]))
    if (first !== undefined) take(first, 'name')
  }
  return mapping
}

const same = (head: string, name: string) => head === name
const begins = (head: string, name: string) => head.startsWith(`${name} `)
const holds = (head: string, name: string) => name.length >= 4 && ` ${head} `.includes(` ${name} `)

/** Whether some target knows a column by this head (as `headKey` writes it). */
export const knowsHead =
  (targets: Target[]) =>
  (head: string): boolean =>
    head !== '' && targets.some(({ columns }) => columns.some(({ names }) => names.some((name) => same(head, name) || begins(head, name))))

const SHOWN = 60

const valuesOf = (found: { values?: Fault['values'] }): Fault['values'] => found.values ?? {}

/** A row as it was read; `fault` adds one to the cell of a column. */
export type RowRead = { line: number; read: Read; faults: Fault[]; fault: (key: string, code: string, values?: Fault['values']) => void }

const placesIn = (mapping: Mapping): Map<string, number> => new Map(Object.entries(mapping).map(([at, key]) => [key, Number(at)]))

/** How faults are named on the cells of a row. */
export const faulting = (mapping: Mapping, cells: string[]): Pick<RowRead, 'faults' | 'fault'> => {
  const placeOf = placesIn(mapping)
  const faults: Fault[] = []
  const fault: RowRead['fault'] = (key, code, values = {}) => {
    const column = placeOf.get(key) ?? null
    const cell = column === null ? '' : (cells[column] ?? '')
    faults.push({ column, key, code, values: { ...values, cell: cell.length > SHOWN ? `${cell.slice(0, SHOWN).toWellFormed()}…` : cell } })
  }
  return { faults, fault }
}

/** Reads a row: what it says, and every fault of every cell with what stands there. */
export const readRow = (target: Target, mapping: Mapping, { line, cells }: RawRow, today: Day): RowRead => {
  const read: Read = {}
  const placeOf = placesIn(mapping)
  const { faults, fault } = faulting(mapping, cells)
  const broken = new Set<string>()
  for (const { key, read: reads } of target.columns) {
    const at = placeOf.get(key)
    const cell = at === undefined ? '' : unguarded(cells[at] ?? '').trim()
    if (cell === '') continue
    const found: Cell = faultOf(cell) ?? reads(cell)
    if ('value' in found) read[key] = found.value
    else {
      fault(key, found.code, valuesOf(found))
      broken.add(key)
    }
  }
  for (const { column, code, values } of target.judge(read, today)) if (!broken.has(column)) fault(column, code, values)
  return { line, read, faults, fault }
}
