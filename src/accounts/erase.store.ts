import { type Db, sql } from '#platform/database/database.ts'

/** 1 when the log-in of an address that no hub knows any more is ended, else 0. */
export const forgetLogIn = async (db: Db, email: string | null): Promise<number> => {
  if (email === null) return 0
  const { rows } = await sql<{ ended: boolean }>`select platform.forget_log_in(${email}) as ended`.execute(db)
  return rows[0]?.ended ? 1 : 0
}
