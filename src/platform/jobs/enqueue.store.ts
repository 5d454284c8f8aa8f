import type { Instant } from '#base/day.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Leaves work for later, in this transaction: it exists at the commit, or not at all. `key`: a job still waiting under the same key is replaced. */
export const enqueue = async (db: Db, task: string, input: unknown, { at, key }: { at?: Instant; key?: string } = {}): Promise<void> => {
  await sql`select platform.enqueue(${task}, ${JSON.stringify(input)}::jsonb, ${at ?? null}::timestamptz, ${key ?? null})`.execute(db)
}
