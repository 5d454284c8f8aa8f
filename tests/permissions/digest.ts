import type { TestSite } from '../setup/site.ts'

/** Table → fingerprint of its rows, whatever their order. */
export type Digest = Map<string, string>

/** When a session was last seen is noted without being asked: no part of what a request changes. */
const LEFT_OUT: Record<string, string> = { 'auth.session': 'seen_at' }

/**
 * The tables anything was written to since it was last asked; all of them the first time. No row changes but by a statement, and each of these is
 * counted, kept or undone, whoever sent it: a sequence knows no transactions. So a table that nobody wrote to need not be read again.
 */
const writtenTo = async (site: TestSite): Promise<() => Promise<string[]>> => {
  await site.sql(COUNT_WRITES)
  const counted = new Map<string, string | null>()
  return async () => {
    const { rows } = await site.pools.owner.query<{ name: string; count: string | null; writing: boolean }>({
      name: 'writes',
      text: WRITES,
    })
    const written = rows.filter(({ name, count }) => counted.get(name) !== count)
    // What a transaction under way has written cannot be read yet: that table is read once more.
    for (const { name, count, writing } of written) if (!writing) counted.set(name, count)
    return written.map(({ name }) => name)
  }
}

/** Foreign keys that delete along are statements too. */
const COUNT_WRITES = `do $all$ declare one record; begin
  create schema if not exists written;
  create or replace function written.note() returns trigger language plpgsql security definer as
    $$ begin perform nextval(format('written.%I', tg_argv[0])::regclass); return null; end $$;
  for one in select c.oid, format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
  loop
    execute format('create sequence if not exists written.%I', one.name);
    execute format('create or replace trigger written after insert or update or delete or truncate on %s for each statement
      execute function written.note(%L)', one.name, one.name);
  end loop;
end $all$`

const WRITES = `select relname as name, pg_sequence_last_value(oid) as count,
    exists (select from pg_stat_activity where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()) as writing
  from pg_class where relnamespace = 'written'::regnamespace and relkind = 'S' order by 1`

/** One question about each of these tables. */
const ofEach = <Row extends Record<string, unknown>>(
  site: TestSite,
  tables: string[],
  one: (table: string) => string,
  values: unknown[] = [],
) => (tables.length === 0 ? [] : site.sql<Row>(tables.map(one).join(' union all '), values))

/** The fingerprint of everything the database holds: hubs, log-in, queue. */
export const digester = (site: TestSite): Promise<() => Promise<Digest>> => digestOf(site, (name) => name)

/** The fingerprint of the rows of one hub. */
export const hubDigester = async (site: TestSite, hub: string): Promise<() => Promise<Digest>> => {
  const tables = await site.sql<{ name: string; column: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, a.attname as column from pg_class c
     join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     where c.relkind in ('r', 'p') and (a.attname = 'hub_id' or (n.nspname || '.' || c.relname = 'platform.hub' and a.attname = 'id'))`,
  )
  const columns = new Map(tables.map(({ name, column }) => [name, column]))
  return digestOf(site, (name) => columns.has(name) && `${name} where ${columns.get(name)} = '${hub}'`)
}

/** `from`: the rows of a table that are asked for, if any are. */
const digestOf = async (site: TestSite, from: (name: string) => string | false) => {
  const written = await writtenTo(site)
  const known: Digest = new Map()
  const one = (name: string) => {
    const row = LEFT_OUT[name] ? `(to_jsonb(t) - '${LEFT_OUT[name]}')::text` : 't::text'
    return `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(${row}, 0)), 0) as hash from (select * from ${from(name)}) t`
  }
  return async () => {
    const rows = await ofEach<{ name: string; hash: string }>(site, (await written()).filter(from), one)
    for (const { name, hash } of rows) known.set(name, hash)
    return new Map(known)
  }
}

export const changedTables = (before: Digest, after: Digest): string[] =>
  [...after.keys()].filter((name) => before.get(name) !== after.get(name))

/** The tables, of those written to since it was last asked, where any row holds one of these words. */
export const tablesWith = async (site: TestSite, words: string[]): Promise<() => Promise<string[]>> => {
  const written = await writtenTo(site)
  const one = (name: string) => `select '${name}' as name from ${name} t where t::text ~ $1`
  return async () => {
    const found = await ofEach<{ name: string }>(site, await written(), one, [words.join('|')])
    return [...new Set(found.map(({ name }) => name))]
  }
}
