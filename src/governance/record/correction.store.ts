import { type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Answer, Correction } from './correction.ts'

/** With the name of whoever asked: they may have left the hub since. */
export type NamedCorrection = Correction & { name: string }

/** What was asked of the PV of a meeting, in the order it was asked. */
export const correctionsOf = async (db: Db, hub: Id, meeting: Id): Promise<NamedCorrection[]> => {
  const { rows } = await sql<NamedCorrection>`
    select c.id, c.agenda_item_id as point, c.person_id as person, p.name, c.text, c.at, c.answer, c.why from governance.correction c
    join members.person p on p.hub_id = c.hub_id and p.id = c.person_id
    where c.hub_id = ${hub} and c.meeting_id = ${meeting} order by c.at, c.id`.execute(db)
  return rows.map((row) => ({ ...row, at: toInstant(row.at) }))
}

export const addCorrection = async (db: Db, hub: Id, meeting: Id, one: Omit<Correction, 'answer' | 'why'>): Promise<void> => {
  const { id, point, person, text, at } = one
  await sql`insert into governance.correction (hub_id, id, meeting_id, agenda_item_id, person_id, text, at)
    values (${hub}, ${id}, ${meeting}, ${point}, ${person}, ${text}, ${at})`.execute(db)
}

export const keepAnswer = async (
  db: Db,
  hub: Id,
  id: Id,
  { answer, why, by, at }: { answer: Answer; why: string; by: Id; at: Instant },
): Promise<void> => {
  await sql`update governance.correction set answer = ${answer}, why = ${why}, answered_by = ${by}, answered_at = ${at}
    where hub_id = ${hub} and id = ${id}`.execute(db)
}
