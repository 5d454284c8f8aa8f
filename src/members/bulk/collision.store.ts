import { type Db, sql } from '#platform/database/database.ts'

const COLLISIONS = new Set(['23505', '23P01'])

/** Runs a change that may meet a unique or an exclusion constraint; false, and nothing changed, when it does. */
export const unlessTaken = async (db: Db, change: () => Promise<unknown>): Promise<boolean> => {
  await sql`savepoint change`.execute(db)
  try {
    await change()
    await sql`release savepoint change`.execute(db)
    return true
  } catch (error) {
    if (!COLLISIONS.has((error as { code?: string }).code ?? '')) throw error
    await sql`rollback to savepoint change`.execute(db)
    return false
  }
}
