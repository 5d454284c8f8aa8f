import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { connect, inTransaction, type Pools, sql } from '#platform/database/database.ts'
import { openingIn } from '#platform/database/entering.ts'
import { assemble } from '../../src/app.tsx'
import { cases } from '../permissions/cases.ts'
import { shared } from '../permissions/given.ts'
import { openWorld, type World } from '../permissions/world.ts'
import { figure } from './figures.ts'
import { sessionOf } from './session.ts'

// Two hubs in one database, everything in both: a row of one never points into the other, and a connection never remembers whose it was.

let world: World
beforeAll(async () => {
  world = await openWorld()
  for (const town of [world.ploucs, world.neighbour]) {
    const have = shared(town)
    for (const maker of Object.values(cases)) await maker(town, have)
  }
}, 180_000)
afterAll(() => world?.site.close())

type Key = { name: string; child: string; parent: string; from: string[]; to: string[] }

/** Every foreign key from a table of a hub to a table of a hub, but the one to the hub itself. */
const keys = () =>
  world.site.sql<Key>(
    `select k.conname as name, k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
       (select array_agg(quote_ident(a.attname) order by n) from unnest(k.conkey) with ordinality c (num, n)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.num) as "from",
       (select array_agg(quote_ident(a.attname) order by n) from unnest(k.confkey) with ordinality c (num, n)
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.num) as "to"
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname not in ('auth', 'graphile_worker') and k.confrelid <> 'platform.hub'::regclass
       and k.confrelid <> 'platform.hub_address'::regclass order by 1`,
  )

describe('a row that points into another hub', () => {
  it('is refused by the database for every foreign key, whoever writes it', async () => {
    const all = await keys()
    expect(all.length).toBeGreaterThan(40)
    const taken: string[] = []
    const notTried: string[] = []
    let refused = 0
    const client = await world.site.pools.owner.connect()
    try {
      for (const { name, child, parent, from, to } of all) {
        // Their row takes the place of the one of ours that is pointed at: all of the key but the hub.
        const sets = from.slice(1).map((column, i) => `${column} = p.${to[i + 1]}`)
        const crossed = `update ${child} c set ${sets.join(', ')} from (select * from ${parent} where hub_id = $2 limit 1) p
          where c.ctid in (select ctid from ${child} where hub_id = $1 limit 1)`
        await client.query('begin')
        // Triggers that forbid any change at all would answer before the key is looked at; the keys themselves are triggers of the system and stay.
        await client.query(`alter table ${child} disable trigger user`)
        // So would the checks of one row.
        const checks = await client.query<{ name: string }>(
          `select quote_ident(conname) as name from pg_constraint where contype = 'c' and conrelid = $1::regclass`,
          [child],
        )
        if (checks.rows.length > 0)
          await client.query(`alter table ${child} ${checks.rows.map((one) => `drop constraint ${one.name}`).join(', ')}`)
        const outcome = await client.query(crossed, [world.ploucs.id, world.neighbour.id]).then(
          ({ rowCount }) => (rowCount ? 'taken' : 'nothing'),
          (error: { code?: string; constraint?: string }) => error.code ?? 'failed',
        )
        await client.query('rollback')
        if (outcome === '23503') refused += 1
        else if (outcome === 'taken') taken.push(`${name}: ${child} → ${parent}`)
        else notTried.push(`${name}: ${child} → ${parent} (${outcome})`)
      }
    } finally {
      client.release()
    }
    await figure('abuse', {
      what: '3 · a row that points into another hub: refused by the database',
      target: 'all',
      found: `${refused} of ${refused + taken.length}`,
      note:
        notTried.length > 0
          ? `${notTried.length} keys whose rows stand under another rule as well, which answered first, or have no row here; by the catalog all begin with the hub`
          : '',
    })
    expect(taken).toEqual([])
    expect(notTried.length, notTried.join('\n')).toBeLessThan(all.length / 4)
  })
})

describe('a connection that served another hub', () => {
  let pools: Pools
  const log: string[] = []
  beforeAll(() => {
    pools = connect(world.site.config.databaseUrl ?? '', undefined, 2)
  })
  afterAll(() => pools?.end())

  const PAGES = process.env.CORDEE_FIGURES === '1' ? 10_000 : 200
  const TRANSACTIONS = process.env.CORDEE_FIGURES === '1' ? 100_000 : 3_000

  it('two connections for everybody: no page of one hub shows a word of the other, whatever failed in between', {
    timeout: 600_000,
  }, async () => {
    const { app } = assemble({ ...world.site.web, pools, clock: () => world.site.clock.now, log: (line) => log.push(line) })
    const towns = await Promise.all(
      [world.ploucs, world.neighbour].map(async (town) => {
        const canary = `Canari de ${town.slug}`
        await town.tell('/personnes', { name: canary, email: '' })
        return { slug: town.slug, canary, cookie: await sessionOf(world.site, `${town.slug}@exemple.fr`) }
      }),
    )
    let crossings = 0
    let pages = 0
    const one = async (n: number) => {
      const [mine, other] = n % 2 ? [towns[0], towns[1]] : [towns[1], towns[0]]
      if (!mine || !other) return
      // Of ten, one asks for what is the other's, one fails in the middle.
      const path =
        n % 10 === 3 ? `/${other.slug}/personnes` : n % 10 === 6 ? `/${mine.slug}/personnes/%00` : `/${mine.slug}/personnes?q=Canari`
      const headers = { cookie: mine.cookie, accept: 'application/json', origin: 'http://localhost:3000' }
      const answer = await app.request(`http://localhost:3000${path}`, { headers })
      const text = await answer.text()
      pages += 1
      if (text.includes(other.canary)) crossings += 1
      if (answer.status === 200 && !text.includes(mine.canary)) crossings += 1
    }
    for (let n = 0; n < PAGES; n += 40) await Promise.all(Array.from({ length: 40 }, (_, i) => one(n + i)))

    const hubs = [world.ploucs.id, world.neighbour.id, null]
    const look = async (n: number) => {
      const hub = hubs[n % 3] ?? null
      const seen = await inTransaction(pools.app, openingIn(hub), async ({ db }) => {
        if (n % 11 === 5) await sql`select nothing from nowhere`.execute(db)
        const { rows } = await sql<{ hub: string }>`select distinct hub_id as hub from members.person`.execute(db)
        return { commit: n % 2 === 0, value: rows.map((row) => row.hub) }
      }).catch(() => null)
      if (seen && (seen.length !== (hub ? 1 : 0) || (hub && seen[0] !== hub))) crossings += 1
    }
    for (let n = 0; n < TRANSACTIONS; n += 100) await Promise.all(Array.from({ length: 100 }, (_, i) => look(n + i)))
    await figure('abuse', {
      what: '4 · two hubs on two connections: crossings',
      target: '0',
      found: `${crossings} of ${pages} pages and ${TRANSACTIONS} transactions`,
      note: 'interleaved; one in eleven fails in the middle',
    })
    expect(crossings).toBe(0)
    expect(log).toEqual([])
  })
})
