import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { type Choice, type Counts, type Import, KEPT_DAYS, type State } from './import.ts'
import type { Mapping, TargetName } from './row-target.ts'

const FIELDS = sql`id, target, file_name as "fileName", reading, state, header_line as "headerLine", width, columns, twins, read_at as "readAt",
  done_at as "doneAt"`

export const keepImport = async (db: Db, hub: Id, one: Omit<Import, 'state' | 'twins' | 'doneAt'>): Promise<void> => {
  await sql`insert into imports.import (hub_id, id, target, file_name, reading, header_line, width, columns, read_at)
    values (${hub}, ${one.id}, ${one.target}, ${one.fileName}, ${JSON.stringify(one.reading)}, ${one.headerLine}, ${one.width},
      ${JSON.stringify(one.columns)}, ${one.readAt})`.execute(db)
}

/** What was found in a file once it was read to its end. */
export const describeImport = async (
  db: Db,
  hub: Id,
  id: Id,
  { headerLine, width, columns }: Pick<Import, 'headerLine' | 'width' | 'columns'>,
): Promise<void> => {
  await sql`update imports.import set header_line = ${headerLine}, width = ${width}, columns = ${JSON.stringify(columns)}
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** With `lock`, held until the end of the transaction: the writing and the undoing of one import never meet. */
export const importOf = async (db: Db, hub: Id, id: Id, lock = false): Promise<Import | null> => {
  const { rows } = await sql<Import>`select ${FIELDS} from imports.import where hub_id = ${hub} and id = ${id}
    ${lock ? sql`for update` : sql``}`.execute(db)
  return rows[0] ?? null
}

export const latestImports = async (db: Db, hub: Id, most: number): Promise<Import[]> => {
  const { rows } = await sql<Import>`select ${FIELDS} from imports.import where hub_id = ${hub} order by id desc limit ${most}`.execute(db)
  return rows
}

export const countsOf = async (db: Db, hub: Id, id: Id): Promise<Counts> => {
  const { rows } = await sql<Counts>`
    select count(*)::int as rows, count(*) filter (where outcome = 'new')::int as new,
      count(*) filter (where outcome = 'twin' and filled is not null)::int as "toFill",
      count(*) filter (where outcome = 'twin' and filled is null)::int as same, count(*) filter (where outcome = 'wrong')::int as wrong,
      count(*) filter (where written = 'added')::int as added, count(*) filter (where written = 'filled')::int as filled,
      count(*) filter (where written = 'kept')::int as kept, count(*) filter (where written = 'left')::int as left,
      count(*) filter (where written is null and outcome in ('new', 'twin'))::int as waiting
    from imports.row where hub_id = ${hub} and import_id = ${id}`.execute(db)
  return rows[0] as Counts
}

export const setColumns = async (
  db: Db,
  hub: Id,
  id: Id,
  { headerLine, columns }: { headerLine: number | null; columns: Mapping },
): Promise<void> => {
  await sql`update imports.import set header_line = ${headerLine}, columns = ${JSON.stringify(columns)}, state = 'checked'
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const setTwins = async (db: Db, hub: Id, id: Id, twins: Choice): Promise<void> => {
  await sql`update imports.import set twins = ${twins} where hub_id = ${hub} and id = ${id}`.execute(db)
  await sql`update imports.row set choice = null where hub_id = ${hub} and import_id = ${id} and choice is not null`.execute(db)
}

const STAMPS: Partial<Record<State, string>> = { writing: 'confirmed_at', done: 'done_at', undone: 'undone_at' }

export const setState = async (db: Db, hub: Id, id: Id, state: State, at: Instant): Promise<void> => {
  const stamp = STAMPS[state]
  await sql`update imports.import set state = ${state} ${stamp ? sql`, ${sql.ref(stamp)} = ${at}` : sql``}
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const rememberColumns = async (
  db: Db,
  hub: Id,
  { target, heads, columns, at }: { target: TargetName; heads: string; columns: Mapping; at: Instant },
): Promise<void> => {
  await sql`insert into imports.remembered (hub_id, target, heads, columns, at)
    values (${hub}, ${target}, ${heads}, ${JSON.stringify(columns)}, ${at})
    on conflict (hub_id, target, heads) do update set columns = excluded.columns, at = excluded.at`.execute(db)
}

export const rememberedColumns = async (db: Db, hub: Id, target: TargetName, heads: string): Promise<Mapping | null> => {
  const { rows } = await sql<{ columns: Mapping }>`
    select columns from imports.remembered where hub_id = ${hub} and target = ${target} and heads = ${heads}`.execute(db)
  return rows[0]?.columns ?? null
}

/** What refers to something an import added. */
export const usesOf = async (db: Db, hub: Id, id: Id): Promise<{ kind: 'organisation' | 'person'; id: Id; name: string }[]> => {
  const { rows } = await sql<{ kind: 'organisation' | 'person'; id: Id; name: string }>`
    select distinct kind, id, name from imports.in_use(${hub}, ${id}) order by name limit 20`.execute(db)
  return rows
}

/** Rows of files that have had their time. The import itself stays, as a line of what was done. */
export const forgetRows = async (db: Db, hub: Id, now: Instant): Promise<void> => {
  await sql`delete from imports.row r using imports.import i where i.hub_id = ${hub} and r.hub_id = i.hub_id and r.import_id = i.id
    and i.read_at < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})`.execute(db)
}

export const allHubs = async (db: Db): Promise<Id[]> => {
  const { rows } = await sql<{ hub: Id }>`select hub_id as hub from platform.hub_address order by hub_id`.execute(db)
  return rows.map(({ hub }) => hub)
}

/** In whose name, and where, an import goes on; null: they have left. */
export const writerOf = async (db: Db, hub: Id, person: Id): Promise<{ slug: string; email: string } | null> => {
  const { rows } = await sql<{ slug: string; email: string }>`
    select h.slug, p.email from platform.hub h join members.person p on p.hub_id = h.id
    where h.id = ${hub} and p.id = ${person} and p.email is not null`.execute(db)
  return rows[0] ?? null
}
