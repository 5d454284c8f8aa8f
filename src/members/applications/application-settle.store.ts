import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Writes what became of an application. */

export const placeApplication = async (db: Db, hub: Id, id: Id, on: Day | null): Promise<void> => {
  await sql`update members.application set placed_on = ${on} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** Withdrawn, it stands nowhere any more. */
export const withdrawApplication = async (db: Db, hub: Id, id: Id, on: Day): Promise<void> => {
  await sql`update members.application set withdrawn_on = ${on}, placed_on = null where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** False when the organisation has asked again since. */
export const resumeApplication = (db: Db, hub: Id, id: Id): Promise<boolean> =>
  unlessTaken(db, () => sql`update members.application set withdrawn_on = null where hub_id = ${hub} and id = ${id}`.execute(db))

type Decided = { outcome: 'admitted' | 'refused'; decision: Id; on: Day; membership: Id | null }

export const decideApplication = async (db: Db, hub: Id, id: Id, { outcome, decision, on, membership }: Decided): Promise<void> => {
  await sql`update members.application set outcome = ${outcome}, decision_id = ${decision}, decided_on = ${on}, membership_id = ${membership},
    placed_on = null, reason = case when ${outcome} = 'refused' then reason else '' end where hub_id = ${hub} and id = ${id}`.execute(db)
}

/**
 * Nothing is decided any more; the membership goes with the decision, unless it was ended or suspended since, which stays written. False when the organisation has
 * asked again since.
 */
export const reopenApplication = (db: Db, hub: Id, id: Id, membership: Id | null): Promise<boolean> =>
  unlessTaken(db, async () => {
    await sql`update members.application set outcome = null, decision_id = null, decided_on = null, membership_id = null
      where hub_id = ${hub} and id = ${id}`.execute(db)
    if (membership !== null)
      await sql`delete from members.membership m where m.hub_id = ${hub} and m.id = ${membership} and not exists (select from members.membership_end e
        where e.hub_id = m.hub_id and e.membership_id = m.id) and not exists (select from members.membership_suspension u
        where u.hub_id = m.hub_id and u.membership_id = m.id)`.execute(db)
  })

export const dateApplication = async (db: Db, hub: Id, id: Id, from: Day | null): Promise<void> => {
  await sql`update members.application set from_day = ${from} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** The membership begins on another day. False when it would meet another one, or its own end. */
export const dateMembership = async (db: Db, hub: Id, membership: Id, from: Day): Promise<boolean> => {
  let changed = false
  const free = await unlessTaken(db, async () => {
    const done = await sql`update members.membership set from_day = ${from} where hub_id = ${hub} and id = ${membership}
      and (until_day is null or until_day >= ${from})`.execute(db)
    changed = done.numAffectedRows === 1n
  })
  return free && changed
}

export const explainRefusal = async (db: Db, hub: Id, id: Id, reason: string): Promise<void> => {
  await sql`update members.application set reason = ${reason} where hub_id = ${hub} and id = ${id}`.execute(db)
}
