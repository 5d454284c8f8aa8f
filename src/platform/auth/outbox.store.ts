import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'

/** A log-in mail of an installation without a mail server. */
export type KeptMail = { id: Id; email: string; subject: string; body: string; writtenAt: Instant }

type OutboxRow = { id: Id; email: string; subject: string; body: string; written_at: Instant }

const tables = (db: Db) => db.withTables<{ 'auth.outbox': OutboxRow }>()

export const keepMail = async (db: Db, mail: Omit<KeptMail, 'id' | 'writtenAt'>, now: Instant): Promise<void> => {
  await tables(db)
    .insertInto('auth.outbox')
    .values({ id: newId(), ...mail, written_at: now })
    .execute()
}

/** The latest twenty. */
export const keptMails = (db: Db): Promise<KeptMail[]> =>
  tables(db)
    .selectFrom('auth.outbox')
    .select(['id', 'email', 'subject', 'body', 'written_at as writtenAt'])
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
