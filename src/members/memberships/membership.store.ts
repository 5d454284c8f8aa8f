import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Ended, EndReason, OfficeHeld } from './membership.ts'

export type MembershipEnd = { id: Id; membership: Id; until: Day; ended: Ended[] }

/** Roles of those who speak for an organisation on a day, and whether they speak for another member that day too. */
export const rolesThrough = async (db: Db, hub: Id, organisation: Id, day: Day): Promise<OfficeHeld[]> => {
  const { rows } = await sql<OfficeHeld>`
    select r.id, r.person_id as person, r.kind, r.from_day as "from", r.until_day as "until", p.name,
      exists (select from members.representation o
        join members.membership m on m.hub_id = o.hub_id and m.organisation_id = o.organisation_id
          and m.from_day <= ${day} and (m.until_day is null or ${day} < m.until_day)
        where o.hub_id = r.hub_id and o.person_id = r.person_id and o.organisation_id <> ${organisation}
          and o.from_day <= ${day} and (o.until_day is null or ${day} < o.until_day)) as elsewhere
    from members.role r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
    where r.hub_id = ${hub} and exists (select from members.representation s where s.hub_id = r.hub_id and s.person_id = r.person_id
      and s.organisation_id = ${organisation} and s.from_day <= ${day} and (s.until_day is null or ${day} < s.until_day))
    order by p.name, r.id`.execute(db)
  return rows
}

const idsOf = (ended: Ended[]) => ({
  representations: ended.flatMap((one) => ('representation' in one ? [one.representation] : [])),
  roles: ended.flatMap((one) => ('role' in one ? [one.role] : [])),
})

/** Ends a membership and, with it, these representations and roles. */
export const endMembership = async (
  db: Db,
  hub: Id,
  { id, membership, until, ended }: MembershipEnd,
  { reason, today }: { reason: EndReason; today: Day },
): Promise<void> => {
  const { representations, roles } = idsOf(ended)
  await Promise.all([
    sql`update members.membership set until_day = ${until}, ended_reason = ${reason} where hub_id = ${hub} and id = ${membership}`.execute(
      db,
    ),
    sql`update members.representation set until_day = ${until}
      where hub_id = ${hub} and id = any (${representations}::uuid[])`.execute(db),
    sql`update members.role set until_day = ${until} where hub_id = ${hub} and id = any (${roles}::uuid[])`.execute(db),
    sql`insert into members.membership_end (hub_id, id, membership_id, ended, done_on)
      values (${hub}, ${id}, ${membership}, ${JSON.stringify(ended)}::jsonb, ${today})`.execute(db),
  ])
}

/** `resigned`, `excluded`: by the organisation’s own word, by a procedure; not taken back as a mere date is. */
export type NotedEnd = MembershipEnd & { resigned: boolean; excluded: boolean }

/** The end of an organisation's membership noted on a day and not taken back; null: there is none. */
export const endNotedOn = async (db: Db, hub: Id, organisation: Id, day: Day): Promise<NotedEnd | null> => {
  const { rows } = await sql<NotedEnd>`
    select e.id, e.membership_id as membership, m.until_day as until, e.ended,
      exists (select from members.resignation r where r.hub_id = e.hub_id and r.end_id = e.id and r.undone_at is null) as resigned,
      m.ended_reason = 'excluded' and exists (select from members.sensitive_procedures s where s.hub_id = e.hub_id) as excluded
    from members.membership_end e
    join members.membership m on m.hub_id = e.hub_id and m.id = e.membership_id
    where e.hub_id = ${hub} and m.organisation_id = ${organisation} and e.done_on = ${day} and e.undone_at is null and m.until_day is not null
    order by e.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** As it was before. False, and nothing changed, when something written since is in the way. */
export const takeEndBack = (db: Db, hub: Id, { id, membership, ended }: MembershipEnd, at: Instant): Promise<boolean> =>
  unlessTaken(db, async () => {
    await sql`update members.membership set until_day = null, ended_reason = null where hub_id = ${hub} and id = ${membership}`.execute(db)
    for (const one of ended) {
      if ('role' in one) await sql`update members.role set until_day = ${one.until} where hub_id = ${hub} and id = ${one.role}`.execute(db)
      else
        await sql`update members.representation set until_day = ${one.until} where hub_id = ${hub} and id = ${one.representation}`.execute(
          db,
        )
    }
    await sql`update members.membership_end set undone_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
  })

/** False when it meets another membership. */
export const beginMembership = (db: Db, hub: Id, { id, organisation, from }: { id: Id; organisation: Id; from: Day }): Promise<boolean> =>
  unlessTaken(db, () =>
    sql`insert into members.membership (hub_id, id, organisation_id, from_day) values (${hub}, ${id}, ${organisation}, ${from})`.execute(
      db,
    ),
  )
