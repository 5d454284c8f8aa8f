import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Calendar } from './calendar.ts'
import type { Tables } from './rows.ts'

const tables = (db: Db) => db.withTables<Tables>()

/** A calendar with its secret address: for the job that reads it, and for who compares addresses. */
export type WholeCalendar = Calendar & {
  person: Id
  address: string
  etag: string | null
  lastModified: string | null
  readOn: Day | null
}

const wholeOf = (row: Tables['calendars.calendar']): WholeCalendar => ({
  id: row.id,
  person: row.person_id,
  name: row.name,
  address: row.address,
  host: new URL(row.address).hostname,
  readAt: row.read_at,
  triedAt: row.tried_at,
  failures: row.failures,
  problem: row.problem,
  unread: row.unread,
  etag: row.etag,
  lastModified: row.last_modified,
  readOn: row.read_on,
})

/** What may be shown: everything but the address. */
export const shownOf = ({ id, name, host, readAt, triedAt, failures, problem, unread }: WholeCalendar): Calendar => ({
  id,
  name,
  host,
  readAt,
  triedAt,
  failures,
  problem,
  unread,
})

export const calendarsOf = async (db: Db, hub: Id, person: Id): Promise<WholeCalendar[]> => {
  const rows = await tables(db)
    .selectFrom('calendars.calendar')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(wholeOf)
}

/** Held until the transaction ends: two readings of one calendar come one after the other. */
export const calendarOf = async (db: Db, hub: Id, id: Id, hold = false): Promise<WholeCalendar | null> => {
  const query = tables(db).selectFrom('calendars.calendar').selectAll().where('hub_id', '=', hub).where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? wholeOf(row) : null
}

type New = { id: Id; person: Id; name: string; address: string }

export const addCalendar = async (db: Db, hub: Id, { id, person, name, address }: New, now: Instant): Promise<void> => {
  await tables(db)
    .insertInto('calendars.calendar')
    .values({
      ...{ hub_id: hub, id, person_id: person, name, address, added_at: now },
      ...{ etag: null, last_modified: null, read_on: null, read_at: null, tried_at: null, failures: 0, problem: null, unread: 0 },
    })
    .execute()
}

/** With everything it proposed that nobody kept; what was kept stays in the logbook. */
export const removeCalendar = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await tables(db).deleteFrom('calendars.calendar').where('hub_id', '=', hub).where('id', '=', id).execute()
}

export type ReadNote =
  | { is: 'read'; etag: string | null; lastModified: string | null; on: Day; unread: number }
  | { is: 'same' }
  | { is: 'failed'; problem: string }

/** What became of a reading. What could be read before stays, with its date. */
export const noteReading = async (db: Db, hub: Id, id: Id, note: ReadNote, now: Instant): Promise<void> => {
  const update = tables(db).updateTable('calendars.calendar').where('hub_id', '=', hub).where('id', '=', id)
  if (note.is === 'failed') {
    await update.set((row) => ({ tried_at: now, problem: note.problem, failures: row('failures', '+', 1) })).execute()
    return
  }
  const good = { tried_at: now, read_at: now, failures: 0, problem: null }
  if (note.is === 'same') await update.set(good).execute()
  else await update.set({ ...good, etag: note.etag, last_modified: note.lastModified, read_on: note.on, unread: note.unread }).execute()
}

/** Every hub of the installation: what a job that reads all calendars begins from. Addresses of hubs are public. */
export const allHubs = async (db: Db): Promise<Id[]> => {
  const { rows } = await sql<{ hub: Id }>`select hub_id as hub from platform.hub_address order by hub_id`.execute(db)
  return rows.map(({ hub }) => hub)
}

/** The calendars of a hub whose people can still come in. */
export const readableCalendars = async (db: Db, hub: Id): Promise<Pick<WholeCalendar, 'id' | 'address' | 'triedAt' | 'failures'>[]> => {
  const { rows } = await sql<Pick<WholeCalendar, 'id' | 'address' | 'triedAt' | 'failures'>>`
    select c.id, c.address, c.tried_at as "triedAt", c.failures from calendars.calendar c
    join members.person p on p.hub_id = c.hub_id and p.id = c.person_id
    where c.hub_id = ${hub} and p.email is not null order by c.id`.execute(db)
  return rows
}

/** In whose name a calendar is read, and where. */
export const readerOf = async (db: Db, hub: Id, person: Id): Promise<{ slug: string; zone: string; email: string } | null> => {
  const { rows } = await sql<{ slug: string; zone: string; email: string }>`
    select h.slug, h.zone, p.email from platform.hub h join members.person p on p.hub_id = h.id
    where h.id = ${hub} and p.id = ${person} and p.email is not null`.execute(db)
  return rows[0] ?? null
}
