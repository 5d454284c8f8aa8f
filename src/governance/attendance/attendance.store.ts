import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Movement, SeatedAs } from './attendance.ts'

export type MovementRow = {
  hub_id: Id
  id: Id
  meeting_id: Id
  person_id: Id
  organisation_id: Id | null
  seated_as: SeatedAs | null
  kind: Movement['kind']
  at: Instant
}
type ExcuseRow = { hub_id: Id; meeting_id: Id; organisation_id: Id; person_id: Id | null; at: Instant }

const tables = (db: Db) => db.withTables<{ 'governance.movement': MovementRow; 'governance.excuse': ExcuseRow }>()

/** Writes arrivals or departures; false when one of them stands already (two who tap at once). */
export const addMovements = async (db: Db, hub: Id, meeting: Id, movements: (Movement & { id: Id })[]): Promise<boolean> => {
  if (movements.length === 0) return true
  const rows = await tables(db)
    .insertInto('governance.movement')
    .values(
      movements.map(({ id, person, org, as, kind, at }) => ({
        hub_id: hub,
        id,
        meeting_id: meeting,
        person_id: person,
        organisation_id: org,
        seated_as: as,
        kind,
        at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length === movements.length
}

/** A slip of the finger is taken out again. */
export const removeMovement = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await tables(db).deleteFrom('governance.movement').where('hub_id', '=', hub).where('id', '=', id).execute()
}

export const addExcuse = async (db: Db, hub: Id, meeting: Id, org: Id, person: Id | null, at: Instant): Promise<void> => {
  await tables(db)
    .insertInto('governance.excuse')
    .values({ hub_id: hub, meeting_id: meeting, organisation_id: org, person_id: person, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const removeExcuse = async (db: Db, hub: Id, meeting: Id, org: Id): Promise<void> => {
  await tables(db)
    .deleteFrom('governance.excuse')
    .where('hub_id', '=', hub)
    .where('meeting_id', '=', meeting)
    .where('organisation_id', '=', org)
    .execute()
}

/** The person of this id, else the only one of this name (case and accents aside); null: nobody, or several. */
export const personNamed = async (db: Db, hub: Id, id: Id | null, name: string): Promise<Id | null> => {
  const { rows } = await sql<{ id: Id }>`select id from members.person where hub_id = ${hub}
    and (id = ${id} or (${id}::uuid is null and name_key = members.name_key(${name}))) limit 2`.execute(db)
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
