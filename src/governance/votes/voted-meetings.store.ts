import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** The meetings in which a vote was counted. */
export const votedMeetings = async (db: Db, hub: Id): Promise<Id[]> => {
  const { rows } = await sql<{ meeting: Id }>`
    select distinct i.meeting_id as meeting from governance.vote v
    join governance.decision d on d.hub_id = v.hub_id and d.id = v.decision_id
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    where v.hub_id = ${hub} and v.ended = 'counted' order by i.meeting_id`.execute(db)
  return rows.map(({ meeting }) => meeting)
}
