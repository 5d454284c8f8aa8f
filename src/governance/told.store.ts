import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Sought } from '#base/search.ts'
import type { MeetingSubject } from '#governance/meetings/meeting.access.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { howWell, soughtBy } from '#platform/database/sought.ts'

/** What the rules of access look at, for each meeting that is told. */
/** What the access rules look at of the meeting `m` in the hub `h`, on its day. */
export const subject = sql`jsonb_build_object('state', m.state, 'facilitator', m.facilitator_id, 'secretary', m.secretary_id, 'convened', m.convened_at is not null,
  'entitled', coalesce((select jsonb_agg(s.organisation_id) from governance.sitting s where s.hub_id = m.hub_id and s.body_id = m.body_id
    and s.from_day <= (m.starts_at at time zone h.zone)::date and (s.until_day is null or (m.starts_at at time zone h.zone)::date < s.until_day)), '[]'))`

export type ToldMeeting = { id: Id; on: Day; title: string; body: string; subject: MeetingSubject }

/** Meetings an organisation or a person was at, latest first; who may know of each is for the rules to say. */
export const meetingsAttended = async (db: Db, hub: Id, about: 'organisation' | 'person', id: Id): Promise<ToldMeeting[]> => {
  const { rows } = await sql<ToldMeeting>`
    select m.id, (m.starts_at at time zone h.zone)::date as "on", m.title, b.name as body, ${subject} as subject
    from governance.meeting m join platform.hub h on h.id = m.hub_id join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
    where m.hub_id = ${hub} and m.state in ('open', 'closed', 'sealed')
      and exists (select from governance.movement v where v.hub_id = m.hub_id and v.meeting_id = m.id and v.kind = 'arrives'
        and ${sql.ref(`v.${about}_id`)} = ${id})
    order by m.starts_at desc, m.id limit 200`.execute(db)
  return rows
}

export type Part = 'proposed' | 'objected' | 'disagreed'
export type ToldDecision = { id: Id; on: Day; title: string; part: Part; state: string; registered: boolean; subject: MeetingSubject }

/** Decisions an organisation brought, objected to or disagreed with, latest first; who may know of each is for the rules to say. */
export const decisionsOf = async (db: Db, hub: Id, organisation: Id): Promise<ToldDecision[]> => {
  const { rows } = await sql<ToldDecision>`
    select d.id, (coalesce(d.outcome_at, m.starts_at) at time zone h.zone)::date as "on", i.title, p.part, d.state, d.registered, ${subject} as subject
    from governance.decision d
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
    join platform.hub h on h.id = d.hub_id
    cross join lateral (
      select 'proposed' as part where d.proposer_organisation_id = ${organisation}
      union all select 'disagreed' where d.disagreed_organisation_id = ${organisation}
      union all select 'objected' where exists (select from governance.objection o
        where o.hub_id = d.hub_id and o.decision_id = d.id and o.organisation_id = ${organisation})
    ) p
    where d.hub_id = ${hub} order by 2 desc, d.id limit 200`.execute(db)
  return rows
}

export type FoundMeeting = ToldMeeting
export type FoundDecision = { id: Id; on: Day; title: string; state: string; registered: boolean; subject: MeetingSubject }

/** Rows read before the rules say who may know of them. */
const LOOKED_AT = 60

/** Meetings whose title, body, points or documents answer, best and latest first. */
export const meetingsFound = async (db: Db, hub: Id, sought: Sought): Promise<FoundMeeting[]> => {
  const text = sql`t.sought`
  const { rows } = await sql<FoundMeeting>`
    select m.id, (m.starts_at at time zone h.zone)::date as "on", m.title, b.name as body, ${subject} as subject
    from governance.meeting m join platform.hub h on h.id = m.hub_id join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
    left join (select meeting_id, string_agg(sought, '') as sought from governance.agenda_item where hub_id = ${hub} group by meeting_id) i on i.meeting_id = m.id
    left join (select meeting_id, string_agg(sought, '') as sought from governance.enclosure where hub_id = ${hub} group by meeting_id) e on e.meeting_id = m.id
    cross join lateral (select concat(m.sought, b.sought, m.sought_place, i.sought, e.sought) as sought offset 0) t
    where m.hub_id = ${hub} and ${soughtBy(sought, text)}
    order by ${howWell(sought, text)}, m.starts_at desc, m.id limit ${LOOKED_AT}`.execute(db)
  return rows
}

/** Decisions whose title or text answers, best and latest first. */
export const decisionsFound = async (db: Db, hub: Id, sought: Sought): Promise<FoundDecision[]> => {
  const text = sql`t.sought`
  const { rows } = await sql<FoundDecision>`
    select d.id, (coalesce(d.outcome_at, m.starts_at) at time zone h.zone)::date as "on", i.title, d.state, d.registered, ${subject} as subject
    from governance.decision d
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
    join platform.hub h on h.id = d.hub_id
    cross join lateral (select concat(i.sought, (select v.sought from governance.proposal_version v
      where v.hub_id = d.hub_id and v.decision_id = d.id order by v.n desc limit 1)) as sought offset 0) t
    where d.hub_id = ${hub} and ${soughtBy(sought, text)}
    order by ${howWell(sought, text)}, 2 desc, d.id limit ${LOOKED_AT}`.execute(db)
  return rows
}
