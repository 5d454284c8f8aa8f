import { addMinutes, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'

type SessionRow = {
  token_hash: Buffer
  account_id: Id
  created_at: Instant
  seen_at: Instant
  expires_at: Instant
  second_factor_at: Instant | null
  demo: boolean
}
type AccountRow = { id: Id; email: string; totp_confirmed_at: Instant | null }

const tables = (db: Db) => db.withTables<{ 'auth.session': SessionRow; 'auth.account': AccountRow }>()

const IDLE_MINUTES = 7 * 24 * 60
const ABSOLUTE_MINUTES = 30 * 24 * 60

/** A session ends after 7 days unused, and 30 days after the log-in whatever happens. */
const expiryOf = (created: Instant, seen: Instant): Instant => {
  const ends = [addMinutes(created, ABSOLUTE_MINUTES), addMinutes(seen, IDLE_MINUTES)].sort()
  return ends[0] as Instant
}

export const SESSION_SECONDS = ABSOLUTE_MINUTES * 60

/** A session as its owner may know it. `full`: the second code was given, or none is asked of a demonstration. */
export type Session = {
  hash: Buffer
  account: Id
  email: string
  createdAt: Instant
  seenAt: Instant
  enrolled: boolean
  full: boolean
  demo: boolean
}

export type NewSession = { hash: Buffer; account: Id; now: Instant; createdAt?: Instant; secondFactor?: boolean; demo?: boolean }

export const addSession = async (db: Db, { hash, account, now, createdAt = now, secondFactor, demo }: NewSession): Promise<void> => {
  await tables(db)
    .insertInto('auth.session')
    .values({
      token_hash: hash,
      account_id: account,
      created_at: createdAt,
      seen_at: now,
      expires_at: expiryOf(createdAt, now),
      second_factor_at: secondFactor ? now : null,
      demo: demo ?? false,
    })
    .execute()
}

const running = (db: Db, now: Instant) =>
  tables(db)
    .selectFrom('auth.session as s')
    .innerJoin('auth.account as a', 'a.id', 's.account_id')
    .select(['s.token_hash', 's.account_id', 's.created_at', 's.seen_at', 's.second_factor_at', 's.demo', 'a.email', 'a.totp_confirmed_at'])
    .where('s.expires_at', '>', now)

type Running = Awaited<ReturnType<ReturnType<typeof running>['executeTakeFirstOrThrow']>>

const sessionOf = (row: Running): Session => ({
  hash: row.token_hash,
  account: row.account_id,
  email: row.email,
  createdAt: row.created_at,
  seenAt: row.seen_at,
  enrolled: row.totp_confirmed_at !== null,
  full: row.demo || row.second_factor_at !== null,
  demo: row.demo,
})

export const sessionBy = async (db: Db, hash: Buffer, now: Instant): Promise<Session | null> => {
  const row = await running(db, now).where('s.token_hash', '=', hash).executeTakeFirst()
  return row ? sessionOf(row) : null
}

/** Sessions of an account, last seen first; those of the demonstration and the others do not see each other. */
export const sessionsOf = async (db: Db, { account, demo }: Pick<Session, 'account' | 'demo'>, now: Instant): Promise<Session[]> =>
  (
    await running(db, now).where('s.account_id', '=', account).where('s.demo', '=', demo).orderBy('s.seen_at', 'desc').limit(100).execute()
  ).map(sessionOf)

export const endSession = async (db: Db, hash: Buffer): Promise<void> => {
  await tables(db).deleteFrom('auth.session').where('token_hash', '=', hash).execute()
}

export const endSessionsOf = async (db: Db, { account, demo }: Pick<Session, 'account' | 'demo'>): Promise<void> => {
  await tables(db).deleteFrom('auth.session').where('account_id', '=', account).where('demo', '=', demo).execute()
}

/** Notes that a session is used, at most once an hour, and moves its end. */
export const keepSession = async (db: Db, hash: Buffer, now: Instant): Promise<void> => {
  const row = await tables(db)
    .selectFrom('auth.session')
    .select('created_at')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .where('seen_at', '<=', addMinutes(now, -60))
    .executeTakeFirst()
  if (!row) return
  const expires = expiryOf(row.created_at, now)
  await tables(db).updateTable('auth.session').set({ seen_at: now, expires_at: expires }).where('token_hash', '=', hash).execute()
}
