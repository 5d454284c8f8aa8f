import type { Id } from '#base/id.ts'
import type { Sought } from '#base/search.ts'
import { type Action, actionColumns, actionTables } from '#governance/actions/action.store.ts'
import { type ActionsFor, seenBy } from '#governance/actions/actions.store.ts'
import type { QuestionState } from '#governance/questions/question.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { howWell, soughtBy } from '#platform/database/sought.ts'

/** Actions whose words, or what became of them, answer: of those who asks may know of, best and latest first. */
export const actionsFound = async (db: Db, hub: Id, sought: Sought, who: ActionsFor, most: number): Promise<Action[]> => {
  const text = sql`a.sought`
  const { rows } = await sql<Action>`select ${actionColumns} from ${actionTables}
    where a.hub_id = ${hub} and ${soughtBy(sought, text)} and ${seenBy(who)}
    order by ${howWell(sought, text)}, a.noted_at desc, a.id limit ${most}`.execute(db)
  return rows
}

export type FoundQuestion = {
  id: Id
  title: string
  state: QuestionState
  group: string | null
  person: { id: Id; name: string }
  body: string
}

/** Questions whose words, or their answer, answer: all of them, or those one asked; best and latest first. */
export const questionsFound = async (
  db: Db,
  hub: Id,
  sought: Sought,
  { all, person }: { all: boolean; person: Id },
  most: number,
): Promise<FoundQuestion[]> => {
  const text = sql`q.sought`
  const { rows } = await sql<FoundQuestion>`
    select q.id, q.title, q.state, g.name as "group", jsonb_build_object('id', p.id, 'name', p.name) as person, b.name as body
    from governance.question q join members.person p on p.hub_id = q.hub_id and p.id = q.person_id
    join governance.body b on b.hub_id = q.hub_id and b.id = q.body_id
    left join members.group g on g.hub_id = q.hub_id and g.id = q.group_id
    where q.hub_id = ${hub} and ${soughtBy(sought, text)} and (${all} or q.person_id = ${person})
    order by ${howWell(sought, text)}, q.asked_at desc, q.id limit ${most}`.execute(db)
  return rows
}
