import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** A person asks the hub to lift a lost second factor; who has confirmed so far, for which organisation. */
export type Recovery = {
  id: Id
  email: string
  askedAt: Instant
  expiresAt: Instant
  confirmations: { email: string; organisation: Id; at: Instant }[]
}

/** Through functions of the database's owner: the app's role reads no log-in table. The hub is the transaction's. */
export const recoveries = async (db: Db, now: Instant): Promise<Recovery[]> =>
  (
    await sql<Recovery>`select id, email, asked_at as "askedAt", expires_at as "expiresAt", confirmations
      from platform.recoveries(${now}::timestamptz)`.execute(db)
  ).rows

export type Confirmed = 'confirmed' | 'lifted' | 'absent' | 'own' | 'twice' | 'sameOrganisation'

export const confirm = async (db: Db, recovery: Id, email: string, organisation: Id, now: Instant): Promise<Confirmed> => {
  const { rows } = await sql<{ outcome: Confirmed }>`
    select platform.confirm_recovery(${recovery}::uuid, ${email}, ${organisation}::uuid, ${now}::timestamptz) as outcome`.execute(db)
  return rows[0]?.outcome ?? 'absent'
}
