import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import type { MeetingSubject } from '#governance/meetings/meeting.access.ts'
import type { MeetingState } from '#governance/meetings/meeting.ts'
import { subject as meetingSubject } from '#governance/told.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { keyset } from '#platform/database/keyset.ts'
import type { Oriented, QuestionState, questionShown } from './question.ts'

type Named = { id: Id; name: string }

/** A question and where it stands. `leads`: who leads a meeting of its body that is not over. */
export type Question = {
  id: Id
  title: string
  words: string
  state: QuestionState
  answer: string
  askedOn: Day
  orientedOn: Day | null
  orienter: string | null
  person: Named
  organisation: Named | null
  body: Named
  group: Named | null
  leads: Id[]
}

const named = (table: string) =>
  sql`case when ${sql.ref(`${table}.id`)} is null then null else jsonb_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`

const columns = sql`q.id, q.title, q.words, q.state, q.answer, (q.asked_at at time zone h.zone)::date as "askedOn",
  (q.oriented_at at time zone h.zone)::date as "orientedOn", w.name as orienter, ${named('p')} as person, ${named('o')} as organisation,
  ${named('b')} as body, ${named('g')} as "group",
  (select coalesce(jsonb_agg(distinct m.facilitator_id), '[]') from governance.meeting m where m.hub_id = q.hub_id and m.body_id = q.body_id
    and m.facilitator_id is not null and m.state in ('draft', 'convened', 'open')) as leads`

const tables = sql`governance.question q join platform.hub h on h.id = q.hub_id
  join governance.body b on b.hub_id = q.hub_id and b.id = q.body_id
  join members.person p on p.hub_id = q.hub_id and p.id = q.person_id
  left join members.person w on w.hub_id = q.hub_id and w.id = q.oriented_by
  left join members.organisation o on o.hub_id = q.hub_id and o.id = q.organisation_id
  left join members.group g on g.hub_id = q.hub_id and g.id = q.group_id`

export const questionOf = async (db: Db, hub: Id, id: Id): Promise<Question | null> => {
  const { rows } = await sql<Question>`select ${columns} from ${tables} where q.hub_id = ${hub} and q.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Two who orient it at once do so one after the other. */
export const holdQuestion = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`select from governance.question where hub_id = ${hub} and id = ${id} for update`.execute(db)
}

export type QuestionFilters = { q: string; shown: (typeof questionShown)[number]; person: Id; all: boolean }

const sought = (q: string) => sql`array(select '%' || regexp_replace(w, '([\\\\%_])', '\\\\\\1', 'g') || '%'
  from unnest(string_to_array(members.sought(${q}), ' ')) as t (w) where w <> '')`

const matching = (hub: Id, { q, shown, person, all }: QuestionFilters) => sql`q.hub_id = ${hub}
  ${all && shown !== 'miennes' ? sql`` : sql`and q.person_id = ${person}`}
  ${shown === 'attente' ? sql`and q.state = 'asked'` : sql``}
  ${q === '' ? sql`` : sql`and members.sought(concat_ws(' ', q.title, q.words, q.answer, o.name, p.name)) like all (${sought(q)})`}`

/** One question more than `size` from a place, latest first. */
export const readQuestions = async (db: Db, hub: Id, filters: QuestionFilters, place: Place, size = PAGE): Promise<Question[]> => {
  const { beyond, order } = keyset(place, {
    keys: [sql`q.asked_at`, sql`q.id`],
    of: (edge) => sql`select e.asked_at, e.id from governance.question e where e.hub_id = ${hub} and e.id = ${edge}`,
    down: true,
  })
  const { rows } = await sql<Question>`select ${columns} from ${tables} where ${matching(hub, filters)} and ${beyond}
    order by ${order} limit ${size + 1}`.execute(db)
  return rows
}

export const countQuestions = async (
  db: Db,
  hub: Id,
  filters: QuestionFilters,
): Promise<{ all: number; matching: number; waiting: number }> => {
  const { rows } = await sql<{ all: number; matching: number; waiting: number }>`
    select count(*) as "all", count(*) filter (where ${matching(hub, filters)}) as matching, count(*) filter (where q.state = 'asked') as waiting
    from ${tables} where ${matching(hub, { ...filters, q: '', shown: 'toutes' })}`.execute(db)
  return rows[0] as { all: number; matching: number; waiting: number }
}

export type NewQuestion = { id: Id; body: Id; person: Id; organisation: Id | null; title: string; words: string; at: Instant }

export const addQuestion = async (db: Db, hub: Id, { id, body, person, organisation, title, words, at }: NewQuestion): Promise<void> => {
  await sql`insert into governance.question (hub_id, id, body_id, person_id, organisation_id, title, words, asked_at)
    values (${hub}, ${id}, ${body}, ${person}, ${organisation}, ${title}, ${words}, ${at})`.execute(db)
}

export const orientQuestion = async (
  db: Db,
  hub: Id,
  id: Id,
  { state, group, answer, body, by, at }: Oriented & { body: Id; by: Id; at: Instant },
): Promise<void> => {
  await sql`update governance.question set state = ${state}, group_id = ${group}, answer = ${answer}, body_id = ${body}, oriented_by = ${by},
    oriented_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** Those of these that nobody has led anywhere yet now wait for an agenda: somebody has put them on one. */
export const leadToAgenda = async (db: Db, hub: Id, questions: Id[], by: Id, at: Instant): Promise<{ id: Id; body: Id }[]> => {
  const { rows } = await sql<{ id: Id; body: Id }>`
    update governance.question set state = 'agenda', oriented_by = ${by}, oriented_at = ${at}
    where hub_id = ${hub} and id = any (${questions}::uuid[]) and state = 'asked' returning id, body_id as body`.execute(db)
  return rows
}

/** Where it was taken up: the points it was put on agendas for. */
export type TakenUp = {
  point: Id
  meeting: { id: Id; title: string; state: MeetingState; day: Day }
  /** What was noted of it. */
  notes: string
  decision: Id | null
  dealt: boolean
  subject: MeetingSubject
}

export const takenUp = async (db: Db, hub: Id, question: Id): Promise<TakenUp[]> => {
  const { rows } = await sql<TakenUp>`
    select i.id as point, jsonb_build_object('id', m.id, 'title', m.title, 'state', m.state, 'day', (m.starts_at at time zone h.zone)::date) as meeting,
      i.notes, d.id as decision, i.began_at is not null or i.notes <> '' or d.id is not null as dealt, ${meetingSubject} as subject
    from governance.agenda_source s
    join governance.agenda_item i on i.hub_id = s.hub_id and i.id = s.agenda_item_id
    join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id and m.state <> 'cancelled'
    join platform.hub h on h.id = s.hub_id
    left join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id
    where s.hub_id = ${hub} and s.question_id = ${question} order by m.starts_at, i.id`.execute(db)
  return rows
}

/** Who asked the questions a meeting took up, with their address; `point`: of these points only. */
export type Asker = { question: Id; title: string; person: Id; name: string; mail: string | null; dealt: boolean }

export const askersOf = async (
  db: Db,
  hub: Id,
  { meeting = null, action = null }: { meeting?: Id | null; action?: Id | null },
): Promise<Asker[]> => {
  const { rows } = await sql<Asker>`
    select q.id as question, q.title, p.id as person, p.name, p.email as mail,
      i.began_at is not null or i.notes <> '' or exists (select from governance.decision d where d.hub_id = i.hub_id and d.agenda_item_id = i.id) as dealt
    from governance.agenda_source s
    join governance.question q on q.hub_id = s.hub_id and q.id = s.question_id
    join members.person p on p.hub_id = q.hub_id and p.id = q.person_id
    join governance.agenda_item i on i.hub_id = s.hub_id and i.id = s.agenda_item_id
    where s.hub_id = ${hub} and (${meeting}::uuid is null or i.meeting_id = ${meeting})
      and (${action}::uuid is null or exists (select from governance.action a where a.hub_id = i.hub_id and a.agenda_item_id = i.id and a.id = ${action}))
      and num_nonnulls(${meeting}::uuid, ${action}::uuid) = 1
    order by q.asked_at, q.id`.execute(db)
  return rows
}

export type OwnQuestion = { at: Instant; what: 'asked' | 'oriented'; title: string; words: string | null }

/** What somebody asked, or oriented, latest first. */
export const ownQuestions = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnQuestion[]> => {
  const { rows } = await sql<OwnQuestion>`
    select x.at, x.what, x.title, x.words from (
      select asked_at as at, 'asked' as what, title, words from governance.question where hub_id = ${hub} and person_id = ${person}
      union all select oriented_at, 'oriented', title, answer from governance.question where hub_id = ${hub} and oriented_by = ${person}
    ) x order by x.at desc, x.what limit ${most}`.execute(db)
  return rows
}
