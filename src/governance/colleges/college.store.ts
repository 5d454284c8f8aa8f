import type { RawBuilder } from 'kysely'
import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

type CollegeRow = { hub_id: Id; id: Id; body_id: Id }
type MembershipRow = CollegeRow & { organisation_id: Id; college_id: Id; from_day: Day; until_day: Day | null }

const tables = (db: Db) => db.withTables<{ 'governance.college': CollegeRow; 'governance.college_membership': MembershipRow }>()

/** Who is in which college of the body of the meeting `m` on its day; null: nobody is in any. */
export const collegesOnTheDay: RawBuilder<unknown> = sql`(select jsonb_object_agg(c.organisation_id, c.college_id)
  from governance.college_membership c where c.hub_id = m.hub_id and c.body_id = m.body_id
    and c.from_day <= m.day and (c.until_day is null or m.day < c.until_day))`

/** Keeps the ids of colleges; those there already are left as they are. */
export const addColleges = async (db: Db, hub: Id, body: Id, ids: Id[]): Promise<void> => {
  await tables(db)
    .insertInto('governance.college')
    .values(ids.map((id) => ({ hub_id: hub, id, body_id: body })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** `until`: first day it is no longer in it. */
export type CollegeMembership = { id: Id; org: Id; name: string; college: Id; from: Day; until: Day | null }

/** Who is and was in which college of a body, oldest first; what never held is left out. */
export const collegeMemberships = async (db: Db, hub: Id, body: Id): Promise<CollegeMembership[]> => {
  const { rows } = await sql<CollegeMembership>`
    select c.id, c.organisation_id as org, o.name, c.college_id as college, c.from_day as from, c.until_day as until
    from governance.college_membership c join members.organisation o on o.hub_id = c.hub_id and o.id = c.organisation_id
    where c.hub_id = ${hub} and c.body_id = ${body} and c.until_day is distinct from c.from_day order by c.from_day, o.name, c.id`.execute(
    db,
  )
  return rows
}

/** From a day on, each is in that college or in none; what was foreseen from that day on ends with it. */
export const setMemberships = async (db: Db, hub: Id, body: Id, from: Day, changes: { org: Id; college: Id | null }[]): Promise<void> => {
  await sql`update governance.college_membership set until_day = greatest(from_day, ${from}::date)
    where hub_id = ${hub} and body_id = ${body} and organisation_id = any (${changes.map(({ org }) => org)}::uuid[])
      and (until_day is null or until_day > greatest(from_day, ${from}::date))`.execute(db)
  const rows = changes.flatMap(({ org, college }) =>
    college === null
      ? []
      : [{ hub_id: hub, id: newId(), body_id: body, organisation_id: org, college_id: college, from_day: from, until_day: null }],
  )
  if (rows.length > 0) await tables(db).insertInto('governance.college_membership').values(rows).execute()
}
