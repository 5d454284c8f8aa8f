import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Place } from '#base/list.ts'

type Keyset = {
  /** What the list is ordered by, the id last: no two rows are equal in it. */
  keys: RawBuilder<unknown>[]
  /** `select` of the same keys of one row. */
  of: (edge: Id) => RawBuilder<unknown>
  /** Largest first. */
  down?: boolean
}

/** Where a page of a list begins, and in which order it is read: backwards before a row, so that the rows nearest to it come first. */
export const keyset = ({ after, before }: Place, { keys, of, down = false }: Keyset) => {
  const edge = before ?? after
  const downwards = down !== (before !== null)
  const way = sql.raw(downwards ? 'desc' : 'asc')
  return {
    beyond: edge === null ? sql<boolean>`true` : sql<boolean>`(${sql.join(keys)}) ${sql.raw(downwards ? '<' : '>')} (${of(edge)})`,
    order: sql.join(keys.map((key) => sql`${key} ${way}`)),
  }
}

/** A list that only goes on: after a row, or from the start. */
export const goingOn = (after: Id | null): Place => ({ after, before: null })

/**
 * `limit`, as part of the question and not as a value beside it: a plan is kept for a question, and one made for whatever number would read a whole
 * hub for a page of 25.
 */
export const atMost = (rows: number) => sql`limit ${sql.lit(rows)}`
