import type { Id } from '#base/id.ts'
import { folded } from '#base/search.ts'
import type { Fault, Read, RowRead, Target } from './row-target.ts'

/** Something that is there: in the hub, or on an earlier line of the file. `has`: what it need not be given (as `wantsOf` says it). */
export type Thing = { id: Id | null; line: number | null; email: string | null; has: Set<string> }
/** By each of their marks. */
export type Things = Map<string, Thing>

export type Judged = {
  line: number
  outcome: 'new' | 'twin' | 'wrong'
  read: Read | null
  problems: Fault[]
  twinId: Id | null
  twinLine: number | null
  bothPossible: boolean
  /** What a twin would be given; empty: everything is there already. */
  wants: string[]
}

/** What a row could give, one word each. */
export const wantsOf = (target: Target, read: Read): string[] =>
  target.fills.flatMap((key) => {
    const value = read[key]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
    return [key === 'organisation' ? `organisation:${folded(String(value))}` : key]
  })

type Met = { thing: Thing; alone: boolean }

/** Two people of one name and two addresses are two people. */
const same = (target: Target, alone: boolean, read: Read, thing: Thing): boolean =>
  !(target.name === 'people' && alone && read.email !== undefined && thing.email !== null && thing.email !== read.email)

const meet = (target: Target, read: Read, places: Things[]): Met | null => {
  for (const { mark, alone = false } of target.marks(read))
    for (const things of places) {
      const thing = things.get(mark)
      if (thing && same(target, alone, read, thing)) return { thing, alone }
    }
  return null
}

type About = {
  target: Target
  /** What the hub has of the marks of these rows. */
  there: Things
  /** What earlier lines brought; this lot is added to it. */
  before: Things
  /** What a new row may not meet, and is then faulted for. */
  clash: ((row: RowRead) => void) | undefined
}

/** What each row of a lot would do. Pure, but for `before`, which it carries on. */
export const judgeRows = (rows: RowRead[], about: About): Judged[] => rows.map((row) => judgeRow(row, about))

const judgeRow = (row: RowRead, { target, there, before, clash }: About): Judged => {
  const { line, read, faults } = row
  const judged = { line, read, problems: faults, twinId: null, twinLine: null, bothPossible: false, wants: [] }
  if (faults.length > 0) return { ...judged, outcome: 'wrong', read: null }
  const wants = wantsOf(target, read)
  const email = typeof read.email === 'string' ? read.email : null
  const met = meet(target, read, [before, there])
  if (!met) clash?.(row)
  if (faults.length > 0) return { ...judged, outcome: 'wrong', read: null }
  const thing: Thing = met?.thing ?? { id: null, line, email, has: new Set() }
  const missing = wants.filter((one) => !thing.has.has(one))
  for (const one of wants) thing.has.add(one)
  thing.email ??= email
  for (const { mark } of target.marks(read)) if (!before.has(mark)) before.set(mark, thing)
  if (!met) return { ...judged, outcome: 'new' }
  return { ...judged, outcome: 'twin', twinId: thing.id, twinLine: thing.line, bothPossible: met.alone, wants: missing }
}
