import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

type Named = { id: Id; name: string }
/** Between whom a difference may be, and who may be asked to follow it or to mediate: the coordination, the treasury and the board first. */
export type Choices = { organisations: Named[]; people: Named[]; helpers: Named[] }

const MOST = 500
const MOST_HELPERS = 60

export const choicesFor = async (db: Db, hub: Id, day: Day): Promise<Choices> => {
  const running = sql`r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)`
  const { rows } = await sql<Choices>`with member as materialized (select distinct r.organisation_id as id from members.membership r
      where r.hub_id = ${hub} and ${running}),
    speaker as materialized (select distinct r.person_id as id, r.organisation_id as organisation from members.representation r join member on member.id = r.organisation_id
      where r.hub_id = ${hub} and ${running}),
    board as materialized (select distinct r.organisation_id as id from governance.seat r join governance.body b on b.hub_id = r.hub_id and b.id = r.body_id
      and b.kind = 'board' where r.hub_id = ${hub} and ${running}),
    helper as materialized (select s.id, bool_or(board.id is not null) as first from speaker s left join board on board.id = s.organisation group by s.id
      union all select distinct r.person_id, true from members.role r where r.hub_id = ${hub} and r.kind in ('coordinator', 'treasurer') and ${running})
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from (
        select o.id, o.name from members.organisation o join member on member.id = o.id
        where o.hub_id = ${hub} and o.party_of is null order by o.name, o.id limit ${sql.lit(MOST)}) o) as organisations,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]') from (
        select p.id, p.name from members.person p join (select id from speaker union select id from helper) s on s.id = p.id
        where p.hub_id = ${hub} order by p.name, p.id limit ${sql.lit(MOST)}) p) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.first desc, p.name, p.id), '[]') from (
        select p.id, p.name, bool_or(h.first) as first from members.person p join helper h on h.id = p.id
        where p.hub_id = ${hub} and p.email is not null group by p.id, p.name order by 3 desc, p.name, p.id limit ${sql.lit(MOST_HELPERS)}) p) as helpers`.execute(
    db,
  )
  return rows[0] ?? { organisations: [], people: [], helpers: [] }
}

/** Of these people, who still speaks for a member, coordinates or keeps the accounts, and has an address. */
export const stillHere = async (db: Db, hub: Id, people: Id[], day: Day): Promise<Id[]> => {
  const running = sql`r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)`
  const { rows } = await sql<{ id: Id }>`select p.id from members.person p where p.hub_id = ${hub} and p.id = any (${people}::uuid[])
    and p.email is not null and (exists (select from members.representation r where r.hub_id = p.hub_id and r.person_id = p.id and ${running})
      or exists (select from members.role r where r.hub_id = p.hub_id and r.person_id = p.id and r.kind in ('coordinator', 'treasurer') and ${running}))
    order by p.id`.execute(db)
  return rows.map(({ id }) => id)
}
