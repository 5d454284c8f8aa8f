import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/**
 * Whether this key was already answered: null when it is new (and now reserved by this transaction: a second request with it waits for the
 * first to end), the value of the first answer, or `other` when the key was used for something else.
 */
export const answerTo = async (
  db: Db,
  hub: Id,
  key: string,
  useCase: string,
  person: Id | null,
  body: Buffer,
  at: Instant,
): Promise<null | 'other' | { value: unknown }> => {
  const reserved = await sql`insert into platform.answered (hub_id, key, use_case, person_id, body_hash, at)
    values (${hub}, ${key}, ${useCase}, ${person}, ${body}, ${at}) on conflict do nothing`.execute(db)
  if (reserved.numAffectedRows === 1n) return null
  const { rows } = await sql<{ same: boolean; value: unknown }>`select value,
    (use_case = ${useCase} and person_id is not distinct from ${person} and body_hash = ${body}) as same
    from platform.answered where hub_id = ${hub} and key = ${key}`.execute(db)
  const first = rows[0]
  return first?.same ? { value: first.value } : 'other'
}

/** Keeps the answer with the key, for who asks again. */
export const rememberAnswer = async (db: Db, hub: Id, key: string, value: unknown): Promise<void> => {
  await sql`update platform.answered set value = ${JSON.stringify(value ?? null)}::jsonb where hub_id = ${hub} and key = ${key}`.execute(db)
}
