import type { Instant } from '#base/day.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What the door knows of an address, latest first, by the one narrow function that reads the log-in tables. */

export type OwnLogIn = {
  what: 'account' | 'secondFactor' | 'session' | 'code' | 'mail' | 'recovery' | 'confirmation'
  begun: Instant
  used: Instant | null
  until: Instant | null
}
export const ownLogIns = async (db: Db, email: string, now: Instant, most: number): Promise<OwnLogIn[]> =>
  (
    await sql<OwnLogIn>`select what, begun, used, until from platform.log_ins_of(${email}, ${now}::timestamptz)
      order by begun desc, what limit ${most}`.execute(db)
  ).rows
