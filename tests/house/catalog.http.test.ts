import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub } from '../setup/hub.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { figure } from '../trust/figures.ts'

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
    await figure('abuse', {
      what: '5 · tables of hubs without forced row-level security, or with another rule than the hub of the transaction',
      target: '0',
      found: `${all.filter(({ name, rls, forced }) => !rls || !forced || policies.filter((one) => one.name === name).length !== 1).length} of ${all.length}`,
    })
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
    const across = indexes.filter(({ name, def }) => !OF_NO_HUB.includes(name) && name !== THE_HUB && !/\(hub_id\b/.test(def))
    await figure('abuse', {
      what: '6 · keys that hold from one hub to the next, and so could tell of a member of another',
      target: '0',
      found: `${wrong.length + across.length} of ${keys.length + indexes.length}`,
      note: 'whether somebody has an account: case 9',
    })
    expect(across).toEqual([])
  })

  it('is planned for a large hub: a hub is said to hold a twentieth of it (ADR 0014)', async () => {
    const unsaid = await site.sql<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'hub_id' and not a.attisdropped
       where c.relkind = 'r' and ${OURS} and not coalesce(a.attoptions, '{}') @> '{n_distinct=20}' order by 1`,
    )
    expect(unsaid.map(({ name }) => name).filter((name) => !OF_NO_HUB.includes(name))).toEqual([])
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
    const hub = await openHub(site, 'Deux', 'maite')
    await hub.paste('La Smalah ; Ana Duluc ; ana@exemple.fr')
    const count = async (asked: (text: string) => Promise<{ n: number }[]>, name: string) =>
      (await asked(`select count(*) as n from ${name}`))[0]?.n
    const seen: [string, number | undefined][] = []
    for (const { name } of await tables()) {
      const readable = (await site.sql<{ may: boolean }>(`select has_table_privilege('cordee_app', $1, 'select') as may`, [name]))[0]?.may
      if (!readable || (await count((text) => site.sql<{ n: number }>(text), name)) === 0) continue
      seen.push([name, await count(async (text) => (await site.pools.app.query<{ n: number }>(text)).rows, name)])
    }
    expect(seen.length).toBeGreaterThan(8)
    await figure('abuse', {
      what: '7 · rows over several hubs that a sum could be made of: seen by who asks in no hub',
      target: '0',
      found: `${seen.reduce((sum, [, n]) => sum + (n ?? 0), 0)} in ${seen.length} tables that hold some`,
      note: 'nobody reads sums over hubs yet: the regional view brings its threshold with it',
    })
    expect(seen.filter(([, n]) => n !== 0)).toEqual([])
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
  await figure('abuse', {
    what: '5 · views with other rights than the reader’s; functions with other rights whose search path is open',
    target: '0; 0',
    found: `${views.length}; ${definers.filter(({ path }) => !path?.includes('search_path=""')).length} of ${definers.length}`,
    note: 'each of these functions is known by name; jobs run as the role of requests, in one hub',
  })
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
      "platform.proven_at",
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
