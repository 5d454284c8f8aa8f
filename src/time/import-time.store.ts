import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { entryFrom } from './entry.store.ts'
import type { Entry } from './entry.ts'
import type { Tables } from './rows.ts'

const tables = (db: Db) => db.withTables<Tables>()

/** What stands in the days of some people, from a day until a day (both included): what a row of a file may be again, or may not meet. */
export type Standing = {
  entries: (Pick<Entry, 'id' | 'person' | 'on' | 'title' | 'minutes' | 'startsAt' | 'endsAt'> & { paid: boolean })[]
  /** Months signed and not reopened. */
  signed: { person: Id; month: Day }[]
  away: { person: Id; from: Day; until: Day }[]
}

/** In one message. */
export const standingOf = async (db: Db, hub: Id, people: Id[], { from, until }: { from: Day; until: Day }): Promise<Standing> => {
  if (people.length === 0) return { entries: [], signed: [], away: [] }
  const [entries, signed, away] = await Promise.all([
    sql<
      Standing['entries'][number]
    >`select id, person_id as person, on_day as on, title, minutes, starts_at as "startsAt", ends_at as "endsAt",
        "time".is_paid(capacity) as paid
      from "time".entry where hub_id = ${hub} and person_id = any (${people}::uuid[]) and on_day between ${from}::date - 1 and ${until}::date + 1
        and reverses is null and not reversed`.execute(db),
    sql<Standing['signed'][number]>`select person_id as person, month from "time".sheet
      where hub_id = ${hub} and person_id = any (${people}::uuid[]) and reopened_at is null
        and month between "time".month_of(${from}::date) and ${until}::date`.execute(db),
    sql<Standing['away'][number]>`select person_id as person, from_day as from, until_day as until from "time".absence
      where hub_id = ${hub} and person_id = any (${people}::uuid[]) and from_day <= ${until} and until_day > ${from}`.execute(db),
  ])
  return { entries: entries.rows, signed: signed.rows, away: away.rows }
}

type Taken = { gone: Pick<Entry, 'id' | 'person' | 'on'>[]; stay: Entry[] }

/** Takes back entries a file brought, as if they had never been; those of a month a sheet was made of stay. */
export const takeBackImported = async (db: Db, hub: Id, ids: Id[]): Promise<Taken> => {
  const { rows: gone } = await sql<Taken['gone'][number]>`
    select id, person_id as person, on_day as on from "time".take_back_imported(${hub}, ${ids}::uuid[])`.execute(db)
  const taken = new Set(gone.map(({ id }) => id))
  const left = ids.filter((id) => !taken.has(id))
  if (left.length === 0) return { gone, stay: [] }
  const stay = await tables(db)
    .selectFrom('time.entry')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', 'in', left)
    .orderBy('id')
    .execute()
  return { gone, stay: stay.map(entryFrom) }
}
