import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type RulesRow, type RulesSaid, rowOfRules } from '#governance/bodies/body-row.ts'
import type { MeetingState } from '#governance/meetings/meeting.ts'
import { type Db, sql } from '#platform/database/database.ts'

const tables = (db: Db) => db.withTables<{ 'governance.body_rules': RulesRow }>()

/** Holds the body until the transaction ends: two who change its rules at once do so one after the other. */
export const holdBody = async (db: Db, hub: Id, body: Id): Promise<void> => {
  await sql`select from governance.body where hub_id = ${hub} and id = ${body} for no key update`.execute(db)
}

export const addVersion = async (db: Db, hub: Id, body: Id, n: number, said: RulesSaid, now: Instant): Promise<void> => {
  await tables(db)
    .insertInto('governance.body_rules')
    .values({ hub_id: hub, body_id: body, n, ...rowOfRules(said), kept_at: now, withdrawn_at: null })
    .execute()
}

/** Writes anew a version that has governed no meeting; the table refuses any other. */
export const changeVersion = async (db: Db, hub: Id, body: Id, n: number, said: RulesSaid, now: Instant): Promise<void> => {
  await tables(db)
    .updateTable('governance.body_rules')
    .set({ ...rowOfRules(said), kept_at: now })
    .where('hub_id', '=', hub)
    .where('body_id', '=', body)
    .where('n', '=', n)
    .execute()
}

/** Its number is not given again. The table refuses one that governed. */
export const withdrawVersion = async (db: Db, hub: Id, body: Id, n: number, now: Instant): Promise<void> => {
  await sql`update governance.body_rules set withdrawn_at = ${now}
    where hub_id = ${hub} and body_id = ${body} and n = ${n} and withdrawn_at is null`.execute(db)
}

/** Convened meetings from a day on: what their notice said of the rules no longer holds, so that they are to be convened again. */
export const meetingsToTellAgain = async (db: Db, hub: Id, body: Id, from: Day, now: Instant): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    update governance.meeting m set changed_at = ${now} from platform.hub h
    where h.id = m.hub_id and m.hub_id = ${hub} and m.body_id = ${body} and m.state = 'convened' and (m.starts_at at time zone h.zone)::date >= ${from}
    returning m.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The meetings of a body that a change of its rules may concern: the latest, cancelled ones left out. */
export const meetingsFrom = async (db: Db, hub: Id, body: Id): Promise<{ title: string; day: Day; state: MeetingState }[]> => {
  const { rows } = await sql<{ title: string; day: Day; state: MeetingState }>`
    select m.title, (m.starts_at at time zone h.zone)::date as day, m.state from governance.meeting m join platform.hub h on h.id = m.hub_id
    where m.hub_id = ${hub} and m.body_id = ${body} and m.state <> 'cancelled' order by m.starts_at desc, m.id limit 200`.execute(db)
  return rows
}
