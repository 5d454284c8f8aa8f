import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { authPages } from '#accounts/api.ts'
import type { Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { act, look, lookTogether } from '#logbook/execute.ts'
import type { Context, UseCase, View } from '#logbook/use-case.ts'
import { authTasks } from '#platform/auth/log-in-mail.job.ts'
import { authRoutes } from '#platform/auth/routes.ts'
import { authWords } from '#platform/auth/words.ts'
import { configFrom } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { house } from '#platform/i18n/house.ts'
import { speaker } from '#platform/i18n/words.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import type { Letter } from '#platform/mail/mailer.ts'
import { listen } from '#platform/web/live.ts'
import type { Capability } from '#platform/web/routes.ts'
import { site } from '#platform/web/site.ts'
import type { Web } from '#platform/web/web.ts'
import { ProblemPage } from '#portal/problem-page.tsx'
import { freshDatabase } from './database.ts'

export type Answer = { status: number; location: string | null; text: string; headers: Headers }

const HOST = 'http://localhost:3000'

/**
 * The door of the house on a real database, with its queue working. `mail: 'server'`: a mail server is set up, and `letters` is what it was given
 * (the exchange itself is tested with a real one in platform/mail); else there is none.
 */
export const testDoor = async (
  options: { at?: Instant; mail?: 'server'; env?: Record<string, string>; capabilities?: Capability[] } = {},
) => {
  const database = await freshDatabase()
  const data = await mkdtemp(join(tmpdir(), 'cordee-test-'))
  const smtp: Record<string, string> = options.mail ? { SMTP_URL: 'smtp://127.0.0.1:9' } : {}
  const config = configFrom({ CORDEE_DATA: data, DATABASE_URL: database.ownerUrl, ...smtp, ...options.env })
  const pools = connect(database.ownerUrl)
  const clock = { now: options.at ?? '2026-03-12T17:00:00.000Z' }
  const lines: string[] = []
  const capabilities = options.capabilities ?? []
  const web: Web = {
    config,
    pools,
    capabilities,
    spine: {
      look: (operation, context, raw) => look(operation as unknown as View, context as Context, raw),
      lookTogether: (operation, contexts, raw) => lookTogether(operation as unknown as View, contexts as Context[], raw),
      act: (operation, context, { raw, key }) => act(operation as unknown as UseCase, context as Context, { raw, key, handlers: [] }),
      needsSecondFactor: ({ roles }) => roles.includes('coordinator') || roles.includes('treasurer'),
    },
    speaker: speaker([house, authWords, ...capabilities.map(({ words }) => words)]),
    live: listen(database.ownerUrl),
    clock: () => clock.now,
    pages: { Problem: ProblemPage },
    asset: (name) => `/assets/${name}`,
    log: (line) => lines.push(line),
  }
  const sql = async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await pools.owner.query<Row>(text, values)).rows
  const demoPeople = async () => [{ hub: 'essai', email: 'zoe@exemple.fr', name: 'Zoé', says: 'Coordinatrice' }]
  const assembled = (): Hono => site(web, authRoutes({ web, pages: authPages, demoPeople }))
  const app = assembled()

  const letters: Letter[] = []
  const mailer = async (letter: Letter) => {
    letters.push(letter)
    return { is: 'sent' as const }
  }
  const tasks = authTasks({ pools, config, mailer: options.mail ? mailer : null })
  const jobs = await startJobs({ pools, tasks, clock: () => clock.now, log: (line) => lines.push(line) })

  /** A browser with its own cookies, at an address of the network. */
  const browser = (from = '127.0.0.1', cookies: Record<string, string> = {}) => {
    const send = async (method: string, path: string, fields?: Record<string, string>, headers: Record<string, string> = {}) => {
      const cookie = Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; ')
      const form: Record<string, string> = fields ? { origin: HOST, 'content-type': 'application/x-www-form-urlencoded' } : {}
      const sent = { 'accept-language': 'fr', accept: 'text/html', ...form, ...(cookie ? { cookie } : {}), ...headers }
      const body = fields ? { body: new URLSearchParams(fields).toString() } : {}
      const socket = { incoming: { socket: { remoteAddress: from } } }
      const host = headers.host ? `http://${headers.host}` : HOST
      const response = await app.request(`${host}${path}`, { method, headers: sent, ...body }, socket)
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        if (/Max-Age=0/.test(line)) delete cookies[name]
        else cookies[name] = value
      }
      return { status: response.status, location: response.headers.get('location'), text: await response.text(), headers: response.headers }
    }
    return {
      cookies,
      get: (path: string, headers?: Record<string, string>): Promise<Answer> => send('GET', path, undefined, headers),
      head: (path: string): Promise<Answer> => send('HEAD', path),
      post: (path: string, fields: Record<string, string> = {}, headers?: Record<string, string>): Promise<Answer> =>
        send('POST', path, fields, headers),
    }
  }

  /** Waits until the log-in's mails are written. */
  const settled = async () => {
    for (;;) {
      const rows = await sql<{ n: number }>(
        `select count(*) as n from graphile_worker.jobs where task_identifier like 'auth.%' and run_at <= now() and attempts < max_attempts`,
      )
      if (rows[0]?.n === 0) return
      await new Promise((done) => setTimeout(done, 10))
    }
  }

  /** The code of the last mail to an address. */
  const codeFor = async (email: string): Promise<string> => {
    await settled()
    const kept = await sql<{ body: string }>('select body from auth.outbox where email = $1 order by written_at desc, id desc limit 1', [
      email,
    ])
    const body = letters.filter(({ to }) => to.address === email).at(-1)?.text ?? kept[0]?.body ?? ''
    return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0] ?? ''
  }

  /** A hub and its people: address → roles. */
  const hub = async (slug: string, people: Record<string, string[]>, { demo = false, name = slug } = {}): Promise<string> => {
    const id = newId()
    await sql('insert into platform.hub_address (slug, hub_id) values ($1, $2)', [slug, id])
    await sql('insert into platform.hub (id, slug, name, demo, created_at) values ($1, $2, $3, $4, $5)', [id, slug, name, demo, clock.now])
    for (const [email, roles] of Object.entries(people)) {
      const person = newId()
      await sql('insert into members.person (hub_id, id, name, email, created_at) values ($1, $2, $3, $4, $5)', [
        id,
        person,
        email,
        email,
        clock.now,
      ])
      for (const role of roles) {
        await sql(`insert into members.role (hub_id, id, person_id, kind, from_day) values ($1, $2, $3, $4, '2020-01-01')`, [
          id,
          newId(),
          person,
          role,
        ])
      }
    }
    return id
  }

  return {
    app,
    web,
    pools,
    config,
    clock,
    lines,
    sql,
    data,
    browser,
    letters,
    settled,
    codeFor,
    hub,
    /** The same, begun anew: what was in memory is gone. */
    restarted: assembled,
    /** Minutes later. */
    later: (minutes: number) => {
      clock.now = Temporal.Instant.from(clock.now)
        .add({ seconds: minutes * 60 })
        .toString({ fractionalSecondDigits: 3 })
    },
    close: async () => {
      await jobs.stop()
      await pools.end()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

export type TestDoor = Awaited<ReturnType<typeof testDoor>>
