import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Tables } from './rows.ts'
import { keyOf, type Merge, type Occurrence, type Suggestion } from './suggestion.ts'

const tables = (db: Db) => db.withTables<Tables>()

/** With whose it is, for who asks whether it may be touched. */
export type OwnedSuggestion = Suggestion & { person: Id; calendar: Id; calendarName: string }

const columns = sql`s.id, s.uid, s.recurrence, s.starts_at as "startsAt", s.ends_at as "endsAt", s.all_day as "allDay", s.title, s.place, s.description,
  s.attendees, s.state, s.activity_id as activity, s.differs, c.person_id as person, s.calendar_id as calendar, c.name as "calendarName"`
const from = sql`calendars.suggestion s join calendars.calendar c on c.hub_id = s.hub_id and c.id = s.calendar_id`

/** One, held until the transaction ends. */
export const suggestionOf = async (db: Db, hub: Id, id: Id, hold = false): Promise<OwnedSuggestion | null> => {
  const { rows } = await sql<OwnedSuggestion>`
    select ${columns} from ${from} where s.hub_id = ${hub} and s.id = ${id} ${hold ? sql`for update of s` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** Several of one person, held; those of others are not there. */
export const suggestionsAmong = async (db: Db, hub: Id, person: Id, ids: Id[]): Promise<OwnedSuggestion[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<OwnedSuggestion>`
    select ${columns} from ${from}
    where s.hub_id = ${hub} and c.person_id = ${person} and s.id = any (${ids}::uuid[]) order by s.starts_at, s.id for update of s`.execute(
    db,
  )
  return rows
}

/** What a reading is compared with: everything of a calendar that begins in the window. */
export const suggestionsBetween = async (db: Db, hub: Id, calendar: Id, begin: Instant, end: Instant): Promise<Suggestion[]> => {
  const { rows } = await sql<Suggestion>`
    select ${columns} from ${from}
    where s.hub_id = ${hub} and s.calendar_id = ${calendar} and s.starts_at >= ${begin} and s.starts_at < ${end}`.execute(db)
  return rows
}

/** What the other calendars of a person hold of these days, by the names of the occurrences. */
export const heldElsewhere = async (
  db: Db,
  hub: Id,
  { person, calendar }: { person: Id; calendar: Id },
  begin: Instant,
  end: Instant,
): Promise<Set<string>> => {
  const { rows } = await sql<Pick<Suggestion, 'uid' | 'recurrence'>>`
    select s.uid, s.recurrence from ${from}
    where s.hub_id = ${hub} and c.person_id = ${person} and s.calendar_id <> ${calendar} and s.starts_at >= ${begin} and s.starts_at < ${end}`.execute(
    db,
  )
  return new Set(rows.map(keyOf))
}

type Place = { now: Instant; before: Id | null; most: number }

/** A person's suggestions that wait and are over, latest first, one more than `most` when there are. */
export const waitingOf = async (db: Db, hub: Id, person: Id, { now, before, most }: Place): Promise<OwnedSuggestion[]> => {
  const { rows } = await sql<OwnedSuggestion>`
    select ${columns} from ${from}
    where s.hub_id = ${hub} and c.person_id = ${person} and s.state = 'waiting' and s.ends_at <= ${now}
      and (${before}::uuid is null or (s.starts_at, s.id) < (select x.starts_at, x.id from calendars.suggestion x where x.hub_id = ${hub} and x.id = ${before}))
    order by s.starts_at desc, s.id desc limit ${most + 1}`.execute(db)
  return rows
}

/** What was kept or dropped lately, latest first: what can be put back. */
export const sortedOf = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnedSuggestion[]> => {
  const { rows } = await sql<OwnedSuggestion>`
    select ${columns} from ${from}
    where s.hub_id = ${hub} and c.person_id = ${person} and s.state <> 'waiting'
    order by (s.differs is not null) desc, s.decided_at desc, s.starts_at desc, s.id desc limit ${most}`.execute(db)
  return rows
}

/** How many of a person's suggestions wait. */
export const countWaiting = async (db: Db, hub: Id, person: Id, now: Instant): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${from}
    where s.hub_id = ${hub} and c.person_id = ${person} and s.state = 'waiting' and s.ends_at <= ${now}`.execute(db)
  return rows[0]?.n ?? 0
}

/** What comes next in a person's calendars: the sign that they are read. */
export const nextOf = async (db: Db, hub: Id, person: Id, now: Instant, most: number): Promise<OwnedSuggestion[]> => {
  const { rows } = await sql<OwnedSuggestion>`
    select ${columns} from ${from}
    where s.hub_id = ${hub} and c.person_id = ${person} and s.state = 'waiting' and s.ends_at > ${now}
    order by s.starts_at, s.id limit ${most}`.execute(db)
  return rows
}

/** Writes what a reading changes; what was decided meanwhile is not touched. */
export const writeMerge = async (db: Db, hub: Id, calendar: Id, { write, withdraw, differ }: Merge): Promise<void> => {
  const read = write.map((one: Occurrence) => ({ id: newId(), ...one }))
  await Promise.all([
    read.length === 0
      ? null
      : sql`insert into calendars.suggestion (hub_id, id, calendar_id, uid, recurrence, starts_at, ends_at, all_day, title, place, description, attendees)
          select ${hub}, r.id, ${calendar}, r.uid, r.recurrence, r."startsAt", r."endsAt", r."allDay", r.title, r.place, r.description, r.attendees
          from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as r (id uuid, uid text, recurrence text, "startsAt" timestamptz, "endsAt" timestamptz,
            "allDay" boolean, title text, place text, description text, attendees jsonb)
          on conflict (hub_id, calendar_id, uid, recurrence) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
            all_day = excluded.all_day, title = excluded.title, place = excluded.place, description = excluded.description, attendees = excluded.attendees
          where suggestion.state = 'waiting'`.execute(db),
    withdraw.length === 0
      ? null
      : sql`delete from calendars.suggestion where hub_id = ${hub} and id = any (${withdraw}::uuid[]) and state = 'waiting'`.execute(db),
    differ.length === 0
      ? null
      : sql`update calendars.suggestion s set differs = r.differs
          from jsonb_to_recordset(${JSON.stringify(differ)}::jsonb) as r (id uuid, differs text)
          where s.hub_id = ${hub} and s.id = r.id and s.state = 'kept'`.execute(db),
  ])
}

/** What nobody kept is forgotten once it can no longer be proposed: an agenda is not the hub's to archive. */
export const forgetBefore = async (db: Db, hub: Id, calendar: Id, before: Instant): Promise<void> => {
  await sql`delete from calendars.suggestion where hub_id = ${hub} and calendar_id = ${calendar} and state <> 'kept' and starts_at < ${before}`.execute(
    db,
  )
}

export type Decision = { state: 'waiting' } | { state: 'dropped' } | { state: 'kept'; activity: Id }

export const decide = async (db: Db, hub: Id, ids: Id[], decision: Decision, now: Instant): Promise<void> => {
  if (ids.length === 0) return
  await tables(db)
    .updateTable('calendars.suggestion')
    .set({
      state: decision.state,
      activity_id: decision.state === 'kept' ? decision.activity : null,
      decided_at: decision.state === 'waiting' ? null : now,
      differs: null,
    })
    .where('hub_id', '=', hub)
    .where('id', 'in', ids)
    .execute()
}
