import type { Context, MiddlewareHandler } from 'hono'
import { askedOf } from './asked.ts'
import { pageOf } from './leaving.ts'
import type { Web } from './web.ts'

const MOST_PAGES = 200
const MOST_CHARACTERS = 200_000
const AGAIN_AFTER_MS = 20_000
const KEPT_MS = 3600_000

type Kept = { body: string; type: string; at: number }

/**
 * What visitors last saw of public pages, in memory: while the database is away, they go on reading (RFC 5861, stale-if-error), for an hour at most.
 * Nobody who is logged in is answered from it, and nothing that a page does not show to everyone is kept.
 */
export const lastKnownPages = (web: Web): { keep: MiddlewareHandler; of: (c: Context) => Response | null } => {
  const pages = new Map<string, Kept>()
  const nameOf = (c: Context): string | null => {
    const { token, done, lang, theme, json, url } = askedOf(web, c.req.raw)
    const readable = c.req.method === 'GET' || c.req.method === 'HEAD'
    return readable && token === null && done === null ? `${lang} ${theme} ${json} ${url.pathname}${url.search}` : null
  }

  const keep: MiddlewareHandler = async (c, next) => {
    await next()
    const page = c.req.method === 'GET' ? pageOf(c.res) : undefined
    if (page?.status !== 200 || !page.headers['cache-control']?.startsWith('public')) return
    const name = nameOf(c)
    const now = performance.now()
    if (name === null || now - (pages.get(name)?.at ?? Number.NEGATIVE_INFINITY) < AGAIN_AFTER_MS) return
    if (page.text.length > MOST_CHARACTERS) return
    pages.delete(name)
    pages.set(name, { body: page.text, type: page.headers['content-type'] ?? '', at: now })
    const [oldest] = pages.keys()
    if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest)
  }

  const of = (c: Context): Response | null => {
    const name = nameOf(c)
    const page = name === null ? undefined : pages.get(name)
    const age = page ? performance.now() - page.at : 0
    if (!page || age > KEPT_MS) return null
    const headers = { 'content-type': page.type, 'cache-control': 'no-store', age: String(Math.round(age / 1000)) }
    return new Response(page.body, { headers })
  }
  return { keep, of }
}
