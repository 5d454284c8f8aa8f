import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Whoever leads or writes a meeting that is not over, or whose PV is not sealed, is needed by name. */
export const meetingsKept = async (db: Db, hub: Id, person: Id): Promise<Problem[]> => {
  const { rows } = await sql<{ title: string }>`
    select title from governance.meeting where hub_id = ${hub} and state in ('convened', 'open', 'closed')
      and ${person}::uuid in (facilitator_id, secretary_id) order by starts_at`.execute(db)
  return rows.length > 0 ? [problem('', 'erase.keepsMeetings', { names: rows.map(({ title }) => title).join(', ') })] : []
}

/** Whoever sits in her own name is needed by name: who decides is known. */
export const seatsHeld = async (db: Db, hub: Id, person: Id, today: Day): Promise<Problem[]> => {
  const { rows } = await sql<{ name: string }>`
    select distinct b.name::text as name from governance.seat s join governance.body b on b.hub_id = s.hub_id and b.id = s.body_id
    where s.hub_id = ${hub} and s.organisation_id = ${person} and (s.until_day is null or s.until_day > ${today}) order by 1`.execute(db)
  return rows.length > 0 ? [problem('', 'erase.sits', { names: rows.map(({ name }) => name).join(', ') })] : []
}
