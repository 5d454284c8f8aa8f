import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Which kind of card. */
export type CardKind = 'organisation' | 'person'

/** Removes a card. False, and nothing changed, when it is not there or a row refers to it. */
export const removeCard = async (db: Db, hub: Id, kind: CardKind, id: Id): Promise<boolean> => {
  await sql`savepoint card`.execute(db)
  try {
    const done = await sql`delete from ${sql.table(`members.${kind}`)} where hub_id = ${hub} and id = ${id}`.execute(db)
    await sql`release savepoint card`.execute(db)
    return done.numAffectedRows === 1n
  } catch (error) {
    // Foreign key: somebody else speaks of it.
    if ((error as { code?: string }).code !== '23503') throw error
    await sql`rollback to savepoint card`.execute(db)
    return false
  }
}
