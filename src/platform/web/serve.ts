import { Hono } from 'hono'
import type { Problem } from '#base/problem.ts'
import { isFull, isUnavailable } from '#platform/database/unavailable.ts'
import { answer } from './answer.ts'
import { type Asked, askedOf, queryOf } from './asked.ts'
import { type Body, readBody, readBodyWithFile } from './body.ts'
import { enter } from './enter.ts'
import { pageAnswer, pageOf } from './leaving.ts'
import type { PageRoute, Route } from './routes.ts'
import { isOurOwn } from './security.ts'
import { exportList } from './sheets.ts'
import { stream } from './stream.ts'
import type { Web } from './web.ts'

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Mounts every route of every capability. One request: body, one transaction, one operation, one answer. */
export const mount = (web: Web): Hono => {
  const app = new Hono()
  for (const capability of web.capabilities) {
    for (const route of capability.routes) {
      app.on(route.method, route.path, async (c) => handle(web, route, c.req.raw, c.req.param() as Record<string, string>))
    }
  }
  // The address of a form stays in the bar when something was wrong: opening it again shows the page of that form.
  for (const route of web.capabilities.flatMap(({ routes }) => routes)) {
    if (route.is === 'form') app.get(route.path, (c) => c.redirect(filled(route.shownOn.path, c.req.param()), 303))
  }
  return app
}

/** Rows of a list on the page that is made to be printed (`?imprimer`); a longer one says that it goes on. */
const ON_PAPER = 500

const filled = (path: string, params: Record<string, string>) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

const handle = async (web: Web, route: Route, request: Request, params: Record<string, string>): Promise<Response> => {
  const plain = askedOf(web, request)
  const rows = plain.url.searchParams.has('imprimer') ? { rows: ON_PAPER } : {}
  const asked: Asked = { ...plain, route, params, ...rows }
  if (route.is === 'form') return change(asked, route, request)
  if (route.is === 'live') return stream(asked, route, request)
  if (route.is === 'sheet') return exportList(asked, route)
  return read(asked, route, { ...queryOf(asked.url.searchParams), ...params })
}

const change = async (asked: Asked, route: Extract<Route, { is: 'form' }>, request: Request): Promise<Response> => {
  if (!isOurOwn(request.headers, asked.url.host)) return answer.problem(asked, 403, { path: '', code: 'request.foreignOrigin' })
  // Who brings no session brings no large file either.
  const most = asked.token === null ? 0 : Number(route.takesFile ?? 0)
  const body = await (most > 0 ? readBodyWithFile(request, asked.web.config.data, most) : readBody(request))
  if ('status' in body) return answer.problem(asked, body.status, body.problem)
  try {
    return await changeBy(asked, route, request, body)
  } catch (error) {
    throw isFull(error) || isUnavailable(error) ? new NotKept(body, error) : error
  } finally {
    await body.discard?.()
  }
}

/** The database could not keep it now: what was written goes back to who wrote it. */
export class NotKept extends Error {
  readonly body: Exclude<Body, { status: number }>
  constructor(body: Exclude<Body, { status: number }>, cause: unknown) {
    super('Not kept', { cause })
    this.body = body
  }
}

const changeBy = async (
  asked: Asked,
  route: Extract<Route, { is: 'form' }>,
  request: Request,
  body: Exclude<Body, { status: number }>,
): Promise<Response> => {
  // What the address says wins over the body: nobody moves a thing to another place by a field.
  const raw = { ...body.raw, ...asked.params }
  const typed = body.typed
  const run = await enter(asked, route.operation, 'read write', async (context) => {
    const key = body.key && KEY.test(body.key) ? body.key.toLowerCase() : undefined
    return asked.web.spine.act(route.operation, context, { raw, key })
  })
  if (run.gate === 'logIn' && asked.token !== null && !asked.json) return answer.expired(asked, request.headers.get('referer'), typed)
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
  const drawn = shown.status === 200 ? pageOf(shown) : undefined
  return drawn ? pageAnswer({ ...drawn, status: 422 }) : answer.problem(asked, 422, problems[0] as Problem)
}

type Refused = { useCase: string; typed: Record<string, string>; problems: { path: string; says: string }[] }

const read = async (asked: Asked, route: Extract<Route, { is: 'page' | 'file' }>, raw: unknown, refused?: Refused): Promise<Response> => {
  const mode = route.operation.tries ? 'trial' : 'read only'
  const run = await enter(asked, route.operation, mode, (context) => asked.web.spine.look(route.operation, context, raw))
  if (run.gate) return answer.gate(asked, run.gate)
  if (run.outcome.is !== 'done') return answer.notDone(asked, run.outcome)
  if (route.is === 'file') return answer.file(asked, route.file(run.outcome.value))
  return answer.page(asked, route, run.outcome.value, run.entered, refused, run.roundTrips)
}
