import type { RawBuilder } from 'kysely'
import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Those of the meeting `m`, as JSON. */
export const withheldOf: RawBuilder<unknown> = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('org', x.organisation_id, 'from', x.from_at, 'until', x.until_at, 'because', x.because) order by x.from_at, x.id), '[]')
    from governance.withheld_vote x where x.hub_id = m.hub_id and x.meeting_id = m.id)`

/** The day of a meeting, in the hub’s zone. */
export const dayOfMeeting = (hub: Id, meeting: Id): RawBuilder<string> => sql<string>`
  (select (m.starts_at at time zone h.zone)::date from governance.meeting m join platform.hub h on h.id = m.hub_id
    where m.hub_id = ${hub} and m.id = ${meeting})`

/** Whether any rules of its body, past or to come, make something of arrears: nowhere else are dues looked at. */
export const arrearsMatter = (hub: Id, meeting: Id): RawBuilder<boolean> => sql<boolean>`
  exists (select from governance.meeting m join governance.body_rules r on r.hub_id = m.hub_id and r.body_id = m.body_id
    where m.hub_id = ${hub} and m.id = ${meeting} and r.arrears_effect is not null and r.withdrawn_at is null)`

/** Why: its membership is suspended; null: its dues. */
type Because = 'suspension' | null

/** Those that have no vote from an instant on; one that has none already keeps the instant it had. */
export const withholdVotes = async (db: Db, hub: Id, meeting: Id, orgs: Id[], at: Instant, because: Because): Promise<void> => {
  if (orgs.length === 0) return
  const ids = orgs.map(() => newId())
  await sql`insert into governance.withheld_vote (hub_id, id, meeting_id, organisation_id, from_at, because)
    select ${hub}, x.id, ${meeting}, x.org, ${at}, ${because} from unnest(${ids}::uuid[], ${orgs}::uuid[]) as x (id, org) on conflict do nothing`.execute(
    db,
  )
}

/** It votes again, never before it stopped. */
export const giveVoteBack = async (db: Db, hub: Id, meeting: Id, org: Id, at: Instant, because: Because): Promise<void> => {
  await sql`update governance.withheld_vote set until_at = greatest(from_at, ${at}::timestamptz)
    where hub_id = ${hub} and meeting_id = ${meeting} and organisation_id = ${org} and until_at is null
      and because is not distinct from ${because}`.execute(db)
}

/** Sessions under way, paused ones too, in which this organisation has no voice. */
export const sessionsWithout = async (db: Db, hub: Id, org: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    select m.id from governance.meeting m where m.hub_id = ${hub} and m.state in ('open', 'suspended') and exists (select from governance.withheld_vote w
      where w.hub_id = m.hub_id and w.meeting_id = m.id and w.organisation_id = ${org} and w.because is not null and w.until_at is null) order by m.id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Sessions under way, paused ones too, whose rules make something of arrears. */
export const sessionsWatching = async (db: Db, hub: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    select m.id from governance.meeting m join governance.body_rules r on r.hub_id = m.hub_id and r.body_id = m.body_id and r.n = m.held_rules
    where m.hub_id = ${hub} and m.state in ('open', 'suspended') and r.arrears_effect is not null order by m.id`.execute(db)
  return rows.map(({ id }) => id)
}
