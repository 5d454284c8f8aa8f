import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

export type OwnMerge = {
  at: Instant
  as: 'kept' | 'author' | 'within'
  undoneAt: Instant | null
  erasedAt: Instant | null
  name: string | null
}

/** Merges of somebody’s own cards (`name`: what the other one was called), those they made, and those whose kept rows speak of them. */
export const ownMerges = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnMerge[]> => {
  const { rows } = await sql<OwnMerge>`
    select m.done_at as at, m.undone_at as "undoneAt", m.erased_at as "erasedAt",
      case when m.kept_id = ${person} then 'kept' when m.done_by = ${person} then 'author' else 'within' end as "as",
      case when m.kept_id = ${person} then (select s -> 'back' ->> 'name' from jsonb_array_elements(m.steps) s
        where s ->> 'op' = 'delete' and s -> 'key' ->> 'id' = m.lost_id::text) end as name
    from members.merge m
    where m.hub_id = ${hub} and (m.kept_id = ${person} or m.done_by = ${person} or position(${person}::text in m.steps::text) > 0)
    order by m.done_at desc, m.id desc limit ${most}`.execute(db)
  return rows
}
