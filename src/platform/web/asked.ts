import type { Instant } from '#base/day.ts'
import type { Lang, PageContext } from '#base/page.ts'
import { cookiesOf, langOf, sessionCookie, themeOf, wantsJson } from './cookies.ts'
import { mayBeTold, toldAt } from './done.ts'
import type { Route } from './routes.ts'
import type { Web } from './web.ts'

/** A request, as far as its answer depends on it. */
export type Asked = {
  web: Web
  route: Route | null
  params: Record<string, string>
  url: URL
  lang: Lang
  theme: PageContext['theme']
  json: boolean
  now: Instant
  token: string | null
  /** How many rows of a list to show at once, where it is not the usual 25. */
  rows?: number
  /** Code of what has just been done and is to be said on this page; null most of the time. */
  done: string | null
}

/** A request outside the table of routes, or about to be given its route. */
export const askedOf = (web: Web, request: Request): Asked => {
  const cookies = cookiesOf(request.headers)
  const { secure } = web.config
  const url = new URL(request.url)
  return {
    web,
    route: null,
    params: {},
    url,
    lang: langOf(request.headers, cookies),
    theme: themeOf(cookies),
    json: wantsJson(request.headers),
    now: web.clock(),
    token: cookies[sessionCookie(secure)] ?? null,
    done: request.method === 'GET' && mayBeTold(request.headers.get('cookie')) ? toldAt(cookies, url.pathname, secure) : null,
  }
}

/** What the address asks; a name that stands there several times is a list. */
export const queryOf = (asked: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(asked.keys())].map((name) => [name, asked.getAll(name).length > 1 ? asked.getAll(name) : (asked.get(name) ?? '')]),
  )
