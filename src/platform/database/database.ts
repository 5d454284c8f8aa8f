import { sql } from 'kysely'
import pg from 'pg'
import type { Instant } from '#base/day.ts'
import { toInstant } from '#base/day.ts'
import { type Ask, type Db, dbAsking } from './asking.ts'
import { forgetPlans, isStalePlan, planName } from './prepared.ts'
import { isUnavailable } from './unavailable.ts'

export { type Db, dbAsking, sql }

// As the server writes instants for a connection in UTC: `2026-03-12 17:00:00.123456+00`.
const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/

const instantOfServer = (text: string): Instant => {
  const [whole, day, time, fraction = ''] = IN_UTC.exec(text) ?? []
  return whole === undefined ? toInstant(new Date(text)) : `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}

// Days stay days and instants are the house's ISO form: never a JavaScript Date, which has neither a zone nor a day.
export const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instantOfServer)
types.setTypeParser(pg.types.builtins.INT8, (text: string) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} does not fit a safe integer`)
  return number
})

export type Pools = { app: pg.Pool; auth: pg.Pool; owner: pg.Pool; end(): Promise<void> }

/**
 * How the server answers the application's questions, set on each connection because a server that is not ours has its own ways. A plan made once is
 * kept for every hub: making one costs more than following it (home: 7.1 ms of a processor, 3.2 with plans that are kept). So that it is right for a hub
 * of any size, no table is read from end to end (all have an index that begins with the hub; migration 0911 says how large a hub may be), and pages of
 * an index lie in memory.
 */
const OF_THE_APP = `set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set random_page_cost = 1.1; set jit = off`

/** One pool a role. `appUrl` is given where the server's administrator made the app's own log-in; else the owner's, stepped down by `role`. */
export const connect = (ownerUrl: string, appUrl?: string, size = 10): Pools => {
  const pool = (connectionString: string, max: number, role?: string, settings?: string) => {
    const requests = role !== undefined || appUrl === connectionString
    // `pipeline`: questions asked together are sent together (pg 8.2x; its types do not know it yet). The queue has its own ways.
    const more = requests ? { pipeline: true } : {}
    const options = role ? { options: `-c role=${role}` } : {}
    // A server that swallows what it is told must not hang a request: 503 after a while. The queue may take longer.
    const patience = requests ? { connectionTimeoutMillis: 5_000, statement_timeout: 20_000, query_timeout: 25_000 } : {}
    const made = new pg.Pool({ connectionString, max, types, idleTimeoutMillis: 30_000, ...options, ...more, ...patience } as pg.PoolConfig)
    // A server that goes away breaks idle connections: the pool replaces them, the next request says 503 if it cannot.
    made.on('error', () => {})
    // One that breaks while a transaction holds it fails that transaction; without a listener it would end the process.
    made.on('connect', (client) => {
      client.on('error', () => {})
      if (settings) client.query(settings).catch(() => {})
    })
    return made
  }
  const app = appUrl ? pool(appUrl, size, undefined, OF_THE_APP) : pool(ownerUrl, size, 'cordee_app', OF_THE_APP)
  const auth = pool(ownerUrl, 4, 'cordee_auth')
  const owner = pool(ownerUrl, 4)
  return { app, auth, owner, end: async () => void (await Promise.all([app.end(), auth.end(), owner.end()])) }
}

/**
 * What leaves in one message with the commit, so that nothing it locks is held while the program waits. `atLast`: before the commit; if it fails,
 * nothing was done. `afterwards`: behind the commit, by itself, and only where it does no harm when it is lost. Both take questions and answer nothing.
 */
export type Ending = { atLast: Db; afterwards: Db }

/** A transaction that is open: its database, what the opening message answered, what will end it, how many messages went over the wire. */
export type Open = { db: Db; opened: Record<string, unknown>; ending: Ending; roundTrips: () => number }

/**
 * Runs `work` in one transaction. `opening` is SQL sent together with `begin`, in one message (null: nothing more); the first row of its last answer is handed over. It cannot take
 * parameters: literals go through `literal`. Commits when `work` says so, else rolls back. `patience`: milliseconds all of it may take; then the
 * connection is cut, which rolls back, and it fails as when the database is away. When a migration has passed meanwhile and a kept plan no longer
 * fits, all is rolled back and `work` runs once more, from the start.
 */
export const inTransaction = async <T>(...asked: Transaction<T>): Promise<T> => {
  try {
    return await once(...asked)
  } catch (error) {
    if (!isStalePlan(error)) throw error
    forgetPlans()
    return once(...asked)
  }
}

type Transaction<T> = [
  pool: pg.Pool,
  opening: string | null,
  work: (open: Open) => Promise<{ commit: boolean; value: T }>,
  mode?: 'read only' | 'read write',
  patience?: number,
]

const once = async <T>(...[pool, opening, work, mode = 'read write', patience]: Transaction<T>): Promise<T> => {
  const client = await pool.connect()
  const cut = patience === undefined ? undefined : setTimeout(() => cutOff(client), patience)
  let count = 0
  let waiting = 0
  // Questions asked together (Promise.all) travel together: one round trip.
  const ask: Ask = async (text, values) => {
    if (waiting === 0) {
      count += 1
      inOnePacket(client)
    }
    waiting += 1
    try {
      return await (values ? client.query({ text, values: [...values], name: planName(text) }) : client.query(text))
    } finally {
      waiting -= 1
    }
  }
  let broken: Error | undefined
  try {
    const answered = (await ask(opening ? `begin ${mode}; ${opening}` : `begin ${mode}`)) as pg.QueryResult | pg.QueryResult[]
    const opened = [answered].flat().at(-1)?.rows[0] ?? {}
    const last: Parameters<Ask>[] = []
    const behind: Parameters<Ask>[] = []
    const ending = { atLast: dbKeeping(last), afterwards: dbKeeping(behind) }
    const { commit, value } = await work({ db: dbAsking(ask), opened, ending, roundTrips: () => count })
    await (commit ? commitWith(ask, last, behind) : ask('rollback'))
    return value
  } catch (error) {
    // A server that does not answer does not answer this either: the connection is given up, and the server rolls back.
    if (isUnavailable(error) || isStalePlan(error)) broken = error as Error
    else
      await client.query('rollback').catch((failure: Error) => {
        broken = failure
      })
    throw error
  } finally {
    clearTimeout(cut)
    client.release(broken)
  }
}

const dbKeeping = (kept: Parameters<Ask>[]): Db =>
  dbAsking(async (...question) => {
    kept.push(question)
    return { command: '', rowCount: 0, oid: 0, fields: [], rows: [] }
  })

/** All in one message. The commit of a transaction in which something failed is answered as a rollback, without an error: that is one here. */
const commitWith = async (ask: Ask, last: Parameters<Ask>[], behind: Parameters<Ask>[]): Promise<void> => {
  const before = last.map((question) => ask(...question))
  const committed = ask('commit')
  const after = behind.map((question) => ask(...question).catch(() => null))
  const [{ command }] = await Promise.all([committed, ...before, ...after])
  if (command !== 'COMMIT') throw new Error('Nothing was kept: something in the transaction had failed')
}

/** What is asked before the program waits leaves at once: fourteen questions are one write to the socket, not fourteen. */
const inOnePacket = (client: pg.PoolClient) => {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** Questions that are under way fail with « Connection terminated ». */
const cutOff = (client: pg.PoolClient) => (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()

/** A string as an SQL literal, for the opening message only. */
export const literal = (text: string | null): string => (text === null ? 'null' : pg.escapeLiteral(text))
