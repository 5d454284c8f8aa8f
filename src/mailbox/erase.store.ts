import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Nothing reaches somebody's tray any more, from nowhere. */
export const eraseAddresses = async (db: Db, hub: Id, person: Id): Promise<number> => {
  const address = await sql`delete from mailbox.address where hub_id = ${hub} and person_id = ${person}`.execute(db)
  const senders = await sql`delete from mailbox.sender where hub_id = ${hub} and person_id = ${person}`.execute(db)
  return Number(address.numAffectedRows ?? 0) + Number(senders.numAffectedRows ?? 0)
}

/** The ids of what stood in somebody's tray. */
export const emptyTray = async (db: Db, hub: Id, person: Id): Promise<Id[]> =>
  (await sql<{ id: Id }>`delete from mailbox.mail where hub_id = ${hub} and person_id = ${person} returning id`.execute(db)).rows.map(
    ({ id }) => id,
  )
