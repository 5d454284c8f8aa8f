import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Tables } from './rows.ts'

const tables = (db: Db) => db.withTables<Tables>()

export type Feed = { id: Id; person: Id; madeAt: Instant }

export const feedOfPerson = async (db: Db, hub: Id, person: Id): Promise<Feed | null> => {
  const row = await tables(db)
    .selectFrom('calendars.feed')
    .select(['id', 'person_id as person', 'made_at as madeAt'])
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row ?? null
}

/** Whose feed a secret opens: somebody who can still come in by an address of mail. */
export const feedByHash = async (db: Db, hub: Id, hash: Uint8Array): Promise<(Feed & { name: string }) | null> => {
  const { rows } = await sql<Feed & { name: string }>`
    select f.id, f.person_id as person, f.made_at as "madeAt", p.name from calendars.feed f
    join members.person p on p.hub_id = f.hub_id and p.id = f.person_id
    where f.hub_id = ${hub} and f.token_hash = ${Buffer.from(hash)} and p.email is not null`.execute(db)
  return rows[0] ?? null
}

/** A new one takes the place of the one before, which opens nothing any more. */
export const keepFeed = async (db: Db, hub: Id, feed: Feed, hash: Uint8Array): Promise<void> => {
  const row = { id: feed.id, token_hash: Buffer.from(hash), made_at: feed.madeAt }
  await tables(db)
    .insertInto('calendars.feed')
    .values({ hub_id: hub, person_id: feed.person, ...row })
    .onConflict((conflict) => conflict.columns(['hub_id', 'person_id']).doUpdateSet(row))
    .execute()
}

export const endFeed = async (db: Db, hub: Id, person: Id): Promise<void> => {
  await tables(db).deleteFrom('calendars.feed').where('hub_id', '=', hub).where('person_id', '=', person).execute()
}
