import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { askedOf } from './asked.ts'
import { forgetDone, mayBeTold } from './done.ts'
import { securityHeaders } from './security.ts'
import type { Web } from './web.ts'

/** A page that has been drawn. Its headers stay plain until it leaves: whole ones cost as much to build, read and sort as a question to the database. */
type Drawn = { text: string; status: number; headers: Readonly<Record<string, string>> }

const pages = new WeakMap<Response, Drawn>()

/** A page as an answer; all its headers are given here, what is set on it afterwards does not leave with it. */
export const pageAnswer = (page: Drawn): Response => {
  const response = new Response(page.text, { status: page.status, headers: page.headers })
  pages.set(response, page)
  return response
}

/** The page an answer is; undefined: it is none. */
export const pageOf = (response: Response): Drawn | undefined => pages.get(response)

/** Below this a page fits one packet anyway. */
const LEAST = 1024
/** Between speed and size: a page of 30 KB leaves as 6 in two thirds of the time the next level takes, which saves a fortieth. */
const LEVEL = 3
/** Up to here it is done at once: handing it to a thread and fetching it back costs more than the work itself (0.3 ms for 30 KB, measured). */
const AT_ONCE = 128 * 1024

const aside = promisify<string, { level: number }, Buffer>(gzip)
const packed = (text: string): Buffer | Promise<Buffer> =>
  text.length <= AT_ONCE ? gzipSync(text, { level: LEVEL }) : aside(text, { level: LEVEL })

/** Whether what a browser says it takes (`Accept-Encoding`) has gzip among it. */
export const takesGzip = (accepts: string | undefined): boolean =>
  (accepts ?? '').split(',').some((one) => {
    const [name = '', ...params] = one.split(';').map((part) => part.trim().toLowerCase())
    return (name === 'gzip' || name === '*') && !params.some((param) => /^q=0(\.0*)?$/.test(param))
  })

/** What every answer leaves with: the headers of security, and no longer the word of what was done once it has been said. Pages leave compressed in one
 * piece; everything else is left to Hono's own, which works on streams and costs three times as much. */
export const leaving = (web: Web): MiddlewareHandler => {
  const security = securityHeaders(web.config.secure)
  const others = compress()
  return async (c, next) => {
    await next()
    const page = pages.get(c.res)
    const said = wasSaid(web, c)
    if (page && said === null) {
      const left = await pageLeaving(c, page, security)
      // Emptied first: Hono would copy the headers of the one into the other.
      c.res = undefined
      c.res = left
      return
    }
    await others(c, async () => {})
    for (const [name, value] of Object.entries(security)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (said !== null && c.res.headers.get('content-type')?.startsWith('text/html')) c.res.headers.append('set-cookie', said)
  }
}

const pageLeaving = async (c: Context, { text, status, headers }: Drawn, security: Record<string, string>): Promise<Response> => {
  if (text.length < LEAST || c.req.method === 'HEAD') return new Response(text, { status, headers: { ...security, ...headers } })
  const vary = headers.vary ? `${headers.vary}, Accept-Encoding` : 'Accept-Encoding'
  const plain = { ...security, ...headers, vary }
  if (!takesGzip(c.req.header('accept-encoding'))) return new Response(text, { status, headers: plain })
  const body = (await packed(text)) as Uint8Array<ArrayBuffer>
  return new Response(body, { status, headers: { ...plain, 'content-encoding': 'gzip' } })
}

/** The cookie that takes the word of what was done away again; null: nothing was said. */
const wasSaid = (web: Web, c: Context): string | null => {
  if (!mayBeTold(c.req.header('cookie'))) return null
  const { done, url } = askedOf(web, c.req.raw)
  return done === null ? null : forgetDone(url.pathname, web.config.secure)
}
