import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { ActionRow, DecisionRow, GovernanceRows, MeetingRow, ProposalRow, SeatRow, Span } from './indicators.ts'

const dayOf = (column: string) => sql<Day>`(${sql.ref(column)} at time zone h.zone)::date`
/** The day of the meeting `m` lies in the span. */
const inSpan = ({ from, until }: Span) => sql<boolean>`${dayOf('m.starts_at')} >= ${from} and ${dayOf('m.starts_at')} < ${until}
  and m.starts_at >= ${from}::date - interval '2 days' and m.starts_at < ${until}::date + interval '2 days'`
/** Who holds a seat of the body of `m` on its day. */
const seats = sql`governance.seat s where s.hub_id = m.hub_id and s.body_id = m.body_id and s.from_day <= ${dayOf('m.starts_at')}
  and (s.until_day is null or ${dayOf('m.starts_at')} < s.until_day)`

/** A draft whose date nobody was told is nobody’s business yet; one that was never told is not called off either. */
export const meetingRows = async (db: Db, hub: Id, span: Span): Promise<MeetingRow[]> => {
  const { rows } = await sql<MeetingRow>`
    select m.id, m.body_id as body, ${dayOf('m.starts_at')} as day,
      case when m.state in ('open', 'closed', 'sealed') then 'held' when m.state = 'cancelled' then 'cancelled' else 'planned' end as state,
      array(select s.organisation_id from ${seats} order by 1) as seated,
      (select array_agg(distinct v.organisation_id) from governance.movement v
        where v.hub_id = m.hub_id and v.meeting_id = m.id and v.kind = 'arrives' and v.organisation_id is not null) as came,
      ${dayOf('m.closed_at')} as "closedOn", ${dayOf('m.sealed_at')} as "sealedOn"
    from governance.meeting m join platform.hub h on h.id = m.hub_id
    where m.hub_id = ${hub} and ${inSpan(span)} and (m.convened_at is not null or m.announced_at is not null)
    order by m.starts_at, m.id`.execute(db)
  return rows
}

/**
 * Decisions of meetings that are over: those of the register, and those that were not adopted. A text carried from one meeting to the next is
 * known since it was first told.
 */
export const decisionRows = async (
  db: Db,
  hub: Id,
  span: Span,
): Promise<(DecisionRow & { title: string; number: string | null; sealed: boolean })[]> => {
  const { rows } = await sql<DecisionRow & { title: string; number: string | null; sealed: boolean }>`
    with recursive taken as (
      select d.id, d.agenda_item_id as point, d.state, d.registered, m.id as meeting, m.body_id, m.state = 'sealed' as sealed,
        ${dayOf('m.starts_at')} as held
      from governance.meeting m join platform.hub h on h.id = m.hub_id
      join governance.agenda_item i on i.hub_id = m.hub_id and i.meeting_id = m.id
      join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id
      where m.hub_id = ${hub} and ${inSpan(span)} and m.state in ('closed', 'sealed')
        and (d.registered or d.state in ('rejected', 'notAdopted', 'withdrawn', 'adjourned'))
    ), told (id, point) as (
      select t.id, t.point from taken t
      union all
      select o.id, d.agenda_item_id from told o
      join governance.agenda_item i on i.hub_id = ${hub} and i.id = o.point
      join governance.decision d on d.hub_id = i.hub_id and d.id = i.carries_decision_id
    )
    select t.id, t.body_id as body, t.meeting, coalesce(e."on", t.held) as day, i.title, t.sealed,
      case when e.decision_id is not null then e.prefix || '-' || e.year || '-' || lpad(e.number::text, greatest(3, length(e.number::text)), '0') end as number,
      case when e.decision_id is null then 'notAdopted' when i.kind = 'election' then 'election' else e.method end as way,
      least(t.held, (select min(k.day) from told o
        join governance.agenda_item x on x.hub_id = ${hub} and x.id = o.point
        join governance.meeting m on m.hub_id = x.hub_id and m.id = x.meeting_id join platform.hub h on h.id = m.hub_id
        cross join lateral (
          select case when x.added_after_notice then ${dayOf('m.starts_at')} else ${dayOf('m.convened_at')} end as day
          union all select (q.asked_at at time zone h.zone)::date from governance.agenda_source c
            join governance.question q on q.hub_id = c.hub_id and q.id = c.question_id where c.hub_id = x.hub_id and c.agenda_item_id = x.id
          union all select a.received_on from governance.admission n
            join members.application a on a.hub_id = n.hub_id and a.id = n.application_id where n.hub_id = x.hub_id and n.agenda_item_id = x.id
        ) k where o.id = t.id)) as known
    from taken t join governance.agenda_item i on i.hub_id = ${hub} and i.id = t.point
    left join governance.register_entry e on e.hub_id = ${hub} and e.decision_id = t.id
    order by day, t.id`.execute(db)
  return rows
}

/** Points on the agenda of a meeting that was held, brought by others than the body. One that is several of these is counted once, as the first. */
export const proposalRows = async (db: Db, hub: Id, span: Span): Promise<(ProposalRow & { title: string; sealed: boolean })[]> => {
  const { rows } = await sql<ProposalRow & { title: string; sealed: boolean }>`
    select p.id, m.body_id as body, m.id as meeting, ${dayOf('m.starts_at')} as day, p.title, m.state = 'sealed' as sealed, o.origin
    from governance.meeting m join platform.hub h on h.id = m.hub_id
    join governance.agenda_item p on p.hub_id = m.hub_id and p.meeting_id = m.id
    cross join lateral (select case
      when exists (select from governance.agenda_source c join governance.question q on q.hub_id = c.hub_id and q.id = c.question_id
        where c.hub_id = p.hub_id and c.agenda_item_id = p.id
          and not exists (select from ${seats} and s.organisation_id = q.organisation_id)) then 'question'
      when exists (select from governance.admission n where n.hub_id = p.hub_id and n.agenda_item_id = p.id) then 'application'
      when p.proposer_organisation_id is not null
        and not exists (select from ${seats} and s.organisation_id = p.proposer_organisation_id) then 'unseated' end as origin) o
    where m.hub_id = ${hub} and ${inSpan(span)} and m.state in ('open', 'closed', 'sealed') and o.origin is not null
    order by m.starts_at, p.position, p.id`.execute(db)
  return rows
}

export const actionRows = async (db: Db, hub: Id, span: Span): Promise<ActionRow[]> => {
  const { rows } = await sql<ActionRow>`
    select a.id, m.body_id as body, ${dayOf('m.starts_at')} as day, a.due, a.due <> a.due_first as moved, a.state, ${dayOf('a.closed_at')} as "closedOn"
    from governance.meeting m join platform.hub h on h.id = m.hub_id
    join governance.agenda_item i on i.hub_id = m.hub_id and i.meeting_id = m.id
    join governance.action a on a.hub_id = i.hub_id and a.agenda_item_id = i.id
    where m.hub_id = ${hub} and ${inSpan(span)} order by a.noted_at, a.id`.execute(db)
  return rows
}

export const seatRows = async (db: Db, hub: Id): Promise<SeatRow[]> => {
  const { rows } = await sql<SeatRow>`
    select s.id, s.body_id as body, o.party_of is not null as "ownName", s.from_day as "from", s.until_day as "until"
    from governance.seat s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
    where s.hub_id = ${hub} order by s.from_day, s.id`.execute(db)
  return rows
}

/** All that the figures of a span are counted from, asked in one message. */
export const governanceRows = async (db: Db, hub: Id, span: Span): Promise<GovernanceRows> => {
  const [meetings, decisions, proposals, actions, held] = await Promise.all([
    meetingRows(db, hub, span),
    decisionRows(db, hub, span),
    proposalRows(db, hub, span),
    actionRows(db, hub, span),
    seatRows(db, hub),
  ])
  return { meetings, decisions, proposals, actions, seats: held }
}

/** The years in which a meeting was held or is planned, latest first. */
export const yearsOfMeetings = async (db: Db, hub: Id): Promise<number[]> => {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from ${dayOf('m.starts_at')})::int as year from governance.meeting m join platform.hub h on h.id = m.hub_id
    where m.hub_id = ${hub} and (m.convened_at is not null or m.announced_at is not null) order by year desc`.execute(db)
  return rows.map(({ year }) => year)
}
