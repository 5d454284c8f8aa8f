import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Key } from './key.ts'

const KEY = sql`k.id, k.name, k.basis, k.why, k.starts_on as "startsOn", k.ends_on as "endsOn", k.next_id as "replacedBy",
  (select count(*)::int from funding.cost c where c.hub_id = k.hub_id and c.key_id = k.id and not c.gone) as costs,
  (select coalesce(jsonb_agg(jsonb_build_object('action', w.action_id, 'name', a.name, 'weight', w.weight) order by a.rank, a.id), '[]')
    from funding.share_key_weight w join funding.action a on a.hub_id = w.hub_id and a.id = w.action_id
    where w.hub_id = k.hub_id and w.key_id = k.id) as weights`

/** Latest first; a hub has a handful a year: at most 100. */
export const keysOf = async (db: Db, hub: Id): Promise<Key[]> =>
  (
    await sql<Key>`select ${KEY} from funding.share_key k where k.hub_id = ${hub} order by k.starts_on desc, k.name, k.id limit 100`.execute(
      db,
    )
  ).rows

export const keyOf = async (db: Db, hub: Id, id: Id): Promise<Key | null> =>
  (await sql<Key>`select ${KEY} from funding.share_key k where k.hub_id = ${hub} and k.id = ${id}`.execute(db)).rows[0] ?? null

/** Held until the transaction ends: it is put right by one at a time. */
export const holdKey = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`select from funding.share_key k where k.hub_id = ${hub} and k.id = ${id} for update`.execute(db)
}

export const addKey = async (db: Db, hub: Id, key: Omit<Key, 'replacedBy' | 'costs'>): Promise<void> => {
  const { id, name, basis, why, startsOn, endsOn, weights } = key
  await sql`insert into funding.share_key (hub_id, id, name, basis, why, starts_on, ends_on)
    values (${hub}, ${id}, ${name}, ${basis}, ${why}, ${startsOn}, ${endsOn})`.execute(db)
  await sql`insert into funding.share_key_weight (hub_id, key_id, action_id, weight)
    select ${hub}, ${id}, x.action, x.weight from jsonb_to_recordset(${JSON.stringify(weights)}::jsonb) as x (action uuid, weight bigint)`.execute(
    db,
  )
}

export const replaceKey = async (db: Db, hub: Id, old: Id, by: Id): Promise<void> => {
  await sql`update funding.share_key set next_id = ${by} where hub_id = ${hub} and id = ${old}`.execute(db)
}

/** The costs shared by a key, with whether somebody was asked to pay a part of them; held. At most 2 000. */
export const costsByKey = async (db: Db, hub: Id, key: Id): Promise<{ id: Id; cents: number; claimed: boolean }[]> =>
  (
    await sql<{ id: Id; cents: number; claimed: boolean }>`select c.id, c.cents,
        exists (select from funding.claim_line l where l.hub_id = c.hub_id and l.cost_id = c.id) as claimed
      from funding.cost c where c.hub_id = ${hub} and c.key_id = ${key} order by c.id limit 2000 for update`.execute(db)
  ).rows
