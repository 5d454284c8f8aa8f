import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Capacity } from '#logbook/api.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { capacityFrom, type Quality } from './capacity.ts'

/** What people are in the hub on a day, in one message; who is not of the hub is not there. */
export const qualitiesOn = async (db: Db, hub: Id, people: Id[], day: Day): Promise<Map<Id, Quality>> => {
  if (people.length === 0) return new Map()
  const { rows } = await sql<Quality & { person: Id }>`
    select p.id as person,
      array(select r.kind from members.role r where r.hub_id = p.hub_id and r.person_id = p.id
        and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)) as roles,
      coalesce((select jsonb_agg(jsonb_build_object('organisation', s.organisation_id, 'paid', s.paid_by_member)) from members.representation s
        where s.hub_id = p.hub_id and s.person_id = p.id and s.from_day <= ${day} and (s.until_day is null or ${day} < s.until_day)), '[]') as "speaksFor"
    from members.person p where p.hub_id = ${hub} and p.id = any (${people}::uuid[])`.execute(db)
  return new Map(rows.map(({ person, ...quality }) => [person, quality]))
}

/** In what quality somebody gives their time on a day, for an organisation or for none. Who is not of the hub is a guest. */
export const capacityOf = async (db: Db, hub: Id, person: Id, organisation: Id | null, day: Day): Promise<Capacity> => {
  const quality = (await qualitiesOn(db, hub, [person], day)).get(person)
  return quality ? capacityFrom(quality, organisation) : 'guest'
}

/** Whether the member pays for the time of who represents it. What was counted before stays as it was counted. */
export const notePaid = async (db: Db, hub: Id, representation: Id, paid: boolean): Promise<void> => {
  await sql`update members.representation set paid_by_member = ${paid} where hub_id = ${hub} and id = ${representation}`.execute(db)
}
