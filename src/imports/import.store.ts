import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { type Choice, type Counts, type Import, KEPT_DAYS, type State } from './import.ts'
import type { Mapping, TargetName } from './row-target.ts'

const FIELDS = sql`id, target, file_name as "fileName", reading, state, header_line as "headerLine", width, columns, twins, read_at as "readAt",
  done_at as "doneAt", progress, progress_of as "progressOf", trouble`

export const keepImport = async (
  db: Db,
  hub: Id,
  one: Omit<Import, 'state' | 'twins' | 'doneAt' | 'progress' | 'progressOf' | 'trouble'>,
): Promise<void> => {
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

/** With `lock`, held until the end of the transaction: two acts on one import never meet. */
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

/** What was said of an earlier try is forgotten. */
export const setState = async (db: Db, hub: Id, id: Id, state: State, at: Instant): Promise<void> => {
  const stamp = STAMPS[state]
  await sql`update imports.import set state = ${state}, progress = 0, progress_of = 0, trouble = null ${stamp ? sql`, ${sql.ref(stamp)} = ${at}` : sql``}
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** The last step of a job; false when somebody stopped it meanwhile. */
export const endState = async (db: Db, hub: Id, id: Id, from: State, to: State, at: Instant): Promise<boolean> => {
  const found = await importOf(db, hub, id, true)
  if (found?.state !== from) return false
  await setState(db, hub, id, to, at)
  return true
}

/** A job came to nothing: all is as before it, and why is said. */
export const giveUp = async (db: Db, hub: Id, id: Id, from: State, trouble: string): Promise<void> => {
  await sql`update imports.import set state = ${from === 'writing' ? 'checked' : 'done'}, progress = 0, trouble = ${trouble}
    where hub_id = ${hub} and id = ${id} and state = ${from}`.execute(db)
}

/** How far a job is, told from outside its transaction; false: it was stopped. Who looks on hears of it. */
export const noteProgress = async (db: Db, hub: Id, id: Id, state: State, done: number, all: number): Promise<boolean> => {
  const { numAffectedRows } = await sql`update imports.import set progress = ${done}, progress_of = ${all}
    where hub_id = ${hub} and id = ${id} and state = ${state}`.execute(db)
  await sql`select pg_notify('cordee', json_build_object('hub', ${hub}::text, 'subjects', json_build_array(${id}::text))::text)`.execute(db)
  return numAffectedRows === 1n
}

/**
 * The import while it still is in a state; null: somebody stopped it meanwhile. One at a time in a hub, until the end of the transaction: what two of
 * them bring would wait for each other.
 */
export const importInTurn = async (db: Db, hub: Id, id: Id, state: State): Promise<Import | null> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('imports ' || ${hub}::text, 0))`.execute(db)
  const found = await importOf(db, hub, id)
  return found?.state === state ? found : null
}

/** Does it, unless something that is in use refuses: then nothing of it is done, and false. */
export const unlessInUse = async (db: Db, work: () => Promise<void>): Promise<boolean> => {
  await sql`savepoint whole`.execute(db)
  try {
    await work()
    return true
  } catch (error) {
    if (!isInUse(error)) throw error
    await sql`rollback to savepoint whole`.execute(db)
    return false
  }
}

/** Something else stands on what was to go. */
export class InUse extends Error {}

/** That, or a foreign key that says so. */
export const isInUse = (error: unknown): boolean => error instanceof InUse || (error as { code?: string }).code === '23503'

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

/** What stands on something an import added: its line, its name, and where that is (the table, or what became of it). At most 20, by line. */
export type Use = { line: number; name: string; place: string }
export const usesOf = async (db: Db, hub: Id, { id, target }: Pick<Import, 'id' | 'target'>): Promise<Use[]> => {
  const { rows } = await sql<Use>`
    select distinct on (line) line, name, place from imports.uses(${hub}, ${id}, ${target}) order by line, place limit 20`.execute(db)
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
