import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Ending } from './irregularities.ts'

/**
 * Seats of a conseil that end from today to the day after an assembly, and that nobody holds on from then: the assembly is where they are given again.
 * A mandate that ends « à l’assemblée » ends on its day or the day after.
 */
export const mandatesEnding = async (db: Db, hub: Id, today: Day, day: Day): Promise<Ending[]> => {
  const { rows } = await sql<Ending>`
    select s.organisation_id as org, o.name, b.name as body, s.until_day as until
    from governance.seat s join governance.body b on b.hub_id = s.hub_id and b.id = s.body_id and b.kind = 'board'
      join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
    where s.hub_id = ${hub} and s.until_day between ${today}::date and ${day}::date + 1
      and not exists (select from governance.seat n where n.hub_id = s.hub_id and n.body_id = s.body_id and n.id <> s.id
        and n.organisation_id = s.organisation_id and n.from_day <= s.until_day and (n.until_day is null or n.until_day > s.until_day))
    order by b.name, o.name, s.id`.execute(db)
  return rows
}
