import { type Id, newId } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import { oneLine } from './cell.ts'
import { choiceFor, type Import, type Row } from './import.ts'
import { rowsAt, type Written } from './row.store.ts'

export type Means = Pick<Act, 'db' | 'hub'>

export const cleaned = (name: unknown): string => oneLine(String(name ?? ''))

/** A row, and the thing it makes or completes. */
type Placed = { row: Row; id: Id }

/** Rows that bring something new: unlike anything there, or kept beside it by choice. */
export const newAmong = (rows: Row[], { twins }: Import): Placed[] =>
  rows.flatMap((row) => (row.outcome === 'new' || choiceFor(row, twins) === 'both' ? [{ row, id: newId() }] : []))

/** What earlier lots made of the lines that rows of this one are the twins of. */
const madeBy = async ({ db, hub }: Means, list: Id, rows: Row[]): Promise<Map<number, Id>> => {
  const lines = rows.flatMap(({ twinId, twinLine }) => (twinId === null && twinLine !== null ? [twinLine] : []))
  const earlier = await rowsAt(db, hub.id, list, [...new Set(lines)])
  return new Map(earlier.flatMap(({ line, madeId }) => (madeId ? [[line, madeId] as const] : [])))
}

/** What became of a lot once what is new in it is written. `given`: rows whose thing is there, and takes what it lacks. */
export type Settled = { placeOf: Map<number, Id>; added: Set<Id>; merged: Placed[]; given: Placed[] }

/** The thing that each other row completes: what it is the twin of, in the hub, in this lot or an earlier one, unless that one could not be written. */
export const settleLot = async (act: Means, { id: list, twins }: Import, rows: Row[], news: Placed[], added: Set<Id>): Promise<Settled> => {
  const placeOf = new Map(news.map(({ row, id }) => [row.line, id]))
  const made = await madeBy(act, list, rows)
  const thingOf = ({ twinId, twinLine }: Row): Id | null => {
    if (twinId) return twinId
    if (twinLine === null) return null
    const here = placeOf.get(twinLine)
    return here ? (added.has(here) ? here : null) : (made.get(twinLine) ?? null)
  }
  const merged = rows.flatMap((row) => {
    const id = row.outcome === 'twin' && !placeOf.has(row.line) && choiceFor(row, twins) === 'merge' ? thingOf(row) : null
    return id ? [{ row, id }] : []
  })
  return { placeOf, added, merged, given: [...news.filter(({ id }) => added.has(id)), ...merged] }
}

/** Each row of the lot with what was done; `filledOn`: what its thing was given, null where nothing. */
export const writtenLot = (
  rows: Row[],
  { twins }: Import,
  { placeOf, added, merged }: Settled,
  filledOn: (line: number) => Written['filled'],
): Written[] => {
  const there = new Map(merged.map(({ row, id }) => [row.line, id]))
  return rows.map((row): Written => {
    const id = placeOf.get(row.line)
    if (id) return { line: row.line, written: added.has(id) ? 'added' : 'left', madeId: added.has(id) ? id : null, filled: null }
    const other = there.get(row.line) ?? null
    const filled = filledOn(row.line)
    const left = choiceFor(row, twins) === 'merge' && other === null
    return { line: row.line, written: left ? 'left' : filled ? 'filled' : 'kept', madeId: other, filled }
  })
}
