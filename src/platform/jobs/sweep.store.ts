import { addMinutes, type Instant } from '#base/day.ts'
import { type Db, sql } from '#platform/database/database.ts'

const DAY = 24 * 60

/** What is removed, and how many days after which date. Limits look back one day at most (limits.ts). */
const KEPT_DAYS = { attempt: 2, code: 1, outbox: 7, recovery: 90, answered: 30, merge: 90 }

/** Removes, as the database's owner, what has served: tries, codes, sessions that are over, answers kept for a repeated form, the way back of merges. */
export const sweep = async (db: Db, now: Instant): Promise<void> => {
  const before = (days: number) => addMinutes(now, -days * DAY)
  await sql`delete from auth.attempt where at < ${before(KEPT_DAYS.attempt)}::timestamptz`.execute(db)
  await sql`delete from auth.code where asked_at < ${before(KEPT_DAYS.code)}::timestamptz`.execute(db)
  await sql`delete from auth.outbox where written_at < ${before(KEPT_DAYS.outbox)}::timestamptz`.execute(db)
  await sql`delete from auth.session where expires_at <= ${now}::timestamptz`.execute(db)
  await sql`delete from auth.recovery where expires_at < ${before(KEPT_DAYS.recovery)}::timestamptz`.execute(db)
  await sql`delete from platform.answered where at < ${before(KEPT_DAYS.answered)}::timestamptz`.execute(db)
  // The rows kept so that two cards made one can be parted (merging/merge.ts, UNDO_DAYS); the merge itself stays.
  await sql`select members.forget_merges(${before(KEPT_DAYS.merge)}::timestamptz, ${now}::timestamptz)`.execute(db)
}
