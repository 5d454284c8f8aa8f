import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Writes a pause that begins; false when the session pauses already. The caller holds the meeting. */
export const beginSuspension = async (db: Db, hub: Id, meeting: Id, id: Id, at: Instant): Promise<boolean> => {
  const done = await sql`insert into governance.suspension (hub_id, id, meeting_id, from_at) values (${hub}, ${id}, ${meeting}, ${at})
    on conflict do nothing`.execute(db)
  return done.numAffectedRows === 1n
}

/** The pause that goes on ends; without one, nothing happens. */
export const endSuspension = async (db: Db, hub: Id, meeting: Id, at: Instant): Promise<void> => {
  await sql`update governance.suspension set until_at = ${at}
    where hub_id = ${hub} and meeting_id = ${meeting} and until_at is null`.execute(db)
}
