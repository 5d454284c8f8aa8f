import type { Generated } from 'kysely'
import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import { CODE_TRIES } from './code.ts'

type CodeRow = {
  id: Id
  email: string
  browser_hash: Buffer
  asked_at: Instant
  code_hash: Buffer | null
  expires_at: Instant | null
  tries: Generated<number>
  used_at: Instant | null
}

const tables = (db: Db) => db.withTables<{ 'auth.code': CodeRow }>()

/** A browser asks for a code; the code itself is made with its mail. */
export const addRequest = async (db: Db, request: { id: Id; email: string; browser: Buffer; now: Instant }): Promise<void> => {
  const { id, email, browser, now } = request
  await tables(db)
    .insertInto('auth.code')
    .values({ id, email, browser_hash: browser, asked_at: now, code_hash: null, expires_at: null, used_at: null })
    .execute()
}

/** Gives a request its code, or a new one when the mail has to be written again; null when it is unknown, used, or asked before `since`. */
export const giveCode = async (db: Db, id: Id, hash: Buffer, expires: Instant, since: Instant): Promise<string | null> => {
  const row = await tables(db)
    .updateTable('auth.code')
    .set({ code_hash: hash, expires_at: expires })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('asked_at', '>', since)
    .returning('email')
    .executeTakeFirst()
  return row?.email ?? null
}

/** To whom the code of this browser was sent; null: it asked for none since `since`, or has used it. */
export const addressAwaiting = async (db: Db, browser: Buffer, since: Instant): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('auth.code')
    .select('email')
    .where('browser_hash', '=', browser)
    .where('used_at', 'is', null)
    .where('asked_at', '>', since)
    .executeTakeFirst()
  return row?.email ?? null
}

export type Tried = { id: Id; email: string; hash: Buffer; left: number }

/** Takes one try of this browser's code; its row stays locked until the transaction ends, so that parallel tries come one by one. null: none left. */
export const takeTry = async (db: Db, browser: Buffer, now: Instant): Promise<Tried | null> => {
  const row = await tables(db)
    .updateTable('auth.code')
    .set((code) => ({ tries: code('tries', '+', 1) }))
    .where('browser_hash', '=', browser)
    .where('used_at', 'is', null)
    .where('tries', '<', CODE_TRIES)
    .where('expires_at', '>', now)
    .returning(['id', 'email', 'code_hash', 'tries'])
    .executeTakeFirst()
  return row?.code_hash ? { id: row.id, email: row.email, hash: row.code_hash, left: CODE_TRIES - row.tries } : null
}

export const spendCode = async (db: Db, id: Id, now: Instant): Promise<void> => {
  await tables(db).updateTable('auth.code').set({ used_at: now }).where('id', '=', id).execute()
}
