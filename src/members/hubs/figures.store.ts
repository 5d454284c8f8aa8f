import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What the register counts of a hub on a day, for a form that asks. Null where nobody is written down as such: that is not none. */
export type HubFigures = {
  siret: string | null
  email: string | null
  phone: string | null
  website: string | null
  iban: string | null
  contact: string | null
  contactMail: string | null
  members: number
  legalMembers: number
  /** Where they sit, in French order. */
  communes: string[]
  employees: number | null
  volunteers: number | null
}

/** In one message. */
export const hubFigures = async (db: Db, hub: Id, day: Day): Promise<HubFigures | null> =>
  (
    await sql<HubFigures>`
      with roles as (
        select r.kind, count(distinct r.person_id)::int as n from members.role r
        where r.hub_id = ${hub} and r.from_day <= ${day} and (r.until_day is null or r.until_day > ${day}) group by r.kind
      ), belonging as (
        select o.commune, o.party_of from members.membership m join members.organisation o on o.hub_id = m.hub_id and o.id = m.organisation_id
        where m.hub_id = ${hub} and m.from_day <= ${day} and (m.until_day is null or m.until_day > ${day})
      )
      select i.siret, i.email, nullif(i.phone, '') as phone, nullif(i.website, '') as website, i.iban, c.name as contact, c.email as "contactMail",
        (select count(*)::int from belonging) as members,
        (select count(*)::int from belonging where party_of is null) as "legalMembers",
        coalesce((select jsonb_agg(distinct commune order by commune) from belonging where commune <> ''), '[]') as communes,
        (select n from roles where kind = 'employee') as employees, (select n from roles where kind = 'volunteer') as volunteers
      from (select 1) one
      left join members.hub_identity i on i.hub_id = ${hub}
      left join lateral (
        select p.name::text as name, p.email from members.role r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
        where r.hub_id = ${hub} and r.kind = 'coordinator' and r.from_day <= ${day} and (r.until_day is null or r.until_day > ${day})
        order by r.from_day, p.id limit 1
      ) c on true`.execute(db)
  ).rows[0] ?? null
