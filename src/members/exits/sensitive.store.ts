import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Whether a hub has turned its sensitive procedures on: off, nothing of them shows. */
export const sensitiveOn = async (db: Db, hub: Id): Promise<boolean> => {
  const { rows } = await sql`select from members.sensitive_procedures where hub_id = ${hub}`.execute(db)
  return rows.length > 0
}

export const turnSensitive = async (db: Db, hub: Id, on: { by: Id; at: Instant } | null): Promise<void> => {
  if (on)
    await sql`insert into members.sensitive_procedures (hub_id, turned_on_at, turned_on_by) values (${hub}, ${on.at}, ${on.by})
      on conflict do nothing`.execute(db)
  else await sql`delete from members.sensitive_procedures where hub_id = ${hub}`.execute(db)
}
