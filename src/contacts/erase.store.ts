import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Somebody who speaks for the hub outside it today is needed by name. */
export const runningMandates = async (db: Db, hub: Id, person: Id, today: Day): Promise<Problem[]> => {
  const { rows } = await sql<{ body: string }>`
    select body::text as body from contacts.mandate where hub_id = ${hub} and person_id = ${person} and (until_day is null or until_day > ${today})
    order by 1`.execute(db)
  return rows.length > 0 ? [problem('', 'erase.hasMandates', { names: rows.map(({ body }) => body).join(', ') })] : []
}
