import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Length, Text, Topic } from './text.ts'

/** The hub’s texts, and an action’s own where one is named; at most four lengths of each topic. */
export const textsOf = async (db: Db, hub: Id, action: Id | null): Promise<Text[]> =>
  (
    await sql<Text>`select t.topic, t.action_id as action, t.most, t.body from funding.text t
      where t.hub_id = ${hub} and (t.action_id is null or t.action_id = ${action}::uuid) order by t.topic, t.most limit 200`.execute(db)
  ).rows

type Place = { topic: Topic; action: Id | null; most: Length }

/** Written, written anew, or taken out where nothing is left of it. */
export const keepText = async (db: Db, hub: Id, { topic, action, most }: Place, body: string): Promise<void> => {
  if (body === '')
    await sql`delete from funding.text where hub_id = ${hub} and topic = ${topic} and most = ${most}
      and action_id is not distinct from ${action}::uuid`.execute(db)
  else
    await sql`insert into funding.text (hub_id, id, topic, action_id, most, body)
      values (${hub}, ${newId()}, ${topic}, ${action}, ${most}, ${body})
      on conflict (hub_id, action_id, topic, most) do update set body = excluded.body`.execute(db)
}
