import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, type Ending, inTransaction, type Pools } from '#platform/database/database.ts'
import { openingIn } from '#platform/database/entering.ts'
import { bearingTwice } from './bearing-twice.ts'
import { beginWorking } from './queue.store.ts'
import { sweep } from './sweep.store.ts'

/** What a job was enqueued with: the hub of the transaction that left it (null: none), and its input. */
export type Payload = { hub: Id | null; input: unknown }

/** `last`: if it fails now, it is not tried again. */
export type Job = { now: Instant; attempt: number; last: boolean; log: (line: string) => void }

/** Background work. It may run twice (a crash between the work and its note): what it does must bear that. Throwing means: try again later. */
export type Task = (payload: Payload, job: Job) => Promise<void>
export type Tasks = Record<string, Task>

/** A transaction of a hub as the app's role, for jobs: row-level security holds for them as for requests. */
export const inHub = <T>(pools: Pick<Pools, 'app'>, hub: Id | null, work: (db: Db, ending: Ending) => Promise<T>): Promise<T> =>
  inTransaction(pools.app, openingIn(hub), async ({ db, ending }) => ({
    commit: true,
    value: await work(db, ending),
  }))

/** What the queue's own clock begins: name of a task → minute, hour, day, month, weekday (UTC). What was missed while nothing ran is not caught up. */
export type Cron = Record<string, string>

type Means = { pools: Pick<Pools, 'owner'>; tasks: Tasks; cron?: Cron; clock: () => Instant; log: (line: string) => void }

const AGAIN_AFTER = 3000

/**
 * Works the queue in this process: two jobs at a time, hears of new ones at once, tries failed ones again later and later (12 times, about a
 * day). Begins again by itself after the database was away. `stop` lets running jobs end. Several processes may work one queue.
 */
export const startJobs = async (means: Means): Promise<{ stop: () => Promise<void> }> => {
  let [runner, presence] = await begin(means)
  let stopping: Promise<void> | undefined
  const ended = Promise.withResolvers<void>()

  const keepWorking = async () => {
    while (!stopping) {
      await runner.promise.catch((error: Error) => means.log(`The job queue stopped: ${error.message}`))
      presence.release(true)
      while (!stopping) {
        await Promise.race([new Promise((done) => setTimeout(done, AGAIN_AFTER).unref()), ended.promise])
        if (stopping) return
        try {
          ;[runner, presence] = await begin(means)
          break
        } catch {
          // The database is still away.
        }
      }
    }
  }
  const working = keepWorking()

  const stop = async () => {
    ended.resolve()
    await runner.stop().catch(() => {})
    await working
  }
  return {
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

const begin = async ({ pools, tasks, cron = {}, clock, log }: Means): Promise<[Runner, pg.PoolClient]> => {
  const taskList: TaskList = Object.fromEntries(
    Object.entries({ ...tasks, 'house.sweep': sweeping(pools) }).map(([name, task]) => [
      name,
      async (payload, { job }) => {
        // What the queue's own clock begins has no hub and no input.
        const { hub = null, input = null } = (payload ?? {}) as Partial<Payload>
        await task({ hub, input }, { now: clock(), attempt: job.attempts, last: job.attempts >= job.max_attempts, log })
      },
    ]),
  )
  const presence = await pools.owner.connect()
  try {
    await beginWorking(presence)
    const { events, answered } = firstQuestion()
    const runner = await run({
      events,
      pgPool: bearingTwice(pools.owner),
      concurrency: 2,
      // Without a batch, graphile-worker 0.18 stops before its last « done » is written, and that job runs again.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      noHandleSignals: true,
      taskList,
      parsedCronItems: parseCronItems([
        { task: 'house.sweep', match: '17 3 * * *', options: { backfillPeriod: 24 * 3600 * 1000 } },
        ...Object.entries(cron).map(([task, match]) => ({ task, match })),
      ]),
      logger: quiet,
    })
    await answered.catch(async (error) => {
      await runner.stop()
      throw error
    })
    return [runner, presence]
  } catch (error) {
    presence.release(true)
    throw error
  }
}

/**
 * Whether the queue answered when first asked for a job. graphile-worker 0.18 keeps what it learns then for as long as it runs, also a failure: one
 * whose connection is cut in that moment never finds a job again.
 */
const firstQuestion = () => {
  const events: WorkerEvents = new EventEmitter()
  const first = Promise.withResolvers<void>()
  first.promise.catch(() => {})
  events.once('worker:getJob:empty', () => first.resolve())
  events.once('job:start', () => first.resolve())
  events.once('worker:getJob:error', ({ error }) => first.reject(error))
  return { events, answered: first.promise }
}

/** A failed try is not an event for the operator: whoever enqueued the job shows what became of it (the outbox). */
const quiet = new Logger(() => () => {})

/** Every night, what nobody needs any more is removed. */
const sweeping =
  (pools: Pick<Pools, 'owner'>): Task =>
  async (_payload, { now }) =>
    inTransaction(pools.owner, null, async ({ db }) => ({ commit: true, value: await sweep(db, now) }))
