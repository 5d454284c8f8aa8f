import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

const count = (done: { numAffectedRows?: bigint | undefined }): number => Number(done.numAffectedRows ?? 0)

/** Somebody's agendas, with what they proposed. */
export const eraseCalendars = async (db: Db, hub: Id, person: Id): Promise<number> =>
  count(await sql`delete from calendars.calendar where hub_id = ${hub} and person_id = ${person}`.execute(db))

/** What others' agendas say of an address: their reader will bring it back only if the agenda still says so. */
export const eraseAttendee = async (db: Db, hub: Id, email: string | null): Promise<number> =>
  email === null
    ? 0
    : count(
        await sql`update calendars.suggestion s set attendees = (select coalesce(jsonb_agg(a), '[]') from jsonb_array_elements(s.attendees) a
            where position(${email} in lower(a::text)) = 0)
          where s.hub_id = ${hub} and position(${email} in lower(s.attendees::text)) > 0`.execute(db),
      )

/** What somebody chose to ignore, their habits, their address for the hub's meetings; and they are no habit of others any more. */
export const eraseChoices = async (db: Db, hub: Id, person: Id): Promise<number> => {
  let rows = 0
  for (const table of ['calendars.ignored_title', 'calendars.habit', 'calendars.feed']) {
    rows += count(await sql`delete from ${sql.table(table)} where hub_id = ${hub} and person_id = ${person}`.execute(db))
  }
  await sql`update calendars.habit set people = array_remove(people, ${person}::uuid) where hub_id = ${hub} and ${person}::uuid = any (people)`.execute(
    db,
  )
  return rows
}
