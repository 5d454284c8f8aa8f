import type { Generated } from 'kysely'
import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE } from '#base/list.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { goingOn, keyset } from '#platform/database/keyset.ts'

/** `kept`: no mail server is set up, the mail waits in the outbox. `failed`: the mail server refused it for good. */
export type MailState = 'queued' | 'sent' | 'kept' | 'failed'

/** A file of the data folder, named as the reader will see it. */
export type Attachment = { name: string; mediaType: string; sha256: string }

export type Mail = {
  id: Id
  to: string
  toName: string
  replyTo: string
  subject: string
  body: string
  attachments: Attachment[]
  /** What it is about, as a code (`meeting.notice`). */
  about: string | null
  state: MailState
  attempts: number
  /** In the words of the mail server. */
  problem: string | null
  writtenAt: Instant
  sentAt: Instant | null
}

type MailRow = {
  hub_id: Id
  id: Id
  to_address: string
  to_name: string
  reply_to: string
  subject: string
  body: string
  attachments: Generated<Attachment[]>
  about: string | null
  state: Generated<MailState>
  attempts: Generated<number>
  problem: string | null
  written_at: Instant
  sent_at: Instant | null
}

const tables = (db: Db) => db.withTables<{ 'platform.mail': MailRow }>()

const COLUMNS = [
  'id',
  'to_address as to',
  'to_name as toName',
  'reply_to as replyTo',
  'subject',
  'body',
  'attachments',
  'about',
  'state',
  'attempts',
  'problem',
  'written_at as writtenAt',
  'sent_at as sentAt',
] as const

export type Written = Pick<Mail, 'id' | 'to' | 'toName' | 'replyTo' | 'subject' | 'body' | 'attachments' | 'about'>

export const addMails = async (db: Db, hub: Id, mails: Written[], now: Instant): Promise<void> => {
  await tables(db)
    .insertInto('platform.mail')
    .values(
      mails.map(({ to, toName, replyTo, attachments, ...mail }) => ({
        hub_id: hub,
        ...mail,
        to_address: to,
        to_name: toName,
        reply_to: replyTo,
        attachments: sql<Attachment[]>`${JSON.stringify(attachments)}::jsonb`,
        problem: null,
        written_at: now,
        sent_at: null,
      })),
    )
    .execute()
}

/** Mails of a confidential case are known to those named in it, and to nobody else: no list holds them, no count (`about`: `conflict:<id>`). */
const OF_CASES = 'conflict:'
export const isOfACase = ({ about }: Pick<Mail, 'about'>): boolean => about?.startsWith(OF_CASES) ?? false
const notOfCases = sql<boolean>`(about is null or not starts_with(about, ${sql.lit(OF_CASES)}))`

/** How many of the mails about one thing did not leave: refused, or kept for want of a mail server. */
export const countUnsent = async (db: Db, hub: Id, about: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform.mail
    where hub_id = ${hub} and about = ${about} and state in ('failed', 'kept')`.execute(db)
  return rows[0]?.n ?? 0
}

/** The hub's mails, latest first, `most` of them: those before the mail `before`. `more`: there are older ones. */
export const latestMails = async (db: Db, hub: Id, before: Id | null = null, most = PAGE): Promise<{ mails: Mail[]; more: boolean }> => {
  const { beyond, order } = keyset(goingOn(before), {
    keys: [sql`written_at`, sql`id`],
    of: (edge) => sql`select b.written_at, b.id from platform.mail b where b.hub_id = ${hub} and b.id = ${edge}`,
    down: true,
  })
  const rows = await tables(db)
    .selectFrom('platform.mail')
    .select(COLUMNS)
    .where('hub_id', '=', hub)
    .where(notOfCases)
    .where(beyond)
    .orderBy(order)
    .limit(most + 1)
    .execute()
  return { mails: rows.slice(0, most), more: rows.length > most }
}

export const mailById = async (db: Db, hub: Id, id: Id): Promise<Mail | null> =>
  (await tables(db).selectFrom('platform.mail').select(COLUMNS).where('hub_id', '=', hub).where('id', '=', id).executeTakeFirst()) ?? null

/** How many mails stand in each state. */
export const countMails = async (db: Db, hub: Id): Promise<Record<MailState, number>> => {
  const rows = await tables(db)
    .selectFrom('platform.mail')
    .select((row) => ['state', row.fn.countAll<number>().as('n')])
    .where('hub_id', '=', hub)
    .where(notOfCases)
    .groupBy('state')
    .execute()
  return { queued: 0, sent: 0, kept: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
}

export const hubName = async (db: Db, hub: Id): Promise<string> => {
  const row = await db
    .withTables<{ 'platform.hub': { id: Id; name: string } }>()
    .selectFrom('platform.hub')
    .select('name')
    .where('id', '=', hub)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** What became of an attempt. A mail once sent stays sent. */
export const noteAttempt = async (
  db: Db,
  hub: Id,
  id: Id,
  { state, problem, sentAt = null }: { state: MailState; problem: string | null; sentAt?: Instant | null },
): Promise<void> => {
  await tables(db)
    .updateTable('platform.mail')
    .set((row) => ({ state, problem, sent_at: sentAt, attempts: row('attempts', '+', 1) }))
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where('state', '<>', 'sent')
    .execute()
}

/** Whether a mail that failed or was kept waits again. */
export const queueAgain = async (db: Db, hub: Id, id: Id): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('platform.mail')
    .set({ state: 'queued', problem: null, attempts: 0 })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'kept'])
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
