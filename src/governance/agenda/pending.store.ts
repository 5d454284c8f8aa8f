import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What a body has waiting on a day. `meeting`: the one it may be put on the agenda of; what stands there already is left out. */
export type Waiting = {
  minutes: { id: Id; day: Day } | null
  actions: { id: Id; what: string; organisation: string | null; person: string | null; due: Day }[]
  reviews: { id: Id; title: string; text: string; on: Day }[]
  questions: { id: Id; title: string; words: string; person: Id; personName: string; org: Id | null; orgName: string | null; on: Day }[]
  /** Promises that stand on an agenda to come. */
  placed: Id[]
}

export const waitingFor = async (db: Db, hub: Id, body: Id, meeting: Id | null, day: Day): Promise<Waiting> => {
  const { rows } = await sql<Waiting>`
    with point as (select i.id, i.approves_meeting_id, i.meeting_id, m.state, m.body_id from governance.agenda_item i
        join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id where i.hub_id = ${hub} and m.state <> 'cancelled'),
      held as (select m.id, (m.starts_at at time zone h.zone)::date as day from governance.meeting m join platform.hub h on h.id = m.hub_id
        where m.hub_id = ${hub} and m.body_id = ${body} and m.state in ('closed', 'sealed') order by m.starts_at desc, m.id desc limit 1)
    select
      (select jsonb_build_object('id', held.id, 'day', held.day) from held
        where not exists (select from point where point.approves_meeting_id = held.id)) as minutes,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'what', a.what, 'organisation', o.name, 'person', p.name, 'due', a.due)
          order by a.due, a.id), '[]')
        from governance.action a join point on point.id = a.agenda_item_id and point.body_id = ${body}
        left join members.organisation o on o.hub_id = a.hub_id and o.id = a.organisation_id
        left join members.person p on p.hub_id = a.hub_id and p.id = a.person_id
        where a.hub_id = ${hub} and a.state = 'open' and a.due <= ${day} and point.meeting_id is distinct from ${meeting}
          and not exists (select from governance.agenda_source s join point x on x.id = s.agenda_item_id
            where s.hub_id = ${hub} and s.action_id = a.id and x.meeting_id = ${meeting})) as actions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', i.title, 'on', r.on_day, 'text', coalesce((select v.text
          from governance.proposal_version v where v.hub_id = d.hub_id and v.decision_id = d.id order by v.n desc limit 1), '')) order by r.on_day, r.id), '[]')
        from governance.review r join governance.decision d on d.hub_id = r.hub_id and d.id = r.decision_id and d.state = 'adopted'
        join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
        join point on point.id = i.id and point.body_id = ${body}
        where r.hub_id = ${hub} and r.became is null and r.on_day <= ${day}
          and not exists (select from governance.agenda_source s join point x on x.id = s.agenda_item_id
            where s.hub_id = ${hub} and s.review_id = r.id and (x.meeting_id = ${meeting} or x.state in ('draft', 'convened', 'open')))) as reviews,
      (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'title', q.title, 'words', q.words, 'person', p.id, 'personName', p.name, 'org', o.id,
          'orgName', o.name, 'on', (q.asked_at at time zone h.zone)::date) order by q.asked_at, q.id), '[]')
        from governance.question q join platform.hub h on h.id = q.hub_id
        join members.person p on p.hub_id = q.hub_id and p.id = q.person_id
        left join members.organisation o on o.hub_id = q.hub_id and o.id = q.organisation_id
        where q.hub_id = ${hub} and q.body_id = ${body} and q.state in ('asked', 'agenda')
          and not exists (select from governance.agenda_source s join governance.agenda_item i on i.hub_id = s.hub_id and i.id = s.agenda_item_id
            join point x on x.id = i.id where s.hub_id = ${hub} and s.question_id = q.id and (x.meeting_id = ${meeting}
              or x.state in ('draft', 'convened', 'open') or i.began_at is not null or i.notes <> ''))) as questions,
      (select coalesce(jsonb_agg(s.promise_id), '[]') from governance.agenda_source s join point x on x.id = s.agenda_item_id
        where s.hub_id = ${hub} and s.promise_id is not null and (x.meeting_id = ${meeting} or x.state in ('draft', 'convened', 'open'))) as placed`.execute(
    db,
  )
  return rows[0] as Waiting
}

/** The points of a meeting under which actions are followed. */
export const followingPoints = async (db: Db, hub: Id, meeting: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    select distinct s.agenda_item_id as id from governance.agenda_source s join governance.agenda_item i on i.hub_id = s.hub_id and i.id = s.agenda_item_id
    where s.hub_id = ${hub} and i.meeting_id = ${meeting} and s.action_id is not null`.execute(db)
  return rows.map(({ id }) => id)
}

export type Source = { point: Id; action?: Id; review?: Id; promise?: Id; question?: Id }

export const addSources = async (db: Db, hub: Id, sources: Source[]): Promise<void> => {
  if (sources.length === 0) return
  const of = (kind: 'action' | 'review' | 'promise' | 'question') => sources.map((one) => one[kind] ?? null)
  await sql`insert into governance.agenda_source (hub_id, id, agenda_item_id, action_id, review_id, promise_id, question_id)
    select ${hub}, x.* from unnest(${sources.map(() => newId())}::uuid[], ${sources.map(({ point }) => point)}::uuid[], ${of('action')}::uuid[],
      ${of('review')}::uuid[], ${of('promise')}::uuid[], ${of('question')}::uuid[]) as x
    on conflict do nothing`.execute(db)
}
