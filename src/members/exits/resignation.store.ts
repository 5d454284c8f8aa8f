import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MembershipEnd } from '#members/memberships/membership.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Resignation } from './resignation.ts'

/** The last resignation of an organisation that was not undone, with what ended in its act; null: it never resigned. */
export type HeldResignation = Resignation & { notedByName: string; end: MembershipEnd }

export const resignationOf = async (db: Db, hub: Id, organisation: Id): Promise<HeldResignation | null> => {
  const { rows } = await sql<HeldResignation>`
    select r.id, r.membership_id as membership, r.received_on as "receivedOn", r.way, r.until_day as until, r.noted_by as "notedBy",
      r.noted_at as "notedAt", p.name as "notedByName",
      jsonb_build_object('id', e.id, 'membership', e.membership_id, 'until', r.until_day, 'ended', e.ended) as end
    from members.resignation r join members.membership_end e on e.hub_id = r.hub_id and e.id = r.end_id
    join members.person p on p.hub_id = r.hub_id and p.id = r.noted_by
    where r.hub_id = ${hub} and r.organisation_id = ${organisation} and r.undone_at is null
    order by r.noted_at desc, r.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

export const addResignation = async (db: Db, hub: Id, organisation: Id, one: Resignation, end: Id): Promise<void> => {
  await sql`insert into members.resignation
      (hub_id, id, organisation_id, membership_id, received_on, way, until_day, end_id, noted_by, noted_at)
    values (${hub}, ${one.id}, ${organisation}, ${one.membership}, ${one.receivedOn}, ${one.way}, ${one.until}, ${end}, ${one.notedBy}, ${one.notedAt})`.execute(
    db,
  )
}

export const undoResignation = async (db: Db, hub: Id, id: Id, at: Instant): Promise<void> => {
  await sql`update members.resignation set undone_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
}
