import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** The person of a hub who has an address of mail; null: nobody. */
export const personWith = async (db: Db, hub: Id, mail: string): Promise<Id | null> => {
  const { rows } = await sql<{ id: Id }>`select id from members.person where hub_id = ${hub} and email = ${mail}`.execute(db)
  return rows[0]?.id ?? null
}
