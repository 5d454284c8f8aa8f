import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Exclusion, Hearing } from './exclusion.ts'

export const wordKinds = ['grounds', 'hearing', 'reasons', 'appeal', 'appealed'] as const
export type WordKind = (typeof wordKinds)[number]

/** A case with what its pages and letters look at. */
export type Case = Exclusion & {
  id: Id
  name: string
  team: { id: Id; name: string }[]
  time: string
  place: string
  /** How many got the summons by mail; 0: it was to be posted. */
  mails: number
  words: Partial<Record<WordKind, string>>
  erased: boolean
  appealUntil: Day | null
  /** A case led to it: those who followed that case lead it, whether or not one of them coordinates. */
  byItsTeam: boolean
  /** The point that decides it: its meeting, its body, the number it got. */
  at: { meeting: Id; body: string; day: Day; number: { prefix: string; year: number; number: number } | null } | null
}

const read = sql`select x.id, x.organisation_id as organisation, o.name, x.opened_on as "openedOn", x.notice_days as "noticeDays",
    case when x.summoned_on is null then null else jsonb_build_object('on', x.summoned_on, 'hearingOn', x.hearing_on) end as summons,
    x.hearing_time as time, x.hearing_place as place, x.summons_mails as mails,
    case when x.hearing is null then null else jsonb_build_object('is', x.hearing, 'on', x.heard_on) end as hearing,
    x.agenda_item_id as point,
    case when x.outcome is null then null else jsonb_build_object('outcome', x.outcome, 'decision', x.decision_id, 'on', x.decided_on) end as decided,
    case when x.notified_on is null then null else jsonb_build_object('on', x.notified_on, 'until', x.until_day) end as notified,
    x.appeal_until as "appealUntil", x.closed_on as "closedOn", x.by_its_team as "byItsTeam",
    case when x.appeal_on is null then null else jsonb_build_object('on', x.appeal_on, 'answer',
      case when x.appeal_answer is null then null else jsonb_build_object('is', x.appeal_answer, 'on', x.appeal_answered_on) end) end as appeal,
    coalesce((select jsonb_object_agg(w.kind, w.text) from governance.exclusion_words w
      where w.hub_id = x.hub_id and w.exclusion_id = x.id), '{}') as words,
    exists (select from governance.exclusion_words w where w.hub_id = x.hub_id and w.exclusion_id = x.id and w.erased_on is not null) as erased,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]') from governance.exclusion_team t
      join members.person p on p.hub_id = t.hub_id and p.id = t.person_id where t.hub_id = x.hub_id and t.exclusion_id = x.id) as team,
    (select jsonb_build_object('meeting', m.id, 'body', b.name, 'day', (m.starts_at at time zone h.zone)::date,
        'number', (select jsonb_build_object('prefix', e.prefix, 'year', e.year, 'number', e.number) from governance.register_entry e
          where e.hub_id = x.hub_id and e.decision_id = x.decision_id))
      from governance.agenda_item i join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
      join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id join platform.hub h on h.id = m.hub_id
      where i.hub_id = x.hub_id and i.id = x.agenda_item_id) as at
  from governance.exclusion x join members.organisation o on o.hub_id = x.hub_id and o.id = x.organisation_id`

const caseOf = (row: Omit<Case, 'grounds'>): Case => ({ ...row, grounds: row.words.grounds ?? '' })

/** Locked until the act is done. */
export const holdCase = async (db: Db, hub: Id, id: Id): Promise<Case | null> => {
  await sql`select from governance.exclusion where hub_id = ${hub} and id = ${id} for update`.execute(db)
  return exclusionOf(db, hub, id)
}

export const exclusionOf = async (db: Db, hub: Id, id: Id): Promise<Case | null> => {
  const { rows } = await sql<Omit<Case, 'grounds'>>`${read} where x.hub_id = ${hub} and x.id = ${id}`.execute(db)
  return rows[0] ? caseOf(rows[0]) : null
}

/** The cases a person is named in, latest first: there is no list of them all. */
export const casesOf = async (db: Db, hub: Id, person: Id): Promise<Case[]> => {
  const { rows } = await sql<Omit<Case, 'grounds'>>`${read} where x.hub_id = ${hub} and exists (select from governance.exclusion_team t
      where t.hub_id = x.hub_id and t.exclusion_id = x.id and t.person_id = ${person}) order by x.opened_on desc, x.id desc limit 200`.execute(
    db,
  )
  return rows.map(caseOf)
}

/** Whether a case is open in the hub: whose is nobody’s business. One that a confidential case led to is not told of at all, and stays with its team. */
export const anyOpen = async (db: Db, hub: Id): Promise<boolean> => {
  const { rows } =
    await sql`select from governance.exclusion where hub_id = ${hub} and notified_on is null and closed_on is null and not by_its_team limit 1`.execute(
      db,
    )
  return rows.length > 0
}

type Opening = { id: Id; organisation: Id; on: Day; by: Id; days: number; grounds: string; team: Id[]; byItsTeam?: boolean }

/** False: one is open about it already. */
export const addExclusion = async (
  db: Db,
  hub: Id,
  { id, organisation, on, by, days, grounds, team, byItsTeam = false }: Opening,
): Promise<boolean> => {
  const { rows } = await sql`insert into governance.exclusion (hub_id, id, organisation_id, opened_on, opened_by, notice_days, by_its_team)
    values (${hub}, ${id}, ${organisation}, ${on}, ${by}, ${days}, ${byItsTeam}) on conflict do nothing returning id`.execute(db)
  if (rows.length === 0) return false
  await sql`insert into governance.exclusion_team (hub_id, exclusion_id, person_id)
    select ${hub}, ${id}, x from unnest(${team}::uuid[]) x on conflict do nothing`.execute(db)
  await keepWords(db, hub, id, 'grounds', grounds)
  return true
}

/** Who examines it from now on, instead of those named before. */
export const keepTeam = async (db: Db, hub: Id, id: Id, team: Id[]): Promise<void> => {
  await sql`delete from governance.exclusion_team where hub_id = ${hub} and exclusion_id = ${id}`.execute(db)
  await sql`insert into governance.exclusion_team (hub_id, exclusion_id, person_id)
    select ${hub}, ${id}, x from unnest(${team}::uuid[]) x on conflict do nothing`.execute(db)
}

/** Open ones that none of those named can follow any more: whose is not told. One that a case led to stays with that case. */
export const casesAdrift = async (db: Db, hub: Id, day: Day): Promise<{ id: Id; openedOn: Day }[]> => {
  const running = sql`r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)`
  const { rows } = await sql<{ id: Id; openedOn: Day }>`select x.id, x.opened_on as "openedOn" from governance.exclusion x
    where x.hub_id = ${hub} and not x.by_its_team and x.closed_on is null
      and not exists (select from governance.exclusion_words w where w.hub_id = x.hub_id and w.exclusion_id = x.id and w.erased_on is not null)
      and not exists (select from governance.exclusion_team t join members.person p on p.hub_id = t.hub_id and p.id = t.person_id and p.email is not null
        where t.hub_id = x.hub_id and t.exclusion_id = x.id
          and (exists (select from members.representation r where r.hub_id = p.hub_id and r.person_id = p.id and ${running})
            or exists (select from members.role r where r.hub_id = p.hub_id and r.person_id = p.id and r.kind in ('coordinator', 'treasurer') and ${running}))
          and not exists (select from members.representation r where r.hub_id = p.hub_id and r.person_id = p.id and r.organisation_id = x.organisation_id
            and ((${running}) or (r.from_day <= x.opened_on and (r.until_day is null or x.opened_on < r.until_day)))))
    order by x.opened_on desc, x.id limit 50`.execute(db)
  return rows
}

/** Its words stand here and nowhere else. */
export const keepWords = async (db: Db, hub: Id, id: Id, kind: WordKind, text: string): Promise<void> => {
  await sql`insert into governance.exclusion_words (hub_id, exclusion_id, kind, text) values (${hub}, ${id}, ${kind}, ${text})
    on conflict (hub_id, exclusion_id, kind) do update set text = excluded.text`.execute(db)
}

export const eraseWords = async (db: Db, hub: Id, id: Id, on: Day): Promise<void> => {
  await sql`update governance.exclusion_words set text = '', erased_on = ${on} where hub_id = ${hub} and exclusion_id = ${id}`.execute(db)
  await sql`update governance.exclusion set hearing_place = '' where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const keepExclusion = async (
  db: Db,
  hub: Id,
  id: Id,
  { summons, hearing, point, decided, notified, appeal, closedOn }: Exclusion,
): Promise<void> => {
  await sql`update governance.exclusion set summoned_on = ${summons?.on ?? null}, hearing_on = ${summons?.hearingOn ?? null},
      hearing = ${hearing?.is ?? null}, heard_on = ${hearing?.on ?? null}, agenda_item_id = ${point}, outcome = ${decided?.outcome ?? null},
      decision_id = ${decided?.decision ?? null}, decided_on = ${decided?.on ?? null}, notified_on = ${notified?.on ?? null},
      until_day = ${notified?.until ?? null}, appeal_on = ${appeal?.on ?? null},
      appeal_answer = ${appeal?.answer?.is ?? null}, appeal_answered_on = ${appeal?.answer?.on ?? null}, closed_on = ${closedOn}
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const keepSummons = async (
  db: Db,
  hub: Id,
  id: Id,
  { time, place, mails }: { time: string; place: string; mails: number },
): Promise<void> => {
  await sql`update governance.exclusion set hearing_time = ${time}, hearing_place = ${place}, summons_mails = ${mails}
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const keepAppeal = async (db: Db, hub: Id, id: Id, until: Day | null): Promise<void> => {
  await sql`update governance.exclusion set appeal_until = ${until} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** The case a decision is about, with the last word on it; null: it is about something else. */
export const caseDecided = async (db: Db, hub: Id, decision: Id): Promise<{ id: Id; state: string; on: Day } | null> => {
  const { rows } = await sql<{ id: Id; state: string; on: Day }>`
    select x.id, d.state, (m.starts_at at time zone h.zone)::date as on from governance.decision d
    join governance.exclusion x on x.hub_id = d.hub_id and x.agenda_item_id = d.agenda_item_id
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id join platform.hub h on h.id = m.hub_id
    where d.hub_id = ${hub} and d.id = ${decision}`.execute(db)
  return rows[0] ?? null
}

/** Cases whose meeting is over or called off without a decision: they wait for another one. */
export const casesLeft = async (db: Db, hub: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    select x.id from governance.exclusion x join governance.agenda_item i on i.hub_id = x.hub_id and i.id = x.agenda_item_id
    join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
    where x.hub_id = ${hub} and x.outcome is null and x.closed_on is null and m.state in ('closed', 'sealed', 'cancelled')`.execute(db)
  return rows.map(({ id }) => id)
}

/** Members on a day, those who could be in a team, and meetings a case may be put on the agenda of. */
export type Choices = {
  organisations: { id: Id; name: string }[]
  people: { id: Id; name: string }[]
  meetings: { id: Id; body: string; day: Day }[]
}

export const choicesFor = async (db: Db, hub: Id, day: Day): Promise<Choices> => {
  const { rows } = await sql<Choices>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from members.organisation o
      where o.hub_id = ${hub} and o.party_of is null and exists (select from members.membership m where m.hub_id = o.hub_id
        and m.organisation_id = o.id and m.from_day <= ${day} and (m.until_day is null or ${day} < m.until_day))) as organisations,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]') from members.person p
      where p.hub_id = ${hub} and p.email is not null) as people,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'body', b.name, 'day', (m.starts_at at time zone h.zone)::date) order by m.starts_at), '[]')
      from governance.meeting m join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id and b.kind in ('board', 'assembly', 'committee')
      join platform.hub h on h.id = m.hub_id where m.hub_id = ${hub} and m.state in ('draft', 'convened')) as meetings`.execute(db)
  return rows[0] ?? { organisations: [], people: [], meetings: [] }
}

/** Procedures somebody was named in or opened. */
export type OwnCase = { on: Day; step: Hearing | null }
export const ownCases = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnCase[]> => {
  const { rows } = await sql<OwnCase>`select x.opened_on as "on", x.hearing as step from governance.exclusion x
    where x.hub_id = ${hub} and (x.opened_by = ${person} or exists (select from governance.exclusion_team t
      where t.hub_id = x.hub_id and t.exclusion_id = x.id and t.person_id = ${person})) order by x.opened_on desc, x.id limit ${most}`.execute(
    db,
  )
  return rows
}
