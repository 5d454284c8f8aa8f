import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import type { Membership } from '#members/organisations/organisation.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, keyset } from '#platform/database/keyset.ts'
import type { Application, ApplicationShown } from './application.ts'

/** A sponsor, and the day it said so; null: it has not yet. */
export type Sponsor = { organisation: Id; name: string; confirmedOn: Day | null }

/** An application as it is read: with the names of who asks, through whom, and who sponsors it. */
export type ShownApplication = Application & {
  name: string
  contact: { id: Id; name: string; mail: string | null } | null
  motivation: string
  charterRead: boolean
  reason: string
  sponsors: Sponsor[]
}

const BARE = sql`a.id, a.organisation_id as organisation, a.received_on as "receivedOn", a.from_day as "from", a.placed_on as "placedOn",
  a.withdrawn_on as "withdrawnOn", a.outcome, a.decided_on as "decidedOn", a.decision_id as decision, a.membership_id as membership`
const SHOWN = sql`${BARE}, o.name, a.motivation, a.charter_read as "charterRead", a.reason,
  case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name, 'mail', c.email) end as contact,
  coalesce((select jsonb_agg(jsonb_build_object('organisation', s.organisation_id, 'name', so.name, 'confirmedOn', s.confirmed_on) order by so.name, so.id)
    from members.application_sponsor s join members.organisation so on so.hub_id = s.hub_id and so.id = s.organisation_id
    where s.hub_id = a.hub_id and s.application_id = a.id), '[]') as sponsors`
const TABLES = sql`members.application a join members.organisation o on o.hub_id = a.hub_id and o.id = a.organisation_id
  left join members.person c on c.hub_id = a.hub_id and c.id = a.contact_id`
const OPEN = sql<boolean>`a.outcome is null and a.withdrawn_on is null`

const shownAs: Record<ApplicationShown, ReturnType<typeof sql<boolean>>> = {
  toutes: sql<boolean>`true`,
  attente: OPEN,
  admises: sql<boolean>`a.outcome = 'admitted'`,
  refusees: sql<boolean>`a.outcome = 'refused'`,
  retirees: sql<boolean>`a.withdrawn_on is not null`,
}

export type ApplicationCounts = { all: number; matching: number; waiting: number }

/** `size` + 1 applications from a place, those that wait first, then the latest; how many there are, answer, and wait. */
export const listApplications = async (
  db: Db,
  hub: Id,
  shown: ApplicationShown,
  place: Place,
  size = PAGE,
): Promise<{ rows: ShownApplication[]; counts: ApplicationCounts }> => {
  const { beyond, order } = keyset(place, {
    keys: [sql`(${OPEN})`, sql`a.received_on`, sql`a.id`],
    of: (edge) =>
      sql`select a.outcome is null and a.withdrawn_on is null, a.received_on, a.id from members.application a where a.hub_id = ${hub} and a.id = ${edge}`,
    down: true,
  })
  const [listed, counted] = await Promise.all([
    sql<ShownApplication>`select ${SHOWN} from ${TABLES} where a.hub_id = ${hub} and ${shownAs[shown]} and ${beyond}
      order by ${order} ${atMost(size + 1)}`.execute(db),
    sql<ApplicationCounts>`select count(*) as "all", count(*) filter (where ${shownAs[shown]}) as matching, count(*) filter (where ${OPEN}) as waiting
      from members.application a where a.hub_id = ${hub}`.execute(db),
  ])
  return { rows: listed.rows, counts: counted.rows[0] ?? { all: 0, matching: 0, waiting: 0 } }
}

export const applicationOf = async (db: Db, hub: Id, id: Id): Promise<ShownApplication | null> => {
  const { rows } = await sql<ShownApplication>`select ${SHOWN} from ${TABLES} where a.hub_id = ${hub} and a.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The last application of an organisation; null: it never asked. */
export const lastApplicationOf = async (db: Db, hub: Id, organisation: Id): Promise<Application | null> => {
  const { rows } =
    await sql<Application>`select ${BARE} from members.application a where a.hub_id = ${hub} and a.organisation_id = ${organisation}
    order by a.received_on desc, a.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** What waits to be put on an agenda, the oldest first. */
export const waitingApplications = async (
  db: Db,
  hub: Id,
): Promise<Pick<ShownApplication, 'id' | 'name' | 'receivedOn' | 'sponsors'>[]> => {
  const { rows } = await sql<ShownApplication>`select ${SHOWN} from ${TABLES} where a.hub_id = ${hub} and ${OPEN} and a.placed_on is null
    order by a.received_on, a.id limit 100`.execute(db)
  return rows
}

/** An application somebody is expected to act on: `sponsor` names the organisation asked to confirm; null: it is to be put on an agenda. */
export type DueApplication = { id: Id; name: string; receivedOn: Day; sponsor: string | null }

/** `all`: those no agenda has; beside them those whose sponsors among `orgs` have not confirmed. The oldest first. */
export const applicationsDue = async (db: Db, hub: Id, { all, orgs }: { all: boolean; orgs: Id[] }): Promise<DueApplication[]> => {
  const { rows } = await sql<DueApplication>`
    select a.id, o.name, a.received_on as "receivedOn", asked.name as sponsor
    from members.application a join members.organisation o on o.hub_id = a.hub_id and o.id = a.organisation_id
    left join lateral (select so.name from members.application_sponsor s
      join members.organisation so on so.hub_id = s.hub_id and so.id = s.organisation_id
      where s.hub_id = a.hub_id and s.application_id = a.id and s.confirmed_on is null and s.organisation_id = any(${orgs}::uuid[])
      order by so.name limit 1) as asked on true
    where a.hub_id = ${hub} and ${OPEN} and (asked.name is not null or (${all} and a.placed_on is null))
    order by a.received_on, a.id limit 20`.execute(db)
  return rows
}

/** Those nothing has been decided of. */
export const openApplications = async (db: Db, hub: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`select a.id from members.application a where a.hub_id = ${hub} and ${OPEN} order by a.id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

export type HeldApplication = { application: Application; memberships: Membership[] }

/** An application, held until the transaction ends, with every membership of the organisation. */
export const holdApplication = async (db: Db, hub: Id, id: Id): Promise<HeldApplication | null> => {
  const { rows } = await sql<Application & { memberships: Membership[] }>`
    select ${BARE}, coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'founding', m.founding, 'from', m.from_day, 'until', m.until_day,
        'reason', m.ended_reason) order by m.from_day)
      from members.membership m where m.hub_id = a.hub_id and m.organisation_id = a.organisation_id), '[]') as memberships
    from members.application a where a.hub_id = ${hub} and a.id = ${id} for update of a`.execute(db)
  const [row] = rows
  if (!row) return null
  const { memberships, ...application } = row
  return { application, memberships }
}

export type Applicant = { id: Id; name: string; member: boolean; memberships: Membership[]; asks: boolean }

/** Organisations of these names (as `nameKey` makes them), whether each is a member on a day, and has an application open. */
export const applicantsCalled = async (db: Db, hub: Id, keys: string[], day: Day): Promise<(Applicant & { key: string })[]> => {
  const { rows } = await sql<Applicant & { key: string }>`
    select o.id, o.name, o.name_key as key,
      exists (select from members.membership m where m.hub_id = o.hub_id and m.organisation_id = o.id and m.from_day <= ${day}
        and (m.until_day is null or m.until_day > ${day})) as member,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'founding', m.founding, 'from', m.from_day, 'until', m.until_day, 'reason', m.ended_reason))
        from members.membership m where m.hub_id = o.hub_id and m.organisation_id = o.id), '[]') as memberships,
      exists (select from members.application a where a.hub_id = o.hub_id and a.organisation_id = o.id and ${OPEN}) as asks
    from members.organisation o where o.hub_id = ${hub} and o.party_of is null and o.name_key = any (${keys}::text[])`.execute(db)
  return rows
}

/** Names of members, for a form that proposes them while one types; none where there are too many to send. */
export const memberNames = async (db: Db, hub: Id, day: Day): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select o.name from members.organisation o where o.hub_id = ${hub} and o.party_of is null and exists (select from members.membership m
      where m.hub_id = o.hub_id and m.organisation_id = o.id and m.from_day <= ${day} and (m.until_day is null or m.until_day > ${day}))
    order by o.name, o.id limit ${MOST_NAMES + 1}`.execute(db)
  return rows.length > MOST_NAMES ? [] : rows.map(({ name }) => name)
}
const MOST_NAMES = 200

export type AskedApplication = { id: Id; receivedOn: Day; contact: Id | null; motivation: string; charterRead: boolean }

/** False when the organisation has an application open already. */
export const addApplication = (
  db: Db,
  hub: Id,
  organisation: Id,
  { id, receivedOn, contact, motivation, charterRead }: AskedApplication,
  { by, at }: { by: Id; at: Instant },
): Promise<boolean> =>
  unlessTaken(db, () =>
    sql`insert into members.application (hub_id, id, organisation_id, received_on, contact_id, motivation, charter_read, noted_by, noted_at)
      values (${hub}, ${id}, ${organisation}, ${receivedOn}, ${contact}, ${motivation}, ${charterRead}, ${by}, ${at})`.execute(db),
  )

export const changeApplication = async (
  db: Db,
  hub: Id,
  { id, receivedOn, contact, motivation, charterRead }: AskedApplication,
): Promise<void> => {
  await sql`update members.application set received_on = ${receivedOn}, contact_id = ${contact}, motivation = ${motivation},
    charter_read = ${charterRead} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** These are its sponsors now; who confirmed stays confirmed. */
export const keepSponsors = async (db: Db, hub: Id, application: Id, sponsors: Id[]): Promise<void> => {
  await Promise.all([
    sql`delete from members.application_sponsor where hub_id = ${hub} and application_id = ${application}
      and organisation_id <> all (${sponsors}::uuid[])`.execute(db),
    sql`insert into members.application_sponsor (hub_id, application_id, organisation_id)
      select ${hub}, ${application}, s from unnest(${sponsors}::uuid[]) s on conflict do nothing`.execute(db),
  ])
}

export const confirmSponsor = async (
  db: Db,
  hub: Id,
  application: Id,
  sponsor: Id,
  confirmed: { on: Day; by: Id } | null,
): Promise<void> => {
  await sql`update members.application_sponsor set confirmed_on = ${confirmed?.on ?? null}, confirmed_by = ${confirmed?.by ?? null}
    where hub_id = ${hub} and application_id = ${application} and organisation_id = ${sponsor}`.execute(db)
}
