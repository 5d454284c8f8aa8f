import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { problem } from '#base/problem.ts'
import { CannotStart } from '#platform/cannot-start.ts'
import { root } from '#platform/root.ts'

type Migration = { name: string; sql: string; hash: string }

/** The migrations of this program, in their order. */
export const onDisk = async (): Promise<Migration[]> => {
  const folder = join(root(), 'db/migrations')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database to the present version, as its owner: the queue's tables, then each file of db/migrations not yet applied, in one transaction each.
 * Returns the names applied. Throws `CannotStart` when an applied file has been changed since (migrations are immutable) or the owner lacks a right.
 * Two at once: one waits. `on` hears of each one applied, and how many seconds it took. `only`: those and no other, for rows of an earlier version.
 */
export const migrate = async (
  ownerUrl: string,
  { on = () => {}, only = null }: { on?: (name: string, seconds: number) => void; only?: string[] | null } = {},
): Promise<string[]> => {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const client = await pool.connect()
    try {
      await client.query(`select pg_advisory_lock(hashtext('cordee.migrate'))`)
      await checkOwner(client)
      await runMigrations({ pgPool: pool, logger: silent })
      const migrations = await onDisk()
      return await applyAll(client, only ? migrations.filter(({ name }) => only.includes(name)) : migrations, on)
    } finally {
      await client.query(`select pg_advisory_unlock(hashtext('cordee.migrate'))`).catch(() => {})
      client.release()
    }
  } finally {
    await pool.end()
  }
}

/** The names of migrations: not applied yet, changed since they were applied, applied but not among ours (the database is newer). */
export type MigrationState = { pending: string[]; changed: string[]; unknown: string[] }

/** How far a database is; changes nothing. */
export const migrationState = async (ownerUrl: string): Promise<MigrationState> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`)
    const applied = rows[0]?.there
      ? (await client.query<{ name: string; hash: string }>('select name, hash from public.migration order by name')).rows
      : []
    const ours = await onDisk()
    const hashes = new Map(applied.map(({ name, hash }) => [name, hash]))
    return {
      pending: ours.filter(({ name }) => !hashes.has(name)).map(({ name }) => name),
      changed: ours.filter(({ name, hash }) => hashes.has(name) && hashes.get(name) !== hash).map(({ name }) => name),
      unknown: applied.filter(({ name }) => !ours.some((one) => one.name === name)).map(({ name }) => name),
    }
  } finally {
    await client.end()
  }
}

/** Functions of the owner read across hubs on purpose (who knows this address, backup): row-level security, forced, would hide every row from them. */
const checkOwner = async (client: pg.PoolClient) => {
  const { rows } = await client.query<{ fit: boolean; name: string }>(
    'select rolbypassrls or rolsuper as fit, rolname as name from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.fit) throw new CannotStart(problem('', 'start.ownerRight', { role: pg.escapeIdentifier(rows[0]?.name ?? '') }))
}

const applyAll = async (client: pg.PoolClient, migrations: Migration[], on: (name: string, seconds: number) => void): Promise<string[]> => {
  await client.query(
    'create table if not exists public.migration (name text primary key, hash text not null, at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from public.migration')
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const done: string[] = []
  for (const migration of migrations) {
    const before = applied.get(migration.name)
    if (before === migration.hash) continue
    if (before) throw new CannotStart(problem('', 'start.migrationChanged', { name: migration.name }))
    const began = performance.now()
    await applyOne(client, migration)
    on(migration.name, (performance.now() - began) / 1000)
    done.push(migration.name)
  }
  return done
}

const applyOne = async (client: pg.PoolClient, { name, sql, hash }: Migration) => {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into public.migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** The queue's own log lines are not the user's business; failures reach us through jobs. */
export const silent = new Logger(() => () => {})
