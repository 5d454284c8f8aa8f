import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Kind } from '#members/people/representation.ts'
import type { RoleKind } from '#members/people/role.ts'
import { type Db, sql } from '#platform/database/database.ts'

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
      where r.hub_id = ${hub} and r.person_id = ${person} and o.party_of is null order by r.from_day desc, r.id desc limit ${most}`.execute(
      db,
    )
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

export type OwnConsent = { organisation: string; since: Day }

/** Organisations somebody said may be shown to the public. */
export const ownConsents = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnConsent[]> =>
  (
    await sql<OwnConsent>`
      select name as organisation, published_on as since from members.organisation
      where hub_id = ${hub} and published_by = ${person} order by published_on desc, name limit ${most}`.execute(db)
  ).rows

export type OwnApplication = { on: Day; what: 'contact' | 'noted' | 'confirmed'; organisation: string }

/** Applications for membership somebody made, noted, or confirmed a sponsorship of. */
export const ownApplications = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnApplication[]> =>
  (
    await sql<OwnApplication>`
      select x.on, x.what, o.name as organisation from (
        select received_on as "on", 'contact' as what, organisation_id from members.application where hub_id = ${hub} and contact_id = ${person}
        union all select received_on, 'noted', organisation_id from members.application where hub_id = ${hub} and noted_by = ${person}
        union all select s.confirmed_on, 'confirmed', a.organisation_id from members.application_sponsor s
          join members.application a on a.hub_id = s.hub_id and a.id = s.application_id where s.hub_id = ${hub} and s.confirmed_by = ${person}
      ) x join members.organisation o on o.hub_id = ${hub} and o.id = x.organisation_id order by x.on desc, x.what, o.name limit ${most}`.execute(
      db,
    )
  ).rows

export type OwnResignation = { on: Day; organisation: string }

/** Resignations somebody noted. */
export const ownResignations = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnResignation[]> =>
  (
    await sql<OwnResignation>`
      select r.received_on as "on", o.name as organisation from members.resignation r
      join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id
      where r.hub_id = ${hub} and r.noted_by = ${person} order by r.received_on desc, r.id limit ${most}`.execute(db)
  ).rows
