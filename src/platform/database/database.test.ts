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
