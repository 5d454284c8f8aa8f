import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { domainOf, type Known, type Named } from './suggestion.ts'

export type Depositor = { person: Id; email: string; senders: string[] }

/** Whose address of deposit it is, with every address that person sends from. null: nobody's. */
export const depositorOf = async (db: Db, hub: Id, hash: Uint8Array): Promise<Depositor | null> => {
  const { rows } = await sql<Depositor>`
    select a.person_id as person, p.email,
      array[p.email] || coalesce((select array_agg(s.email) from mailbox.sender s where s.hub_id = a.hub_id and s.person_id = a.person_id), '{}') as senders
    from mailbox.address a join members.person p on p.hub_id = a.hub_id and p.id = a.person_id
    where a.hub_id = ${hub} and a.token_hash = ${hash} and p.email is not null`.execute(db)
  return rows[0] ?? null
}

/** Since when a person has an address of deposit, and the addresses they confirmed. */
export const addressState = async (
  db: Db,
  hub: Id,
  person: Id,
): Promise<{ openedAt: Instant | null; email: string | null; confirmed: string[] }> => {
  const { rows } = await sql<{ openedAt: Instant | null; email: string | null; confirmed: string[] }>`
    select (select opened_at from mailbox.address where hub_id = ${hub} and person_id = ${person}) as "openedAt",
      (select email from members.person where hub_id = ${hub} and id = ${person}) as email,
      coalesce((select array_agg(email order by email) from mailbox.sender where hub_id = ${hub} and person_id = ${person}), '{}') as confirmed`.execute(
    db,
  )
  return rows[0] as { openedAt: Instant | null; email: string | null; confirmed: string[] }
}

/** The former one, if any, is nobody's from now on. False: somebody else has that secret. */
export const openAddress = async (db: Db, hub: Id, person: Id, hash: Uint8Array, at: Instant): Promise<boolean> => {
  await closeAddress(db, hub, person)
  const { rows } =
    await sql`insert into mailbox.address (hub_id, person_id, token_hash, opened_at) values (${hub}, ${person}, ${hash}, ${at})
    on conflict do nothing returning person_id`.execute(db)
  return rows.length === 1
}

export const closeAddress = async (db: Db, hub: Id, person: Id): Promise<void> => {
  await sql`delete from mailbox.address where hub_id = ${hub} and person_id = ${person}`.execute(db)
}

/** What the hub knows on a day of these addresses of mail, and its organisations by name; in one message. */
export const knownOf = async (db: Db, hub: Id, addresses: string[], day: Day): Promise<Known> => {
  const domains = [...new Set(addresses.map(domainOf).filter((one) => one !== ''))]
  const holds = sql.raw(`r.from_day <= x.day and (r.until_day is null or x.day < r.until_day)`)
  const { rows } = await sql<Known>`
    with x as (select ${day}::date as day)
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'mail', p.email, 'organisations',
          coalesce((select jsonb_agg(distinct jsonb_build_object('id', o.id, 'name', o.name)) from members.representation r
            join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id
            where r.hub_id = p.hub_id and r.person_id = p.id and o.party_of is null and ${holds}), '[]')))
        from members.person p where p.hub_id = ${hub} and p.email = any (${addresses}::text[])), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('domain', d.domain, 'organisations', d.organisations)) from (
          select split_part(p.email, '@', 2) as domain, jsonb_agg(distinct jsonb_build_object('id', o.id, 'name', o.name)) as organisations
          from members.person p join members.representation r on r.hub_id = p.hub_id and r.person_id = p.id and ${holds}
          join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id and o.party_of is null
          where p.hub_id = ${hub} and split_part(p.email, '@', 2) = any (${domains}::text[]) group by 1) d), '[]') as domains,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name) from members.organisation o
        where o.hub_id = ${hub} and o.party_of is null), '[]') as organisations
    from x`.execute(db)
  return rows[0] as Known
}

const AT_MOST = 500

/** Everybody a mail may be filed to, in French order. */
export const everybody = async (db: Db, hub: Id): Promise<{ people: Named[]; organisations: Named[] }> => {
  const named = (
    table: 'person' | 'organisation',
  ) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name, t.id)
    from (select id, name from ${sql.table(`members.${table}`)} where hub_id = ${hub} ${table === 'organisation' ? sql`and party_of is null` : sql``} order by name, id limit ${AT_MOST}) t), '[]')`
  const { rows } = await sql<{ people: Named[]; organisations: Named[] }>`
    select ${named('person')} as people, ${named('organisation')} as organisations`.execute(db)
  return rows[0] as { people: Named[]; organisations: Named[] }
}

/** Which of these are of this hub, by name; null: no such one. */
export const whoIs = async (
  db: Db,
  hub: Id,
  { person, organisation }: { person: Id | null; organisation: Id | null },
): Promise<{ person: Named | null; organisation: Named | null }> => {
  const one = (table: 'person' | 'organisation', id: Id | null) => sql`(select jsonb_build_object('id', t.id, 'name', t.name)
    from ${sql.table(`members.${table}`)} t where t.hub_id = ${hub} and t.id = ${id}::uuid)`
  const { rows } = await sql<{ person: Named | null; organisation: Named | null }>`
    select ${one('person', person)} as person, ${one('organisation', organisation)} as organisation`.execute(db)
  return rows[0] as { person: Named | null; organisation: Named | null }
}
