import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import type { Absence } from './absence.ts'
import { refusalOf } from './collision.store.ts'
import type { Contract, Letter, Valuation } from './engagement.ts'
import type { Tables } from './rows.ts'

const tables = (db: Db) => db.withTables<Tables>()

const DATED = ['from_day as from', 'until_day as until'] as const

/** Absences that hold on some of these days, earliest first. */
export const absencesOf = async (db: Db, hub: Id, person: Id, { from, until }: { from: Day; until: Day }): Promise<Absence[]> =>
  tables(db)
    .selectFrom('time.absence')
    .select(['id', 'person_id as person', 'kind', ...DATED])
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where('from_day', '<', until)
    .where('until_day', '>', from)
    .orderBy('from_day')
    .execute()

export const keepAbsence = (db: Db, hub: Id, { person, from, until, ...absence }: Absence, { at, by }: { at: Instant; by: Id }) =>
  refusalOf(db, () =>
    tables(db)
      .insertInto('time.absence')
      .values({ hub_id: hub, ...absence, person_id: person, from_day: from, until_day: until, noted_by: by, noted_at: at })
      .execute(),
  )

/** null when taken back; else what refused. */
export const removeAbsence = (db: Db, hub: Id, id: Id) =>
  refusalOf(db, () => tables(db).deleteFrom('time.absence').where('hub_id', '=', hub).where('id', '=', id).execute())

/** Contracts of one person, or of everyone, latest first. */
export const contractsOf = async (db: Db, hub: Id, person: Id | null): Promise<Contract[]> =>
  tables(db)
    .selectFrom('time.contract')
    .select(['id', 'person_id as person', 'weekly_minutes as weeklyMinutes', ...DATED])
    .where('hub_id', '=', hub)
    .$if(person !== null, (query) => query.where('person_id', '=', person ?? ''))
    .orderBy('from_day', 'desc')
    .execute()

/** Ends the one that runs on the day the new one begins. */
export const keepContract = (db: Db, hub: Id, { person, from, until, weeklyMinutes, id }: Contract) =>
  refusalOf(db, async () => {
    await tables(db)
      .updateTable('time.contract')
      .set({ until_day: from })
      .where('hub_id', '=', hub)
      .where('person_id', '=', person)
      .where('from_day', '<', from)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', from)]))
      .execute()
    await tables(db)
      .insertInto('time.contract')
      .values({ hub_id: hub, id, person_id: person, weekly_minutes: weeklyMinutes, from_day: from, until_day: until })
      .execute()
  })

export const lettersOf = async (db: Db, hub: Id, person: Id | null): Promise<Letter[]> =>
  tables(db)
    .selectFrom('time.engagement')
    .select(['id', 'person_id as person', 'action', 'permille', ...DATED])
    .where('hub_id', '=', hub)
    .$if(person !== null, (query) => query.where('person_id', '=', person ?? ''))
    .orderBy('from_day', 'desc')
    .execute()

export const keepLetter = (db: Db, hub: Id, { person, from, until, ...letter }: Letter) =>
  refusalOf(db, () =>
    tables(db)
      .insertInto('time.engagement')
      .values({ hub_id: hub, ...letter, person_id: person, from_day: from, until_day: until })
      .execute(),
  )

export const valuationsOf = async (db: Db, hub: Id): Promise<Valuation[]> =>
  tables(db)
    .selectFrom('time.valuation')
    .select(['id', 'capacity', 'method', 'rate_cents as rateCents', ...DATED])
    .where('hub_id', '=', hub)
    .orderBy('from_day', 'desc')
    .execute()

/** Ends the one that runs on the day the new one begins. */
export const keepValuation = (db: Db, hub: Id, { from, until, rateCents, ...valuation }: Valuation) =>
  refusalOf(db, async () => {
    await tables(db)
      .updateTable('time.valuation')
      .set({ until_day: from })
      .where('hub_id', '=', hub)
      .where('capacity', '=', valuation.capacity)
      .where('from_day', '<', from)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', from)]))
      .execute()
    await tables(db)
      .insertInto('time.valuation')
      .values({ hub_id: hub, ...valuation, rate_cents: rateCents, from_day: from, until_day: until })
      .execute()
  })
