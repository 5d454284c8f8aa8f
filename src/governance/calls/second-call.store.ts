import type { Id } from '#base/id.ts'
import type { Source } from '#governance/agenda/pending.store.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What points are tied to: what they follow, the applications they decide. */
export type Ties = { sources: Source[]; admissions: { point: Id; application: Id }[] }

export const tiesOf = async (db: Db, hub: Id, points: Id[]): Promise<Ties> => {
  const { rows } = await sql<Ties>`
    select (select coalesce(jsonb_agg(jsonb_build_object('point', s.agenda_item_id, 'action', s.action_id, 'review', s.review_id,
        'promise', s.promise_id, 'question', s.question_id) order by s.id), '[]')
        from governance.agenda_source s where s.hub_id = ${hub} and s.agenda_item_id = any (${points}::uuid[])) as sources,
      (select coalesce(jsonb_agg(jsonb_build_object('point', a.agenda_item_id, 'application', a.application_id)), '[]')
        from governance.admission a where a.hub_id = ${hub} and a.agenda_item_id = any (${points}::uuid[])) as admissions`.execute(db)
  return rows[0] ?? { sources: [], admissions: [] }
}
