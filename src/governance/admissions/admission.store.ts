import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { DecisionState } from '#governance/decisions/decision.ts'
import type { MeetingSubject } from '#governance/meetings/meeting.access.ts'
import { subject } from '#governance/told.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { AdmissionPoint } from './admission.ts'

const POINTS = sql`governance.admission a
  join governance.agenda_item i on i.hub_id = a.hub_id and i.id = a.agenda_item_id
  join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
  join platform.hub h on h.id = a.hub_id
  left join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id`
const DAY = sql`(m.starts_at at time zone h.zone)::date`

/** The points that decide these applications, the latest meeting first. */
export const admissionPoints = async (db: Db, hub: Id, applications: Id[]): Promise<(AdmissionPoint & { application: Id })[]> => {
  const { rows } = await sql<AdmissionPoint & { application: Id }>`
    select a.application_id as application, m.state as meeting, ${DAY} as day, d.id as decision, d.state, (d.outcome_at at time zone h.zone)::date as "on"
    from ${POINTS} where a.hub_id = ${hub} and a.application_id = any (${applications}::uuid[]) order by m.starts_at desc, i.position desc, i.id`.execute(
    db,
  )
  return rows
}

/** The application a decision is about, if it is about one. */
export const applicationsOfDecision = async (db: Db, hub: Id, decision: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    select a.application_id as id from governance.admission a join governance.decision d on d.hub_id = a.hub_id and d.agenda_item_id = a.agenda_item_id
    where a.hub_id = ${hub} and d.id = ${decision}`.execute(db)
  return rows.map(({ id }) => id)
}

/** A text on an application that was put off or not adopted: it is taken up where it was left. */
export type LeftText = { application: Id; decision: Id; text: string }

/** Whether a body decides admissions (the board, where none was said to), and the texts it left undecided. */
export const admissionsLeft = async (db: Db, hub: Id, body: Id): Promise<{ admits: boolean; left: LeftText[] }> => {
  const { rows } = await sql<{ admits: boolean; left: LeftText[] }>`
    select ${body}::uuid = (${admittingBody(hub)}) as admits,
      (select coalesce(jsonb_agg(jsonb_build_object('application', x.application_id, 'decision', x.id, 'text', x.text)), '[]') from (
        select distinct on (a.application_id) a.application_id, d.id, coalesce((select v.text from governance.proposal_version v
            where v.hub_id = d.hub_id and v.decision_id = d.id order by v.n desc limit 1), '') as text
        from ${POINTS} join members.application p on p.hub_id = a.hub_id and p.id = a.application_id and p.outcome is null and p.withdrawn_on is null
        where a.hub_id = ${hub} and m.body_id = ${body} and d.state in ('adjourned', 'notAdopted')
        order by a.application_id, m.starts_at desc, i.position desc) x) as left`.execute(db)
  return rows[0] ?? { admits: false, left: [] }
}

const admittingBody = (hub: Id) => sql`select b.id from governance.body b where b.hub_id = ${hub}
  order by b.admits desc, (b.kind = 'board') desc, b.id limit 1`

/** The body that decides admissions, by name. */
export const bodyThatAdmits = async (db: Db, hub: Id): Promise<Id | null> => {
  const { rows } = await sql<{ id: Id }>`${admittingBody(hub)}`.execute(db)
  return rows[0]?.id ?? null
}

/** From now on this body decides admissions, and no other. */
export const giveAdmissions = async (db: Db, hub: Id, body: Id): Promise<void> => {
  await sql`update governance.body set admits = false where hub_id = ${hub} and admits and id <> ${body}`.execute(db)
  await sql`update governance.body set admits = true where hub_id = ${hub} and id = ${body}`.execute(db)
}

export const addAdmissions = async (db: Db, hub: Id, admissions: { point: Id; application: Id }[]): Promise<void> => {
  if (admissions.length === 0) return
  await sql`insert into governance.admission (hub_id, agenda_item_id, application_id)
    select ${hub}, x.* from unnest(${admissions.map(({ point }) => point)}::uuid[], ${admissions.map(({ application }) => application)}::uuid[]) as x
    on conflict do nothing`.execute(db)
}

/** An application as the body reads it at a point, with what was decided of it. */
export type Admission = {
  point: Id
  application: Id
  organisation: Id
  name: string
  receivedOn: Day
  contact: string | null
  motivation: string
  charterRead: boolean
  sponsors: { name: string; confirmed: boolean }[]
  /** Its first day as a member, where one was chosen. */
  from: Day | null
  withdrawn: boolean
  outcome: 'admitted' | 'refused' | null
  decidedOn: Day | null
  decision: Id | null
  reason: string
}

const read = sql`select a.agenda_item_id as point, p.id as application, p.organisation_id as organisation, o.name, p.received_on as "receivedOn",
    c.name as contact, p.motivation, p.charter_read as "charterRead", p.from_day as "from", p.withdrawn_on is not null as withdrawn, p.outcome,
    p.decided_on as "decidedOn", p.decision_id as decision, p.reason,
    coalesce((select jsonb_agg(jsonb_build_object('name', so.name, 'confirmed', s.confirmed_on is not null) order by so.name, so.id)
      from members.application_sponsor s join members.organisation so on so.hub_id = s.hub_id and so.id = s.organisation_id
      where s.hub_id = p.hub_id and s.application_id = p.id), '[]') as sponsors
  from governance.admission a join governance.agenda_item i on i.hub_id = a.hub_id and i.id = a.agenda_item_id
  join members.application p on p.hub_id = a.hub_id and p.id = a.application_id
  join members.organisation o on o.hub_id = p.hub_id and o.id = p.organisation_id
  left join members.person c on c.hub_id = p.hub_id and c.id = p.contact_id`

/** What the points of a meeting admit, or not. */
export const admissionsAt = async (db: Db, hub: Id, meeting: Id): Promise<Admission[]> => {
  const { rows } = await sql<Admission>`${read} where a.hub_id = ${hub} and i.meeting_id = ${meeting}`.execute(db)
  return rows
}

/** What a decision admitted, or not; null: it is about something else. */
export const admissionOf = async (db: Db, hub: Id, decision: Id): Promise<Admission | null> => {
  const { rows } = await sql<Admission>`${read} join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id
    where a.hub_id = ${hub} and d.id = ${decision}`.execute(db)
  return rows[0] ?? null
}

/** Where an application was taken up, latest first; who may know of each is for the rules to say. */
export type TakenUp = {
  meeting: Id
  on: Day
  body: string
  subject: MeetingSubject
  decision: Id | null
  state: DecisionState | null
  entry: { prefix: string; year: number; number: number } | null
}

export const admissionTaken = async (db: Db, hub: Id, application: Id): Promise<TakenUp[]> => {
  const { rows } = await sql<TakenUp>`
    select m.id as meeting, ${DAY} as "on", b.name as body, ${subject} as subject, d.id as decision, d.state,
      (select jsonb_build_object('prefix', e.prefix, 'year', e.year, 'number', e.number) from governance.register_entry e
        where e.hub_id = d.hub_id and e.decision_id = d.id) as entry
    from ${POINTS} join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
    where a.hub_id = ${hub} and a.application_id = ${application} and m.state <> 'cancelled' order by m.starts_at desc, i.position desc, i.id`.execute(
    db,
  )
  return rows
}

export type AdmissionDecided = Pick<TakenUp, 'on' | 'body' | 'subject' | 'entry'> & { decision: Id }

/** What was decided of every application of an organisation, latest first; who may know of each is for the rules to say. */
export const admissionsDecided = async (db: Db, hub: Id, organisation: Id): Promise<AdmissionDecided[]> => {
  const { rows } = await sql<AdmissionDecided>`
    select coalesce((d.outcome_at at time zone h.zone)::date, ${DAY}) as "on", b.name as body, ${subject} as subject, d.id as decision,
      (select jsonb_build_object('prefix', e.prefix, 'year', e.year, 'number', e.number) from governance.register_entry e
        where e.hub_id = d.hub_id and e.decision_id = d.id) as entry
    from ${POINTS} join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
    join members.application p on p.hub_id = a.hub_id and p.id = a.application_id
    where a.hub_id = ${hub} and p.organisation_id = ${organisation} and d.state in ('adopted', 'rejected') order by m.starts_at desc, d.id`.execute(
    db,
  )
  return rows
}
