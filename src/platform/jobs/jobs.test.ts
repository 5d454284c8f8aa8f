import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test as it, vi } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { connect, inTransaction, type Pools } from '#platform/database/database.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/setup/database.ts'
import { bearingTwice } from './bearing-twice.ts'
import { enqueue } from './enqueue.store.ts'
import { inHub, type Job, type Payload, startJobs, type Task, type Tasks } from './jobs.ts'
import { sweep } from './sweep.store.ts'

const NOW = '2026-03-12T17:00:00.000Z'
const HUB: Id = newId()

let database: FreshDatabase
let pools: Pools
const stops: (() => Promise<void>)[] = []
beforeAll(async () => {
  database = await freshDatabase()
  pools = connect(database.ownerUrl)
  await pools.owner.query(`insert into platform.hub_address values ('ploucs', $1)`, [HUB])
  await pools.owner.query(`insert into platform.hub (id, slug, name, created_at) values ($1, 'ploucs', 'PLOUCS', now())`, [HUB])
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})
afterAll(async () => {
  await pools.end()
  await database.drop()
})

/** A process of its own, as far as the database can see: it has connections of its own. */
const start = async (tasks: Tasks) => {
  const own = connect(database.ownerUrl)
  const { stop } = await startJobs({ pools: own, tasks, clock: () => NOW, log: () => {} }).catch(async (error) => {
    await own.end()
    throw error
  })
  let ended: Promise<void> | undefined
  const end = () => {
    ended ??= stop().then(() => own.end())
    return ended
  }
  stops.push(end)
  return end
}

/** Every connection to the database is cut, but the one that says so. */
const cut = (other: pg.Pool | pg.PoolClient) =>
  other.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)

/** A task that notes how it was called, and whoever waits for it. */
const noted = (work: Task = async () => {}) => {
  const calls: { payload: Payload; job: Job }[] = []
  let heard = Promise.withResolvers<void>()
  const task: Task = async (payload, job) => {
    calls.push({ payload, job })
    heard.resolve()
    await work(payload, job)
  }
  const next = async () => {
    await heard.promise
    heard = Promise.withResolvers()
  }
  return { calls, task, next }
}

describe('a connection given back twice, as the queue may do when the database goes away', () => {
  it('is given back once: by its own release, by the one handed over, and the pool serves on', async () => {
    const pool = bearingTwice(pools.owner)
    const client = await pool.connect()
    client.release()
    expect(() => client.release(new Error('again'))).not.toThrow()
    await new Promise<void>((done) => {
      pool.connect((_error, held, release) => {
        release()
        expect(() => release()).not.toThrow()
        expect(() => held?.release()).not.toThrow()
        done()
      })
    })
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    const plain = await pools.owner.connect()
    plain.release()
    expect(() => plain.release()).toThrow(/already been released/)
  })
})

describe('the queue', () => {
  it('runs what a hub’s transaction left, with its hub and its input, soon after the commit', async () => {
    const { calls, task, next } = noted()
    await start({ 'test.note': task })
    const began = performance.now()
    await inHub(pools, HUB, (db) => enqueue(db, 'test.note', { mail: 'x' }))
    await next()
    expect(performance.now() - began).toBeLessThan(1500)
    expect(calls).toMatchObject([{ payload: { hub: HUB, input: { mail: 'x' } }, job: { now: NOW, attempt: 1, last: false } }])
  })

  it('runs nothing of a transaction that was rolled back', async () => {
    const { calls, task, next } = noted()
    await start({ 'test.note': task })
    await inTransaction(pools.app, `select set_config('app.hub', '${HUB}', true)`, async ({ db }) => {
      await enqueue(db, 'test.note', { never: true })
      return { commit: false, value: null }
    })
    await inHub(pools, HUB, (db) => enqueue(db, 'test.note', { after: true }))
    await next()
    expect(calls.map(({ payload }) => payload.input)).toEqual([{ after: true }])
  })

  it('tries again what failed', async () => {
    const { calls, task, next } = noted(async (_payload, { attempt }) => {
      if (attempt === 1) throw new Error('not yet')
    })
    await start({ 'test.note': task })
    await inHub(pools, HUB, (db) => enqueue(db, 'test.note', {}))
    await next()
    await next()
    expect(calls.map(({ job }) => job.attempt)).toEqual([1, 2])
  })

  it('lets a job be left by the log-in too, of no hub', async () => {
    const { calls, task, next } = noted()
    await start({ 'test.note': task })
    await inTransaction(pools.auth, 'select 1', async ({ db }) => ({ commit: true, value: await enqueue(db, 'test.note', { code: 1 }) }))
    await next()
    expect(calls).toMatchObject([{ payload: { hub: null, input: { code: 1 } } }])
  })

  it('ends the job it is at before it stops', async () => {
    let ended = false
    const { task, next } = noted(async () => {
      await new Promise((done) => setTimeout(done, 200))
      ended = true
    })
    const stop = await start({ 'test.note': task })
    await inHub(pools, HUB, (db) => enqueue(db, 'test.note', {}))
    await next()
    await stop()
    expect(ended).toBe(true)
    expect((await pools.owner.query('select task_identifier, attempts, locked_by, last_error from graphile_worker.jobs')).rows).toEqual([])
  })

  it('takes up at once what a killed process had begun, but not what a living one is at', async () => {
    await inHub(pools, HUB, (db) => enqueue(db, 'test.note', { left: true }))
    await pools.owner.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed', attempts = 1`)
    const first = noted(() => new Promise((done) => setTimeout(done, 500)))
    await start({ 'test.note': first.task })
    await first.next()
    expect(first.calls).toMatchObject([{ payload: { input: { left: true } } }])
    const second = noted()
    await start({ 'test.note': second.task })
    await new Promise((done) => setTimeout(done, 100))
    expect(second.calls).toEqual([])
  })

  it('goes on after its connections were cut', async () => {
    const { calls, task, next } = noted()
    await start({ 'test.note': task })
    await pools.auth.query('select 1')
    await pools.app.query('select pg_backend_pid()')
    const other = connect(database.ownerUrl)
    await cut(other.owner)
    await other.end()
    await new Promise((done) => setTimeout(done, 300))
    await inHub(pools, HUB, (db) => enqueue(db, 'test.note', { after: true }))
    await next()
    expect(calls).toMatchObject([{ payload: { input: { after: true } } }])
  })

  it('once begun it finds its jobs, also when its connections were cut as it first asked for one', async () => {
    const other = connect(database.ownerUrl)
    const holder = await other.owner.connect()
    await holder.query('begin; lock table graphile_worker._private_tasks in share mode')
    const { task, next } = noted()
    const begun = start({ 'test.note': task }).catch(() => start({ 'test.note': task }))
    await vi.waitFor(async () => {
      const { rowCount } = await other.owner.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      expect(rowCount).toBeGreaterThan(0)
    })
    await cut(holder)
    await holder.query('rollback')
    await begun
    await inHub(other, HUB, (db) => enqueue(db, 'test.note', {}))
    await next()
    holder.release()
    await other.end()
  })

  it('cannot be told another hub than that of the transaction', async () => {
    const { calls, task, next } = noted()
    await start({ 'test.note': task })
    await inHub(pools, HUB, (db) => enqueue(db, 'test.note', { hub: newId() }))
    await next()
    expect(calls[0]?.payload.hub).toBe(HUB)
    await expect(pools.app.query(`select graphile_worker.add_job('test.note')`)).rejects.toThrow(/permission denied/)
  })
})

describe('every night', () => {
  it('what has served is removed, and nothing that still serves', async () => {
    const account = newId()
    const days = (n: number) =>
      Temporal.Instant.from(NOW)
        .add({ hours: 24 * n })
        .toString()
    const add = (text: string, values: unknown[]) => pools.owner.query(text, values)
    await add('insert into auth.account (id, email, created_at) values ($1, $2, $3)', [account, 'a@b.fr', days(-400)])
    for (const [at, tag] of [
      [days(-3), 'old'],
      [days(0), 'new'],
    ] as const) {
      await add('insert into auth.attempt values (gen_random_uuid(), $1, $1, $2)', [tag, at])
      await add('insert into auth.code (id, email, browser_hash, asked_at) values (gen_random_uuid(), $1, $2, $3)', [
        tag,
        Buffer.from(tag),
        at,
      ])
    }
    for (const [ends, tag] of [
      [days(0), 'over'],
      [days(1), 'running'],
    ] as const) {
      await add('insert into auth.session (token_hash, account_id, created_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)', [
        Buffer.from(tag),
        account,
        days(-2),
        ends,
      ])
    }
    for (const age of [-31, -29]) {
      await add(`insert into platform.answered (hub_id, key, use_case, body_hash, at) values ($1, gen_random_uuid(), $3, '', $2)`, [
        HUB,
        days(age),
        String(age),
      ])
    }
    await inTransaction(pools.owner, 'select 1', async ({ db }) => ({ commit: true, value: await sweep(db, NOW) }))
    const left = async (text: string) => (await pools.owner.query<{ x: string }>(text)).rows.map(({ x }) => x)
    expect(await left('select kind as x from auth.attempt')).toEqual(['new'])
    expect(await left('select email as x from auth.code')).toEqual(['new'])
    expect(await left(`select convert_from(token_hash, 'UTF8') as x from auth.session`)).toEqual(['running'])
    expect(await left('select use_case as x from platform.answered')).toEqual(['-29'])
    expect(await left('select email as x from auth.account')).toEqual(['a@b.fr'])
  })
})
