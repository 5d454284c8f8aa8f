import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Choice, Row } from './import.ts'
import type { Judged } from './judge.ts'
import type { RawRow } from './table.ts'

export const stageRows = async (db: Db, hub: Id, id: Id, rows: RawRow[]): Promise<void> => {
  await sql`insert into imports.row (hub_id, import_id, line, cells)
    select ${hub}, ${id}, n.line, n.cells from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (line int, cells text[])`.execute(db)
}

export const rawRows = async (db: Db, hub: Id, id: Id, { after, most }: { after: number; most: number }): Promise<RawRow[]> => {
  const { rows } = await sql<RawRow>`select line, cells from imports.row
    where hub_id = ${hub} and import_id = ${id} and line > ${after} order by line limit ${most}`.execute(db)
  return rows
}

/** The lines that stand above the data are of no outcome. */
export const forgetJudgement = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`update imports.row set outcome = null, read = null, problems = '[]', twin_id = null, twin_line = null, both_possible = false, choice = null,
    filled = null where hub_id = ${hub} and import_id = ${id} and outcome is not null`.execute(db)
}

/** `filled` holds, until the row is written, what its twin would be given. */
export const keepJudged = async (db: Db, hub: Id, id: Id, rows: Judged[]): Promise<void> => {
  const all = rows.map(({ wants, ...one }) => ({ ...one, filled: wants.length > 0 ? wants : null }))
  await sql`update imports.row r set outcome = n.outcome, read = n.read, problems = n.problems, twin_id = n."twinId", twin_line = n."twinLine",
      both_possible = n."bothPossible", filled = n.filled
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as n (line int, outcome text, read jsonb, problems jsonb, "twinId" uuid, "twinLine" int,
      "bothPossible" boolean, filled jsonb)
    where r.hub_id = ${hub} and r.import_id = ${id} and r.line = n.line and r.line = any (${rows.map(({ line }) => line)}::int[])`.execute(
    db,
  )
}

const FIELDS = sql`line, cells, outcome, read, problems, twin_id as "twinId", twin_line as "twinLine", both_possible as "bothPossible", choice, written,
  made_id as "madeId", filled`

type Sought = { outcome: 'new' | 'twin' | 'wrong'; after: number; most: number; problem?: string | null }

export const rowsOf = async (db: Db, hub: Id, id: Id, { outcome, after, most, problem = null }: Sought): Promise<Row[]> => {
  const { rows } =
    await sql<Row>`select ${FIELDS} from imports.row where hub_id = ${hub} and import_id = ${id} and outcome = ${outcome} and line > ${after}
    ${problem ? sql`and problems @> ${JSON.stringify([{ code: problem }])}::jsonb` : sql``}
    order by line limit ${most}`.execute(db)
  return rows
}

export const rowsAt = async (db: Db, hub: Id, id: Id, lines: number[]): Promise<Row[]> => {
  if (lines.length === 0) return []
  const { rows } = await sql<Row>`select ${FIELDS} from imports.row
    where hub_id = ${hub} and import_id = ${id} and line = any (${lines}::int[])`.execute(db)
  return rows
}

/** How often each problem is there, the most frequent first. */
export const problemCounts = async (db: Db, hub: Id, id: Id): Promise<{ code: string; rows: number }[]> => {
  const { rows } = await sql<{ code: string; rows: number }>`
    select p->>'code' as code, count(distinct line)::int as rows from imports.row r cross join lateral jsonb_array_elements(r.problems) p
    where r.hub_id = ${hub} and r.import_id = ${id} and r.outcome = 'wrong' group by 1 order by 2 desc, 1`.execute(db)
  return rows
}

/** Those still to be written, in the order of the file: an earlier line is always there before its twin. */
export const rowsToWrite = async (db: Db, hub: Id, id: Id, { after, most }: { after: number; most: number }): Promise<Row[]> => {
  const { rows } = await sql<Row>`select ${FIELDS} from imports.row
    where hub_id = ${hub} and import_id = ${id} and written is null and outcome in ('new', 'twin') and line > ${after} order by line limit ${most}`.execute(
    db,
  )
  return rows
}

/** `problems`: it could not come in after all. */
export type Written = Pick<Row, 'line' | 'written' | 'madeId' | 'filled'> & { problems?: Row['problems'] }

/** What came in needs its words no more. */
export const keepWritten = async (db: Db, hub: Id, id: Id, rows: Written[]): Promise<void> => {
  await sql`update imports.row r set written = n.written, made_id = n."madeId", filled = n.filled,
      outcome = case when n.problems is null then r.outcome else 'wrong' end, problems = coalesce(n.problems, r.problems),
      cells = case when coalesce(n.written, 'left') = 'left' then r.cells else '{}' end,
      read = case when coalesce(n.written, 'left') = 'left' then r.read end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (line int, written text, "madeId" uuid, filled jsonb, problems jsonb)
    where r.hub_id = ${hub} and r.import_id = ${id} and r.line = n.line and r.line = any (${rows.map(({ line }) => line)}::int[])`.execute(
    db,
  )
}

export const setChoice = async (db: Db, hub: Id, id: Id, line: number, choice: Choice): Promise<void> => {
  await sql`update imports.row set choice = ${choice} where hub_id = ${hub} and import_id = ${id} and line = ${line}`.execute(db)
}

/** What an import added, in the order of the file. */
export const addedIn = async (
  db: Db,
  hub: Id,
  id: Id,
  { after, most }: { after: number; most: number },
): Promise<{ line: number; id: Id }[]> => {
  const { rows } = await sql<{ line: number; id: Id }>`select line, made_id as id from imports.row
    where hub_id = ${hub} and import_id = ${id} and written = 'added' and line > ${after} order by line limit ${most}`.execute(db)
  return rows
}

/** Lines whose time was corrected by a line of its own when the import was taken back. */
export const correctedLines = async (db: Db, hub: Id, id: Id): Promise<number[]> => {
  const { rows } = await sql<{
    line: number
  }>`select r.line from imports.row r join "time".entry e on e.hub_id = r.hub_id and e.id = r.made_id
    where r.hub_id = ${hub} and r.import_id = ${id} and r.written = 'added' and e.reversed order by r.line`.execute(db)
  return rows.map(({ line }) => line)
}

/** What an import filled in what was there before it. */
export const filledBy = async (db: Db, hub: Id, id: Id): Promise<{ id: Id; filled: Record<string, unknown> }[]> => {
  const { rows } = await sql<{ id: Id; filled: Record<string, unknown> }>`
    select r.made_id as id, jsonb_object_agg(f.key, f.value) as filled from imports.row r cross join lateral jsonb_each(r.filled) f
    where r.hub_id = ${hub} and r.import_id = ${id} and r.written = 'filled' group by r.made_id order by min(r.line)`.execute(db)
  return rows
}
