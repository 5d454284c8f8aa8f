import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Doer } from './action.ts'

/** Whether they are of this hub. */
export const isKnown = async (db: Db, hub: Id, { organisation, person }: Doer): Promise<boolean> => {
  const { rows } = await sql<{ known: boolean }>`
    select (${organisation}::uuid is null or exists (select from members.organisation where hub_id = ${hub} and id = ${organisation}))
      and (${person}::uuid is null or exists (select from members.person where hub_id = ${hub} and id = ${person})) as known`.execute(db)
  return rows[0]?.known ?? false
}

export type NamedDoer = Doer & { organisationName: string | null; personName: string | null }

/** Everybody an action may be given to on a day: the coordination, each member organisation, those who speak for it. */
export const doersOn = async (db: Db, hub: Id, day: Day): Promise<NamedDoer[]> => {
  const { rows } = await sql<NamedDoer>`
    with member as (select o.id, o.name from members.organisation o where o.hub_id = ${hub} and o.party_of is null and exists (select from members.membership m
      where m.hub_id = o.hub_id and m.organisation_id = o.id and m.from_day <= ${day} and (m.until_day is null or ${day} < m.until_day)))
    select * from (
      select null::uuid as organisation, null::text as "organisationName", p.id as person, p.name as "personName"
        from members.role r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
        where r.hub_id = ${hub} and r.kind = 'coordinator' and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)
      union select o.id, o.name, null, null from member o
      union select o.id, o.name, p.id, p.name from member o
        join members.representation r on r.hub_id = ${hub} and r.organisation_id = o.id
          and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)
        join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
    ) d order by "organisationName" nulls first, "personName" nulls first, person limit 1000`.execute(db)
  return rows
}
