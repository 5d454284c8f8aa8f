import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What the logbook and the answers hold about one person, latest first. */

export type OwnTime = {
  title: string
  startsAt: Instant
  organisation: string | null
  capacity: string
  attended: string | null
  minutes: number | null
  travel: number
}
export const ownTime = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnTime[]> =>
  (
    await sql<OwnTime>`
      select a.title, a.starts_at as "startsAt", o.name as organisation, p.capacity, p.attended, p.minutes, p.travel_minutes as travel
      from logbook.participation p join logbook.activity a on a.hub_id = p.hub_id and a.id = p.activity_id
      left join members.organisation o on o.hub_id = p.hub_id and o.id = p.organisation_id
      where p.hub_id = ${hub} and p.person_id = ${person} order by a.starts_at desc, a.id desc limit ${most}`.execute(db)
  ).rows

export type OwnFact = { at: Instant; name: string; byOneself: boolean }
export const ownFacts = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnFact[]> =>
  (
    await sql<OwnFact>`
      with me as (select ${person}::uuid as id union select lost_id from logbook.alias where hub_id = ${hub} and kept_id = ${person})
      select at, name, actor in (select id from me) is true as "byOneself" from logbook.fact
      where hub_id = ${hub} and (actor in (select id from me) or subject in (select id from me)
        or exists (select from me where position(me.id::text in data::text) > 0)) order by no desc limit ${most}`.execute(db)
  ).rows

export type OwnAnswer = { at: Instant; act: string }
export const ownAnswers = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnAnswer[]> =>
  (
    await sql<OwnAnswer>`select at, use_case as act from platform.answered
      where hub_id = ${hub} and person_id = ${person} order by at desc, key limit ${most}`.execute(db)
  ).rows
