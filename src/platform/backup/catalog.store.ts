import type pg from 'pg'

/** A table of the house, as the catalog knows it. `hub`: the column that says whose a row is; null: nobody's in particular (log-in accounts). */
export type Table = { name: string; sql: string; columns: string[]; hub: string | null }

/** What no backup holds, and why. */
export const LEFT_OUT: Record<string, string> = {
  'auth.session': 'who is logged in: everybody logs in again',
  'auth.code': 'codes of ten minutes',
  'auth.attempt': 'what limits guessing, for a day',
  'auth.outbox': 'mails with codes of ten minutes',
  'auth.recovery': 'requests to lift a second factor: asked again',
  'auth.recovery_hub': 'with the request it belongs to',
  'auth.recovery_confirmation': 'with the request it belongs to',
}

/** Every table of the house but those left out, in the order of their names; with `hub`, those of hubs only. What is computed is no column. */
export const tablesOf = async (client: pg.ClientBase, { ofHubs = false }: { ofHubs?: boolean } = {}): Promise<Table[]> => {
  const { rows } = await client.query<Table>(`
    select n.nspname || '.' || c.relname as name, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as sql,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
      case when n.nspname || '.' || c.relname = 'platform.hub' then 'id' else max(a.attname::text) filter (where a.attname = 'hub_id') end as hub
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg\\_%'
    group by n.nspname, c.relname order by n.nspname collate "C", c.relname collate "C"`)
  return rows.filter(({ name, hub }) => !(name in LEFT_OUT) && (!ofHubs || hub !== null))
}

/** How values are written and read, the same everywhere and always, whatever the server's own habits. */
export const PLAIN = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1;
  set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local statement_timeout = 0; set local search_path = ''`

export const quoted = (column: string): string => `"${column.replaceAll('"', '""')}"`

/** COPY of a table's rows to whoever reads them; `hub` null: all. `hub` is an id the database gave. */
export const copyOut = ({ sql, columns, hub: column }: Table, hub: string | null): string => {
  const list = columns.map(quoted).join(', ')
  return hub === null || column === null
    ? `copy ${sql} (${list}) to stdout`
    : `copy (select ${list} from ${sql} where ${quoted(column)} = '${hub}'::uuid) to stdout`
}

export const copyIn = ({ sql, columns }: Pick<Table, 'sql' | 'columns'>): string =>
  `copy ${sql} (${columns.map(quoted).join(', ')}) from stdin`

export type Applied = { name: string; hash: string }

/** The migrations a database has; none: it is empty. */
export const migrationsOf = async (client: pg.ClientBase): Promise<Applied[]> => {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`)
  return rows[0]?.there ? (await client.query<Applied>('select name, hash from public.migration order by name')).rows : []
}

export type HubRow = { id: string; slug: string; name: string }

export const hubsOf = async (client: pg.ClientBase): Promise<HubRow[]> =>
  (await client.query<HubRow>('select id, slug, name::text as name from platform.hub order by created_at, slug')).rows
