import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE } from '#base/list.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, goingOn, keyset } from '#platform/database/keyset.ts'
import type { Carried, KeptState, Meeting, MeetingState } from './meeting.ts'

export type MeetingRow = {
  hub_id: Id
  id: Id
  body_id: Id
  activity_id: Id | null
  title: string
  state: MeetingState
  starts_at: Instant
  ends_at: Instant
  place: string
  link: string
  /** Versions of the body's rules: judging the notice, the session. */
  noticed_rules: number | null
  held_rules: number | null
  convener_id: Id | null
  facilitator_id: Id | null
  secretary_id: Id | null
  current_point_id: Id | null
  sequence: number
  changed_at: Instant | null
  convened_at: Instant | null
  opened_at: Instant | null
  closed_at: Instant | null
  sealed_at: Instant | null
  cancelled_at: Instant | null
  announced_at: Instant | null
  moved_from: Instant | null
  year_id: Id | null
  second_call_of: Id | null
  entered_at: Instant | null
  entered_by: Id | null
  created_at: Instant
}

const tables = (db: Db) => db.withTables<{ 'governance.meeting': MeetingRow }>()

/** `secondCallOf`: the meeting it calls again. */
type NewMeeting = Pick<Meeting, 'id' | 'body' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'link'> & { secondCallOf?: Id }

/** Meetings in preparation, in one message. `year`: they are prepared together. */
export const addMeetings = async (db: Db, hub: Id, meetings: NewMeeting[], now: Instant, year: Id | null = null): Promise<void> => {
  await tables(db)
    .insertInto('governance.meeting')
    .values(
      meetings.map(({ body, startsAt, endsAt, secondCallOf = null, ...meeting }) => ({
        hub_id: hub,
        ...meeting,
        body_id: body,
        starts_at: startsAt,
        ends_at: endsAt,
        state: 'draft' as const,
        activity_id: null,
        noticed_rules: null,
        held_rules: null,
        convener_id: null,
        facilitator_id: null,
        secretary_id: null,
        current_point_id: null,
        sequence: 0,
        changed_at: null,
        convened_at: null,
        opened_at: null,
        closed_at: null,
        sealed_at: null,
        cancelled_at: null,
        announced_at: null,
        moved_from: null,
        year_id: year,
        second_call_of: secondCallOf,
        entered_at: null,
        entered_by: null,
        created_at: now,
      })),
    )
    .execute()
}

/** Columns of a meeting to change; those absent stay. */
export type MeetingChange = Partial<Omit<MeetingRow, 'hub_id' | 'id' | 'body_id' | 'created_at'>>

export const changeMeeting = async (db: Db, hub: Id, id: Id, change: MeetingChange): Promise<void> => {
  await tables(db).updateTable('governance.meeting').set(change).where('hub_id', '=', hub).where('id', '=', id).execute()
}

/** Holds the meeting until the transaction ends: two who open, close or convene it at once do so one after the other. */
export const holdMeeting = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`select from governance.meeting where hub_id = ${hub} and id = ${id} for update`.execute(db)
}

export type ListedMeeting = {
  id: Id
  title: string
  body: string
  state: KeptState
  startsAt: Instant
  endsAt: Instant
  place: string
  link: string
  /** Its date is known to who sits, its notice has not left. */
  announced: boolean
  /** When it was to begin before it was moved, told until its notice leaves. */
  movedFrom: Instant | null
}

/** Who asks: everything, or only what is convened, or announced, where one's organisations sit and what one keeps. */
export type ListFor = { all: boolean; person: Id; orgs: Id[] }

const convened = sql<boolean>`m.convened_at is not null`
const announced = sql<boolean>`(m.convened_at is null and m.announced_at is not null)`

const mine = (
  { all, person, orgs }: ListFor,
  known: typeof convened,
) => sql<boolean>`(${all} or m.facilitator_id = ${person} or m.secretary_id = ${person}
  or (${known} and exists (select from governance.sitting s where s.hub_id = m.hub_id and s.body_id = m.body_id
    and s.organisation_id = any (${orgs}::uuid[]) and s.from_day <= (m.starts_at at time zone h.zone)::date
    and (s.until_day is null or (m.starts_at at time zone h.zone)::date < s.until_day))))`

const columns = sql`m.id, m.title, b.name as body, m.state, m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.link,
  ${announced} as announced, case when ${announced} then m.moved_from end as "movedFrom"`

/** Meetings that are not over, soonest first; a meeting still open stays on top. At most 50. */
export const meetingsToCome = async (db: Db, hub: Id, now: Instant, who: ListFor): Promise<ListedMeeting[]> => {
  const { rows } = await sql<ListedMeeting>`
    select ${columns} from governance.meeting m join platform.hub h on h.id = m.hub_id
    join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
    where m.hub_id = ${hub} and ${mine(who, sql`(${convened} or ${announced})`)}
      and (m.state = 'open' or (m.state in ('draft', 'convened', 'cancelled') and m.ends_at > ${now}::timestamptz - interval '12 hours'))
    order by m.starts_at, m.id limit 50`.execute(db)
  return rows
}

/** Latest first, from the meeting `before` on; `m` is the meeting of a row. */
export const latestMeetings = (hub: Id, before: Id | null) =>
  keyset(goingOn(before), {
    keys: [sql`m.starts_at`, sql`m.id`],
    of: (edge) => sql`select x.starts_at, x.id from governance.meeting x where x.hub_id = ${hub} and x.id = ${edge}`,
    down: true,
  })

/** Meetings that are over, latest first, `most` and one more when there are: those before the meeting `before`. */
export const meetingsPast = async (
  db: Db,
  hub: Id,
  now: Instant,
  who: ListFor,
  before: Id | null,
  most = PAGE,
): Promise<ListedMeeting[]> => {
  const { beyond, order } = latestMeetings(hub, before)
  const { rows } = await sql<ListedMeeting>`
    select ${columns} from governance.meeting m join platform.hub h on h.id = m.hub_id
    join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
    where m.hub_id = ${hub} and ${mine(who, convened)}
      and (m.state in ('closed', 'sealed') or (m.state in ('draft', 'convened', 'cancelled') and m.ends_at <= ${now}::timestamptz - interval '12 hours'))
      and ${beyond} order by ${order} ${atMost(most + 1)}`.execute(db)
  return rows
}

/** What a new meeting of a body begins from: its latest one, and what that one left unsettled. */
export type Before = {
  last: { id: Id; day: Day; startsAt: Instant; endsAt: Instant; place: string; link: string } | null
  /** The latest one that was held: the PV the new meeting approves. */
  held: Id | null
  carried: Carried[]
}

export const meetingsBefore = async (db: Db, hub: Id, body: Id): Promise<Before> => {
  const { rows } = await sql<Before>`
    with held as (select m.id from governance.meeting m where m.hub_id = ${hub} and m.body_id = ${body} and m.state in ('closed', 'sealed')
      order by m.starts_at desc, m.id desc limit 1)
    select
      (select jsonb_build_object('id', m.id, 'day', (m.starts_at at time zone h.zone)::date, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
          'place', m.place, 'link', m.link)
        from governance.meeting m join platform.hub h on h.id = m.hub_id
        where m.hub_id = ${hub} and m.body_id = ${body} and m.state <> 'cancelled' order by m.starts_at desc, m.id desc limit 1) as last,
      (select id from held) as held,
      (select coalesce(jsonb_agg(jsonb_build_object('point', i.id, 'decision', d.id, 'title', i.title, 'text', case when i.kind in ('election', 'candidates') then i.proposal else coalesce(v.text, i.proposal) end,
          'kind', case when d.id is null or i.kind in ('election', 'candidates') then i.kind else 'consent' end, 'approves', i.approves_meeting_id,
          'approvedDay', (a.starts_at at time zone h.zone)::date) order by i.position), '[]')
        from held join governance.agenda_item i on i.hub_id = ${hub} and i.meeting_id = held.id
        join platform.hub h on h.id = i.hub_id
        left join governance.meeting a on a.hub_id = i.hub_id and a.id = i.approves_meeting_id
        left join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id
        left join lateral (select v.text from governance.proposal_version v where v.hub_id = d.hub_id and v.decision_id = d.id
          order by v.n desc limit 1) v on true
        where not i.any_other and i.kind <> 'information'
          -- Who asks to join, a seat that was left: proposed as long as nothing is decided of it.
          and not exists (select from governance.admission x where x.hub_id = i.hub_id and x.agenda_item_id = i.id)
          and not exists (select from governance.cooptation x where x.hub_id = i.hub_id and x.agenda_item_id = i.id)
          and not exists (select from governance.exclusion x where x.hub_id = i.hub_id and x.agenda_item_id = i.id)
          and not exists (select from governance.ratification x where x.hub_id = i.hub_id and x.agenda_item_id = i.id)
          and (d.id is null or d.state in ('adjourned', 'notAdopted'))
          -- A second call takes them up.
          and not exists (select from governance.meeting s where s.hub_id = ${hub} and s.second_call_of = held.id and s.state <> 'cancelled')) as carried`.execute(
    db,
  )
  return rows[0] as Before
}
