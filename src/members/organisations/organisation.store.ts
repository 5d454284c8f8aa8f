import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import type { Representation } from '#members/people/representation.ts'
import type { Tables } from '#members/rows.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Membership, Organisation, Source } from './organisation.ts'

const tables = (db: Db) => db.withTables<Tables>()

/** Somebody who speaks for an organisation, with their name and mail. `paid`: the organisation pays for their time. */
export type Speaker = Representation & { name: string; mail: string | null; paid: boolean }

/** An organisation with its dated rows, oldest first. */
export type WholeOrganisation = Organisation & { memberships: Membership[]; representations: Speaker[] }

/** Everything about one organisation, in one message. null: not in this hub, or a person who takes part in her own name: she has a page already. */
export const organisationOf = async (db: Db, hub: Id, id: Id): Promise<WholeOrganisation | null> => {
  const { rows } = await sql<WholeOrganisation>`
    select o.id, o.name, o.commune, o.about, o.source,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'founding', m.founding, 'from', m.from_day, 'until', m.until_day, 'reason', m.ended_reason) order by m.from_day)
        from members.membership m where m.hub_id = o.hub_id and m.organisation_id = o.id), '[]') as memberships,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'organisation', r.organisation_id, 'person', r.person_id, 'kind', r.kind,
          'from', r.from_day, 'until', r.until_day, 'name', p.name, 'mail', p.email, 'paid', r.paid_by_member) order by r.from_day, r.id)
        from members.representation r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
        where r.hub_id = o.hub_id and r.organisation_id = o.id), '[]') as representations
    from members.organisation o where o.hub_id = ${hub} and o.id = ${id} and o.party_of is null`.execute(db)
  return rows[0] ?? null
}

/** Those of these organisations the hub has. */
export const namedAmong = async (db: Db, hub: Id, ids: Id[]): Promise<{ id: Id; name: string }[]> => {
  if (ids.length === 0) return []
  return tables(db)
    .selectFrom('members.organisation')
    .select(['id', 'name'])
    .where('hub_id', '=', hub)
    .where('id', 'in', ids)
    .where('party_of', 'is', null)
    .orderBy('name')
    .execute()
}

/** Every member organisation on a day, in French order. */
export const listOrganisations = async (
  db: Db,
  hub: Id,
  day: Day,
): Promise<{ id: Id; name: string; commune: string; founding: boolean }[]> =>
  tables(db)
    .selectFrom('members.organisation as o')
    .innerJoin('members.membership as m', (join) => join.onRef('m.hub_id', '=', 'o.hub_id').onRef('m.organisation_id', '=', 'o.id'))
    .select(['o.id', 'o.name', 'o.commune', 'm.founding'])
    .where('o.hub_id', '=', hub)
    .where('o.party_of', 'is', null)
    .where('m.from_day', '<=', day)
    .where((where) => where.or([where('m.until_day', 'is', null), where('m.until_day', '>', day)]))
    .orderBy('o.name')
    .orderBy('o.id')
    .execute()

/** How many organisations are members on a day. */
export const countMembers = async (db: Db, hub: Id, day: Day): Promise<number> => {
  const { rows } = await sql<{ members: number }>`
    select count(*) as members from members.membership where hub_id = ${hub} and from_day <= ${day} and (until_day is null or until_day > ${day})`.execute(
    db,
  )
  return rows[0]?.members ?? 0
}

export const describe = async (db: Db, hub: Id, id: Id, { commune, about }: { commune: string; about: string }): Promise<void> => {
  await tables(db).updateTable('members.organisation').set({ commune, about }).where('hub_id', '=', hub).where('id', '=', id).execute()
}

/** A card, member of nothing. False when another organisation of the hub has that name. */
export const noteOrganisation = async (
  db: Db,
  hub: Id,
  { id, name, source, at }: { id: Id; name: string; source: Source; at: Instant },
): Promise<boolean> => {
  const done = await tables(db)
    .insertInto('members.organisation')
    .values({ hub_id: hub, id, name, commune: '', about: '', source, list_id: null, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const placeOrganisation = async (db: Db, hub: Id, id: Id, { commune, code }: { commune: string; code: string | null }) => {
  await sql`update members.organisation set commune = ${commune}, commune_code = ${code} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** False when another organisation of the hub has that name. */
export const rename = async (db: Db, hub: Id, id: Id, name: string): Promise<boolean> =>
  unlessTaken(db, () =>
    tables(db).updateTable('members.organisation').set({ name }).where('hub_id', '=', hub).where('id', '=', id).execute(),
  )

/** False when it would meet another membership of the organisation. */
export const correctMembership = async (db: Db, hub: Id, id: Id, { from, founding }: { from: Day; founding: boolean }): Promise<boolean> =>
  unlessTaken(db, () =>
    tables(db).updateTable('members.membership').set({ from_day: from, founding }).where('hub_id', '=', hub).where('id', '=', id).execute(),
  )

/** Who speaks for these organisations on a day, with their address: titulaires first, then suppléants, then legal representatives. */
export const representativesOn = async (db: Db, hub: Id, organisations: Id[], day: Day): Promise<Speaker[]> => {
  if (organisations.length === 0) return []
  const { rows } = await sql<Speaker>`
    select r.id, r.organisation_id as organisation, r.person_id as person, r.kind, r.from_day as "from", r.until_day as "until", p.name, p.email as mail,
      r.paid_by_member as paid
    from members.representation r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
    where r.hub_id = ${hub} and r.organisation_id = any (${organisations}::uuid[])
      and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)
    order by r.organisation_id, array_position(array['titulaire', 'suppleant', 'legal'], r.kind), p.name, p.id`.execute(db)
  return rows
}

/** False when it has ended meanwhile. */
export const endRepresentation = async (db: Db, hub: Id, id: Id, until: Day): Promise<boolean> => {
  const done = await tables(db)
    .updateTable('members.representation')
    .set({ until_day: until })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', until)]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
