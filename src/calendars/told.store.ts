import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Kind } from './suggestion.ts'

/** `minutes`: the longest anybody there gave; null: nobody said. */
export type KeptMoment = { id: Id; kind: Kind; title: string; at: Instant; place: string; minutes: number | null }

/** What was kept of somebody’s agenda about an organisation, latest first, at most 100. */
export const keptAbout = async (db: Db, hub: Id, organisation: Id): Promise<KeptMoment[]> => {
  const { rows } = await sql<KeptMoment>`
    select a.id, a.kind, a.title, a.starts_at as at, a.place,
      (select max(p.minutes) from logbook.participation p where p.hub_id = a.hub_id and p.activity_id = a.id) as minutes
    from logbook.activity a
    where a.hub_id = ${hub} and a.subject_type = 'organisation' and a.subject = ${organisation}
      and exists (select from calendars.suggestion s where s.hub_id = a.hub_id and s.activity_id = a.id)
    order by a.starts_at desc, a.id desc limit 100`.execute(db)
  return rows
}

export type OwnCalendar = { name: string; host: string; at: Instant }
export type OwnSuggestion = { at: Instant; title: string; state: 'waiting' | 'kept' | 'dropped' }
export type OwnChoice = { what: 'ignored' | 'habit' | 'feed'; detail: string; at: Instant }

export const ownCalendars = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnCalendar[]> => {
  const { rows } = await sql<{ name: string; address: string; at: Instant }>`
    select name, address, added_at as at from calendars.calendar where hub_id = ${hub} and person_id = ${person} order by added_at desc limit ${most}`.execute(
    db,
  )
  return rows.map(({ name, address, at }) => ({ name, host: new URL(address).hostname, at }))
}

export const ownSuggestions = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnSuggestion[]> => {
  const { rows } = await sql<OwnSuggestion>`
    select s.starts_at as at, s.title, s.state from calendars.suggestion s join calendars.calendar c on c.hub_id = s.hub_id and c.id = s.calendar_id
    where s.hub_id = ${hub} and c.person_id = ${person} order by s.starts_at desc, s.id desc limit ${most}`.execute(db)
  return rows
}

export const ownChoices = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnChoice[]> => {
  const { rows } = await sql<OwnChoice>`
    select * from (
      select 'ignored' as what, title as detail, ignored_at as at from calendars.ignored_title where hub_id = ${hub} and person_id = ${person}
      union all select 'habit', regexp_replace(about, '^(uid|title) ', ''), chosen_at from calendars.habit where hub_id = ${hub} and person_id = ${person}
      union all select 'feed', '', made_at from calendars.feed where hub_id = ${hub} and person_id = ${person}
    ) as chosen order by at desc, detail limit ${most}`.execute(db)
  return rows
}
