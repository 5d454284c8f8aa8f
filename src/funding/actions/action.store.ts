import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Action } from './action.ts'

const ACTION = sql`a.id, a.axis_id as axis, a.name, a.starts_on as "startsOn", a.ends_on as "endsOn", a.purpose`

export type ActionRead = Action & { axisName: string; closed: boolean }

export const actionOf = async (db: Db, hub: Id, id: Id): Promise<ActionRead | null> =>
  (
    await sql<ActionRead>`select ${ACTION}, x.name as "axisName", x.closed_on is not null as closed
      from funding.action a join funding.axis x on x.hub_id = a.hub_id and x.id = a.axis_id
      where a.hub_id = ${hub} and a.id = ${id}`.execute(db)
  ).rows[0] ?? null

/** Held until the transaction ends: who writes in its budget at the same time waits its turn. */
export const holdAction = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`select from funding.action a where a.hub_id = ${hub} and a.id = ${id} for update`.execute(db)
}

/** The last of its axis. */
export const addAction = async (db: Db, hub: Id, { id, axis, name, startsOn, endsOn, purpose }: Action): Promise<void> => {
  await sql`insert into funding.action (hub_id, id, axis_id, rank, name, starts_on, ends_on, purpose)
    select ${hub}, ${id}, ${axis}, coalesce(max(rank), 0) + 1, ${name}, ${startsOn}, ${endsOn}, ${purpose}
    from funding.action where hub_id = ${hub} and axis_id = ${axis}`.execute(db)
}

export const changeAction = async (db: Db, hub: Id, { id, name, startsOn, endsOn, purpose }: Action): Promise<void> => {
  await sql`update funding.action set name = ${name}, starts_on = ${startsOn}, ends_on = ${endsOn}, purpose = ${purpose}
    where hub_id = ${hub} and id = ${id}`.execute(db)
}
