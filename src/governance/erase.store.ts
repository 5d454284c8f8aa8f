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
