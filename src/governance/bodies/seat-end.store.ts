import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { LeavingSeat, SeatEnd } from './seat-end.ts'

/** A seat with the name of its body, and how many other organisations sit there on a day. */
export type TellingSeat = LeavingSeat & { name: string; others: number }

/** Every seat of an organisation, the first begun first. `zone`: of the hub, for the days of meetings. */
export const seatsOf = async (db: Db, hub: Id, org: Id, day: Day, zone: string): Promise<TellingSeat[]> => {
  const { rows } = await sql<TellingSeat>`
    select s.id, s.body_id as body, s.organisation_id as org, jsonb_build_object('from', s.from_day, 'until', s.until_day) as period, b.name,
      (select max((m.starts_at at time zone ${zone})::date) from governance.meeting m
        where m.hub_id = s.hub_id and m.body_id = s.body_id and m.opened_at is not null) as "lastHeld",
      (select count(distinct o.organisation_id)::int from governance.seat o where o.hub_id = s.hub_id and o.body_id = s.body_id
        and o.organisation_id <> s.organisation_id and o.from_day <= ${day} and (o.until_day is null or ${day} < o.until_day)) as others
    from governance.seat s join governance.body b on b.hub_id = s.hub_id and b.id = s.body_id
    where s.hub_id = ${hub} and s.organisation_id = ${org}
    order by s.from_day, b.name, s.id`.execute(db)
  return rows
}

/** Ends these seats, and keeps each as it was. */
export const endSeatsWith = async (db: Db, hub: Id, membership: Id, ends: SeatEnd[]): Promise<void> => {
  if (ends.length === 0) return
  const rows = ends.map(({ seat, until }) => ({ id: seat.id, until }))
  const ending = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (id uuid, until date)`
  await sql`insert into governance.seat_end (hub_id, membership_id, seat_id, body_id, organisation_id, was_from, was_until, was_quality, now_until)
    select s.hub_id, ${membership}, s.id, s.body_id, s.organisation_id, s.from_day, s.until_day, s.quality, e.until
    from governance.seat s join ${ending} on e.id = s.id where s.hub_id = ${hub}`.execute(db)
  await sql`update governance.seat s set until_day = e.until from ${ending}
    where s.hub_id = ${hub} and s.id = e.id and e.until is not null`.execute(db)
  await sql`delete from governance.seat s using ${ending} where s.hub_id = ${hub} and s.id = e.id and e.until is null`.execute(db)
}

/** A seat that is as it was before its organisation left. */
export type SeatBack = { seat: Id; body: Id; org: Id; from: Day }

/**
 * Puts back what ended with a membership, to the day. What somebody changed since stays as they left it: a seat ended on another day, one given again
 * for the same time.
 */
export const takeSeatsBack = async (db: Db, hub: Id, membership: Id): Promise<SeatBack[]> => {
  const { rows: resumed } = await sql<SeatBack>`
    update governance.seat s set until_day = e.was_until from governance.seat_end e
    where e.hub_id = ${hub} and e.membership_id = ${membership} and s.hub_id = e.hub_id and s.id = e.seat_id and s.until_day = e.now_until
      and not exists (select from governance.seat o where o.hub_id = s.hub_id and o.body_id = s.body_id and o.organisation_id = s.organisation_id
        and o.id <> s.id and daterange(o.from_day, o.until_day) && daterange(s.from_day, e.was_until))
    returning s.id as seat, s.body_id as body, s.organisation_id as org, s.from_day as "from"`.execute(db)
  const { rows: given } = await sql<SeatBack>`
    insert into governance.seat (hub_id, id, body_id, organisation_id, from_day, until_day, quality)
    select e.hub_id, e.seat_id, e.body_id, e.organisation_id, e.was_from, e.was_until, e.was_quality from governance.seat_end e
    where e.hub_id = ${hub} and e.membership_id = ${membership} and e.now_until is null
      and not exists (select from governance.seat o where o.hub_id = e.hub_id and o.body_id = e.body_id and o.organisation_id = e.organisation_id
        and daterange(o.from_day, o.until_day) && daterange(e.was_from, e.was_until))
    on conflict do nothing
    returning id as seat, body_id as body, organisation_id as org, from_day as "from"`.execute(db)
  await sql`delete from governance.seat_end where hub_id = ${hub} and membership_id = ${membership}`.execute(db)
  return [...resumed, ...given]
}
