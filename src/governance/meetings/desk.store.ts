import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Meetings that are over and whose PV is not sealed yet, oldest first, at most 10. */
export const meetingsToSeal = async (db: Db, hub: Id): Promise<{ id: Id; title: string; closedAt: Instant }[]> => {
  const { rows } = await sql<{ id: Id; title: string; closedAt: Instant }>`
    select id, title, closed_at as "closedAt" from governance.meeting where hub_id = ${hub} and state = 'closed' order by closed_at, id limit 10`.execute(
    db,
  )
  return rows
}

/** The bodies of a hub, its board first. */
export const bodiesOf = async (db: Db, hub: Id): Promise<{ id: Id; name: string }[]> => {
  const { rows } = await sql<{ id: Id; name: string }>`
    select id, name from governance.body where hub_id = ${hub} order by kind <> 'board', created_at, id`.execute(db)
  return rows
}
