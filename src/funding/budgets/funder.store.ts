import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { FunderKind } from './codes.ts'

export type Funder = { id: Id; name: string; kind: FunderKind }

/** By name; a hub has a few dozen: at most 300. */
export const fundersOf = async (db: Db, hub: Id): Promise<Funder[]> =>
  (await sql<Funder>`select f.id, f.name, f.kind from funding.funder f where f.hub_id = ${hub} order by f.name, f.id limit 300`.execute(db))
    .rows

/** The funder of that name, made where the hub has none. */
export const funderNamed = async (db: Db, hub: Id, name: string, kind: FunderKind): Promise<Id> => {
  await sql`insert into funding.funder (hub_id, id, name, kind) values (${hub}, ${newId()}, ${name}, ${kind})
    on conflict (hub_id, name) do nothing`.execute(db)
  const { rows } = await sql<{ id: Id }>`select f.id from funding.funder f where f.hub_id = ${hub} and f.name = ${name}`.execute(db)
  return rows[0]?.id as Id
}
