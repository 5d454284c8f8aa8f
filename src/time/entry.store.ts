import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { refusalOf } from './collision.store.ts'
import type { Entry, Seen } from './entry.ts'
import type { Tables } from './rows.ts'

type Row = Tables['time.entry']
const tables = (db: Db) => db.withTables<Tables>()

export const entryFrom = (row: Row): Entry => ({
  id: row.id,
  person: row.person_id,
  capacity: row.capacity,
  activity: row.activity_id,
  organisation: row.organisation_id,
  workType: row.work_type,
  title: row.title,
  on: row.on_day,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  minutes: row.minutes,
  travel: row.travel_minutes,
  km: row.km_tenths,
  source: row.source,
  seen:
    row.seen_minutes === null || row.seen_travel === null || row.seen_starts_at === null
      ? null
      : { minutes: row.seen_minutes, travel: row.seen_travel, startsAt: row.seen_starts_at },
  reverses: row.reverses,
  reversed: row.reversed,
  reason: row.reason,
})

/** Days from `from` until `until`, the same as instants in the hub's zone for what activities began then. `until` is excluded in both. */
export type Span = { from: Day; until: Day; begin: Instant; end: Instant }

/** A person's entries of those days, and those kept of an activity that begins then, wherever they stand; by day, then as they were made. */
export const entriesOf = async (db: Db, hub: Id, person: Id, { from, until, begin, end }: Span): Promise<Entry[]> => {
  const rows = await tables(db)
    .selectFrom('time.entry')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where((where) =>
      where.or([
        where.and([where('on_day', '>=', from), where('on_day', '<', until)]),
        sql<boolean>`exists (select from logbook.activity a where a.hub_id = "time".entry.hub_id and a.id = "time".entry.activity_id
          and a.starts_at >= ${begin} and a.starts_at < ${end})`,
      ]),
    )
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return rows.map(entryFrom)
}

type By = { at: Instant; by: Id }

/** null when written; else the constraint that refused, and nothing was. */
export const keepEntries = async (db: Db, hub: Id, entries: Entry[], { at, by }: By): Promise<string | null> => {
  if (entries.length === 0) return null
  return refusalOf(db, () =>
    tables(db)
      .insertInto('time.entry')
      .values(
        entries.map((entry) => ({
          hub_id: hub,
          id: entry.id,
          person_id: entry.person,
          capacity: entry.capacity,
          activity_id: entry.activity,
          organisation_id: entry.organisation,
          work_type: entry.workType,
          title: entry.title,
          on_day: entry.on,
          starts_at: entry.startsAt,
          ends_at: entry.endsAt,
          minutes: entry.minutes,
          travel_minutes: entry.travel,
          km_tenths: entry.km,
          source: entry.source,
          seen_minutes: entry.seen?.minutes ?? null,
          seen_travel: entry.seen?.travel ?? null,
          seen_starts_at: entry.seen?.startsAt ?? null,
          reverses: entry.reverses,
          reversed: false,
          reason: entry.reason,
          made_at: at,
          made_by: by,
        })),
      )
      .execute(),
  )
}

/** What an entry now knows of its activity: its owner keeps her own figure. */
export const keepSeen = async (db: Db, hub: Id, id: Id, seen: Seen): Promise<void> => {
  await tables(db)
    .updateTable('time.entry')
    .set({ seen_minutes: seen.minutes, seen_travel: seen.travel, seen_starts_at: seen.startsAt })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export const dropActivity = async (db: Db, hub: Id, person: Id, activity: Id, at: Instant): Promise<void> => {
  await tables(db)
    .insertInto('time.dropped')
    .values({ hub_id: hub, person_id: person, activity_id: activity, dropped_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when it was not dropped. */
export const restoreActivity = async (db: Db, hub: Id, person: Id, activity: Id): Promise<boolean> => {
  const done = await tables(db)
    .deleteFrom('time.dropped')
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where('activity_id', '=', activity)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** The entry that stands of a person's activity; null: none is kept. */
export const liveEntryOf = async (db: Db, hub: Id, person: Id, activity: Id): Promise<Entry | null> => {
  const row = await tables(db)
    .selectFrom('time.entry')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where('activity_id', '=', activity)
    .where('reverses', 'is', null)
    .where('reversed', '=', false)
    .executeTakeFirst()
  return row ? entryFrom(row) : null
}

/** Takes what was kept of an activity back as if it never had been. False, and nothing changed, once a sheet was made of its month. */
export const undoKeeping = async (db: Db, hub: Id, person: Id, activity: Id): Promise<boolean> => {
  const { rows } = await sql<{ undone: boolean }>`select "time".undo_keeping(${hub}, ${person}, ${activity}) as undone`.execute(db)
  return rows[0]?.undone ?? false
}

export const isDropped = async (db: Db, hub: Id, person: Id, activity: Id): Promise<boolean> =>
  (await sql`select from "time".dropped where hub_id = ${hub} and person_id = ${person} and activity_id = ${activity}`.execute(db)).rows
    .length > 0

export const droppedBy = async (db: Db, hub: Id, person: Id, { begin, end }: Pick<Span, 'begin' | 'end'>): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    select d.activity_id as id from "time".dropped d join logbook.activity a on a.hub_id = d.hub_id and a.id = d.activity_id
    where d.hub_id = ${hub} and d.person_id = ${person} and a.starts_at >= ${begin} and a.starts_at < ${end}`.execute(db)
  return rows.map(({ id }) => id)
}
