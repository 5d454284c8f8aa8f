import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** How many hubs this instance has, one of their addresses, and the addresses that begin with these letters. */
export const hubsBeginning = async (db: Db, beginning: string): Promise<{ hubs: number; one: string | null; taken: string[] }> => {
  const pattern = `${beginning.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ hubs: number; one: string | null; taken: string[] }>`
    select count(*) as hubs, min(slug) as one, coalesce(array_agg(slug) filter (where slug like ${pattern}), '{}') as taken
    from platform.hub_address`.execute(db)
  return rows[0] ?? { hubs: 0, one: null, taken: [] }
}

type NewHub = { id: Id; slug: string; name: string; zone: string; demo: boolean; created_at: Instant }

/** Takes the address, then writes the hub; false when somebody has just taken it. */
export const keepHub = async (db: Db, hub: NewHub): Promise<boolean> => {
  const taken = await sql`insert into platform.hub_address (slug, hub_id) values (${hub.slug}, ${hub.id}) on conflict do nothing`.execute(
    db,
  )
  if (taken.numAffectedRows !== 1n) return false
  await db.withTables<{ 'platform.hub': NewHub }>().insertInto('platform.hub').values(hub).execute()
  return true
}
