import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { dayAt, type Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import type { HubOfPage, Lang } from '#base/page.ts'
import type { Problem } from '#base/problem.ts'
import type { Config } from '#platform/config.ts'
import { type Db, inTransaction, literal, type Pools, sql } from '#platform/database/database.ts'
import type { Speaker } from '#platform/i18n/words.ts'
import { type Asked, answer, type HousePages } from './answer.ts'
import { readBody } from './body.ts'
import { cookiesOf, langOf, sessionCookie, themeOf, tokenHash, wantsJson } from './cookies.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'
import type { Capability, Operation, PageRoute, Route } from './routes.ts'
import { isOurOwn } from './security.ts'
import { stream } from './stream.ts'

export type Entered = {
  hub: HubOfPage | null
  session: { account: string; email: string; enrolled: boolean; full: boolean } | null
  actor: { person: string; name: string; roles: string[] } | null
}

export type WebContext = {
  db: Db
  hub: HubOfPage
  actor: Entered['actor']
  email: string | null
  operators: string[]
  now: Instant
  today: string
  lang: Lang
  data: string
}

/** What app.tsx brings: the spine that runs operations, and who needs a second code. */
export type Spine = {
  look: (operation: Operation, context: WebContext, raw: unknown) => Promise<Outcome<unknown>>
  act: (operation: Operation, context: WebContext, asked: { raw: unknown; key: string | undefined }) => Promise<Outcome<unknown>>
  needsSecondFactor: (actor: NonNullable<Entered['actor']>) => boolean
}

export type Web = {
  config: Config
  pools: Pools
  capabilities: Capability[]
  spine: Spine
  speaker: Speaker
  live: Live
  clock: () => Instant
  pages: HousePages
  asset: (name: string) => string
  log: (line: string) => void
}

const NO_HUB: HubOfPage = { id: '', slug: '', name: '', zone: 'Europe/Paris', demo: false }

/** Mounts every route of every capability. One request: body, one transaction, one operation, one answer. */
export const mount = (web: Web): Hono => {
  const app = new Hono()
  for (const capability of web.capabilities) {
    for (const route of capability.routes) {
      app.on(route.method, route.path, async (c) => handle(web, route, c.req.raw, c.req.param() as Record<string, string>))
    }
  }
  return app
}

const handle = async (web: Web, route: Route, request: Request, params: Record<string, string>): Promise<Response> => {
  const cookies = cookiesOf(request.headers)
  const url = new URL(request.url)
  const asked: Asked = {
    web,
    route,
    params,
    url,
    lang: langOf(request.headers, cookies),
    theme: themeOf(cookies),
    json: wantsJson(request.headers),
    now: web.clock(),
    token: cookies[sessionCookie(web.config.secure)] ?? null,
  }
  if (route.is === 'form') return change(asked, route, request)
  if (route.is === 'live') return stream(asked, route, request.signal)
  return read(asked, route, { ...Object.fromEntries(url.searchParams), ...params })
}

const change = async (asked: Asked, route: Extract<Route, { is: 'form' }>, request: Request): Promise<Response> => {
  if (!isOurOwn(request.headers, asked.url.host)) return answer.problem(asked, 403, { path: '', code: 'request.foreignOrigin' })
  const body = await readBody(request)
  if ('status' in body) return answer.problem(asked, body.status, body.problem)
  // What the address says wins over the body: nobody moves a thing to another place by a field.
  const raw = { ...body.raw, ...asked.params }
  const typed = body.typed
  const run = await enter(asked, route.operation, 'read write', async (context) => {
    const key = body.key && /^[0-9a-f-]{36}$/i.test(body.key) ? body.key.toLowerCase() : undefined
    return asked.web.spine.act(route.operation, context, { raw, key })
  })
  if (run.gate) return answer.gate(asked, run.gate)
  const { outcome } = run
  if (outcome.is === 'done') return answer.changed(asked, route, outcome.value)
  if (outcome.is === 'problems' && !asked.json) return again(asked, route.shownOn, route.operation.name, typed, outcome.problems)
  return answer.notDone(asked, outcome)
}

/** The page of the form again, with what was typed and each problem beside its field. */
const again = async (
  asked: Asked,
  page: PageRoute,
  useCase: string,
  typed: Record<string, string>,
  problems: Problem[],
): Promise<Response> => {
  const said = asked.web.speaker.said(problems, asked.lang)
  const raw = { ...asked.params, ...Object.fromEntries(Object.entries(typed).filter(([name]) => !name.includes('.'))), ...asked.params }
  const shown = await read(asked, page, raw, { useCase, typed, problems: said })
  return shown.status === 200
    ? new Response(shown.body, { status: 422, headers: shown.headers })
    : answer.problem(asked, 422, problems[0] as Problem)
}

type Refused = { useCase: string; typed: Record<string, string>; problems: { path: string; says: string }[] }

const read = async (asked: Asked, route: Extract<Route, { is: 'page' | 'file' }>, raw: unknown, refused?: Refused): Promise<Response> => {
  const run = await enter(asked, route.operation, 'read only', (context) => asked.web.spine.look(route.operation, context, raw))
  if (run.gate) return answer.gate(asked, run.gate)
  if (run.outcome.is !== 'done') return answer.notDone(asked, run.outcome)
  if (route.is === 'file') return answer.file(asked, route.file(run.outcome.value))
  return answer.page(asked, route, run.outcome.value, run.entered, refused, run.roundTrips)
}

export type Gate = 'logIn' | 'secondFactor' | 'absent'

type Run = { gate: Gate } | { gate?: undefined; outcome: Outcome<unknown>; entered: Entered; roundTrips: number }

/** Opens the transaction (begin, hub, session and actor in one message), checks the door, runs the operation, commits when it was done. */
export const enter = async (
  asked: Asked,
  operation: Operation,
  mode: 'read only' | 'read write',
  work: (context: WebContext) => Promise<Outcome<unknown>>,
): Promise<Run> => {
  const { web, params, now, token } = asked
  const hash = token === null ? 'null' : `'\\x${tokenHash(token).toString('hex')}'::bytea`
  const opening = `select platform.enter(${literal(params.hub ?? '')}, ${hash}, ${literal(now)}::timestamptz) as entered`
  return inTransaction<Run>(
    web.pools.app,
    opening,
    async ({ db, opened, roundTrips }) => {
      const entered = opened.entered as Entered
      const gate = doorOf(asked, operation, entered)
      if (gate) return { commit: false, value: { gate } }
      const hub = operation.makesHub ? { ...NO_HUB, id: newId() } : (entered.hub ?? NO_HUB)
      if (operation.makesHub) await setHub(db, hub.id)
      const complete = entered.session !== null && (entered.session.full || !entered.actor || !web.spine.needsSecondFactor(entered.actor))
      const context: WebContext = {
        db,
        hub,
        actor: complete ? entered.actor : null,
        email: complete ? (entered.session?.email ?? null) : null,
        operators: web.config.operators,
        now,
        today: dayAt(now, hub.zone),
        lang: asked.lang,
        data: web.config.data,
      }
      const outcome = await work(context)
      return {
        commit: outcome.is === 'done',
        value: { outcome, entered: complete ? entered : { ...entered, actor: null }, roundTrips: roundTrips() + 1 },
      }
    },
    mode,
  )
}

const setHub = async (db: Db, id: string) => {
  await sql`select set_config('app.hub', ${id}, true)`.execute(db)
}

const doorOf = ({ web, params }: Asked, operation: Operation, { hub, session, actor }: Entered): Gate | null => {
  if (params.hub !== undefined && !hub) return 'absent'
  if (operation.open === 'everyone') return null
  if (!session) return 'logIn'
  if (actor && !session.full && web.spine.needsSecondFactor(actor)) return 'secondFactor'
  return null
}

/** Short name of an incident, to find its line in the log. */
export const referenceOf = (error: unknown): string =>
  createHash('sha256')
    .update(`${String(error)}${Math.random()}`)
    .digest('hex')
    .slice(0, 8)
