import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { unlessTaken } from './collision.store.ts'
import type { EndReason } from './membership.ts'

/** What ended with a membership, each with the day it was to end before. */
export type Ended = { representation: Id; person: Id; until: Day | null }
export type MembershipEnd = { id: Id; membership: Id; until: Day; ended: Ended[] }

/** Ends a membership and, with it, these representations. */
export const endMembership = async (
  db: Db,
  hub: Id,
  { id, membership, until, ended }: MembershipEnd,
  { reason, today }: { reason: EndReason; today: Day },
): Promise<void> => {
  await Promise.all([
    sql`update members.membership set until_day = ${until}, ended_reason = ${reason} where hub_id = ${hub} and id = ${membership}`.execute(
      db,
    ),
    sql`update members.representation set until_day = ${until}
      where hub_id = ${hub} and id = any (${ended.map(({ representation }) => representation)}::uuid[])`.execute(db),
    sql`insert into members.membership_end (hub_id, id, membership_id, ended, done_on)
      values (${hub}, ${id}, ${membership}, ${JSON.stringify(ended)}::jsonb, ${today})`.execute(db),
  ])
}

/** The end of an organisation's membership noted on a day and not taken back; null: there is none. */
export const endNotedOn = async (db: Db, hub: Id, organisation: Id, day: Day): Promise<MembershipEnd | null> => {
  const { rows } = await sql<MembershipEnd>`
    select e.id, e.membership_id as membership, m.until_day as until, e.ended from members.membership_end e
    join members.membership m on m.hub_id = e.hub_id and m.id = e.membership_id
    where e.hub_id = ${hub} and m.organisation_id = ${organisation} and e.done_on = ${day} and e.undone_at is null and m.until_day is not null
    order by e.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** As it was before. False, and nothing changed, when something written since is in the way. */
export const takeEndBack = (db: Db, hub: Id, { id, membership, ended }: MembershipEnd, at: Instant): Promise<boolean> =>
  unlessTaken(db, async () => {
    await sql`update members.membership set until_day = null, ended_reason = null where hub_id = ${hub} and id = ${membership}`.execute(db)
    for (const { representation, until } of ended)
      await sql`update members.representation set until_day = ${until} where hub_id = ${hub} and id = ${representation}`.execute(db)
    await sql`update members.membership_end set undone_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
  })

/** False when it meets another membership. */
export const beginMembership = (db: Db, hub: Id, { id, organisation, from }: { id: Id; organisation: Id; from: Day }): Promise<boolean> =>
  unlessTaken(db, () =>
    sql`insert into members.membership (hub_id, id, organisation_id, from_day) values (${hub}, ${id}, ${organisation}, ${from})`.execute(
      db,
    ),
  )
