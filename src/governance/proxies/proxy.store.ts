import type { RawBuilder } from 'kysely'
import { type Day, type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { GivenProxy } from './proxy.ts'

/** The proxies of the meeting `m`, as JSON, in order of receipt. What they ask of whoever carries them is read apart: it is not for everybody. */
export const proxiesOf: RawBuilder<unknown> = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'org', x.organisation_id, 'holder', x.holder_organisation_id,
    'substitute', x.substitute_organisation_id, 'person', x.person_id, 'notedBy', x.noted_by, 'receivedOn', x.received_on, 'notedAt', x.noted_at,
    'takenBackAt', x.taken_back_at, 'refused', x.refused) order by x.received_on, x.noted_at, x.id), '[]')
    from governance.proxy x where x.hub_id = m.hub_id and x.meeting_id = m.id)`

/** JSON made by the database writes instants in its own way. */
export const proxyOf = (row: GivenProxy): GivenProxy => ({
  ...row,
  notedAt: toInstant(row.notedAt),
  takenBackAt: row.takenBackAt === null ? null : toInstant(row.takenBackAt),
})

type ProxyRow = {
  hub_id: Id
  id: Id
  meeting_id: Id
  organisation_id: Id
  holder_organisation_id: Id
  substitute_organisation_id: Id | null
  person_id: Id | null
  noted_by: Id | null
  received_on: Day
  noted_at: Instant
  instructions: string | null
  words_id: Id | null
  taken_back_at: Instant | null
  taken_back_by: Id | null
  refused: boolean
}
const tables = (db: Db) => db.withTables<{ 'governance.proxy': ProxyRow }>()

/** `instructions`: the text and where its words are kept. False: the organisation has just given one. */
export const addProxy = async (
  db: Db,
  hub: Id,
  meeting: Id,
  proxy: GivenProxy,
  instructions: { text: string; words: Id } | null,
): Promise<boolean> => {
  const row = await tables(db)
    .insertInto('governance.proxy')
    .values({
      hub_id: hub,
      id: proxy.id,
      meeting_id: meeting,
      organisation_id: proxy.org,
      holder_organisation_id: proxy.holder,
      substitute_organisation_id: proxy.substitute,
      person_id: proxy.person,
      noted_by: proxy.notedBy,
      received_on: proxy.receivedOn,
      noted_at: proxy.notedAt,
      instructions: instructions?.text ?? null,
      words_id: instructions?.words ?? null,
      taken_back_at: null,
      taken_back_by: null,
      refused: false,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const takeProxyBack = async (db: Db, hub: Id, id: Id, by: Id | null, at: Instant): Promise<void> => {
  await tables(db)
    .updateTable('governance.proxy')
    .set({ taken_back_at: at, taken_back_by: by })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .execute()
}

/** Taken back by whoever was to carry it. */
export const refuseProxy = async (db: Db, hub: Id, id: Id, by: Id | null, at: Instant): Promise<void> => {
  await tables(db)
    .updateTable('governance.proxy')
    .set({ taken_back_at: at, taken_back_by: by, refused: true })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .execute()
}

export type Instructions = { proxy: Id; text: string }

/** What the standing proxies of a meeting ask, of those given or carried by these organisations; `orgs` null: all of them. */
export const instructionsOf = async (db: Db, hub: Id, meeting: Id, orgs: Id[] | null): Promise<Instructions[]> => {
  const { rows } = await sql<Instructions>`
    select id as proxy, instructions as text from governance.proxy
    where hub_id = ${hub} and meeting_id = ${meeting} and taken_back_at is null and instructions is not null
      and (${orgs}::uuid[] is null or array[organisation_id, holder_organisation_id, substitute_organisation_id] && ${orgs}::uuid[])
    order by received_on, noted_at, id`.execute(db)
  return rows
}

export type OwnProxy = {
  at: Instant
  what: 'gave' | 'noted' | 'tookBack' | 'refused'
  meeting: string
  organisation: string
  text: string | null
}

/** What is kept of somebody who gave, noted or took back a proxy, latest first; only whoever gave it wrote its words. */
export const ownProxies = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnProxy[]> => {
  const { rows } = await sql<OwnProxy>`
    select k.at, k.what, m.title as meeting, o.name as organisation, case when k.what = 'gave' then x.instructions end as text
    from governance.proxy x
    join governance.meeting m on m.hub_id = x.hub_id and m.id = x.meeting_id
    join members.organisation o on o.hub_id = x.hub_id and o.id = x.organisation_id
    cross join lateral (values ('gave', x.person_id, x.noted_at), ('noted', x.noted_by, x.noted_at), (case when x.refused then 'refused' else 'tookBack' end, x.taken_back_by, x.taken_back_at))
      as k (what, person, at)
    where x.hub_id = ${hub} and k.person = ${person} order by k.at desc, x.id, k.what limit ${most}`.execute(db)
  return rows
}
