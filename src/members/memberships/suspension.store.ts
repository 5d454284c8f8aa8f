import type { RawBuilder } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** A membership suspended from a day on. `until`: the first day its organisation votes again, by its end or because it was lifted; null: until it is. */
export type MemberSuspension = { id: Id; organisation: Id; from: Day; until: Day | null }

const read = sql`select s.id, m.organisation_id as organisation, s.from_day as "from", s.ends_day as "until" from members.membership_suspension s
  join members.membership m on m.hub_id = s.hub_id and m.id = s.membership_id`

/** Members that are suspended on a day, which may be read from a table in the same message. */
export const suspendedOn = async (db: Db, hub: Id, day: Day | RawBuilder<string>): Promise<MemberSuspension[]> => {
  const { rows } =
    await sql<MemberSuspension>`${read} where s.hub_id = ${hub} and s.from_day <= ${day} and (s.ends_day is null or ${day} < s.ends_day)
    and m.from_day <= ${day} and (m.until_day is null or ${day} < m.until_day) order by m.organisation_id`.execute(db)
  return rows
}

/** The suspension of an organisation that runs on a day, or is to come; null: there is none. */
export const suspensionOf = async (db: Db, hub: Id, organisation: Id, day: Day): Promise<MemberSuspension | null> => {
  const { rows } = await sql<MemberSuspension>`select s.id, m.organisation_id as organisation, s.from_day as "from", s.ends_day as "until"
    from members.membership m cross join lateral (select s.* from members.membership_suspension s where s.hub_id = m.hub_id and s.membership_id = m.id
      and (s.ends_day is null or (${day} < s.ends_day and s.from_day < s.ends_day)) order by s.from_day limit 1) s
    where m.hub_id = ${hub} and m.organisation_id = ${organisation} and (m.until_day is null or ${day} < m.until_day)
    order by s.from_day limit 1`.execute(db)
  return rows[0] ?? null
}

export const suspensionKept = async (db: Db, hub: Id, id: Id): Promise<MemberSuspension | null> => {
  const { rows } = await sql<MemberSuspension>`${read} where s.hub_id = ${hub} and s.id = ${id}`.execute(db)
  return rows[0] ?? null
}

type Suspending = { id: Id; membership: Id; from: Day; until: Day | null }

/** False when that membership is suspended already on one of these days. */
export const addSuspension = (db: Db, hub: Id, { id, membership, from, until }: Suspending): Promise<boolean> =>
  unlessTaken(db, () =>
    sql`insert into members.membership_suspension (hub_id, id, membership_id, from_day, until_day)
      values (${hub}, ${id}, ${membership}, ${from}, ${until})`.execute(db),
  )

/** From that day it votes again; one that was to come never begins. */
export const endSuspension = async (db: Db, hub: Id, id: Id, on: Day): Promise<void> => {
  await sql`update members.membership_suspension set lifted_on = greatest(from_day, ${on}::date) where hub_id = ${hub} and id = ${id}`.execute(
    db,
  )
}
