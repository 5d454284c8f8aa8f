import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { FunctionComponent } from 'preact'
import type { PageContext } from '#base/page.ts'
import { ping } from '#platform/database/entering.ts'
import { isFull, isUnavailable } from '#platform/database/unavailable.ts'
import { answer, contextOf, draw } from './answer.ts'
import { askedOf } from './asked.ts'
import { assetAnswer } from './assets.ts'
import { readBody } from './body.ts'
import { setCookie } from './cookies.ts'
import { lastKnownPages } from './last-known.ts'
import { leaving } from './leaving.ts'
import { openApi } from './openapi.ts'
import { paced } from './pace.ts'
import { isOurOwn } from './security.ts'
import { mount, NotKept } from './serve.ts'
import type { Web } from './web.ts'

/** The whole site: headers, built files, settings, the API's description, the routes outside any hub, then every capability. */
export const site = (web: Web, outside: (app: Hono) => void): Hono => {
  const app = new Hono()
  app.use(leaving(web))
  const lastKnown = lastKnownPages(web)

  app.get(
    '/assets/*',
    async (c) => (await assetAnswer(c.req.path.slice('/assets/'.length), c.req.header('accept-encoding') ?? '')) ?? c.notFound(),
  )
  app.get('/api/openapi.json', (c) => c.json(openApi(web.capabilities, VERSION)))
  app.get('/api/sante', async (c) => {
    await ping(web.pools)
    return c.json({ status: 'ok' })
  })
  app.post('/reglages', (c) => settings(web, c.req.raw))
  outside(app)
  for (const route of web.capabilities.flatMap(({ routes }) => routes)) {
    if (route.is !== 'file' || !route.mostAMinute) continue
    const pace = paced(route.mostAMinute)
    app.use(route.path, async (c, next) => {
      const wait = pace(c.req.path, web.clock())
      if (wait > 0) return answer.tooOften(askedOf(web, c.req.raw), wait)
      await next()
    })
    app.use(route.path, etag())
  }
  app.use(lastKnown.keep)
  app.route('/', mount(web))

  app.notFound((c) => {
    const allowed = methodsAt(app, c.req.path)
    return allowed.length > 0 ? answer.notSo(askedOf(web, c.req.raw), allowed) : answer.absent(askedOf(web, c.req.raw))
  })
  app.onError((error, c) => {
    const asked = askedOf(web, c.req.raw)
    const body = error instanceof NotKept ? error.body : undefined
    if (isFull(error)) {
      noSpace(web)
      return answer.full(asked, body)
    }
    if (isUnavailable(error)) return lastKnown.of(c) ?? answer.busy(asked, body)
    const reference = referenceOf(error)
    web.log(`[${reference}] ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    return answer.failed(asked, reference)
  })
  return app
}

/** How an address may be asked, whatever is there. */
const methodsAt = (app: Hono, path: string): string[] => {
  const here = app.routes.filter(({ method, path: pattern }) => method !== 'ALL' && !pattern.includes('*') && fits(pattern, path))
  return [...new Set(here.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))]
}
const fits = (pattern: string, path: string): boolean => {
  const [parts, asked] = [pattern.split('/'), path.split('/')]
  return parts.length === asked.length && parts.every((part, i) => (part.startsWith(':') ? asked[i] !== '' : part === asked[i]))
}

/** Short name of an incident, to find its line in the log. */
const referenceOf = (error: unknown): string =>
  createHash('sha256')
    .update(`${String(error)}${Math.random()}`)
    .digest('hex')
    .slice(0, 8)

const MINUTE = 60_000
const saidFull = new WeakMap<Web, number>()
/** For whoever keeps the installation, once a minute. */
const noSpace = (web: Web): void => {
  const now = performance.now()
  if (now - (saidFull.get(web) ?? Number.NEGATIVE_INFINITY) < MINUTE) return
  saidFull.set(web, now)
  web.log('No space left on the disk: nothing can be saved until there is some.')
}

const VERSION = '0.1.0'

/** A page that belongs to no hub and asks nothing of the database. */
export const houseAnswer = (web: Web, request: Request, component: FunctionComponent<{ page: PageContext }>): Response => {
  const document = draw(component, { page: contextOf(askedOf(web, request), null) })
  return new Response(`<!doctype html>${document}`, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

const YEAR = 365 * 24 * 3600

/** Language and theme: kept in the browser, changed by plain forms on every page. */
const settings = async (web: Web, request: Request): Promise<Response> => {
  const asked = askedOf(web, request)
  if (!isOurOwn(request.headers, asked.url.host)) return answer.problem(asked, 403, { path: '', code: 'request.foreignOrigin' })
  const body = await readBody(request)
  if ('status' in body) return answer.problem(asked, body.status, body.problem)
  const { lang, theme, back } = body.typed
  const location = back?.startsWith('/') && !back.startsWith('//') && !back.includes('\\') ? back : '/'
  const response = new Response(null, { status: 303, headers: { location } })
  const options = { secure: web.config.secure, maxAge: YEAR }
  if (lang === 'fr' || lang === 'en') response.headers.append('set-cookie', setCookie('lang', lang, options))
  if (theme === 'auto' || theme === 'light' || theme === 'dark') response.headers.append('set-cookie', setCookie('theme', theme, options))
  return response
}
