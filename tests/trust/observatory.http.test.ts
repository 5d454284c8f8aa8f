import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { type Reply, type TestSite, testSite } from '../setup/site.ts'
import { figure } from './figures.ts'
import { sessionOf } from './session.ts'

// The score of our pages by the published rules of the MDN Observatory (mdn/mdn-http-observatory, src/grader/charts.js): 100 to begin with, losses,
// and bonuses that count from 90 on.

const PATIENT = 15_552_000

type Mark = { rule: string; points: number }

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  )

const csp = (headers: Headers): Mark => {
  const policy = headers.get('content-security-policy')
  if (!policy) return { rule: 'no CSP', points: -25 }
  const said = directives(policy)
  const fallback = said.get('default-src') ?? ['*']
  const of = (name: string) => said.get(name) ?? fallback
  const unsafe = (values: string[]) => values.some((value) => /unsafe-inline|unsafe-eval|^\*$|^data:$|^https?:$/.test(value))
  if (unsafe(of('script-src')) || unsafe(of('object-src'))) return { rule: 'CSP with unsafe scripts', points: -20 }
  if (unsafe(of('style-src'))) return { rule: 'CSP with unsafe styles', points: 0 }
  const closed = fallback.join() === `'none'` && [`'none'`, `'self'`].includes(said.get('form-action')?.join() ?? '')
  return closed ? { rule: `CSP, default-src 'none', form-action 'self'`, points: 10 } : { rule: 'CSP without unsafe', points: 5 }
}

const cookies = (lines: string[], session: string): Mark => {
  if (lines.length === 0) return { rule: 'no cookie', points: 0 }
  const has = (line: string, word: RegExp) => word.test(line)
  const ofSession = lines.filter((line) => line.startsWith(session))
  if (ofSession.some((line) => !has(line, /; Secure/i))) return { rule: 'session cookie not Secure', points: -40 }
  if (ofSession.some((line) => !has(line, /; HttpOnly/i))) return { rule: 'session cookie not HttpOnly', points: -30 }
  if (lines.some((line) => !has(line, /; Secure/i))) return { rule: 'cookie not Secure', points: -20 }
  const all = lines.every((line) => has(line, /; SameSite=(Lax|Strict)/i))
  return all ? { rule: 'cookies Secure, HttpOnly, SameSite', points: 5 } : { rule: 'cookies without SameSite', points: 0 }
}

const plain = (headers: Headers): Mark[] => {
  const said = (name: string) => headers.get(name) ?? ''
  const hsts = Number(/max-age=(\d+)/.exec(said('strict-transport-security'))?.[1] ?? 0)
  const framed = directives(said('content-security-policy')).get('frame-ancestors')
  return [
    hsts === 0 ? { rule: 'no HSTS', points: -20 } : hsts < PATIENT ? { rule: 'HSTS too short', points: -10 } : { rule: 'HSTS', points: 0 },
    framed ? { rule: 'frame-ancestors', points: 5 } : { rule: 'framing', points: said('x-frame-options') ? 0 : -20 },
    said('x-content-type-options') === 'nosniff' ? { rule: 'nosniff', points: 0 } : { rule: 'no nosniff', points: -5 },
    /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(said('referrer-policy'))
      ? { rule: 'private Referrer-Policy', points: 5 }
      : { rule: 'Referrer-Policy', points: said('referrer-policy') === 'unsafe-url' ? -5 : 0 },
    /^same-(origin|site)$/.test(said('cross-origin-resource-policy')) ? { rule: 'CORP', points: 10 } : { rule: 'no CORP', points: 0 },
    /^(require-corp|credentialless)$/.test(said('cross-origin-embedder-policy'))
      ? { rule: 'COEP', points: 10 }
      : { rule: 'no COEP', points: 0 },
    said('access-control-allow-origin') && said('access-control-allow-credentials')
      ? { rule: 'CORS with credentials', points: -50 }
      : { rule: 'no CORS', points: 0 },
  ]
}

/** Scripts that another site could change without our knowing. */
const scripts = (html: string): Mark => {
  const foreign = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].filter(([, source = '']) => !source.startsWith('/'))
  return foreign.length > 0 ? { rule: 'scripts of other sites', points: -50 } : { rule: 'scripts of our own only', points: 0 }
}

const marksOf = ({ headers, text }: Reply, session: string): Mark[] => [
  csp(headers),
  cookies(headers.getSetCookie(), session),
  ...plain(headers),
  scripts(text),
]
const scoreOf = (marks: Mark[]): number => {
  const sum = (some: Mark[]) => some.reduce((total, { points }) => total + points, 100)
  const lost = sum(marks.filter(({ points }) => points < 0))
  return lost < 90 ? lost : sum(marks)
}

let site: TestSite
let pages: [string, Reply][]
beforeAll(async () => {
  site = await testSite({ env: { CORDEE_URL: 'https://pole.example.org' } })
  const email = 'maite@exemple.fr'
  const [hub, person, role] = [newId(), newId(), newId()]
  await site.sql(`insert into platform.hub_address values ('ploucs', $1)`, [hub])
  await site.sql(`insert into platform.hub (id, slug, name, created_at) values ($1, 'ploucs', 'Ploucs', now())`, [hub])
  await site.sql(`insert into members.person (hub_id, id, name, email, created_at) values ($1, $2, 'Maite', $3, now())`, [
    hub,
    person,
    email,
  ])
  await site.sql(`insert into members.role (hub_id, id, person_id, kind, from_day) values ($1, $2, $3, 'coordinator', '2020-01-01')`, [
    hub,
    role,
    person,
  ])
  await site.as(email)
  // Over an encrypted connection the cookie of a session has another name than the one browsers of the tests bring.
  const cookie = { cookie: (await sessionOf(site, email)).replace(/^cordee=/, '__Host-cordee=') }
  pages = [
    ['the public site of a hub', await site.visitor.get('/ploucs')],
    ['log-in, a code asked for', await site.visitor.post('/connexion', { email })],
    ['log-in', await site.visitor.get('/connexion')],
    ['a working page', await site.visitor.get('/ploucs/accueil', cookie)],
    ['a page that is not there', await site.visitor.get('/nulle-part')],
  ]
})
afterAll(() => site?.close())

it('is 100 or more on every page, over an encrypted connection', async () => {
  const found = pages.map(([name, reply]) => [name, reply.status, scoreOf(marksOf(reply, '__Host-cordee'))] as const)
  for (const [name, , score] of found.slice(0, 4)) {
    const [, reply] = pages.find(([called]) => called === name) as [string, Reply]
    const reasons = marksOf(reply, '__Host-cordee').filter(({ points }) => points !== 0)
    const note = reasons.map(({ rule, points }) => `${rule} ${points > 0 ? '+' : ''}${points}`).join(', ')
    await figure('abuse', { what: `headers, by the rules of the MDN Observatory: ${name}`, target: '≥ 100', found: String(score), note })
  }
  expect(found.map(([, status]) => status)).toEqual([200, 303, 200, 200, 404])
  for (const [name, , score] of found) expect(score, name).toBeGreaterThanOrEqual(100)
})

it('can be lost: without the headers there is next to nothing left', () => {
  const bare = {
    headers: new Headers({ 'set-cookie': '__Host-cordee=1; Path=/' }),
    text: '<script src="https://cdn.example/x.js">',
  } as Reply
  expect(scoreOf(marksOf(bare, '__Host-cordee'))).toBeLessThan(0)
})
