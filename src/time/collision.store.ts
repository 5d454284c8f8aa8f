import { type Db, sql } from '#platform/database/database.ts'

const REFUSALS = new Set(['23505', '23P01', '23514'])

/** Runs a change that a rule of the tables may refuse: null when it was done, else the name of the constraint, and nothing changed. */
export const refusalOf = async (db: Db, change: () => Promise<unknown>): Promise<string | null> => {
  await sql`savepoint change`.execute(db)
  try {
    await change()
    await sql`release savepoint change`.execute(db)
    return null
  } catch (error) {
    const { code = '', constraint } = error as { code?: string; constraint?: string }
    if (!REFUSALS.has(code) || !constraint) throw error
    await sql`rollback to savepoint change`.execute(db)
    return constraint
  }
}
