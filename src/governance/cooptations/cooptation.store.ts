import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { LeavingSeat } from '#governance/bodies/seat-end.ts'
import type { DecisionState } from '#governance/decisions/decision.ts'
import type { MeetingSubject } from '#governance/meetings/meeting.access.ts'
import { subject } from '#governance/told.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Ratified } from './cooptation.ts'

/** Its point stands on the agenda of a meeting to come, and was not put off there. */
const standsToCome = sql`m.state in ('draft', 'convened', 'open') and d.state is distinct from 'notAdopted'
  and d.state is distinct from 'adjourned' and d.state is distinct from 'withdrawn' and d.state is distinct from 'rejected'`
const POINT = sql`join governance.agenda_item i on i.hub_id = x.hub_id and i.id = x.agenda_item_id
  join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
  left join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id`

export type Vacant = { id: Id; organisation: Id; name: string; on: Day }
export type Provisional = { id: Id; name: string; body: string; on: Day }

/**
 * What waits for a body on a day: for a board, the seats that were left in the last year with a membership and that nobody fills; for an assembly,
 * the seats co-opted that it has not ratified. Where the hub has no assembly, none is proposed: there would be nobody to ratify.
 */
export const cooptationsWaiting = async (
  db: Db,
  hub: Id,
  { body, meeting, day }: { body: Id; meeting: Id | null; day: Day },
): Promise<{ vacant: Vacant[]; provisional: Provisional[] }> => {
  const { rows } = await sql<{ vacant: Vacant[]; provisional: Provisional[] }>`
    with b as (select id, kind from governance.body where hub_id = ${hub} and id = ${body})
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.seat_id, 'organisation', o.id, 'name', o.name, 'on', e.now_until)), '[]')
        from b join governance.seat_end e on e.hub_id = ${hub} and e.body_id = b.id
        join members.organisation o on o.hub_id = e.hub_id and o.id = e.organisation_id and o.party_of is null
        where b.kind = 'board' and e.now_until is not null and e.now_until <= ${day}::date + 1 and e.now_until > ${day}::date - 366
          and exists (select from governance.body a where a.hub_id = ${hub} and a.kind = 'assembly')
          and not exists (select from governance.seat s where s.hub_id = e.hub_id and s.body_id = e.body_id
            and s.organisation_id = e.organisation_id and s.from_day >= e.now_until)
          and not exists (select from governance.cooptation x ${POINT} where x.hub_id = e.hub_id and x.left_seat_id = e.seat_id
            and ((x.seat_id is not null and x.outcome is distinct from 'refused') or i.meeting_id = ${meeting} or (${standsToCome})))) as vacant,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', o.name, 'body', cb.name, 'on', c.from_day)), '[]')
        from b join governance.cooptation c on c.hub_id = ${hub} and c.seat_id is not null and c.outcome is null
        join governance.seat s on s.hub_id = c.hub_id and s.id = c.seat_id and (s.until_day is null or s.until_day > ${day})
        join governance.body cb on cb.hub_id = c.hub_id and cb.id = c.body_id
        join members.organisation o on o.hub_id = c.hub_id and o.id = c.organisation_id
        where b.kind = 'assembly' and not exists (select from governance.ratification x ${POINT} where x.hub_id = c.hub_id and x.cooptation_id = c.id
          and (i.meeting_id = ${meeting} or (${standsToCome})))) as provisional`.execute(db)
  return rows[0] ?? { vacant: [], provisional: [] }
}

export type NewCooptation = { id: Id; point: Id; seat: Id }

/** Points that fill seats, and points that ratify. */
export const addCooptations = async (
  db: Db,
  hub: Id,
  { cooptations, ratifications }: { cooptations: NewCooptation[]; ratifications: { point: Id; cooptation: Id }[] },
): Promise<void> => {
  if (cooptations.length > 0)
    await sql`insert into governance.cooptation (hub_id, id, body_id, left_seat_id, left_organisation_id, agenda_item_id)
      select e.hub_id, x.id, e.body_id, e.seat_id, e.organisation_id, x.point
      from jsonb_to_recordset(${JSON.stringify(cooptations)}::jsonb) as x (id uuid, point uuid, seat uuid)
      join lateral (select * from governance.seat_end e where e.hub_id = ${hub} and e.seat_id = x.seat limit 1) e on true`.execute(db)
  if (ratifications.length > 0)
    await sql`insert into governance.ratification (hub_id, agenda_item_id, cooptation_id)
      select ${hub}, x.point, x.cooptation from jsonb_to_recordset(${JSON.stringify(ratifications)}::jsonb) as x (point uuid, cooptation uuid)`.execute(
      db,
    )
}

/** A co-optation at its point, or the point of an assembly that ratifies it. */
export type Cooptation = {
  id: Id
  point: Id
  /** `fills`: the board’s point; `ratifies`: the assembly’s. */
  is: 'fills' | 'ratifies'
  body: Id
  /** Who left the seat, and its first day without. */
  left: { id: Id; name: string; on: Day }
  organisation: Id | null
  name: string | null
  seat: Id | null
  from: Day | null
  outcome: Ratified | null
  outcomeOn: Day | null
  decision: Id | null
  state: DecisionState | null
  /** Day of the meeting of the point. */
  day: Day
}

/** Each co-optation `c` twice: at the point `i` that fills its seat, and at the one that ratifies it; `l` left the seat. */
const POINTS = sql`(select hub_id, id, agenda_item_id, 'fills' as is from governance.cooptation
    union all select hub_id, cooptation_id, agenda_item_id, 'ratifies' from governance.ratification) x
  join governance.cooptation c on c.hub_id = x.hub_id and c.id = x.id
  join governance.agenda_item i on i.hub_id = x.hub_id and i.id = x.agenda_item_id
  join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
  join platform.hub h on h.id = x.hub_id
  join members.organisation l on l.hub_id = c.hub_id and l.id = c.left_organisation_id`

const read = sql`select c.id, x.agenda_item_id as point, x.is, c.body_id as body,
    jsonb_build_object('id', l.id, 'name', l.name, 'on', e.now_until) as left, c.organisation_id as organisation, o.name, c.seat_id as seat,
    c.from_day as "from", c.outcome, c.outcome_on as "outcomeOn", d.id as decision, d.state, (m.starts_at at time zone h.zone)::date as day
  from ${POINTS}
  left join members.organisation o on o.hub_id = c.hub_id and o.id = c.organisation_id
  left join lateral (select e.now_until from governance.seat_end e where e.hub_id = c.hub_id and e.seat_id = c.left_seat_id limit 1) e on true
  left join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id`

/** What the points of a meeting fill or ratify. */
export const cooptationsAt = async (db: Db, hub: Id, meeting: Id): Promise<Cooptation[]> => {
  const { rows } = await sql<Cooptation>`${read} where x.hub_id = ${hub} and i.meeting_id = ${meeting}`.execute(db)
  return rows
}

/** What a decision fills or ratifies; null: it is about something else. */
export const cooptationOf = async (db: Db, hub: Id, decision: Id): Promise<Cooptation | null> => {
  const { rows } = await sql<Cooptation>`${read} where x.hub_id = ${hub} and d.id = ${decision}`.execute(db)
  return rows[0] ?? null
}

/** Members on a day that have no seat in the body: who could be co-opted. */
export const seatless = async (db: Db, hub: Id, body: Id, day: Day): Promise<{ id: Id; name: string }[]> => {
  const { rows } = await sql<{ id: Id; name: string }>`
    select o.id, o.name from members.organisation o where o.hub_id = ${hub} and o.party_of is null
      and exists (select from members.membership m where m.hub_id = o.hub_id and m.organisation_id = o.id and m.from_day <= ${day}
        and (m.until_day is null or ${day} < m.until_day))
      and not exists (select from governance.seat s where s.hub_id = o.hub_id and s.body_id = ${body} and s.organisation_id = o.id
        and (s.until_day is null or s.until_day > ${day}))
    order by o.name, o.id`.execute(db)
  return rows
}

/** Who holds a seat. */
export const holderOf = async (db: Db, hub: Id, seat: Id): Promise<Id | null> => {
  const { rows } = await sql<{
    org: Id
  }>`select organisation_id as org from governance.seat where hub_id = ${hub} and id = ${seat}`.execute(db)
  return rows[0]?.org ?? null
}

/** Whom it co-opts; the prepared text says so too, as long as it is the one that was proposed. */
export const nameCoopted = async (
  db: Db,
  hub: Id,
  { id, point, organisation }: { id: Id; point: Id; organisation: Id | null },
  text: { was: string; is: string },
): Promise<void> => {
  await Promise.all([
    sql`update governance.cooptation set organisation_id = ${organisation} where hub_id = ${hub} and id = ${id} and seat_id is null`.execute(
      db,
    ),
    sql`update governance.agenda_item set proposal = ${text.is} where hub_id = ${hub} and id = ${point} and proposal = ${text.was}`.execute(
      db,
    ),
  ])
}

/** The seat it gave, or gave no more. */
export const keepGiven = async (db: Db, hub: Id, id: Id, given: { seat: Id; from: Day } | null): Promise<void> => {
  await sql`update governance.cooptation set seat_id = ${given?.seat ?? null}, from_day = ${given?.from ?? null}, outcome = null, outcome_on = null
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** A seat that never was: nobody has sat on it. */
export const dropSeat = async (db: Db, hub: Id, seat: Id): Promise<void> => {
  await sql`delete from governance.seat where hub_id = ${hub} and id = ${seat}`.execute(db)
}

export const keepOutcome = async (db: Db, hub: Id, id: Id, outcome: Ratified | null, on: Day | null): Promise<void> => {
  await sql`update governance.cooptation set outcome = ${outcome}, outcome_on = ${on} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** A seat with what bounds its end: the last meeting held with it. */
export const seatHeld = async (db: Db, hub: Id, seat: Id, zone: string): Promise<LeavingSeat | null> => {
  const { rows } = await sql<LeavingSeat>`
    select s.id, s.body_id as body, s.organisation_id as org, jsonb_build_object('from', s.from_day, 'until', s.until_day) as period,
      (select max((m.starts_at at time zone ${zone})::date) from governance.meeting m
        where m.hub_id = s.hub_id and m.body_id = s.body_id and m.opened_at is not null) as "lastHeld"
    from governance.seat s where s.hub_id = ${hub} and s.id = ${seat}`.execute(db)
  return rows[0] ?? null
}

/** Ends a seat on its first day without; null: it runs again. */
export const endSeatOn = async (db: Db, hub: Id, seat: Id, until: Day | null): Promise<void> => {
  await sql`update governance.seat set until_day = ${until} where hub_id = ${hub} and id = ${seat}`.execute(db)
}

/** Seats of a body that are provisional on a day. */
export const provisionalSeats = async (db: Db, hub: Id, body: Id): Promise<Id[]> => {
  const { rows } = await sql<{ seat: Id }>`select seat_id as seat from governance.cooptation
    where hub_id = ${hub} and body_id = ${body} and seat_id is not null and outcome is null`.execute(db)
  return rows.map(({ seat }) => seat)
}

export type ToldCooptation = {
  is: 'coopted' | 'ratified'
  on: Day
  outcome: Ratified | null
  body: Id
  bodyName: string
  left: string
  decision: Id
  registered: boolean
  subject: MeetingSubject
}

/** By which decisions an organisation was co-opted, and ratified or not; who may know of each is for the rules to say. */
export const cooptationsOf = async (db: Db, hub: Id, organisation: Id): Promise<ToldCooptation[]> => {
  const { rows } = await sql<ToldCooptation>`
    select case x.is when 'fills' then 'coopted' else 'ratified' end as is, case x.is when 'fills' then c.from_day else c.outcome_on end as "on",
      c.outcome, b.id as body, b.name as "bodyName", l.name as left, d.id as decision, d.registered, ${subject} as subject
    from ${POINTS}
    join governance.body b on b.hub_id = c.hub_id and b.id = c.body_id
    join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id and d.state in ('adopted', 'rejected')
    where x.hub_id = ${hub} and c.organisation_id = ${organisation} and c.seat_id is not null and (x.is = 'fills' or c.outcome is not null)
    order by 2`.execute(db)
  return rows
}
