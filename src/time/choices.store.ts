import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { WorkType } from './entry.ts'

export type Choice = { id: Id; name: string }

export const isOrganisation = async (db: Db, hub: Id, id: Id): Promise<boolean> =>
  (await sql`select from members.organisation where hub_id = ${hub} and id = ${id}`.execute(db)).rows.length === 1

/** Who may be given a contract or a letter: everyone of the hub, in French order, the first 300. */
export const peopleToChoose = async (db: Db, hub: Id): Promise<Choice[]> =>
  (await sql<Choice>`select id, name from members.person where hub_id = ${hub} order by name, id limit 300`.execute(db)).rows

export const isPerson = async (db: Db, hub: Id, id: Id): Promise<boolean> =>
  (await sql`select from members.person where hub_id = ${hub} and id = ${id}`.execute(db)).rows.length === 1

/** What somebody noted by hand lately, to be picked again rather than typed: the latest ten titles. */
export const recentTitles = async (db: Db, hub: Id, person: Id): Promise<string[]> => {
  const { rows } = await sql<{ title: string }>`
    select title from "time".entry where hub_id = ${hub} and person_id = ${person} and source = 'typed' and reverses is null and not reversed
    group by title order by max(made_at) desc limit 10`.execute(db)
  return rows.map(({ title }) => title)
}

/** What somebody has just noted, with all that stands of that day now; null: nothing of theirs. Minutes, the way included. */
export const justNoted = async (
  db: Db,
  hub: Id,
  person: Id,
  entry: Id,
): Promise<{ title: string; on: Day; minutes: number; ofDay: number } | null> => {
  const { rows } = await sql<{ title: string; on: Day; minutes: number; ofDay: number }>`
    select e.title, e.on_day as "on", e.minutes + e.travel_minutes as minutes,
      (select sum(d.minutes + d.travel_minutes)::int from "time".entry d where d.hub_id = e.hub_id and d.person_id = e.person_id
        and d.on_day = e.on_day and d.reverses is null and not d.reversed) as "ofDay"
    from "time".entry e where e.hub_id = ${hub} and e.person_id = ${person} and e.id = ${entry} and e.reverses is null and not e.reversed`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Kinds of work somebody typed lately, the last one first. */
export const recentTypes = async (db: Db, hub: Id, person: Id): Promise<WorkType[]> =>
  (
    await sql<{ type: WorkType }>`select work_type as type from "time".entry
      where hub_id = ${hub} and person_id = ${person} and source = 'typed' and reverses is null
      group by work_type order by max(made_at) desc, work_type`.execute(db)
  ).rows.map(({ type }) => type)
