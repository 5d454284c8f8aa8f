import type { Day, Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Origin } from './origin.ts'

export const originOf = async (db: Db, hub: Id, organisation: Id): Promise<Origin | null> => {
  const { rows } =
    await sql<Origin>`select project, from_year as "fromYear", until_year as "untilYear", place, note, founded_on as "foundedOn"
    from members.origin where hub_id = ${hub} and organisation_id = ${organisation}`.execute(db)
  return rows[0] ?? null
}

export const keepOrigin = async (db: Db, hub: Id, organisation: Id, one: Origin, { by, at }: { by: Id; at: Instant }): Promise<void> => {
  await sql`insert into members.origin (hub_id, id, organisation_id, project, from_year, until_year, place, note, founded_on, noted_by, noted_at)
    values (${hub}, ${newId()}, ${organisation}, ${one.project}, ${one.fromYear}, ${one.untilYear}, ${one.place}, ${one.note}, ${one.foundedOn}, ${by}, ${at})
    on conflict (hub_id, organisation_id) do update set project = excluded.project, from_year = excluded.from_year, until_year = excluded.until_year,
      place = excluded.place, note = excluded.note, founded_on = excluded.founded_on, noted_by = excluded.noted_by, noted_at = excluded.noted_at`.execute(
    db,
  )
}

export const removeOrigin = async (db: Db, hub: Id, organisation: Id): Promise<boolean> => {
  const { numAffectedRows } = await sql`delete from members.origin where hub_id = ${hub} and organisation_id = ${organisation}`.execute(db)
  return numAffectedRows === 1n
}

export type AskedOnce = {
  receivedOn: Day
  decidedOn: Day | null
  outcome: 'admitted' | 'refused' | null
  withdrawnOn: Day | null
  decision: Id | null
  sponsors: string[]
}

/** When it asked to be a member, and what became of it; when it resigned. Oldest first. */
export const askedOf = async (db: Db, hub: Id, organisation: Id): Promise<{ applications: AskedOnce[]; resignations: Day[] }> => {
  const { rows } = await sql<{ applications: AskedOnce[]; resignations: Day[] }>`select
    coalesce((select jsonb_agg(jsonb_build_object('receivedOn', a.received_on, 'decidedOn', a.decided_on, 'outcome', a.outcome, 'withdrawnOn', a.withdrawn_on,
        'decision', a.decision_id, 'sponsors', coalesce((select jsonb_agg(o.name order by o.name) from members.application_sponsor s
          join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
          where s.hub_id = a.hub_id and s.application_id = a.id and s.confirmed_on is not null), '[]')) order by a.received_on, a.id)
      from members.application a where a.hub_id = ${hub} and a.organisation_id = ${organisation}), '[]') as applications,
    coalesce((select jsonb_agg(r.received_on order by r.received_on) from members.resignation r
      where r.hub_id = ${hub} and r.organisation_id = ${organisation} and r.undone_at is null), '[]') as resignations`.execute(db)
  return rows[0] ?? { applications: [], resignations: [] }
}

export type OwnOrigin = { on: Day; organisation: string }

/** Origins somebody noted. */
export const ownOrigins = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnOrigin[]> =>
  (
    await sql<OwnOrigin>`select (x.noted_at at time zone h.zone)::date as "on", o.name as organisation from members.origin x
      join platform.hub h on h.id = x.hub_id join members.organisation o on o.hub_id = x.hub_id and o.id = x.organisation_id
      where x.hub_id = ${hub} and x.noted_by = ${person} order by x.noted_at desc, x.id limit ${most}`.execute(db)
  ).rows
