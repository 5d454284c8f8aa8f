import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/setup/database.ts'
import { connect, inTransaction, type Pools, sql } from './database.ts'

let database: FreshDatabase
let pools: Pools
beforeAll(async () => {
  database = await freshDatabase()
  pools = connect(database.ownerUrl)
})
afterAll(async () => {
  await pools.end()
  await database.drop()
})

test('questions asked together travel together: three of them in one round trip, answered in order', async () => {
  const answers = await inTransaction(pools.app, `select 'opened' as how`, async ({ db, opened, roundTrips }) => {
    const rows = await Promise.all([1, 2, 3].map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(db)))
    return { commit: true, value: { opened, numbers: rows.map((one) => one.rows[0]?.n), trips: roundTrips() } }
  })
  expect(answers).toEqual({ opened: { how: 'opened' }, numbers: [1, 2, 3], trips: 2 })
})

test('a question that fails among others leaves nothing behind, and the connection is good for the next', async () => {
  const work = inTransaction(pools.app, 'select 1', async ({ db }) => {
    await Promise.all([sql`select 1`.execute(db), sql`select nothing from nowhere`.execute(db), sql`select 2`.execute(db)])
    return { commit: true, value: null }
  })
  await expect(work).rejects.toThrow(/nowhere/)
  const next = await Promise.all(
    Array.from({ length: 12 }, () => inTransaction(pools.app, 'select 1 as one', async ({ opened }) => ({ commit: true, value: opened }))),
  )
  expect(new Set(next.map((one) => one.one))).toEqual(new Set([1]))
})

const table = 'create table public.kept_last (n int primary key); grant select, insert on public.kept_last to cordee_app'
const rows = async () => (await pools.owner.query<{ n: number }>('select n from public.kept_last order by n')).rows.map(({ n }) => n)

test('what leaves with the commit travels with it, in order; what goes behind it is another transaction', async () => {
  await pools.owner.query(table)
  const trips: number[] = []
  await inTransaction(pools.app, 'select 1', async ({ ending, roundTrips }) => {
    for (const n of [1, 2]) await sql`insert into public.kept_last values (${n})`.execute(ending.atLast)
    await sql`insert into public.kept_last select max(n) + 1 from public.kept_last`.execute(ending.atLast)
    // Fails, being there already: the commit before it stands.
    await sql`insert into public.kept_last values (1)`.execute(ending.afterwards)
    trips.push(roundTrips())
    return { commit: true, value: null }
  })
  expect([trips, await rows()]).toEqual([[1], [1, 2, 3]])
})

test('what leaves with the commit and fails takes all of it along, and says so; not committed, it is not even asked', async () => {
  const fails = inTransaction(pools.app, 'select 1', async ({ db, ending }) => {
    await sql`insert into public.kept_last values (4)`.execute(db)
    await sql`insert into public.kept_last values (5)`.execute(ending.atLast)
    await sql`insert into public.kept_last values (1)`.execute(ending.atLast)
    return { commit: true, value: null }
  })
  await expect(fails).rejects.toThrow(/duplicate key/)
  await inTransaction(pools.app, 'select 1', async ({ ending }) => {
    await sql`insert into public.kept_last values (6)`.execute(ending.atLast)
    return { commit: false, value: null }
  })
  expect(await rows()).toEqual([1, 2, 3])
})

test('a commit after a failure that nobody heard of is no commit: it says so', async () => {
  const work = inTransaction(pools.app, 'select 1', async ({ db }) => {
    await sql`insert into public.kept_last values (7)`.execute(db)
    await sql`select nothing from nowhere`.execute(db).catch(() => null)
    return { commit: true, value: null }
  })
  await expect(work).rejects.toThrow(/Nothing was kept/)
  expect(await rows()).toEqual([1, 2, 3])
})

test('a table that a migration changes while plans of its questions are kept: nobody notices, reading or writing', async () => {
  await pools.owner.query(
    'create table public.changing (n int); insert into public.changing values (1); grant select, insert on public.changing to cordee_app',
  )
  const read = () =>
    inTransaction(
      pools.app,
      null,
      async ({ db }) => ({ commit: true, value: (await sql<object>`select * from public.changing where n = ${1}`.execute(db)).rows[0] }),
      'read only',
    )
  for (let i = 0; i < 6; i += 1) await Promise.all(Array.from({ length: 10 }, read))
  await pools.owner.query(`alter table public.changing add column said text not null default 'now'`)
  expect(await Promise.all(Array.from({ length: 10 }, read))).toEqual(Array.from({ length: 10 }, () => ({ n: 1, said: 'now' })))

  await pools.owner.query('alter table public.changing add column more int')
  const wrote = await inTransaction(pools.app, null, async ({ db }) => {
    await sql`insert into public.changing (n) values (${2})`.execute(db)
    const found = await sql<object>`select * from public.changing where n = ${1}`.execute(db)
    return { commit: true, value: found.rows[0] }
  })
  expect(wrote).toEqual({ n: 1, said: 'now', more: null })
  expect((await pools.owner.query('select count(*) as n from public.changing')).rows).toEqual([{ n: 2 }])
})

test('reads cannot write, and the hub of one request is never the hub of the next', async () => {
  const write = inTransaction(
    pools.app,
    'select 1',
    async ({ db }) => ({ commit: true, value: await sql`create temp table x ()`.execute(db) }),
    'read only',
  )
  await expect(write).rejects.toThrow(/read-only/)
  const hub = '01900000-0000-7000-8000-00000000000a'
  const seen = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      inTransaction(pools.app, i % 2 ? `select set_config('app.hub', '${hub}', true)` : 'select 1', async ({ db }) => {
        const { rows } = await sql<{ hub: string | null }>`select nullif(current_setting('app.hub', true), '') as hub`.execute(db)
        return { commit: i % 3 > 0, value: { set: i % 2 === 1, hub: rows[0]?.hub ?? null } }
      }),
    ),
  )
  expect(seen.filter(({ set, hub: found }) => (set ? found !== hub : found !== null))).toEqual([])
})

test('instants come in the house’s form, whatever the zone of the connection and however fine', async () => {
  const texts = ['2026-03-12 17:00:00+00', '2026-03-12 17:00:00.123456+00', '1970-01-01 00:00:00.5+00', '0999-12-31 23:59:59.999999+00']
  const instants = ['2026-03-12T17:00:00.000Z', '2026-03-12T17:00:00.123Z', '1970-01-01T00:00:00.500Z', '0999-12-31T23:59:59.999Z']
  const read = (zone: string, those: string[]) =>
    inTransaction(pools.app, `set local time zone '${zone}'`, async ({ db }) => {
      const { rows } = await sql<{
        at: string
      }>`select t::timestamptz as at from unnest(${those}::text[]) with ordinality u(t, n) order by n`.execute(db)
      return { commit: false, value: rows.map(({ at }) => at) }
    })
  expect(await read('UTC', texts)).toEqual(instants)
  expect(await read('Indian/Reunion', texts.slice(0, 3))).toEqual(instants.slice(0, 3))
})

test('a fault of the server says where the question was asked', async () => {
  const asking = () =>
    inTransaction(pools.app, null, async function theQuestion({ db }) {
      await sql`select 1 / 0`.execute(db)
      return { commit: false, value: null }
    })
  const fault = (await asking().catch((error: Error) => error)) as Error
  expect(fault.message).toBe('division by zero')
  expect(fault.stack).toContain('theQuestion')
})
