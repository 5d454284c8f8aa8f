import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

type AccountRow = {
  id: Id
  email: string
  created_at: Instant
  totp_secret: Buffer | null
  totp_confirmed_at: Instant | null
  totp_last_step: number | null
}
type RecoveryRow = { id: Id; account_id: Id; email: string; asked_at: Instant; expires_at: Instant; lifted_at: Instant | null }

const tables = (db: Db) =>
  db.withTables<{ 'auth.account': AccountRow; 'auth.recovery': RecoveryRow; 'auth.recovery_hub': { recovery_id: Id; hub_id: Id } }>()

/** The account of an address; made the first time the address is proved. */
export const accountOf = async (db: Db, email: string, now: Instant): Promise<Id> => {
  const { id } = await tables(db)
    .insertInto('auth.account')
    .values({ id: newId(), email, created_at: now, totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ email }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The address of an account; null: no such account. */
export const addressOf = async (db: Db, account: Id): Promise<string | null> =>
  (await tables(db).selectFrom('auth.account').select('email').where('id', '=', account).executeTakeFirst())?.email ?? null

export type SecondFactor = { secret: Buffer; lastStep: number | null }

/** The confirmed second factor of an account, sealed; its row stays locked until the transaction ends. null: none. */
export const secondFactorOf = async (db: Db, account: Id): Promise<SecondFactor | null> => {
  const row = await tables(db)
    .selectFrom('auth.account')
    .select(['totp_secret', 'totp_confirmed_at', 'totp_last_step'])
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  return row?.totp_secret && row.totp_confirmed_at ? { secret: row.totp_secret, lastStep: row.totp_last_step } : null
}

/** Whether the second factor was taken: no, when another one was confirmed meanwhile. */
export const confirmSecondFactor = async (db: Db, account: Id, secret: Buffer, step: number, now: Instant): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('auth.account')
    .set({ totp_secret: secret, totp_confirmed_at: now, totp_last_step: step })
    .where('id', '=', account)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Whether the step was still unused; from now on it is used. */
export const spendStep = async (db: Db, account: Id, step: number): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('auth.account')
    .set({ totp_last_step: step })
    .where('id', '=', account)
    .where((row) => row.or([row('totp_last_step', 'is', null), row('totp_last_step', '<', step)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export type KnownIn = { hub: Id; slug: string; name: string; demo: boolean; roles: string[] }

/** The hubs that know an address, by name, and the roles that run there. */
export const hubsOf = async (db: Db, email: string, now: Instant): Promise<KnownIn[]> =>
  (await sql<KnownIn>`select hub_id as hub, slug, name, demo, roles from auth.hubs_of(${email}, ${now}::timestamptz)`.execute(db)).rows

export const anyHub = async (db: Db): Promise<boolean> => (await sql`select from platform.hub_address limit 1`.execute(db)).rows.length > 0

/** The request of an account still waiting to be confirmed: its day of expiry; null: none. */
export const recoveryOf = async (db: Db, account: Id, now: Instant): Promise<Instant | null> => {
  const row = await tables(db)
    .selectFrom('auth.recovery')
    .select('expires_at')
    .where('account_id', '=', account)
    .where('lifted_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.expires_at ?? null
}

/** Asks these hubs to lift the second factor of an account. */
export const addRecovery = async (
  db: Db,
  asked: { account: Id; email: string; hubs: Id[]; now: Instant; expires: Instant },
): Promise<void> => {
  const id = newId()
  await tables(db)
    .insertInto('auth.recovery')
    .values({ id, account_id: asked.account, email: asked.email, asked_at: asked.now, expires_at: asked.expires, lifted_at: null })
    .execute()
  await tables(db)
    .insertInto('auth.recovery_hub')
    .values(asked.hubs.map((hub) => ({ recovery_id: id, hub_id: hub })))
    .execute()
}

/** The second factor was found again: what was asked and not yet lifted is asked no more. */
export const dropRecoveries = async (db: Db, account: Id): Promise<void> => {
  await tables(db).deleteFrom('auth.recovery').where('account_id', '=', account).where('lifted_at', 'is', null).execute()
}
