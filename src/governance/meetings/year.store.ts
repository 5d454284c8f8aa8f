import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** The days on which a body meets from a day on, called off ones left out, in the hub's zone; in order. */
export const daysHeld = async (db: Db, hub: Id, body: Id, from: Day): Promise<Day[]> => {
  const { rows } = await sql<{ day: Day }>`
    select distinct (m.starts_at at time zone h.zone)::date as day from governance.meeting m join platform.hub h on h.id = m.hub_id
    where m.hub_id = ${hub} and m.body_id = ${body} and m.state <> 'cancelled' and (m.starts_at at time zone h.zone)::date >= ${from}
    order by 1`.execute(db)
  return rows.map(({ day }) => day)
}

/** Two who prepare the dates of a body at once do so one after the other. */
export const holdBody = async (db: Db, hub: Id, body: Id): Promise<void> => {
  await sql`select from governance.body where hub_id = ${hub} and id = ${body} for update`.execute(db)
}

/** Who sits knows the date from `now` on, of each meeting by its line in the logbook. */
export const announce = async (db: Db, hub: Id, dated: { meeting: Id; activity: Id }[], now: Instant): Promise<void> => {
  await sql`update governance.meeting m set announced_at = ${now}, activity_id = d.activity
    from (select unnest(${dated.map(({ meeting }) => meeting)}::uuid[]) as meeting, unnest(${dated.map(({ activity }) => activity)}::uuid[]) as activity) d
    where m.hub_id = ${hub} and m.id = d.meeting`.execute(db)
}

/** What was prepared together. `touched`: the logbook has more of one of them than that it was prepared and announced. */
export type PreparedYear = { year: Id; body: string; meetings: { id: Id; activity: Id | null }[]; touched: boolean }

const years = sql`select m.year_id as year, b.name as body, jsonb_agg(jsonb_build_object('id', m.id, 'activity', m.activity_id) order by m.starts_at) as meetings,
  bool_or(m.state <> 'draft' or exists (select from logbook.fact f where f.hub_id = m.hub_id and f.subject = m.id
    and f.name not in ('governance.meetingPrepared', 'governance.dateAnnounced'))) as touched
  from governance.meeting m join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id`

export const yearPrepared = async (db: Db, hub: Id, year: Id): Promise<PreparedYear | null> => {
  await sql`select from governance.meeting where hub_id = ${hub} and year_id = ${year} for update`.execute(db)
  const { rows } = await sql<PreparedYear>`${years} where m.hub_id = ${hub} and m.year_id = ${year} group by m.year_id, b.name`.execute(db)
  return rows[0] ?? null
}

/** The latest that was prepared since then, and that nobody has touched. */
export const latestYear = async (db: Db, hub: Id, since: Instant): Promise<PreparedYear | null> => {
  const { rows } =
    await sql<PreparedYear>`select * from (${years} where m.hub_id = ${hub} and m.year_id is not null and m.created_at >= ${since}
    group by m.year_id, b.name) y where not touched order by year desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Takes drafts away with their agendas, as if they had never been; the database keeps whatever was convened. */
export const removeDrafts = async (db: Db, hub: Id, meetings: Id[]): Promise<void> => {
  await sql`delete from governance.agenda_item where hub_id = ${hub} and meeting_id = any (${meetings}::uuid[])`.execute(db)
  await sql`delete from governance.meeting where hub_id = ${hub} and id = any (${meetings}::uuid[])`.execute(db)
}

/** An announced date as the logbook has it. `sequence`: how often it has changed. */
type DateExpected = {
  id: Id
  kind: string
  title: string
  startsAt: Instant
  endsAt: Instant
  place: string
  subjectType: string | null
  subject: Id | null
  cancelled: boolean
  sequence: number
}

/** Announced dates somebody is expected on: where an organisation they speak for on the day sits, where they coordinate the hub or keep the meeting. */
export const datesExpected = async (db: Db, hub: Id, person: Id, from: Instant): Promise<DateExpected[]> => {
  const { rows } = await sql<DateExpected>`
    select a.id, a.kind, a.title, a.starts_at as "startsAt", a.ends_at as "endsAt", a.place, a.subject_type as "subjectType", a.subject, a.cancelled, a.sequence
    from governance.meeting m join platform.hub h on h.id = m.hub_id
    join logbook.activity a on a.hub_id = m.hub_id and a.id = m.activity_id
    cross join lateral (select (m.starts_at at time zone h.zone)::date as day) d
    where m.hub_id = ${hub} and m.state = 'draft' and m.announced_at is not null and m.convened_at is null and a.ends_at >= ${from}
      and (${person} in (m.facilitator_id, m.secretary_id)
        or exists (select from members.role r where r.hub_id = m.hub_id and r.person_id = ${person} and r.kind = 'coordinator'
          and r.from_day <= d.day and (r.until_day is null or d.day < r.until_day))
        or exists (select from governance.sitting s join members.representation r on r.hub_id = s.hub_id and r.organisation_id = s.organisation_id
          where s.hub_id = m.hub_id and s.body_id = m.body_id and r.person_id = ${person}
            and s.from_day <= d.day and (s.until_day is null or d.day < s.until_day)
            and r.from_day <= d.day and (r.until_day is null or d.day < r.until_day)))
    order by a.starts_at, a.id limit 200`.execute(db)
  return rows
}
