import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** The rows kept to part somebody’s cards again hold the name of the lost one: they are gone, and the way back with them. */
export const eraseMerges = async (db: Db, hub: Id, person: Id, now: Instant): Promise<number> => {
  const done = await sql`update members.merge set moved = members.moved_by(steps), steps = members.kept_of(steps), erased_at = ${now}
    where hub_id = ${hub} and kind = 'person' and (kept_id = ${person} or lost_id = ${person}) and erased_at is null`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}
