import { type FunctionComponent, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { newId } from '#base/id.ts'
import type { Form, PageContext } from '#base/page.ts'
import type { Problem } from '#base/problem.ts'
import type { Asked } from './asked.ts'
import type { Body } from './body.ts'
import { tellDone } from './done.ts'
import { fileBody } from './file-body.ts'
import type { Unsent } from './house-pages.ts'
import { pageAnswer } from './leaving.ts'
import type { Outcome } from './outcome.ts'
import { problemDocument } from './problems.ts'
import type { Entry, FileAnswer, FormRoute, PageRoute } from './routes.ts'
import type { Entered, Gate } from './web.ts'

type Refused = { useCase: string; typed: Record<string, string>; problems: { path: string; says: string }[] }

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const PRIVATE = { 'cache-control': 'no-store' }
const LATER = { 'retry-after': '30' }

/** What a page is told about the request. */
export const contextOf = (asked: Asked, entered: Entered | null, refused?: Refused): PageContext => {
  const { web, lang, url, done } = asked
  const hub = entered?.hub ?? null
  const actor = hub && (entered?.actor as Parameters<NonNullable<Entry['for']>>[0] | null | undefined)
  const entries = actor
    ? web.capabilities
        .flatMap((capability) => capability.nav ?? [])
        .filter((entry) => entry.for?.(actor) ?? true)
        .sort((a, b) => a.order - b.order)
    : []
  const at = (path: string) => path.replace(':hub', hub?.slug ?? '')
  const here = ({ path, label }: Entry) => ({ href: at(path), label: label[lang] })
  return {
    lang,
    url: url.pathname + url.search,
    site: web.config.url ?? url.origin,
    now: asked.now,
    hub,
    actor: entered?.actor ?? null,
    nav: entries.filter(({ under }) => !under).map(here),
    faces: entries.flatMap((entry) => (entry.under ? [{ ...here(entry), under: at(entry.under), act: entry.act }] : [])),
    theme: asked.theme,
    done: done === null ? null : web.speaker.done(done, lang),
    says: (one) => web.speaker.says(one, lang),
    asset: web.asset,
    form: (useCase, about = {}): Form => {
      const same =
        refused?.useCase === useCase &&
        Object.entries(about).every(([name, value]) => (refused.typed[name] ?? asked.params[name]) === value)
      return { key: newId(), values: same ? refused.typed : {}, problems: same ? refused.problems : [] }
    },
  }
}

/** A component with its props as HTML text. */
export const draw = <P extends object>(component: FunctionComponent<P>, props: P): string =>
  renderToString(h(component as FunctionComponent, props))

const html = (document: string, status = 200, headers: Record<string, string> = PRIVATE) =>
  pageAnswer({ text: `<!doctype html>${document}`, status, headers: { ...HTML, ...headers } })

const json = (value: unknown, status = 200, type = 'application/json', headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value ?? null), { status, headers: { 'content-type': `${type}; charset=utf-8`, ...PRIVATE, ...headers } })

type More = { unsent?: Unsent; headers?: Record<string, string> }

const problem = (asked: Asked, status: number, one: Problem, { headers = {}, ...more }: More = {}): Response => {
  const says = asked.web.speaker.says(one, asked.lang)
  if (asked.json) return json(problemDocument(status, says, []), status, 'application/problem+json', headers)
  const page = { page: contextOf(asked, null), status, problem: one, says, ...more }
  return html(draw(asked.web.pages.Problem, page), status, { ...PRIVATE, ...headers })
}

const absent = (asked: Asked): Response => {
  const says = asked.web.speaker.says({ path: '', code: 'request.absent' }, asked.lang)
  if (asked.json) return json(problemDocument(404, says, []), 404, 'application/problem+json')
  return html(draw(asked.web.pages.Problem, { page: contextOf(asked, null), status: 404, problem: null, says: null }), 404)
}

/** The address is right, the method is not. */
const notSo = (asked: Asked, allowed: string[]): Response =>
  problem(asked, 405, { path: '', code: 'request.notSo' }, { headers: { allow: allowed.join(', ') } })

const bodyOf = (bytes: Uint8Array | string) => (typeof bytes === 'string' ? bytes : new Uint8Array(bytes))

/** Somebody's words, not an id, a choice or a date. */
const isWritten = (value: string): boolean => /\s/.test(value.trim())

type Written = Extract<Body, { raw: unknown }>

const unsent = ({ url }: Asked, body: Written | undefined): { unsent?: Unsent } => {
  if (!body) return {}
  const { pairs, typed, key = newId(), discard } = body
  const written = Object.values(typed).filter(isWritten)
  return { unsent: { action: url.pathname + url.search, key, fields: pairs, typed: written, file: discard !== undefined } }
}

export const answer = {
  problem,
  absent,
  notSo,

  page: (asked: Asked, route: PageRoute, value: unknown, entered: Entered, refused: Refused | undefined, roundTrips: number): Response => {
    const timing = { 'server-timing': `db;desc="${roundTrips} messages"` }
    if (asked.json)
      return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json; charset=utf-8', ...PRIVATE, ...timing } })
    const open = route.operation.open === 'everyone' && !entered.actor && !refused && asked.done === null
    const cache = open ? { 'cache-control': 'public, max-age=60', vary: 'Cookie, Accept, Accept-Language' } : PRIVATE
    return html(draw(route.component, { data: value, page: contextOf(asked, entered, refused) }), 200, { ...cache, ...timing })
  },

  file: async (asked: Asked, one: FileAnswer): Promise<Response> => {
    const { mediaType, name, inline, etag } = one
    const content = 'path' in one ? await fileBody(one.path) : { body: bodyOf(one.bytes), size: null }
    if (!content) return absent(asked)
    return new Response(content.body, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        ...(content.size === null ? {} : { 'content-length': String(content.size) }),
        ...(etag ? { etag, 'cache-control': 'private, no-cache' } : PRIVATE),
      },
    })
  },

  /** Done: 303 to where the result is seen, or the value as JSON. */
  changed: (asked: Asked, route: FormRoute, value: unknown): Response => {
    if (asked.json) return json(value)
    const below = route.to(value, asked.params)
    const path = below.startsWith('/') ? below : `/${asked.params.hub}/${below}`
    const told: Record<string, string> = route.done ? { 'set-cookie': tellDone(route.done, path, asked.web.config.secure) } : {}
    return new Response(null, { status: 303, headers: { location: path, ...told, ...PRIVATE } })
  },

  /** Not through the door: a visitor logs in and comes back; a half session types its second code. */
  gate: (asked: Asked, gate: Gate): Response => {
    if (gate === 'absent') return absent(asked)
    const code = gate === 'logIn' ? 'request.logIn' : 'request.secondFactor'
    if (asked.json)
      return json(
        problemDocument(gate === 'logIn' ? 401 : 403, asked.web.speaker.says({ path: '', code }, asked.lang), []),
        gate === 'logIn' ? 401 : 403,
        'application/problem+json',
      )
    const back = asked.route?.method === 'GET' ? `?vers=${encodeURIComponent(asked.url.pathname + asked.url.search)}` : ''
    return new Response(null, {
      status: 303,
      headers: { location: `${gate === 'logIn' ? '/connexion' : '/connexion/second-code'}${back}`, ...PRIVATE },
    })
  },

  /** The session ended while somebody was writing: what they wrote is shown, to be copied, and the way back leads to the page they were on. */
  expired: (asked: Asked, referer: string | null, typed: Record<string, string>): Response => {
    const came = referer !== null && URL.canParse(referer) ? new URL(referer) : null
    const next = came?.host === asked.url.host ? came.pathname + came.search : ''
    const one: Problem = { path: '', code: 'request.expired' }
    const says = asked.web.speaker.says(one, asked.lang)
    const logIn = { next, typed: Object.values(typed).filter(isWritten) }
    return html(draw(asked.web.pages.Problem, { page: contextOf(asked, null), status: 401, problem: one, says, logIn }), 401)
  },

  notDone: (asked: Asked, outcome: Exclude<Outcome<unknown>, { is: 'done' }>): Response => {
    if (outcome.is === 'absent' || outcome.is === 'unknownPerson') return absent(asked)
    if (outcome.is === 'refused') return problem(asked, 403, outcome.problem)
    const said = asked.web.speaker.said(outcome.problems, asked.lang)
    if (!asked.json) return problem(asked, 422, outcome.problems[0] as Problem)
    return json(problemDocument(422, said[0]?.says ?? '', said), 422, 'application/problem+json')
  },

  /** A program that asks again and again waits so many seconds. */
  tooOften: (asked: Asked, seconds: number): Response =>
    problem(asked, 429, { path: '', code: 'request.tooOften', values: { seconds } }, { headers: { 'retry-after': String(seconds) } }),

  /** The database is away. What somebody had written is shown, to be sent again with the same key: kept once, whatever became of the first sending. */
  busy: (asked: Asked, body?: Written): Response => {
    if (asked.json) return problem(asked, 503, { path: '', code: 'request.busy' }, { headers: LATER })
    const page = { page: contextOf(asked, null), status: 503, problem: null, says: null, ...unsent(asked, body) }
    return html(draw(asked.web.pages.Problem, page), 503, { ...PRIVATE, ...LATER })
  },

  /** No space on the disk: as when the database is away, with what to do about it. */
  full: (asked: Asked, body?: Written): Response =>
    problem(asked, 503, { path: '', code: 'request.full' }, { ...unsent(asked, body), headers: LATER }),

  failed: (asked: Asked, reference: string): Response =>
    asked.json
      ? json(
          problemDocument(500, asked.web.speaker.says({ path: '', code: 'request.failed', values: { reference } }, asked.lang), []),
          500,
          'application/problem+json',
        )
      : html(draw(asked.web.pages.Problem, { page: contextOf(asked, null), status: 500, problem: null, says: null, reference }), 500),
}
