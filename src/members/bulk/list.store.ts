import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Source } from '#members/organisations/organisation.ts'
import type { Representation } from '#members/people/representation.ts'
import type { Tables } from '#members/rows.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Known } from './plan.ts'

const tables = (db: Db) => db.withTables<Tables>()

/** A pasted list; its content is emptied once it is added or a day old: it names people. */
export type PastedList = {
  id: Id
  content: string
  source: Source
  addedAt: Instant | null
  undoneAt: Instant | null
  /** What it added and is still there. */
  added: { organisations: Id[]; people: Id[]; representations: number }
}

export const keepList = async (db: Db, hub: Id, list: { id: Id; content: string; source: Source; at: Instant }): Promise<void> => {
  await sql`update members.pasted_list set content = ''
    where hub_id = ${hub} and content <> '' and pasted_at < ${list.at}::timestamptz - interval '1 day'`.execute(db)
  await tables(db)
    .insertInto('members.pasted_list')
    .values({
      hub_id: hub,
      id: list.id,
      content: list.content,
      source: list.source,
      pasted_at: list.at,
      added_at: null,
      undone_at: null,
      mail_given_to: [],
    })
    .execute()
}

/** A list with what it added, in one message. */
export const listOf = async (db: Db, hub: Id, id: Id): Promise<PastedList | null> => {
  const { rows } = await sql<PastedList>`
    select l.id, l.content, l.source, l.added_at as "addedAt", l.undone_at as "undoneAt", jsonb_build_object(
      'organisations', coalesce((select jsonb_agg(o.id order by o.id) from members.organisation o where o.hub_id = l.hub_id and o.list_id = l.id), '[]'),
      'people', coalesce((select jsonb_agg(p.id order by p.id) from members.person p where p.hub_id = l.hub_id and p.list_id = l.id), '[]'),
      'representations', (select count(*) from members.representation r where r.hub_id = l.hub_id and r.list_id = l.id)) as added
    from members.pasted_list l where l.hub_id = ${hub} and l.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Marks a list as added; false when it was already. Waits for who is adding it at the same time. */
export const markAdded = async (db: Db, hub: Id, id: Id, at: Instant): Promise<boolean> => {
  const done = await sql`update members.pasted_list set added_at = ${at}, content = ''
    where hub_id = ${hub} and id = ${id} and added_at is null`.execute(db)
  return done.numAffectedRows === 1n
}

export const rememberMails = async (db: Db, hub: Id, list: Id, people: Id[]): Promise<void> => {
  await sql`update members.pasted_list set mail_given_to = ${people}::uuid[] where hub_id = ${hub} and id = ${list}`.execute(db)
}

/** Takes away what a list added. False, and nothing changed, when something of it is in use. */
export const undoList = async (db: Db, hub: Id, id: Id, at: Instant): Promise<boolean> => {
  const { rows } = await sql<{ undone: boolean }>`select members.undo_list(${hub}, ${id}) as undone`.execute(db)
  if (!rows[0]?.undone) return false
  await sql`update members.pasted_list set undone_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
  return true
}

type Named = { organisations: string[]; people: string[]; mails: string[] }

/** What the hub has of these names (as `nameKey`) and addresses, in one message. */
export const knownOf = async (db: Db, hub: Id, named: Named, day: Day): Promise<Known> => {
  const { rows } = await sql<Known>`
    with o as (select id, name from members.organisation where hub_id = ${hub} and party_of is null and name_key = any (${named.organisations}::text[])),
      p as (select id, name, email from members.person
        where hub_id = ${hub} and (name_key = any (${named.people}::text[]) or email = any (${named.mails}::text[])))
    select coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name)) from o), '[]') as organisations,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'mail', p.email) order by p.id) from p), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('organisation', r.organisation_id, 'person', r.person_id))
        from members.representation r join o on o.id = r.organisation_id
        where r.hub_id = ${hub} and (r.until_day is null or r.until_day > ${day})), '[]') as speaks`.execute(db)
  return rows[0] as Known
}

type Origin = { list: Id | null; source: Source; at: Instant }

/** Writes new organisations, members from a day; the ids of those written. One whose name has been taken meanwhile is left out. */
export const keepOrganisations = async (
  db: Db,
  hub: Id,
  news: { id: Id; name: string; membership: Id; from: Day; founding?: boolean }[],
  { list, source, at }: Origin,
): Promise<Set<Id>> => {
  if (news.length === 0) return new Set()
  const kept = await tables(db)
    .insertInto('members.organisation')
    .values(news.map(({ id, name }) => ({ hub_id: hub, id, name, commune: '', about: '', source, list_id: list, created_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  const ids = new Set(kept.map(({ id }) => id))
  const members = news.filter(({ id }) => ids.has(id))
  if (members.length === 0) return ids
  await tables(db)
    .insertInto('members.membership')
    .values(
      members.map(({ id, membership, from, founding = false }) => ({
        hub_id: hub,
        id: membership,
        organisation_id: id,
        founding,
        from_day: from,
        until_day: null,
        list_id: list,
      })),
    )
    .execute()
  return ids
}

/** Writes new people; the ids of those written. One whose address has been taken meanwhile is left out. */
export const keepPeople = async (
  db: Db,
  hub: Id,
  news: { id: Id; name: string; mail: string | null; phone?: string }[],
  { list, source, at }: Origin,
): Promise<Set<Id>> => {
  if (news.length === 0) return new Set()
  const kept = await tables(db)
    .insertInto('members.person')
    .values(
      news.map(({ id, name, mail, phone = '' }) => ({ hub_id: hub, id, name, email: mail, phone, source, list_id: list, created_at: at })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(kept.map(({ id }) => id))
}

/** Gives an address to people who have none; the ids of those who got it. */
export const giveMails = async (db: Db, hub: Id, given: { id: Id; mail: string }[]): Promise<Set<Id>> => {
  if (given.length === 0) return new Set()
  const { rows } = await sql<{ id: Id }>`
    update members.person p set email = g.mail
    from unnest(${given.map(({ id }) => id)}::uuid[], ${given.map(({ mail }) => mail)}::text[]) as g (id, mail)
    where p.hub_id = ${hub} and p.id = g.id and p.email is null
      and not exists (select from members.person x where x.hub_id = ${hub} and x.email = g.mail)
    returning p.id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Gives a number of a phone to people who have none; the ids of those who got it. */
export const givePhones = async (db: Db, hub: Id, given: { id: Id; phone: string }[]): Promise<Set<Id>> => {
  if (given.length === 0) return new Set()
  const { rows } = await sql<{ id: Id }>`
    update members.person p set phone = g.phone
    from unnest(${given.map(({ id }) => id)}::uuid[], ${given.map(({ phone }) => phone)}::text[]) as g (id, phone)
    where p.hub_id = ${hub} and p.id = g.id and p.phone = '' returning p.id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Writes new representations; the ids of those written. One that meets another of the same person is left out. */
export const keepRepresentations = async (db: Db, hub: Id, news: Representation[], list: Id | null): Promise<Set<Id>> => {
  if (news.length === 0) return new Set()
  const kept = await tables(db)
    .insertInto('members.representation')
    .values(
      news.map(({ id, organisation, person, kind, from, until }) => ({
        hub_id: hub,
        id,
        organisation_id: organisation,
        person_id: person,
        kind,
        from_day: from,
        until_day: until,
        list_id: list,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(kept.map(({ id }) => id))
}
