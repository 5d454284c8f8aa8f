import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What the log-in knows of an address. `lastLogIn`: null when no session of the last 30 days is left to tell. */
export type KnownLogIn = {
  account: Id
  since: Instant
  secondCodeSince: Instant | null
  lastLogIn: Instant | null
  sessions: { begun: Instant; seen: Instant; demo: boolean }[]
}

/** null: nobody ever logged in with this address. */
export const logInOf = async (db: Db, email: string, now: Instant): Promise<KnownLogIn | null> => {
  const { rows } = await sql<Omit<KnownLogIn, 'sessions'>>`
    select a.id as account, a.created_at as since, a.totp_confirmed_at as "secondCodeSince",
      (select max(s.created_at) from auth.session s where s.account_id = a.id) as "lastLogIn"
    from auth.account a where a.email = ${email}`.execute(db)
  const found = rows[0]
  if (!found) return null
  const sessions = await sql<KnownLogIn['sessions'][number]>`
    select created_at as begun, seen_at as seen, demo from auth.session where account_id = ${found.account} and expires_at > ${now}
    order by seen_at desc`.execute(db)
  return { ...found, sessions: sessions.rows }
}

/** Every session of an account ends, in every browser; how many there were. */
export const endAllSessions = async (db: Db, account: Id): Promise<number> => {
  const { numAffectedRows } = await sql`delete from auth.session where account_id = ${account}`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** The second code is gone: the next log-in makes a new one where a role asks for it. What was asked of the hubs is asked no more. */
export const removeSecondCode = async (db: Db, account: Id): Promise<void> => {
  await sql`update auth.account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = ${account}`.execute(db)
  await sql`delete from auth.recovery where account_id = ${account} and lifted_at is null`.execute(db)
}
