import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { entryFrom } from './entry.store.ts'
import type { Counted, Entry } from './entry.ts'
import type { Month, Sheet } from './month.ts'
import type { Tables } from './rows.ts'

/** Time of one kind, person and day. `kept`: somebody said so; else an activity does, and nobody dropped it. */
export type Given = {
  person: Id
  capacity: Counted
  organisation: Id | null
  activity: Id | null
  on: Day
  minutes: number
  travel: number
  kept: boolean
}

type Asked = { from: Day; until: Day; zone: string; person?: Id; activity?: Id; capacity?: Counted; organisation?: Id }

/**
 * Minutes spent from a day until a day (excluded): kept entries, and what attended activities give and nobody kept or dropped yet (people who
 * give their time freely need not log in for it to count). Never twice: an activity counts once a person.
 */
export const minutesOf = async (
  db: Db,
  hub: Id,
  { from, until, zone, person, activity, capacity, organisation }: Asked,
): Promise<Given[]> => {
  const { rows } = await sql<Given>`
    select * from (
      select e.person_id as person, e.capacity, e.organisation_id as organisation, e.activity_id as activity, e.on_day as "on", e.minutes,
        e.travel_minutes as travel, true as kept
      from "time".entry e
      where e.hub_id = ${hub} and e.on_day >= ${from} and e.on_day < ${until} and e.reverses is null and not e.reversed
        ${organisation ? sql`and e.organisation_id = ${organisation}` : sql``}
      union all
      select p.person_id, p.capacity, p.organisation_id, a.id, (a.starts_at at time zone ${zone})::date, p.minutes, p.travel_minutes, false
      from ${
        // From one organisation's few to their activities, not from every activity of a year to them.
        organisation
          ? sql`(select * from logbook.participation where hub_id = ${hub} and organisation_id = ${organisation} offset 0)`
          : sql`logbook.participation`
      } p join logbook.activity a on a.hub_id = p.hub_id and a.id = p.activity_id
      where p.hub_id = ${hub} and p.attended in ('yes', 'partly') and p.minutes + p.travel_minutes > 0 and p.capacity <> 'guest'
        and a.starts_at >= (${from}::date::timestamp at time zone ${zone}) and a.starts_at < (${until}::date::timestamp at time zone ${zone})
        and not exists (select from "time".entry e where e.hub_id = p.hub_id and e.person_id = p.person_id and e.activity_id = a.id
          and e.reverses is null and not e.reversed)
        and not exists (select from "time".dropped d where d.hub_id = p.hub_id and d.person_id = p.person_id and d.activity_id = a.id)
        and not exists (select from "time".absence b where b.hub_id = p.hub_id and b.person_id = p.person_id and "time".is_paid(p.capacity)
          and b.from_day <= (a.starts_at at time zone ${zone})::date and (a.starts_at at time zone ${zone})::date < b.until_day)
    ) t
    where true ${person ? sql`and person = ${person}` : sql``} ${activity ? sql`and activity = ${activity}` : sql``}
      ${capacity ? sql`and capacity = ${capacity}` : sql``}
    order by "on", person, activity`.execute(db)
  return rows
}

/** Paid entries of months whose sheet stands, with what proves them: for claims and reports. Corrections are already netted out. */
export const signedEntries = async (
  db: Db,
  hub: Id,
  { from, until, person }: { from: Day; until: Day; person?: Id },
): Promise<(Entry & { version: number; hash: string; approved: boolean })[]> => {
  const { rows } = await sql<Tables['time.entry'] & { version: number; hash: string; approved: boolean }>`
    select e.*, s.version, s.hash, s.approved_at is not null as approved
    from "time".entry e
    join "time".sheet s on s.hub_id = e.hub_id and s.person_id = e.person_id and s.month = "time".month_of(e.on_day) and s.reopened_at is null
    where e.hub_id = ${hub} and e.on_day >= ${from} and e.on_day < ${until} and e.reverses is null and not e.reversed
      and "time".is_paid(e.capacity) and (${person ?? null}::uuid is null or e.person_id = ${person ?? null})
    order by e.on_day, e.id`.execute(db)
  return rows.map(({ version, hash, approved, ...row }) => ({ ...entryFrom(row), version, hash, approved }))
}

export type TeamMonth = { person: Id; name: string; month: Month; minutes: number; sheet: Sheet | null }

/** Paid time by person and month, from a month until a month (excluded), latest first: with its latest sheet. */
export const teamMonths = async (db: Db, hub: Id, { from, until }: { from: Month; until: Month }): Promise<TeamMonth[]> => {
  const { rows } = await sql<TeamMonth>`
    select m.person, p.name, m.month, coalesce(sum(e.minutes + e.travel_minutes), 0)::int as minutes,
      (select jsonb_build_object('person', s.person_id, 'month', s.month, 'version', s.version, 'hash', s.hash, 'minutes', s.minutes,
          'signedAt', s.signed_at, 'approvedAt', s.approved_at, 'approvedBy', s.approved_by, 'reopenedAt', s.reopened_at, 'reason', s.reason)
        from "time".sheet s where s.hub_id = ${hub} and s.person_id = m.person and s.month = m.month order by s.version desc limit 1) as sheet
    from (select e.person_id as person, "time".month_of(e.on_day) as month from "time".entry e
        where e.hub_id = ${hub} and e.on_day >= ${from} and e.on_day < ${until} and "time".is_paid(e.capacity)
      union select s.person_id, s.month from "time".sheet s where s.hub_id = ${hub} and s.month >= ${from} and s.month < ${until}) m
    join members.person p on p.hub_id = ${hub} and p.id = m.person
    left join "time".entry e on e.hub_id = ${hub} and e.person_id = m.person and "time".is_paid(e.capacity)
      and e.on_day >= m.month and e.on_day < m.month + interval '1 month'
    group by m.person, p.name, m.month
    order by m.month desc, p.name, m.person`.execute(db)
  return rows
}

/** Whether a month of paid work is there to be signed: somebody is paid for it, by contract or by what they did, and no sheet of it stands. */
export const isUnsigned = async (db: Db, hub: Id, person: Id, month: Month, zone: string): Promise<boolean> => {
  const { rows } = await sql<{ unsigned: boolean }>`
    with m as (select ${month}::date as first, (${month}::date + interval '1 month')::date as after)
    select not exists (select from "time".sheet s, m where s.hub_id = ${hub} and s.person_id = ${person} and s.month = m.first and s.reopened_at is null)
      and (exists (select from "time".contract c, m where c.hub_id = ${hub} and c.person_id = ${person} and c.from_day < m.after
          and (c.until_day is null or c.until_day > m.first))
        or exists (select from "time".entry e, m where e.hub_id = ${hub} and e.person_id = ${person} and e.on_day >= m.first and e.on_day < m.after
          and e.reverses is null and not e.reversed and "time".is_paid(e.capacity))
        or exists (select from logbook.participation p join logbook.activity a on a.hub_id = p.hub_id and a.id = p.activity_id, m
          where p.hub_id = ${hub} and p.person_id = ${person} and p.attended in ('yes', 'partly') and p.minutes + p.travel_minutes > 0
            and "time".is_paid(p.capacity) and a.starts_at >= (m.first::timestamp at time zone ${zone})
            and a.starts_at < (m.after::timestamp at time zone ${zone}))) as unsigned`.execute(db)
  return rows[0]?.unsigned ?? false
}

export type ToApprove = { person: Id; name: string; month: Month; minutes: number; signedAt: Instant }

/** Sheets signed by others that wait for the employer's side, the oldest first. */
export const sheetsToApprove = async (db: Db, hub: Id, besides: Id): Promise<ToApprove[]> => {
  const { rows } = await sql<ToApprove>`
    select s.person_id as person, p.name, s.month, s.minutes, s.signed_at as "signedAt" from "time".sheet s join members.person p on p.hub_id = s.hub_id and p.id = s.person_id
    where s.hub_id = ${hub} and s.approved_at is null and s.reopened_at is null and s.person_id <> ${besides}
    order by s.month, p.name limit 20`.execute(db)
  return rows
}
