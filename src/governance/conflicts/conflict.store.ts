import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Conflict, Side } from './conflict.ts'

export type WordKind = 'complaint' | 'mediation' | 'grounds' | 'hearing' | 'decision' | 'appealWay' | 'appeal'

export type CaseSide = Side & { name: string; toldOn: Day | null; time: string; place: string }

/** A case with what its pages and letters look at. `words`: by kind and what they are about, as `wordsAbout` finds them. */
export type ConflictCase = Omit<Conflict, 'sides'> & {
  id: Id
  openedBy: Id
  happenedOn: Day | null
  sides: CaseSide[]
  team: { id: Id; name: string }[]
  mediators: { id: Id; name: string }[]
  words: Record<string, string>
  exclusion: Id | null
  /** The row of members that a suspension stands in. */
  suspension: Id | null
  erasedOn: Day | null
}

export const wordsAbout = (one: Pick<ConflictCase, 'id' | 'words'>, kind: WordKind, about: Id = one.id): string =>
  one.words[`${kind}:${about}`] ?? ''

const people = (
  is: 'team' | 'mediator',
) => sql`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
  from governance.conflict_person t join members.person p on p.hub_id = t.hub_id and p.id = t.person_id
  where t.hub_id = x.hub_id and t.conflict_id = x.id and t.is_a = ${is})`

const read = sql`select x.id, x.opened_on as "openedOn", x.opened_by as "openedBy", x.happened_on as "happenedOn",
    case when x.mediation_on is null then null else jsonb_build_object('on', x.mediation_on, 'days', to_jsonb(x.mediation_days), 'ended',
      case when x.mediation_ended is null then null
        else jsonb_build_object('how', x.mediation_ended, 'on', x.mediation_ended_on, 'by', x.declined_by) end) end as mediation,
    case when x.outcome is null then null else jsonb_build_object('what', x.outcome, 'about', x.outcome_about, 'on', x.decided_on,
      'appealUntil', x.appeal_until) end as decision,
    case when x.appeal_on is null then null else jsonb_build_object('on', x.appeal_on, 'answer',
      case when x.appeal_answer is null then null else jsonb_build_object('is', x.appeal_answer, 'on', x.appeal_answered_on) end) end as appeal,
    case when x.closed_on is null then null else jsonb_build_object('on', x.closed_on, 'how', x.closed_how) end as closed,
    (select jsonb_build_object('from', u.from_day, 'until', u.ends_day) from members.membership_suspension u
      where u.hub_id = x.hub_id and u.id = x.suspension_id) as suspended,
    x.exclusion_id as exclusion, x.suspension_id as suspension, x.erased_on as "erasedOn",
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'organisation', s.organisation_id, 'person', s.person_id, 'name', coalesce(o.name, p.name, ''),
        'toldOn', s.told_on, 'signed', s.signed, 'time', s.hearing_time, 'place', s.hearing_place,
        'summons', case when s.summoned_on is null then null else jsonb_build_object('on', s.summoned_on, 'hearingOn', s.hearing_on) end,
        'hearing', case when s.hearing is null then null else jsonb_build_object('is', s.hearing, 'on', s.heard_on) end) order by s.id), '[]')
      from governance.conflict_party s left join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
      left join members.person p on p.hub_id = s.hub_id and p.id = s.person_id where s.hub_id = x.hub_id and s.conflict_id = x.id) as sides,
    ${people('team')} as team, ${people('mediator')} as mediators,
    coalesce((select jsonb_object_agg(w.kind || ':' || w.about_id, w.text) from governance.conflict_words w
      where w.hub_id = x.hub_id and w.conflict_id = x.id), '{}') as words
  from governance.conflict x`

export const conflictOf = async (db: Db, hub: Id, id: Id): Promise<ConflictCase | null> => {
  const { rows } = await sql<ConflictCase>`${read} where x.hub_id = ${hub} and x.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The case that a suspension was decided in; null: none, or it is erased. */
export const conflictOfSuspension = async (db: Db, hub: Id, suspension: Id): Promise<ConflictCase | null> => {
  const { rows } = await sql<ConflictCase>`${read} where x.hub_id = ${hub} and x.suspension_id = ${suspension}`.execute(db)
  return rows[0] ?? null
}

/** Locked until the act is done. */
export const holdConflict = async (db: Db, hub: Id, id: Id): Promise<ConflictCase | null> => {
  await sql`select from governance.conflict where hub_id = ${hub} and id = ${id} for update`.execute(db)
  return conflictOf(db, hub, id)
}

/** Cases somebody may have to do with, latest first: named in, opened, or told to them or to an organisation they speak for. Who reads what of each: conflict.access. */
export const conflictsOf = async (db: Db, hub: Id, person: Id, organisations: Id[]): Promise<ConflictCase[]> => {
  const { rows } = await sql<ConflictCase>`${read} where x.hub_id = ${hub} and x.id in (
      select t.conflict_id from governance.conflict_person t where t.hub_id = ${hub} and t.person_id = ${person} and t.is_a = 'team'
      union select y.id from governance.conflict y where y.hub_id = ${hub} and y.opened_by = ${person}
      union select s.conflict_id from governance.conflict_party s where s.hub_id = ${hub} and s.person_id = ${person} and s.told_on is not null
      union select s.conflict_id from governance.conflict_party s where s.hub_id = ${hub}
        and s.organisation_id = any (${organisations}::uuid[]) and s.told_on is not null)
    order by x.opened_on desc, x.id desc limit 200`.execute(db)
  return rows
}

type Opening = {
  id: Id
  on: Day
  by: Id
  happenedOn: Day | null
  sides: { id: Id; organisation: Id | null; person: Id | null }[]
  team: Id[]
  /** The party that opens it knows of it at once. */
  told: Id[]
}

export const addConflict = async (db: Db, hub: Id, { id, on, by, happenedOn, sides, team, told }: Opening): Promise<void> => {
  await sql`insert into governance.conflict (hub_id, id, opened_on, opened_by, happened_on)
    values (${hub}, ${id}, ${on}, ${by}, ${happenedOn})`.execute(db)
  for (const side of sides)
    await sql`insert into governance.conflict_party (hub_id, id, conflict_id, organisation_id, person_id, told_on)
      values (${hub}, ${side.id}, ${id}, ${side.organisation}, ${side.person}, ${told.includes(side.id) ? on : null})`.execute(db)
  await addPeople(db, hub, id, 'team', team)
}

const addPeople = async (db: Db, hub: Id, id: Id, is: 'team' | 'mediator', persons: Id[]): Promise<void> => {
  await sql`insert into governance.conflict_person (hub_id, conflict_id, person_id, is_a)
    select ${hub}, ${id}, x, ${is} from unnest(${persons}::uuid[]) x on conflict do nothing`.execute(db)
}

/** The mediators, instead of those named before. */
export const keepMediators = async (db: Db, hub: Id, id: Id, persons: Id[]): Promise<void> => {
  await sql`delete from governance.conflict_person where hub_id = ${hub} and conflict_id = ${id} and is_a = 'mediator'`.execute(db)
  await addPeople(db, hub, id, 'mediator', persons)
}

/** Who follows it from now on, instead of those named before; also the exclusion it led to, as long as it runs. */
export const keepTeam = async (db: Db, hub: Id, id: Id, persons: Id[]): Promise<void> => {
  await sql`delete from governance.conflict_person where hub_id = ${hub} and conflict_id = ${id} and is_a = 'team'`.execute(db)
  await addPeople(db, hub, id, 'team', persons)
  await sql`insert into governance.exclusion_team (hub_id, exclusion_id, person_id)
    select x.hub_id, x.id, p from governance.conflict c join governance.exclusion x on x.hub_id = c.hub_id and x.id = c.exclusion_id
      cross join unnest(${persons}::uuid[]) p where c.hub_id = ${hub} and c.id = ${id} and x.closed_on is null on conflict do nothing`.execute(
    db,
  )
}

/** Its words stand here and nowhere else. */
export const keepWords = async (db: Db, hub: Id, id: Id, kind: WordKind, text: string, about: Id = id): Promise<void> => {
  await sql`insert into governance.conflict_words (hub_id, conflict_id, kind, about_id, text) values (${hub}, ${id}, ${kind}, ${about}, ${text})
    on conflict (hub_id, conflict_id, kind, about_id) do update set text = excluded.text`.execute(db)
}

/** From that day these parties know of it. */
export const tellSides = async (db: Db, hub: Id, sides: Id[], on: Day): Promise<void> => {
  await sql`update governance.conflict_party set told_on = coalesce(told_on, ${on}) where hub_id = ${hub} and id = any (${sides}::uuid[])`.execute(
    db,
  )
}

/** The parties last: what the case says decides what the tables allow them. */
export const keepConflict = async (db: Db, hub: Id, id: Id, { mediation, decision, appeal, closed, sides }: Conflict): Promise<void> => {
  const ended = mediation?.ended
  await sql`update governance.conflict set mediation_on = ${mediation?.on ?? null}, mediation_days = ${mediation?.days ?? []}::date[],
      mediation_ended = ${ended?.how ?? null}, mediation_ended_on = ${ended?.on ?? null}, declined_by = ${ended?.by ?? null},
      outcome = ${decision?.what ?? null}, outcome_about = ${decision?.about ?? null}, decided_on = ${decision?.on ?? null},
      appeal_until = ${decision?.appealUntil ?? null}, appeal_on = ${appeal?.on ?? null}, appeal_answer = ${appeal?.answer?.is ?? null},
      appeal_answered_on = ${appeal?.answer?.on ?? null}, closed_on = ${closed?.on ?? null}, closed_how = ${closed?.how ?? null}
    where hub_id = ${hub} and id = ${id}`.execute(db)
  for (const { id: side, summons, hearing, signed } of sides)
    await sql`update governance.conflict_party set signed = ${signed}, summoned_on = ${summons?.on ?? null}, hearing_on = ${summons?.hearingOn ?? null},
        hearing = ${hearing?.is ?? null}, heard_on = ${hearing?.on ?? null}
      where hub_id = ${hub} and id = ${side}`.execute(db)
}

export const keepPlace = async (db: Db, hub: Id, side: Id, { time, place }: { time: string; place: string }): Promise<void> => {
  await sql`update governance.conflict_party set hearing_time = ${time}, hearing_place = ${place} where hub_id = ${hub} and id = ${side}`.execute(
    db,
  )
}

export const linkExclusion = async (db: Db, hub: Id, id: Id, exclusion: Id): Promise<void> => {
  await sql`update governance.conflict set exclusion_id = ${exclusion} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const linkSuspension = async (db: Db, hub: Id, id: Id, suspension: Id): Promise<void> => {
  await sql`update governance.conflict set suspension_id = ${suspension} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** That it took place stays, and its dates; not between whom, nor a word of it. */
export const eraseConflictRows = async (db: Db, hub: Id, id: Id, on: Day): Promise<void> => {
  await sql`update governance.conflict_words set text = '' where hub_id = ${hub} and conflict_id = ${id}`.execute(db)
  await sql`update governance.conflict_party set organisation_id = null, person_id = null, hearing_place = '', erased = true
    where hub_id = ${hub} and conflict_id = ${id}`.execute(db)
  await sql`update governance.conflict set erased_on = ${on}, happened_on = null, suspension_id = null where hub_id = ${hub} and id = ${id}`.execute(
    db,
  )
  await keepMediators(db, hub, id, [])
}
