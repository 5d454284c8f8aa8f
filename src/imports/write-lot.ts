import type { Id } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import { oneLine } from './cell.ts'
import type { Row } from './import.ts'
import { rowsAt } from './row.store.ts'

export type Means = Pick<Act, 'db' | 'hub'>

export const cleaned = (name: unknown): string => oneLine(String(name ?? ''))

/** What earlier lots made of the lines that rows of this one are the twins of. */
export const madeBy = async ({ db, hub }: Means, list: Id, rows: Row[]): Promise<Map<number, Id>> => {
  const lines = rows.flatMap(({ twinId, twinLine }) => (twinId === null && twinLine !== null ? [twinLine] : []))
  const earlier = await rowsAt(db, hub.id, list, [...new Set(lines)])
  return new Map(earlier.flatMap(({ line, madeId }) => (madeId ? [[line, madeId] as const] : [])))
}

/** Lines that made something new → its id; and the thing a twin is the twin of, unless it could not be written. */
export const outcomes = (news: { row: Row; id: Id }[], added: Set<Id>) => {
  const placeOf = new Map(news.map(({ row, id }) => [row.line, id]))
  const find = ({ twinId, twinLine }: Row, made: Map<number, Id>): Id | null => {
    if (twinId) return twinId
    if (twinLine === null) return null
    const here = placeOf.get(twinLine)
    return here ? (added.has(here) ? here : null) : (made.get(twinLine) ?? null)
  }
  return { placeOf, find }
}
