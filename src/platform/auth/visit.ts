import type { Context } from 'hono'
import type { FunctionComponent } from 'preact'
import type { Instant } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Config } from '#platform/config.ts'
import { answer, contextOf, draw } from '#platform/web/answer.ts'
import { type Asked, askedOf } from '#platform/web/asked.ts'
import { readBody } from '#platform/web/body.ts'
import { cookiesOf, sessionCookie, setCookie } from '#platform/web/cookies.ts'
import { tellDone } from '#platform/web/done.ts'
import { isLoopbackAddress, isLoopbackHost, isOurOwn } from '#platform/web/security.ts'
import type { Web } from '#platform/web/web.ts'
import type { Door } from './door.ts'
import { minutesUntil, networkOf } from './limits.ts'
import { SESSION_SECONDS } from './session.store.ts'
import { type AuthWords, authWords } from './words.ts'

/** A request at the door of the house. `network`: what its tries are counted with. `here`: it comes from the machine Cordée runs on. */
export type Visit = { asked: Asked; door: Door; words: AuthWords; network: string; here: boolean; browser: string | null }

type Socket = { incoming?: { socket?: { remoteAddress?: string } } }

export const visitOf = (web: Web, c: Context): Visit => {
  const asked = askedOf(web, c.req.raw)
  const address = (c.env as Socket | undefined)?.incoming?.socket?.remoteAddress
  return {
    asked,
    door: { pools: web.pools, data: web.config.data },
    words: authWords[asked.lang],
    network: networkOf(askingAddress(address, c.req.raw.headers)),
    here: isHere(address, asked.url.host, c.req.raw.headers, web.config),
    browser: cookiesOf(c.req.raw.headers)[codeCookie(web.config.secure)] ?? null,
  }
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via']

/** Behind a proxy of this machine every address is loopback: whoever is announced, was forwarded, or came by a public name is not here. */
export const isHere = (address: string | undefined, host: string, headers: Headers, { url }: Pick<Config, 'url'>): boolean =>
  isLoopbackAddress(address) &&
  isLoopbackHost(host) &&
  (url === null || isLoopbackHost(new URL(url).host)) &&
  !FORWARDED.some((name) => headers.has(name))

/** The other end; behind a proxy on this machine or in its private network, the address that this proxy says it serves: the last one named. */
const askingAddress = (address: string | undefined, headers: Headers): string | undefined => {
  const near = isLoopbackAddress(address) || /^(::ffff:)?(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^f[cd]/i.test(address ?? '')
  const named = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return near && named ? named : address
}

/** A path of this site to go back to, or nothing: never another site's (ASVS 3.7.2). */
export const localPath = (text: string | undefined | null): string | null => {
  if (!text?.startsWith('/') || text.length > 2000 || /[\\\p{Cc}]/u.test(text)) return null
  const at = URL.canParse(text, 'http://here') ? new URL(text, 'http://here') : null
  return at?.origin === 'http://here' && !at.pathname.startsWith('//') ? at.pathname + at.search : null
}

export const codeCookie = (secure: boolean): string => (secure ? '__Host-cordee-code' : 'cordee-code')
const CODE_COOKIE_SECONDS = 3600

const secureOf = ({ asked }: Visit) => asked.web.config.secure

/** The cookie that binds a code to the browser that asked for it; null takes it away. */
export const browserCookie = (visit: Visit, value: string | null): string =>
  setCookie(codeCookie(secureOf(visit)), value ?? '', { secure: secureOf(visit), maxAge: value === null ? 0 : CODE_COOKIE_SECONDS })

export const tokenCookie = (visit: Visit, token: string | null): string =>
  setCookie(sessionCookie(secureOf(visit)), token ?? '', { secure: secureOf(visit), maxAge: token === null ? 0 : SESSION_SECONDS })

export const go = (location: string, cookies: string[] = [], headers: Record<string, string> = {}): Response => {
  const response = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/** The same, and the page says what has been done. */
export const goTold = (
  visit: Visit,
  location: string,
  code: string,
  cookies: string[] = [],
  headers: Record<string, string> = {},
): Response => go(location, [...cookies, tellDone(code, location, secureOf(visit))], headers)

/** What was wrong with a form, to show it again. */
export type Refusal = { form: string; typed: Record<string, string>; problems: Problem[]; status: 422 | 429; retryAfter?: number }

export const tooMany = (form: string, typed: Record<string, string>, again: Instant, now: Instant): Refusal => {
  const minutes = minutesUntil(again, now)
  return { form, typed, problems: [problem('', 'auth.tooMany', { minutes })], status: 429, retryAfter: minutes * 60 }
}

/** A page of the house; after a refusal the form again, each problem beside its field. */
export const show = <P extends object>(
  { asked, words }: Visit,
  component: FunctionComponent<P & { page: PageContext; words: AuthWords }>,
  props: P,
  refusal?: Refusal,
): Response => {
  const problems = asked.web.speaker.said(refusal?.problems ?? [], asked.lang)
  if (refusal && asked.json) return answer.problem(asked, refusal.status, refusal.problems[0] as Problem)
  const page = contextOf(asked, null, refusal ? { useCase: refusal.form, typed: refusal.typed, problems } : undefined)
  return new Response(`<!doctype html>${draw(component, { ...props, page, words })}`, {
    status: refusal?.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(refusal?.retryAfter ? { 'retry-after': String(refusal.retryAfter) } : {}),
    },
  })
}

/** A form of the house: from our own pages only, read up to its limit. */
export const posted =
  (web: Web, work: (visit: Visit, typed: Record<string, string>) => Promise<Response>) =>
  async (c: Context): Promise<Response> => {
    const visit = visitOf(web, c)
    const { asked } = visit
    if (!isOurOwn(c.req.raw.headers, asked.url.host)) return answer.problem(asked, 403, problem('', 'request.foreignOrigin'))
    const body = await readBody(c.req.raw)
    if ('status' in body) return answer.problem(asked, body.status, body.problem)
    const plain = Object.entries(body.raw).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    return work(visit, Object.fromEntries(plain))
  }
