import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What a list adds, in the order it goes again: what stands on others first. */
const TABLES = ['representation', 'membership', 'person', 'organisation'] as const

/** How many rows a list added that are still there. */
export const addedBy = async (db: Db, hub: Id, list: Id): Promise<number> => {
  const counts = TABLES.map(
    (table) => sql`(select count(*) from members.${sql.ref(table)} t where t.hub_id = ${hub} and t.list_id = ${list})`,
  )
  const { rows } = await sql<{ all: number }>`select (${sql.join(counts, sql` + `)})::int as all`.execute(db)
  return rows[0]?.all ?? 0
}

/** Takes away at most `most` rows a list added; how many. A foreign key refuses what is in use. */
export const takeAdded = async (db: Db, hub: Id, list: Id, most: number): Promise<number> => {
  for (const table of TABLES) {
    const taken = await sql`delete from members.${sql.ref(table)} t where t.hub_id = ${hub} and t.list_id = ${list}
      and t.id = any (array(select o.id from members.${sql.ref(table)} o where o.hub_id = ${hub} and o.list_id = ${list} limit ${most}))`.execute(
      db,
    )
    const many = Number(taken.numAffectedRows ?? 0)
    if (many > 0) return many
  }
  return 0
}

export const markUndone = async (db: Db, hub: Id, list: Id, at: Instant): Promise<void> => {
  await sql`update members.pasted_list set undone_at = ${at} where hub_id = ${hub} and id = ${list}`.execute(db)
}
