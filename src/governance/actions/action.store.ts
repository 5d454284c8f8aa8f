import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MeetingSubject } from '#governance/meetings/meeting.access.ts'
import type { MeetingState } from '#governance/meetings/meeting.ts'
import { subject as meetingSubject } from '#governance/told.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { ActionState, Doer } from './action.ts'

type Named = { id: Id; name: string }

/** An action with who does it and where it comes from. `subject`: what the rules of access look at. */
export type Action = {
  id: Id
  what: string
  organisation: Named | null
  person: Named | null
  due: Day
  dueFirst: Day
  state: ActionState
  became: string
  /** The day it was done or given up, in the hub's zone. */
  closedOn: Day | null
  closer: string | null
  author: string
  notedOn: Day
  point: { id: Id; title: string }
  decision: Id | null
  meeting: { id: Id; title: string; state: MeetingState; day: Day }
  body: Named
  subject: MeetingSubject
}

const named = (table: string) =>
  sql`case when ${sql.ref(`${table}.id`)} is null then null else jsonb_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`

/** Every column of an action, `a`, with its point `i`, its meeting `m`, the hub `h` and the body `b`. */
export const actionColumns = sql`a.id, a.what, ${named('o')} as organisation, ${named('p')} as person, a.due, a.due_first as "dueFirst", a.state,
  a.became, (a.closed_at at time zone h.zone)::date as "closedOn", c.name as closer, w.name as author,
  (a.noted_at at time zone h.zone)::date as "notedOn", jsonb_build_object('id', i.id, 'title', i.title) as point, d.id as decision,
  jsonb_build_object('id', m.id, 'title', m.title, 'state', m.state, 'day', (m.starts_at at time zone h.zone)::date) as meeting,
  jsonb_build_object('id', b.id, 'name', b.name) as body, ${meetingSubject} as subject`

export const actionTables = sql`governance.action a
  join governance.agenda_item i on i.hub_id = a.hub_id and i.id = a.agenda_item_id
  join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
  join platform.hub h on h.id = a.hub_id
  join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
  join members.person w on w.hub_id = a.hub_id and w.id = a.noted_by
  left join members.person c on c.hub_id = a.hub_id and c.id = a.closed_by
  left join members.person p on p.hub_id = a.hub_id and p.id = a.person_id
  left join members.organisation o on o.hub_id = a.hub_id and o.id = a.organisation_id
  left join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id`

export const actionOf = async (db: Db, hub: Id, id: Id): Promise<Action | null> => {
  const { rows } = await sql<Action>`select ${actionColumns} from ${actionTables} where a.hub_id = ${hub} and a.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** What a decision asked of somebody, in the order it was noted. */
export const actionsOfDecision = async (db: Db, hub: Id, decision: Id): Promise<Action[]> => {
  const { rows } = await sql<Action>`select ${actionColumns} from ${actionTables} where a.hub_id = ${hub} and d.id = ${decision}
    order by a.noted_at, a.id`.execute(db)
  return rows
}

/** What the points that took a question up asked of somebody. */
export const actionsOfQuestion = async (db: Db, hub: Id, question: Id): Promise<Action[]> => {
  const { rows } = await sql<Action>`select ${actionColumns} from ${actionTables} where a.hub_id = ${hub}
    and exists (select from governance.agenda_source s where s.hub_id = i.hub_id and s.agenda_item_id = i.id and s.question_id = ${question})
    order by a.noted_at, a.id`.execute(db)
  return rows
}

/** Two who say at once what becomes of it do so one after the other. */
export const holdAction = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`select from governance.action where hub_id = ${hub} and id = ${id} for update`.execute(db)
}

/**
 * What a meeting has to do with actions: those noted in it; those of its body that were settled since the meeting before it (until it was closed);
 * those of its body, noted before it, that are still to do. One message.
 */
export type Led = { noted: Action[]; settled: Action[]; pending: Action[] }

export const actionsAround = async (db: Db, hub: Id, meeting: Id): Promise<Led> => {
  const { rows } = await sql<Action & { part: keyof Led }>`
    with here as (select x.id, x.body_id, x.starts_at, x.closed_at,
        (select max(y.closed_at) from governance.meeting y where y.hub_id = x.hub_id and y.body_id = x.body_id
          and y.id <> x.id and y.state in ('closed', 'sealed') and y.starts_at < x.starts_at) as before
      from governance.meeting x where x.hub_id = ${hub} and x.id = ${meeting}),
    part as (select a.hub_id, a.id, case
        when m.id = here.id then 'noted'
        when m.starts_at >= here.starts_at or m.body_id <> here.body_id then null
        when a.closed_at is null or a.closed_at > coalesce(here.closed_at, 'infinity') then 'pending'
        when here.before is not null and a.closed_at > here.before then 'settled' end as part
      from here cross join governance.action a
      join governance.agenda_item i on i.hub_id = a.hub_id and i.id = a.agenda_item_id
      join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
      where a.hub_id = ${hub} and m.body_id = here.body_id)
    select part.part, ${actionColumns} from part join ${actionTables} on a.hub_id = part.hub_id and a.id = part.id
    where part.part is not null order by case part.part when 'noted' then a.noted_at end, a.due, a.id limit 500`.execute(db)
  const of = (part: keyof Led) => rows.filter((one) => one.part === part).map(({ part: _, ...action }) => action)
  return { noted: of('noted'), settled: of('settled'), pending: of('pending') }
}

export type NewAction = Doer & { id: Id; point: Id; what: string; due: Day; by: Id; at: Instant }

export const addAction = async (db: Db, hub: Id, { id, point, what, organisation, person, due, by, at }: NewAction): Promise<void> => {
  await sql`insert into governance.action (hub_id, id, agenda_item_id, what, organisation_id, person_id, due, due_first, noted_by, noted_at)
    values (${hub}, ${id}, ${point}, ${what}, ${organisation}, ${person}, ${due}, ${due}, ${by}, ${at})`.execute(db)
}

/** As it reads from now on. `first`: the meeting is not sealed yet, its PV says the new day too. */
export const changeAction = async (
  db: Db,
  hub: Id,
  id: Id,
  { what, organisation, person, due, first }: Doer & { what: string; due: Day; first: boolean },
): Promise<void> => {
  await sql`update governance.action set what = ${what}, organisation_id = ${organisation}, person_id = ${person}, due = ${due},
    due_first = case when ${first} then ${due}::date else due_first end where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const moveAction = async (db: Db, hub: Id, id: Id, due: Day): Promise<void> => {
  await sql`update governance.action set due = ${due} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** Done, given up, or open again (`by` null). Words said later of what is closed do not change when it was. */
export const settleAction = async (
  db: Db,
  hub: Id,
  id: Id,
  { state, became, at, by }: { state: ActionState; became: string; at: Instant; by: Id | null },
): Promise<void> => {
  await sql`update governance.action set state = ${state}, became = ${became},
    closed_at = case when ${by}::uuid is null then null else coalesce(closed_at, ${at}::timestamptz) end,
    closed_by = case when ${by}::uuid is null then null else coalesce(closed_by, ${by}::uuid) end
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const removeAction = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`delete from governance.action where hub_id = ${hub} and id = ${id}`.execute(db)
}
