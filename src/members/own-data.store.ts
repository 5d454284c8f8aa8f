import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Kind } from './representation.ts'
import type { RoleKind } from './role.ts'

/** What the hub holds about one person, kind by kind, latest first. The address is the person’s own, proved by their session. */

export type OwnIdentity = { name: string; mail: string | null; phone: string; addedAt: Instant }
export const ownIdentity = async (db: Db, hub: Id, person: Id): Promise<OwnIdentity[]> =>
  (
    await sql<OwnIdentity>`select name, email as mail, phone, created_at as "addedAt" from members.person
      where hub_id = ${hub} and id = ${person}`.execute(db)
  ).rows

export type OwnRepresentation = { organisation: string; kind: Kind; from: Day; until: Day | null }
export const ownRepresentations = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnRepresentation[]> =>
  (
    await sql<OwnRepresentation>`
      select o.name as organisation, r.kind, r.from_day as "from", r.until_day as "until"
      from members.representation r join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id
      where r.hub_id = ${hub} and r.person_id = ${person} order by r.from_day desc, r.id desc limit ${most}`.execute(db)
  ).rows

export type OwnRole = { kind: RoleKind; from: Day; until: Day | null }
export const ownRoles = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnRole[]> =>
  (
    await sql<OwnRole>`select kind, from_day as "from", until_day as "until" from members.role
      where hub_id = ${hub} and person_id = ${person} order by from_day desc, id desc limit ${most}`.execute(db)
  ).rows

/** `from`: when it was made, for who convenes it. */
export type OwnGroup = { name: string; convenes: boolean; from: Day; until: Day | null }
export const ownGroups = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnGroup[]> =>
  (
    await sql<OwnGroup>`
      select g.name, false as convenes, m.from_day as "from", m.until_day as until from members.group_member m
      join members.group g on g.hub_id = m.hub_id and g.id = m.group_id where m.hub_id = ${hub} and m.person_id = ${person}
      union all
      select g.name, true, g.created_at::date, g.ended_on from members.group g where g.hub_id = ${hub} and g.convenor_id = ${person}
      order by 3 desc, 1 limit ${most}`.execute(db)
  ).rows

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

export type OwnMail = {
  writtenAt: Instant
  sentAt: Instant | null
  subject: string
  state: 'queued' | 'sent' | 'kept' | 'failed'
  body: string
}
export const ownMails = async (db: Db, hub: Id, email: string, most: number): Promise<OwnMail[]> =>
  (
    await sql<OwnMail>`
      select written_at as "writtenAt", sent_at as "sentAt", subject, state, body from platform.mail
      where hub_id = ${hub} and lower(to_address) = ${email} order by written_at desc, id desc limit ${most}`.execute(db)
  ).rows

export type OwnLogIn = {
  what: 'account' | 'secondFactor' | 'session' | 'code' | 'mail' | 'recovery' | 'confirmation'
  begun: Instant
  used: Instant | null
  until: Instant | null
}
export const ownLogIns = async (db: Db, email: string, now: Instant, most: number): Promise<OwnLogIn[]> =>
  (
    await sql<OwnLogIn>`select what, begun, used, until from platform.log_ins_of(${email}, ${now}::timestamptz)
      order by begun desc, what limit ${most}`.execute(db)
  ).rows

export type OwnAnswer = { at: Instant; act: string }
export const ownAnswers = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnAnswer[]> =>
  (
    await sql<OwnAnswer>`select at, use_case as act from platform.answered
      where hub_id = ${hub} and person_id = ${person} order by at desc, key limit ${most}`.execute(db)
  ).rows

export type OwnConsent = { organisation: string; since: Day }

/** Organisations somebody said may be shown to the public. */
export const ownConsents = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnConsent[]> =>
  (
    await sql<OwnConsent>`
      select name as organisation, published_on as since from members.organisation
      where hub_id = ${hub} and published_by = ${person} order by published_on desc, name limit ${most}`.execute(db)
  ).rows
