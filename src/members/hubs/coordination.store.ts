import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Who answers for the hub on a day and can be written to. */
export const coordinationOn = async (db: Db, hub: Id, today: Day): Promise<{ person: Id; name: string; email: string }[]> => {
  const { rows } = await sql<{ person: Id; name: string; email: string }>`
    select distinct p.id as person, p.name::text as name, p.email from members.role r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
    where r.hub_id = ${hub} and r.kind = 'coordinator' and r.from_day <= ${today} and (r.until_day is null or r.until_day > ${today}) and p.email is not null
    order by p.id`.execute(db)
  return rows
}
