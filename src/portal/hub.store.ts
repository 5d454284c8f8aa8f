import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'

type HubRow = { id: Id; slug: string; name: string; zone: string; presentation: string; demo: boolean }

const tables = (db: Db) => db.withTables<{ 'platform.hub': HubRow }>()

/** What the hub says of itself, on its public site. */
export const presentationOf = async (db: Db, hub: Id): Promise<string> => {
  const row = await tables(db).selectFrom('platform.hub').select('presentation').where('id', '=', hub).executeTakeFirst()
  return row?.presentation ?? ''
}
