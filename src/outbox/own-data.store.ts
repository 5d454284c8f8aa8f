import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What the hub wrote to an address, latest first. The address is the person’s own, proved by their session. */

export type OwnMail = {
  writtenAt: Instant
  sentAt: Instant | null
  subject: string
  state: 'queued' | 'sent' | 'kept' | 'failed'
  body: string
}
export const ownMails = async (db: Db, hub: Id, email: string, most: number): Promise<OwnMail[]> =>
  (
    await sql<OwnMail>`
      select written_at as "writtenAt", sent_at as "sentAt", subject, state, body from platform.mail
      where hub_id = ${hub} and lower(to_address) = ${email} order by written_at desc, id desc limit ${most}`.execute(db)
  ).rows
