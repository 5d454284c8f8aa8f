import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { BudgetLine, BudgetState, MonthShare } from './budget.ts'

/** A version of an action's budget of a year. */
export type Version = { id: Id; version: number; state: BudgetState; frozenOn: Day | null }
export type LineRead = BudgetLine & { funderName: string | null; gone: boolean }

/** Every version of a year, latest first. */
export const versionsOf = async (db: Db, hub: Id, action: Id, year: number): Promise<Version[]> =>
  (
    await sql<Version>`select b.id, b.version, b.state, b.frozen_on as "frozenOn" from funding.budget b
      where b.hub_id = ${hub} and b.action_id = ${action} and b.year = ${year} order by b.version desc limit 200`.execute(db)
  ).rows

const LINE = sql`l.id, l.lasting, l.side, l.code, l.name, l.cents, l.funder_id as funder, l.standing, l.gone, f.name as "funderName",
  coalesce((select jsonb_agg(jsonb_build_object('month', m.month, 'cents', m.cents) order by m.month)
    from funding.line_month m where m.hub_id = l.hub_id and m.line_id = l.id), '[]') as months`

/** The lines of one version, or of the latest of a year where none is named; in their order, those taken out too. */
export const linesOf = async (
  db: Db,
  hub: Id,
  { action, year, version }: { action: Id; year: number; version: number | null },
): Promise<LineRead[]> =>
  (
    await sql<LineRead>`select ${LINE} from funding.budget_line l
      left join funding.funder f on f.hub_id = l.hub_id and f.id = l.funder_id
      where l.hub_id = ${hub} and l.budget_id = (
        select b.id from funding.budget b where b.hub_id = ${hub} and b.action_id = ${action} and b.year = ${year}
          and (${version}::int is null or b.version = ${version}) order by b.version desc limit 1)
      order by l.rank, l.id limit 1000`.execute(db)
  ).rows

/** The draft of a year, on the action that is held: it is there, or the latest version is copied, or it begins empty. */
export const draftOf = async (db: Db, hub: Id, action: Id, year: number): Promise<Id> => {
  const [latest] = await versionsOf(db, hub, action, year)
  if (latest?.state === 'draft') return latest.id
  const id = newId()
  await sql`insert into funding.budget (hub_id, id, action_id, year, version, state, based_on)
    values (${hub}, ${id}, ${action}, ${year}, ${(latest?.version ?? 0) + 1}, 'draft', ${latest?.id ?? null})`.execute(db)
  if (latest) await copyLines(db, hub, { from: latest.id, to: id })
  return id
}

/** The lines of a version and their months, under another one. */
const copyLines = async (db: Db, hub: Id, { from, to }: { from: Id; to: Id }): Promise<void> => {
  await sql`insert into funding.budget_line (hub_id, id, budget_id, lasting, side, code, name, cents, rank, funder_id, standing)
    select hub_id, gen_random_uuid(), ${to}, lasting, side, code, name, cents, rank, funder_id, standing
    from funding.budget_line where hub_id = ${hub} and budget_id = ${from} and not gone`.execute(db)
  await sql`insert into funding.line_month (hub_id, line_id, month, cents)
    select m.hub_id, n.id, m.month, m.cents from funding.line_month m
    join funding.budget_line o on o.hub_id = m.hub_id and o.id = m.line_id
    join funding.budget_line n on n.hub_id = o.hub_id and n.lasting = o.lasting and n.budget_id = ${to}
    where m.hub_id = ${hub} and o.budget_id = ${from}`.execute(db)
}

/** The latest version of the last year before one that has a budget; null: there was none. */
export const budgetBefore = async (db: Db, hub: Id, action: Id, year: number): Promise<{ id: Id; year: number } | null> =>
  (
    await sql<{ id: Id; year: number }>`select b.id, b.year from funding.budget b
      where b.hub_id = ${hub} and b.action_id = ${action} and b.year < ${year} order by b.year desc, b.version desc limit 1`.execute(db)
  ).rows[0] ?? null

/** Last year's lines begin this one: what was given is hoped for again, what was refused is left out; months are not known yet. How many. */
export const takeOverLines = async (db: Db, hub: Id, { from, to }: { from: Id; to: Id }): Promise<number> =>
  Number(
    (
      await sql`insert into funding.budget_line (hub_id, id, budget_id, lasting, side, code, name, cents, rank, funder_id, standing)
        select hub_id, gen_random_uuid(), ${to}, gen_random_uuid(), side, code, name, cents, rank, funder_id,
          case when side = 'charge' then null when code like '74%' then 'idea' else 'granted' end
        from funding.budget_line where hub_id = ${hub} and budget_id = ${from} and not gone and standing is distinct from 'refused'`.execute(
        db,
      )
    ).numAffectedRows ?? 0,
  )

type Kept = Omit<BudgetLine, 'id' | 'months'>

/** Adds a line at the end of a draft, or writes it anew. Months that no longer add up to it are left behind. */
export const keepLine = async (db: Db, hub: Id, budget: Id, line: Kept): Promise<void> => {
  await sql`delete from funding.line_month m using funding.budget_line l
    where m.hub_id = ${hub} and l.hub_id = m.hub_id and l.id = m.line_id and l.budget_id = ${budget} and l.lasting = ${line.lasting}
      and l.cents <> ${line.cents}`.execute(db)
  await sql`insert into funding.budget_line (hub_id, id, budget_id, lasting, side, code, name, cents, rank, funder_id, standing)
    select ${hub}, ${newId()}, ${budget}, ${line.lasting}, ${line.side}, ${line.code}, ${line.name}, ${line.cents}, coalesce(max(rank), 0) + 1,
      ${line.funder}::uuid, ${line.standing}
    from funding.budget_line where hub_id = ${hub} and budget_id = ${budget}
    on conflict (hub_id, budget_id, lasting) do update set code = excluded.code, name = excluded.name, cents = excluded.cents,
      funder_id = excluded.funder_id, standing = excluded.standing`.execute(db)
}

/** Whether an action ever had that line, in any version of any year. */
export const hasLine = async (db: Db, hub: Id, action: Id, lasting: Id): Promise<boolean> =>
  (
    await sql`select from funding.budget_line l join funding.budget b on b.hub_id = l.hub_id and b.id = l.budget_id
      where l.hub_id = ${hub} and l.lasting = ${lasting} and b.action_id = ${action} limit 1`.execute(db)
  ).rows.length > 0

/** Takes a line out of a draft, or puts it back. False: it is not in it. */
export const setGone = async (db: Db, hub: Id, budget: Id, lasting: Id, gone: boolean): Promise<boolean> =>
  ((
    await sql`update funding.budget_line set gone = ${gone}
      where hub_id = ${hub} and budget_id = ${budget} and lasting = ${lasting} and gone <> ${gone}`.execute(db)
  ).numAffectedRows ?? 0n) > 0n

export const lineOf = async (
  db: Db,
  hub: Id,
  budget: Id,
  lasting: Id,
): Promise<{ id: Id; cents: number; side: 'charge' | 'product' } | null> =>
  (
    await sql<{ id: Id; cents: number; side: 'charge' | 'product' }>`select l.id, l.cents, l.side from funding.budget_line l
      where l.hub_id = ${hub} and l.budget_id = ${budget} and l.lasting = ${lasting} and not l.gone`.execute(db)
  ).rows[0] ?? null

/** The months of a line, in place of those it had. */
export const setMonths = async (db: Db, hub: Id, line: Id, months: MonthShare[]): Promise<void> => {
  await sql`delete from funding.line_month where hub_id = ${hub} and line_id = ${line}`.execute(db)
  if (months.length === 0) return
  await sql`insert into funding.line_month (hub_id, line_id, month, cents)
    select ${hub}, ${line}, x.month, x.cents from jsonb_to_recordset(${JSON.stringify(months)}::jsonb) as x (month date, cents bigint)`.execute(
    db,
  )
}

/** The draft becomes what was voted, or sent, on a day: it never changes again. What was taken out of it is gone for good. */
export const freeze = async (db: Db, hub: Id, budget: Id, { state, on }: { state: 'voted' | 'filed'; on: Day }): Promise<void> => {
  await sql`delete from funding.budget_line where hub_id = ${hub} and budget_id = ${budget} and gone`.execute(db)
  await sql`update funding.budget set state = ${state}, frozen_on = ${on} where hub_id = ${hub} and id = ${budget} and state = 'draft'`.execute(
    db,
  )
}
