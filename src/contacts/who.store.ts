import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost } from '#platform/database/keyset.ts'
import type { Found, Named } from './contact.ts'

const withoutArticle = (text: string) => sql.raw(`regexp_replace(${text}, '^(la |le |les |l'')', '')`)
/** A name without case, accents, hyphens and the article it begins with: « smalah » is « La Smalah ». */
const keyOf = (typed: string) => withoutArticle(`contacts.sought(${typed})`)
// The same as contacts.sought makes of a name, from what the row keeps of it already: ten times less to do for each.
const known = (row: string) => `replace(${row}.name_key, '-', ' ')`
const knownKey = (row: string) => withoutArticle(known(row))

/** What these names stand for in this hub: organisations, and people with whom they speak for on a day. In one message. */
export const foundBy = async (db: Db, hub: Id, names: string[], day: Day): Promise<Found[]> => {
  if (names.length === 0) return []
  // `values` and not an array: of a list whose length it knows, the server keeps the plan (0.6 ms each time otherwise).
  const { rows } = await sql<Found>`
    with n as materialized (select name, said, ${withoutArticle('said')} as key from (
      select name, contacts.sought(name) as said from (values ${sql.join(names.map((name) => sql`(${name}::text)`))}) as t (name) offset 0) as s)
    select n.name,
      coalesce((select jsonb_agg(o.id order by o.id) from members.organisation o where o.hub_id = ${hub} and o.called = n.key and o.party_of is null), '[]') as organisations,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'organisations', coalesce((select jsonb_agg(r.organisation_id)
            from members.representation r where r.hub_id = p.hub_id and r.person_id = p.id and r.organisation_id <> r.person_id
              and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)), '[]')) order by p.id)
        from members.person p where p.hub_id = ${hub} and p.called = n.said), '[]') as people
    from n where n.key <> ''`.execute(db)
  return rows
}

const AT_MOST = 200

/** Names proposed under « Qui ? »: people with whom they speak for, organisations, then names noted lately; at most 200, the first of each kind. */
export const proposedNames = async (db: Db, hub: Id, day: Day): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select name from (
      select p.name || coalesce((select ', ' || min(o.name) from members.representation r
          join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id
          where r.hub_id = ${hub} and r.person_id = p.id and o.party_of is null and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)), '') as name, 1 as rank
        from (select id, name from members.person where hub_id = ${hub} order by name, id ${atMost(AT_MOST)}) p
      union all select o.name, 2 from (select name from members.organisation where hub_id = ${hub} and party_of is null order by name, id ${atMost(AT_MOST)}) o
      union all select distinct c.with_names, 3 from contacts.contact c where c.hub_id = ${hub} and c.with_names <> '' and c.removed_at is null
    ) as proposed order by rank, name ${atMost(AT_MOST)}`.execute(db)
  return [...new Set(rows.map(({ name }) => name))]
}

/** Names of the hub's people, for who may be given a mandate; at most 200. */
export const peopleNames = async (db: Db, hub: Id): Promise<string[]> => {
  const { rows } = await sql<{
    name: string
  }>`select name from members.person where hub_id = ${hub} order by name limit ${AT_MOST}`.execute(db)
  return [...new Set(rows.map(({ name }) => name))]
}

export type Resembling = { name: string; organisations: Named[]; people: Named[] }

/** Who resembles a name that stands for nobody known: one name holds the other. At most three organisations and three people a name. */
export const resembling = async (db: Db, hub: Id, names: string[]): Promise<Resembling[]> => {
  if (names.length === 0) return []
  const alike = (table: 'organisation' | 'person') => sql`coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name)) from (
    select o.id, o.name from ${sql.table(`members.${table}`)} o
    where o.hub_id = ${hub} ${table === 'organisation' ? sql`and o.party_of is null` : sql``} and (position(n.key in ${sql.raw(known('o'))}) > 0 or position(${knownKey('o')} in n.key) > 0)
    order by o.name limit 3) x), '[]')`
  const { rows } = await sql<Resembling>`
    select n.name, ${alike('organisation')} as organisations, ${alike('person')} as people
    from (select name, ${keyOf('name')} as key from unnest(${names}::text[]) as t (name)) n`.execute(db)
  return rows
}

/** The names of an organisation and of a person by their ids; null: not in this hub. */
export const namesOf = async (
  db: Db,
  hub: Id,
  { organisation, person }: { organisation: Id | null; person: Id | null },
): Promise<{ organisation: string | null; person: string | null }> => {
  const { rows } = await sql<{ organisation: string | null; person: string | null }>`
    select (select name from members.organisation where hub_id = ${hub} and id = ${organisation}) as organisation,
      (select name from members.person where hub_id = ${hub} and id = ${person}) as person`.execute(db)
  return rows[0] ?? { organisation: null, person: null }
}
