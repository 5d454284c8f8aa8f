import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { ActionOfYear, Axis } from './axis.ts'

const AXIS = sql`x.id, x.rank, x.name, x.transversal, x.closed_on as "closedOn"`

/** In their order; a hub has a handful: at most 100. */
export const axesOf = async (db: Db, hub: Id): Promise<Axis[]> =>
  (await sql<Axis>`select ${AXIS} from funding.axis x where x.hub_id = ${hub} order by x.rank, x.id limit 100`.execute(db)).rows

export const axisOf = async (db: Db, hub: Id, id: Id): Promise<Axis | null> =>
  (await sql<Axis>`select ${AXIS} from funding.axis x where x.hub_id = ${hub} and x.id = ${id}`.execute(db)).rows[0] ?? null

/** The last of the hub. Its rank. */
export const addAxis = async (db: Db, hub: Id, { id, name }: { id: Id; name: string }): Promise<number> =>
  (
    await sql<{ rank: number }>`insert into funding.axis (hub_id, id, rank, name)
      select ${hub}, ${id}, coalesce(max(rank), 0) + 1, ${name} from funding.axis where hub_id = ${hub} returning rank`.execute(db)
  ).rows[0]?.rank ?? 1

export const changeAxis = async (
  db: Db,
  hub: Id,
  { id, name, transversal, closedOn }: { id: Id; name: string; transversal: boolean; closedOn: Day | null },
): Promise<void> => {
  await sql`update funding.axis set name = ${name}, transversal = ${transversal}, closed_on = ${closedOn} where hub_id = ${hub} and id = ${id}`.execute(
    db,
  )
}

/** Every action of the hub with the lines of its latest budget of a year, summed by what tells them apart. At most 500 actions. */
export const actionsOfYear = async (db: Db, hub: Id, year: number): Promise<ActionOfYear[]> =>
  (
    await sql<ActionOfYear>`select a.id, a.axis_id as axis, a.name, b.version, b.state, coalesce(l.lines, '[]') as lines
      from funding.action a
      left join lateral (
        select b.id, b.version, b.state from funding.budget b
        where b.hub_id = ${hub} and b.action_id = a.id and b.year = ${year} order by b.version desc limit 1
      ) b on true
      left join lateral (
        select jsonb_agg(jsonb_build_object('side', side, 'code', code, 'standing', standing, 'cents', cents)) as lines
        from (
          select l.side, l.code, l.standing, sum(l.cents) as cents from funding.budget_line l
          where l.hub_id = ${hub} and l.budget_id = b.id and not l.gone group by l.side, l.code, l.standing
        ) as summed
      ) l on true
      where a.hub_id = ${hub} order by a.rank, a.id limit 500`.execute(db)
  ).rows

/** The years that have a budget, latest first. */
export const budgetYears = async (db: Db, hub: Id): Promise<number[]> =>
  (
    await sql<{ year: number }>`select distinct b.year from funding.budget b where b.hub_id = ${hub} order by b.year desc limit 50`.execute(
      db,
    )
  ).rows.map(({ year }) => year)
