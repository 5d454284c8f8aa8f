import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { configFrom } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import { listen } from '#platform/web/live.ts'
import { assemble } from '../../src/app.tsx'
import { freshDatabase } from './database.ts'

/** `done`: code of the sentence the next page will say. */
export type Reply = { status: number; location: string | null; done: string | null; text: string; headers: Headers; json: () => unknown }

const DONE = /^(?:__Host-)?cordee-done-[0-9a-f]{8}=([^;]*)/
export const doneOf = (headers: Headers): string | null => headers.getSetCookie().flatMap((line) => DONE.exec(line)?.[1] || [])[0] ?? null

export const replyOf = async (response: Response): Promise<Reply> => {
  const text = await response.text()
  const { status, headers } = response
  return { status, location: headers.get('location'), done: doneOf(headers), text, headers, json: () => JSON.parse(text) }
}

const ORIGIN = 'http://localhost:3000'

/**
 * The whole application in this process on a database of its own. `at` sets the clock. Requests go through every layer but the socket.
 * `as(email)` is a browser logged in with that address (second code done, unless `half`), `visitor` is nobody.
 */
export const testSite = async (options: { env?: Record<string, string>; at?: Instant } = {}) => {
  const database = await freshDatabase()
  const data = await mkdtemp(join(tmpdir(), 'cordee-test-'))
  const config = configFrom({ CORDEE_DATA: data, DATABASE_URL: database.ownerUrl, ...options.env })
  const pools = connect(database.ownerUrl)
  const live = listen(database.ownerUrl)
  await live.start()
  const clock = { now: options.at ?? '2026-03-12T17:00:00.000Z' }
  const lines: string[] = []
  const { app, web } = assemble({ config, pools, live, clock: () => clock.now, log: (line) => lines.push(line) })

  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | Uint8Array<ArrayBuffer>,
  ): Promise<Reply> => {
    const response = await app.request(`${ORIGIN}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
    return replyOf(response)
  }

  const browser = (cookie: string | null) => {
    // The session stays as it was given; what a page is to say is carried there, as a browser does.
    const told = new Map<string, string>()
    const common = (): Record<string, string> => {
      const cookies = [cookie, ...told.values()].filter(Boolean).join('; ')
      return { 'accept-language': 'fr', accept: 'text/html', ...(cookies ? { cookie: cookies } : {}) }
    }
    const keep = async (asked: Promise<Reply>): Promise<Reply> => {
      const reply = await asked
      for (const line of reply.headers.getSetCookie().filter((one) => DONE.test(one))) {
        const [pair = ''] = line.split(';')
        if (pair.endsWith('=')) told.delete(pair)
        else told.set(`${pair.split('=')[0]}=`, pair)
      }
      return reply
    }
    return {
      get: (path: string, headers: Record<string, string> = {}) => keep(send('GET', path, { ...common(), ...headers })),
      /** The answer as it comes: a live screen never ends. */
      listen: (path: string) => Promise.resolve(app.request(`${ORIGIN}${path}`, { headers: common() })),
      /** Posts a form as a browser does; `fields` with lists repeat the name. */
      post: (path: string, fields: Record<string, string | string[]> = {}, headers: Record<string, string> = {}) => {
        const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string]))
        const type = { 'content-type': 'application/x-www-form-urlencoded' }
        return keep(send('POST', path, { ...common(), origin: ORIGIN, ...type, ...headers }, new URLSearchParams(pairs).toString()))
      },
      /** Posts a body as it is: a form with a file. */
      postBytes: (path: string, body: Uint8Array, type: string) =>
        keep(send('POST', path, { ...common(), origin: ORIGIN, 'content-type': type }, new Uint8Array(body))),
      postJson: (path: string, body: unknown, headers: Record<string, string> = {}) =>
        send(
          'POST',
          path,
          { ...common(), origin: ORIGIN, accept: 'application/json', 'content-type': 'application/json', ...headers },
          JSON.stringify(body),
        ),
    }
  }

  const as = async (email: string, { half = false }: { half?: boolean } = {}) => {
    const token = randomBytes(32).toString('base64url')
    const account = await pools.auth.query<{ id: string }>(
      `insert into auth.account (id, email, created_at) values ($1, $2, $3) on conflict (email) do update set email = excluded.email returning id`,
      [newId(), email.toLowerCase(), clock.now],
    )
    await pools.auth.query(
      `insert into auth.session (token_hash, account_id, created_at, seen_at, expires_at, second_factor_at)
       values ($1, $2, $3, $3, $3::timestamptz + interval '30 days', $4)`,
      [tokenHash(token), account.rows[0]?.id, clock.now, half ? null : clock.now],
    )
    return browser(`cordee=${token}`)
  }

  return {
    app,
    web,
    pools,
    config,
    /** Moves the clock: `site.clock.now = '…Z'`. */
    clock,
    /** What the server logged (500s and the like): empty in a good test. */
    lines,
    as,
    visitor: browser(null),
    /** SQL as the owner, past every rule: to look at what is really there. */
    sql: async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await pools.owner.query<Row>(text, values)).rows,
    close: async () => {
      await live.stop()
      await pools.end()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

export type TestSite = Awaited<ReturnType<typeof testSite>>
