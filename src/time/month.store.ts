import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { refusalOf } from './collision.store.ts'
import type { Affirmed, Month, Sheet } from './month.ts'
import type { Tables } from './rows.ts'

const tables = (db: Db) => db.withTables<Tables>()

export const affirmedOf = async (db: Db, hub: Id, person: Id, month: Month): Promise<Affirmed[]> =>
  tables(db)
    .selectFrom('time.week')
    .select(['monday', 'nothing', 'reason', 'affirmed_at as at', 'affirmed_by as by'])
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where('month', '=', month)
    .orderBy('monday')
    .execute()

export const affirm = async (db: Db, hub: Id, person: Id, month: Month, weeks: Affirmed[]): Promise<string | null> => {
  if (weeks.length === 0) return null
  const rows = weeks.map(({ monday, nothing, reason, at, by }) => {
    return { hub_id: hub, person_id: person, month, monday, nothing, reason, affirmed_at: at, affirmed_by: by }
  })
  return refusalOf(db, () =>
    tables(db)
      .insertInto('time.week')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['hub_id', 'person_id', 'month', 'monday']).doUpdateSet((row) => ({
          nothing: row.ref('excluded.nothing'),
          reason: row.ref('excluded.reason'),
          affirmed_at: row.ref('excluded.affirmed_at'),
          affirmed_by: row.ref('excluded.affirmed_by'),
        })),
      )
      .execute(),
  )
}

/** Something changed on these days: that their weeks are complete is to be said again. A signed month keeps what was said of it. */
export const unaffirm = async (db: Db, hub: Id, person: Id, from: Day, until: Day): Promise<void> => {
  await sql`delete from "time".week w where w.hub_id = ${hub} and w.person_id = ${person}
    and w.monday < ${until}::date and w.monday + 7 > ${from}::date and w.month < ${until}::date and w.month + interval '1 month' > ${from}::date
    and not exists (select from "time".sheet s where s.hub_id = w.hub_id and s.person_id = w.person_id and s.month = w.month
      and s.reopened_at is null)`.execute(db)
}

const SHEET = [
  'person_id as person',
  'month',
  'version',
  'hash',
  'minutes',
  'signed_at as signedAt',
  'approved_at as approvedAt',
  'approved_by as approvedBy',
  'reopened_at as reopenedAt',
  'reason',
] as const

/** The latest sheet of a month; null: it was never signed. */
export const sheetOf = async (db: Db, hub: Id, person: Id, month: Month): Promise<Sheet | null> =>
  (await tables(db)
    .selectFrom('time.sheet')
    .select(SHEET)
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where('month', '=', month)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

export const keepSheet = async (
  db: Db,
  hub: Id,
  sheet: Pick<Sheet, 'person' | 'month' | 'version' | 'hash' | 'minutes' | 'signedAt'>,
): Promise<string | null> => {
  const { person, signedAt, ...rest } = sheet
  const nothing = { approved_at: null, approved_by: null, reopened_at: null, reopened_by: null, reason: '' }
  return refusalOf(db, () =>
    tables(db)
      .insertInto('time.sheet')
      .values({ hub_id: hub, person_id: person, signed_at: signedAt, ...rest, ...nothing })
      .execute(),
  )
}

type Mark = { person: Id; month: Month; version: number; at: Instant; by: Id }

/** False when it was approved or reopened meanwhile. */
export const approve = async (db: Db, hub: Id, { person, month, version, at, by }: Mark): Promise<boolean> => {
  const done = await tables(db)
    .updateTable('time.sheet')
    .set({ approved_at: at, approved_by: by })
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where('month', '=', month)
    .where('version', '=', version)
    .where('approved_at', 'is', null)
    .where('reopened_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** False when it was reopened meanwhile. */
export const reopen = async (db: Db, hub: Id, { person, month, version, at, by, reason }: Mark & { reason: string }): Promise<boolean> => {
  const done = await tables(db)
    .updateTable('time.sheet')
    .set({ reopened_at: at, reopened_by: by, reason })
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where('month', '=', month)
    .where('version', '=', version)
    .where('reopened_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
