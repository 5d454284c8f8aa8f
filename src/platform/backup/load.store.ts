import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { newId } from '#base/id.ts'
import { weigh } from './archive.ts'
import { copyIn, copyOut, PLAIN, quoted, type Table } from './catalog.store.ts'
import { type RowsHash, rowsHash } from './rows-hash.ts'

type Reference = { table: string; name: string }

/**
 * Opens the transaction in which rows come back. They come in no order that foreign keys would like, and were checked when they were written: until `settleLoading`, references wait and
 * our own triggers rest. Others read on; who writes waits.
 */
export const openLoading = async (client: pg.ClientBase, tables: Table[]): Promise<Reference[]> => {
  await client.query(`begin; ${PLAIN}; set local lock_timeout = '30s'`)
  const { rows } = await client.query<Reference>(
    `
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(k.conname) as name
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and not k.condeferrable and n.nspname || '.' || c.relname = any ($1)`,
    [tables.map(({ name }) => name)],
  )
  for (const { sql } of tables) await client.query(`alter table ${sql} disable trigger user`)
  for (const { table, name } of rows) await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`)
  return rows
}

/** Every reference is looked at, and the rules are what they were. Throws when something refers to nothing. */
export const settleLoading = async (client: pg.ClientBase, tables: Table[], references: Reference[]): Promise<void> => {
  await client.query('set constraints all immediate')
  for (const { table, name } of references) await client.query(`alter table ${table} alter constraint ${name} not deferrable`)
  for (const { sql } of tables) await client.query(`alter table ${sql} enable trigger user`)
}

/** Takes the rows of a hub out of every table; null: all rows. */
export const emptyTables = async (client: pg.ClientBase, tables: Table[], hub: string | null): Promise<void> => {
  for (const { sql, hub: column } of tables) {
    if (hub === null) await client.query(`delete from ${sql}`)
    else if (column !== null) await client.query(`delete from ${sql} where ${quoted(column)} = $1`, [hub])
  }
}

export const loadTable = async (client: pg.ClientBase, table: Pick<Table, 'sql' | 'columns'>, rows: Readable): Promise<void> =>
  pipeline(rows, client.query(from(copyIn(table))))

/** The rows that stand in a table, summed up as a backup sums them up. */
export const standing = async (client: pg.ClientBase, table: Table, hub: string | null): Promise<RowsHash> => {
  const counted = rowsHash()
  await weigh(client.query(to(copyOut(table, hub))), counted.stream)
  return counted.result()
}

export type Job = { task: string; payload: unknown; runAt: string; maxAttempts: number; key: string | null }

/**
 * Leaves again the work that waited. But for mails: some of them left after the backup was made, and nobody wants a notice twice, or a mail to real people from a rehearsal. They are kept
 * in the outbox, from which they are sent by hand. How many were.
 */
export const leaveJobs = async (client: pg.ClientBase, jobs: Job[], hub: string | null): Promise<number> => {
  for (const { task, payload, runAt, maxAttempts, key } of jobs.filter((one) => !one.task.startsWith('mail.'))) {
    await client.query(`select graphile_worker.add_job($1, $2::json, run_at => $3::timestamptz, max_attempts => $4::int, job_key => $5)`, [
      task,
      JSON.stringify(payload),
      runAt,
      maxAttempts,
      key,
    ])
  }
  const { rowCount } = await client.query(
    `update platform.mail set state = 'kept' where state = 'queued' and ($1::uuid is null or hub_id = $1)`,
    [hub],
  )
  return rowCount ?? 0
}

/** Work of a hub that waits is of the rows that are about to be replaced. */
export const dropJobs = async (client: pg.ClientBase, hub: string): Promise<void> =>
  void (await client.query(
    `select graphile_worker.complete_jobs(array(select id from graphile_worker._private_jobs where payload ->> 'hub' = $1))`,
    [hub],
  ))

/** Everybody a hub knows by an address can log in: with a mail code, without second factor until a new one is made. How many accounts were made. */
export const makeAccounts = async (client: pg.ClientBase, hub: string, at: string): Promise<number> => {
  const { rows } = await client.query<{ email: string }>(
    `select distinct p.email from members.person p where p.hub_id = $1 and p.email is not null and not exists (select from auth.account a where a.email = p.email)`,
    [hub],
  )
  for (const { email } of rows) {
    await client.query('insert into auth.account (id, email, created_at) values ($1, $2, $3) on conflict do nothing', [newId(), email, at])
  }
  return rows.length
}

/** Whose address it is. */
export const ownerOfAddress = async (client: pg.ClientBase, slug: string): Promise<string | null> =>
  (await client.query<{ hub: string }>('select hub_id as hub from platform.hub_address where slug = $1', [slug])).rows[0]?.hub ?? null

/** Whether somebody else is connected to this very database. */
export const isInUse = async (client: pg.ClientBase): Promise<boolean> =>
  ((
    await client.query(
      `select from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
  ).rowCount ?? 0) > 0

/** Takes our schemas out of a database that holds no hub, so that it can be made again in the version of a backup. */
export const clearSchemas = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(`
    select quote_ident(n.nspname) as name from pg_namespace n where n.nspname in ('platform', 'auth', 'graphile_worker') or exists (
      select from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'hub_id' where c.relnamespace = n.oid and c.relkind = 'r' and n.nspname <> 'public')`)
  await client.query(`begin; ${rows.map(({ name }) => `drop schema ${name} cascade`).join('; ')}; drop table public.migration; commit`)
}
