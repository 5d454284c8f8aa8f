import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type TestSite, testSite } from '../setup/site.ts'

// What keeps hubs apart is read from the database's own catalog, so that a table added tomorrow is held to it too.

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'auth', 'public') and n.nspname not like 'pg\\_%'`
/** Tables that belong to no hub: the one that finds the hub of an address. */
const OF_NO_HUB = ['platform.hub_address']
/** The hub itself: its id is the hub. */
const THE_HUB = 'platform.hub'

const tables = async () =>
  (
    await site.sql<{ name: string; rls: boolean; forced: boolean; owner: string }>(
      `select n.nspname || '.' || c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced, r.rolname as owner
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
       where c.relkind in ('r', 'p') and ${OURS} order by 1`,
    )
  ).filter(({ name }) => !OF_NO_HUB.includes(name))

describe('every table of a hub', () => {
  it('has row-level security, forced, by one equality on the hub of the transaction', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(15)
    expect(all.filter(({ rls, forced }) => !rls || !forced).map(({ name }) => name)).toEqual([])
    const policies = await site.sql<{ name: string; using: string; check: string | null }>(
      `select schemaname || '.' || tablename as name, qual as using, with_check as check from pg_policies where schemaname <> 'graphile_worker'`,
    )
    const expected = (column: string) => `(${column} = (NULLIF(current_setting('app.hub'::text, true), ''::text))::uuid)`
    for (const { name } of all) {
      const mine = policies.filter((policy) => policy.name === name)
      expect(mine, name).toEqual([{ name, using: expected(name === THE_HUB ? 'id' : 'hub_id'), check: null }])
    }
  })

  it('begins every key with the hub: primary, unique and foreign', async () => {
    const keys = await site.sql<{ name: string; kind: string; def: string }>(
      `select n.nspname || '.' || c.relname as name, k.contype as kind, pg_get_constraintdef(k.oid) as def
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       where k.contype in ('p', 'u', 'f') and ${OURS}`,
    )
    const wrong = keys
      .filter(({ name }) => !OF_NO_HUB.includes(name) && name !== THE_HUB)
      .filter(({ def }) => !/^(PRIMARY KEY|UNIQUE|FOREIGN KEY) (NULLS NOT DISTINCT )?\(hub_id\b/.test(def))
    expect(wrong).toEqual([])
    const indexes = await site.sql<{ name: string; def: string }>(
      `select n.nspname || '.' || c.relname as name, pg_get_indexdef(i.indexrelid) as def
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where i.indisunique and ${OURS}`,
    )
    expect(indexes.filter(({ name, def }) => !OF_NO_HUB.includes(name) && name !== THE_HUB && !/\(hub_id\b/.test(def))).toEqual([])
  })

  it('refers to no log-in table', async () => {
    const crossed = await site.sql(
      `select k.conname from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
       join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where fn.nspname = 'auth' and n.nspname <> 'auth'`,
    )
    expect(crossed).toEqual([])
  })
})

describe('the role that requests run as', () => {
  it('owns nothing, cannot bypass row-level security, cannot log in', async () => {
    const [role] = await site.sql(
      `select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb from pg_roles where rolname = 'cordee_app'`,
    )
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, rolcreatedb: false })
    expect(
      await site.sql(
        `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('cordee_app', 'cordee_auth')`,
      ),
    ).toEqual([])
  })

  it('reads no log-in table, and cannot change or remove a fact', async () => {
    const granted = await site.sql(
      `select table_schema || '.' || table_name as name, privilege_type as privilege from information_schema.role_table_grants
       where grantee = 'cordee_app' and (table_schema in ('auth', 'graphile_worker')
         or (table_schema = 'logbook' and table_name = 'fact' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')))`,
    )
    expect(granted).toEqual([])
  })

  it('sees nothing at all when no hub is set: rights fail closed', async () => {
    await site.sql(`insert into platform.hub_address values ('un', '01900000-0000-7000-8000-00000000000a')`)
    await site.sql(
      `insert into platform.hub (id, slug, name, created_at) values ('01900000-0000-7000-8000-00000000000a', 'un', 'Un', now())`,
    )
    const { rows } = await site.pools.app.query('select count(*) as n from platform.hub')
    expect(rows).toEqual([{ n: 0 }])
  })
})

it('views run with the rights of who asks; functions that do not are few, known, and fix their search path', async () => {
  const views = await site.sql(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('v', 'm') and ${OURS} and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
  )
  expect(views).toEqual([])
  const definers = await site.sql<{ name: string; path: string[] | null }>(
    `select n.nspname || '.' || p.proname as name, p.proconfig as path from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and (${OURS} or n.nspname = 'auth') order by 1`,
  )
  for (const { name, path } of definers) expect(path, name).toContain('search_path=""')
  expect(definers.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "auth.hubs_of",
      "contacts.take_back_imported",
      "members.merge_cards",
      "members.unmerge_cards",
      "platform.confirm_recovery",
      "platform.demo_people",
      "platform.enqueue",
      "platform.enter",
      "platform.forget_log_in",
      "platform.hubs",
      "platform.log_ins_of",
      "platform.recoveries",
      "time.leave_with_activity",
      "time.take_back_imported",
      "time.undo_keeping",
    ]
  `)
})

it('a fact holds no words: the database refuses any text that somebody may have written', async () => {
  const bare = async (data: unknown) => (await site.sql<{ ok: boolean }>('select logbook.is_bare($1) as ok', [JSON.stringify(data)]))[0]?.ok
  expect(
    await bare({
      person: '01900000-0000-7000-8000-00000000000a',
      on: '2026-03-12',
      at: '2026-03-12T17:00:00.000Z',
      cents: 1200,
      no: 'CA-2026-001',
    }),
  ).toBe(true)
  expect(await bare({ name: 'Marie Durand' })).toBe(false)
  expect(await bare({ deep: [{ note: 'Zoé' }] })).toBe(false)
})
