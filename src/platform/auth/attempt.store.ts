import { addMinutes, type Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { againAt, type Limit } from './limits.ts'

type AttemptRow = { id: Id; kind: string; subject: string; at: Instant }

const tables = (db: Db) => db.withTables<{ 'auth.attempt': AttemptRow }>()

/** One thing counted: under which limit, and whose (an address, a network, keyed-hashed: the table names nobody). */
export type Counted = { limit: Limit; subject: string }

/**
 * Counts a try under all these limits at once, or, when one is full, counts nothing and says when the next is possible. Tries of one subject
 * wait for each other, so that a hundred at once are not all the first.
 */
export const countAttempt = async (db: Db, counted: Counted[], now: Instant): Promise<Instant | null> => {
  const keys = [...new Set(counted.map(({ limit, subject }) => `${limit.kind} ${subject}`))].sort()
  await sql`select pg_advisory_xact_lock(hashtextextended(k, 0)) from (select k from unnest(${keys}::text[]) as k order by k) as s`.execute(
    db,
  )
  const asked = counted.map(({ limit, subject }, index) => ({
    index,
    kind: limit.kind,
    subject,
    skip: limit.max - 1,
    since: addMinutes(now, -limit.minutes),
  }))
  const { rows } = await sql<{ index: number; at: Instant }>`
    select c.index, a.at
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as c (index int, kind text, subject text, skip int, since timestamptz)
    cross join lateral (select at from auth.attempt where kind = c.kind and subject = c.subject and at > c.since
      order by at desc offset c.skip limit 1) a`.execute(db)
  const again = rows
    .map(({ index, at }) => againAt(at, (counted[index] as Counted).limit))
    .sort()
    .at(-1)
  if (again) return again
  const kinds = new Map(counted.map(({ limit, subject }) => [`${limit.kind} ${subject}`, { kind: limit.kind, subject }]))
  await tables(db)
    .insertInto('auth.attempt')
    .values([...kinds.values()].map((one) => ({ id: newId(), ...one, at: now })))
    .execute()
  return null
}

/** After a success the tries before it count no more. */
export const forgetAttempts = async (db: Db, kind: string, subject: string): Promise<void> => {
  await tables(db).deleteFrom('auth.attempt').where('kind', '=', kind).where('subject', '=', subject).execute()
}
