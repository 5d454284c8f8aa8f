import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

type HubRow = { id: Id; slug: string; name: string; zone: string; presentation: string; demo: boolean }

const tables = (db: Db) => db.withTables<{ 'platform.hub': HubRow }>()

/** What the hub says of itself, on its public site. */
export const presentationOf = async (db: Db, hub: Id): Promise<string> => {
  const row = await tables(db).selectFrom('platform.hub').select('presentation').where('id', '=', hub).executeTakeFirst()
  return row?.presentation ?? ''
}

export const keepPresentation = async (db: Db, hub: Id, presentation: string): Promise<void> => {
  await tables(db).updateTable('platform.hub').set({ presentation }).where('id', '=', hub).execute()
}

export type ListedHub = { slug: string; name: string; demo: boolean }

/** Every hub of the instance, by its public name; real ones first. */
export const allHubs = async (db: Db): Promise<ListedHub[]> =>
  (await sql<ListedHub>`select slug, name, demo from platform.hubs()`.execute(db)).rows
