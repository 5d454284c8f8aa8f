import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** The card that stands for a lost one; null: the id is nobody's. */
export const standingFor = async (db: Db, hub: Id, lost: Id): Promise<Id | null> => {
  const { rows } = await sql<{ kept: Id }>`select kept_id as kept from logbook.alias where hub_id = ${hub} and lost_id = ${lost}`.execute(
    db,
  )
  return rows[0]?.kept ?? null
}

/** Ids that people who speak or spoke for an organisation had before their cards were made one, with the name of the card that stands. */
export const namesOfLost = async (db: Db, hub: Id, organisation: Id): Promise<[Id, string][]> => {
  const { rows } = await sql<{ lost: Id; name: string }>`
    select distinct a.lost_id as lost, p.name from logbook.alias a join members.person p on p.hub_id = a.hub_id and p.id = a.kept_id
    where a.hub_id = ${hub} and a.kept_id in (select person_id from members.representation where hub_id = ${hub} and organisation_id = ${organisation})`.execute(
    db,
  )
  return rows.map(({ lost, name }) => [lost, name])
}
