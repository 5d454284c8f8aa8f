import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import type { Tables } from '#members/rows.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Representation } from './representation.ts'
import type { Role } from './role.ts'

const tables = (db: Db) => db.withTables<Tables>()

export type WholePerson = {
  id: Id
  name: string
  mail: string | null
  phone: string
  roles: Role[]
  representations: (Representation & { organisationName: string })[]
}

/** Everything about one person but their time, in one message. null: not in this hub. */
export const personOf = async (db: Db, hub: Id, id: Id): Promise<WholePerson | null> => {
  const { rows } = await sql<WholePerson>`
    select p.id, p.name, p.email as mail, p.phone,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'person', r.person_id, 'kind', r.kind, 'from', r.from_day, 'until', r.until_day)
          order by r.from_day, r.id)
        from members.role r where r.hub_id = p.hub_id and r.person_id = p.id), '[]') as roles,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'organisation', s.organisation_id, 'person', s.person_id, 'kind', s.kind,
          'from', s.from_day, 'until', s.until_day, 'organisationName', o.name) order by s.from_day, s.id)
        from members.representation s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
        where s.hub_id = p.hub_id and s.person_id = p.id and o.party_of is null), '[]') as representations
    from members.person p where p.hub_id = ${hub} and p.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** People by their ids, with their address; those of other hubs are not there. */
export const peopleOf = async (db: Db, hub: Id, ids: Id[]): Promise<Map<Id, { id: Id; name: string; mail: string | null }>> => {
  if (ids.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('members.person')
    .select(['id', 'name', 'email as mail'])
    .where('hub_id', '=', hub)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** False when the address is somebody else's. */
export const editPerson = async (
  db: Db,
  hub: Id,
  id: Id,
  { name, mail, phone }: Pick<WholePerson, 'name' | 'mail' | 'phone'>,
): Promise<boolean> =>
  unlessTaken(db, () =>
    tables(db).updateTable('members.person').set({ name, email: mail, phone }).where('hub_id', '=', hub).where('id', '=', id).execute(),
  )

/** The coordinators' roles that have not ended, held until the transaction ends: two who leave at once leave one after the other. */
export const holdCoordinators = async (db: Db, hub: Id, day: Day): Promise<Role[]> => {
  const { rows } = await sql<Role>`
    select id, person_id as person, kind, from_day as "from", until_day as "until" from members.role
    where hub_id = ${hub} and kind = 'coordinator' and (until_day is null or until_day > ${day})
    order by id for update`.execute(db)
  return rows
}

/** False when the person holds it already on one of these days. */
export const keepRole = async (db: Db, hub: Id, { id, person, kind, from, until }: Role): Promise<boolean> => {
  const kept = await tables(db)
    .insertInto('members.role')
    .values({ hub_id: hub, id, person_id: person, kind, from_day: from, until_day: until })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return kept.numInsertedOrUpdatedRows === 1n
}

/** False when it has ended meanwhile. */
export const endRole = async (db: Db, hub: Id, id: Id, until: Day): Promise<boolean> => {
  const done = await tables(db)
    .updateTable('members.role')
    .set({ until_day: until })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', until)]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Names of people by their address of mail. */
export const personCalled = async (db: Db, hub: Id, mails: string[]): Promise<Map<string, string>> => {
  if (mails.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('members.person')
    .select(['email', 'name'])
    .where('hub_id', '=', hub)
    .where('email', 'in', mails)
    .execute()
  return new Map(rows.map(({ email, name }) => [email ?? '', name]))
}
