import type { TestSite } from '../setup/site.ts'

/** Table → fingerprint of its rows, whatever their order. */
export type Digest = Map<string, string>

/** When a session was last seen is noted without being asked: no part of what a request changes. */
const LEFT_OUT: Record<string, string> = { 'auth.session': 'seen_at' }

const tablesOf = async (site: TestSite): Promise<string[]> =>
  (
    await site.sql<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%' order by 1`,
    )
  ).map(({ name }) => name)

/** The fingerprint of everything the database holds: hubs, log-in, queue. */
export const digester = async (site: TestSite): Promise<() => Promise<Digest>> => {
  const one = (name: string) => {
    const row = LEFT_OUT[name] ? `(to_jsonb(t) - '${LEFT_OUT[name]}')::text` : 't::text'
    return `select '${name}' as name, md5(coalesce(string_agg(h, '' order by h), '')) as hash from (select md5(${row}) as h from ${name} t) as rows`
  }
  const all = (await tablesOf(site)).map(one).join(' union all ')
  return () => digestBy(site, 'digest', all, [])
}

/** Asked thousands of times: its plan is kept, which takes longer to make than the answer. */
const digestBy = async (site: TestSite, name: string, text: string, values: unknown[]): Promise<Digest> => {
  const { rows } = await site.pools.owner.query<{ name: string; hash: string }>({ name, text, values })
  return new Map(rows.map((row) => [row.name, row.hash]))
}

export const changedTables = (before: Digest, after: Digest): string[] =>
  [...after.keys()].filter((name) => before.get(name) !== after.get(name))

/** The fingerprint of the rows of one hub. */
export const hubDigester = async (site: TestSite, hub: string): Promise<() => Promise<Digest>> => {
  const tables = await site.sql<{ name: string; column: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, a.attname as column from pg_class c
     join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     where c.relkind in ('r', 'p') and (a.attname = 'hub_id' or (n.nspname || '.' || c.relname = 'platform.hub' and a.attname = 'id'))
     order by 1`,
  )
  const all = tables
    .map(
      ({ name, column }) =>
        `select '${name}' as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from ${name} t where t.${column} = $1`,
    )
    .join(' union all ')
  return () => digestBy(site, 'digest of a hub', all, [hub])
}

/** The tables where any row holds this text. */
export const tablesWith = async (site: TestSite, text: string): Promise<string[]> => {
  const all = (await tablesOf(site))
    .map((name) => `select '${name}' as name from ${name} t where position($1 in t::text) > 0`)
    .join(' union ')
  return (await site.sql<{ name: string }>(all, [text])).map(({ name }) => name)
}
