import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Where letters reach organisations: the lines under their name on the envelope; none where the hub knows no address. A person who takes part in her own name has none here. */
export const postalOf = async (db: Db, hub: Id, organisations: Id[]): Promise<Map<Id, string[]>> => {
  if (organisations.length === 0) return new Map()
  const { rows } = await sql<{ id: Id; address: string; commune: string }>`
    select id, address, commune from members.organisation where hub_id = ${hub} and id = any(${organisations}) and address <> '' and party_of is null`.execute(
    db,
  )
  return new Map(rows.map(({ id, address, commune }) => [id, [...address.split('\n'), commune].map((line) => line.trim()).filter(Boolean)]))
}
