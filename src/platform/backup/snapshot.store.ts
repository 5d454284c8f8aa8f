import type { Readable } from 'node:stream'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { type Applied, copyOut, type HubRow, hubsOf, migrationsOf, PLAIN, quoted, type Table, tablesOf } from './catalog.store.ts'

/** The database as it stood at one moment, whatever is written meanwhile: one transaction, as the owner, that writes nothing. */
export type Snapshot = {
  migrations: Applied[]
  hubs: HubRow[]
  tables: Table[]
  rows: (table: Table) => Readable
  files: () => Promise<string[]>
  queue: () => Promise<unknown[]>
}

export const openSnapshot = async (client: pg.ClientBase): Promise<{ hubs: HubRow[]; of: (hub: string | null) => Promise<Snapshot> }> => {
  await client.query(`begin isolation level repeatable read read only; ${PLAIN}`)
  const hubs = await hubsOf(client)
  const of = async (hub: string | null): Promise<Snapshot> => {
    const tables = await tablesOf(client, { ofHubs: hub !== null })
    return {
      migrations: await migrationsOf(client),
      hubs: hubs.filter(({ id }) => hub === null || id === hub),
      tables,
      rows: (table) => client.query(to(copyOut(table, hub))),
      files: () => keptHashes(client, tables, hub),
      queue: () => waitingJobs(client, hub),
    }
  }
  return { hubs, of }
}

/**
 * The hashes of all kept files that rows name, in a column or inside a value called `sha256`: read from the catalog, so that a table made tomorrow counts. Facts only repeat
 * what rows say. What stands in a mail that waits has its own folder (mail-in).
 */
export const keptHashes = async (client: pg.ClientBase, tables: Table[], hub: string | null): Promise<string[]> => {
  const { rows: cells } = await client.query<{ name: string; column: string; json: boolean }>(`
    select n.nspname || '.' || c.relname as name, a.attname as column, t.typname = 'jsonb' as json
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and (t.typname = 'jsonb' or (t.typname = 'text' and a.attname = 'sha256'))
      and n.nspname || '.' || c.relname not in ('logbook.fact', 'mailbox.mail') order by 1, 2`)
  const found = new Set<string>()
  for (const { name, column, json } of cells) {
    const table = tables.find((one) => one.name === name)
    if (!table) continue
    const one = quoted(column)
    const whose = hub === null || table.hub === null ? 'true' : `${quoted(table.hub)} = '${hub}'::uuid`
    const { rows } = await client.query<{ sha256: string }>(
      json
        ? `select distinct h #>> '{}' as sha256 from ${table.sql}, jsonb_path_query(${one}, 'lax $.**.sha256') as h where ${whose} and jsonb_typeof(h) = 'string'`
        : `select distinct ${one} as sha256 from ${table.sql} where ${whose} and ${one} is not null`,
    )
    for (const { sha256 } of rows) if (/^[0-9a-f]{64}$/.test(sha256)) found.add(sha256)
  }
  return [...found].sort()
}

/** Work that waits (a mail to be erased in ninety days, rows still to be written), but for log-ins, whose codes are left out too. */
const waitingJobs = async (client: pg.ClientBase, hub: string | null): Promise<unknown[]> => {
  const { rows } = await client.query(
    `select t.identifier as task, j.payload, to_char(j.run_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "runAt", j.max_attempts as "maxAttempts", j.key
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.payload ->> 'hub' is not null and ($1::text is null or j.payload ->> 'hub' = $1) and j.attempts < j.max_attempts order by j.id`,
    [hub],
  )
  return rows
}
