import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const pages = new WeakMap<Response, string>()

/** Below this a page fits one packet anyway. */
const LEAST = 1024
/** Between speed and size: a page of 40 KB leaves as 8 in a third of the time the default takes. */
const LEVEL = 4

/** Up to here it is done at once: handing it to a thread and fetching it back costs more than the work itself (0.3 ms for 30 KB, measured). */
const AT_ONCE = 128 * 1024

const aside = promisify<string, { level: number }, Buffer>(gzip)
const packed = (text: string): Buffer | Promise<Buffer> =>
  text.length <= AT_ONCE ? gzipSync(text, { level: LEVEL }) : aside(text, { level: LEVEL })

/** A page as an answer, its text remembered until it leaves, so that nobody has to read it back out of a stream. */
export const pageAnswer = (text: string, init: ResponseInit): Response => {
  const response = new Response(text, init)
  pages.set(response, text)
  return response
}

/** Whether what a browser says it takes (`Accept-Encoding`) has gzip among it. */
export const takesGzip = (accepts: string | undefined): boolean =>
  (accepts ?? '').split(',').some((one) => {
    const [name = '', ...params] = one.split(';').map((part) => part.trim().toLowerCase())
    return (name === 'gzip' || name === '*') && !params.some((param) => /^q=0(\.0*)?$/.test(param))
  })

/** Pages leave compressed in one piece. Everything else is left to Hono's own, which works on streams and costs three times as much. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  const text = pages.get(c.res)
  if (text === undefined || text.length < LEAST || c.req.method === 'HEAD') return
  const { status, headers } = c.res
  const vary = headers.get('vary')
  headers.set('vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding')
  if (!takesGzip(c.req.header('accept-encoding'))) return
  headers.set('content-encoding', 'gzip')
  const body = await packed(text)
  // Emptied first: Hono would copy the headers of the one into the other.
  c.res = undefined
  c.res = new Response(body as Uint8Array<ArrayBuffer>, { status, headers })
}
