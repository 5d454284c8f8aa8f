import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { tellDone } from './done.ts'
import { leaving, pageAnswer, takesGzip } from './leaving.ts'
import type { Web } from './web.ts'

const text = `<!doctype html>${'<p>Pôle</p>'.repeat(200)}`
const long = text.repeat(100)
const html = { 'content-type': 'text/html; charset=utf-8', vary: 'Cookie', 'x-frame-options': 'SAMEORIGIN' }
const app = new Hono()
app.use(leaving({ config: { secure: false }, clock: () => '2026-03-12T17:00:00.000Z' } as unknown as Web))
app.get('/page', () => pageAnswer({ text, status: 422, headers: html }))
app.get('/long', () => pageAnswer({ text: long, status: 200, headers: html }))
app.get('/short', () => pageAnswer({ text: '<p>', status: 200, headers: html }))
app.get('/data', (c) => c.json({ text }))

const asGzip = { headers: { 'accept-encoding': 'br, gzip;q=0.8' } }
const gunzipped = async (answer: Response) => gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()

test('a page leaves compressed where the browser takes it, with its status and its headers, and those of security it has not', async () => {
  const answer = await app.request('/page', asGzip)
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  const body = Buffer.from(await answer.arrayBuffer())
  expect(body.length).toBeLessThan(text.length / 5)
  expect(gunzipSync(body).toString()).toBe(text)
})

test('a very long one too', async () => expect(await gunzipped(await app.request('/long', asGzip))).toBe(long))

test('as it is where the browser does not, or where there is nothing to gain', async () => {
  const plain = await app.request('/page')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.headers.get('vary')).toBe('Cookie, Accept-Encoding')
  expect(await plain.text()).toBe(text)
  const short = await app.request('/short', asGzip)
  expect(short.headers.get('content-encoding')).toBeNull()
  expect(short.headers.get('referrer-policy')).toBe('same-origin')
  const head = await app.request('/page', { ...asGzip, method: 'HEAD' })
  expect([head.status, head.headers.get('content-encoding'), await head.text()]).toEqual([422, null, ''])
})

test('what was done is said once: the page that says it takes the word away, every other leaves it', async () => {
  const [cookie = ''] = tellDone('members.added', '/page', false).split(';')
  const said = await app.request('/page', { headers: { ...asGzip.headers, cookie } })
  expect(said.headers.getSetCookie()).toEqual([expect.stringMatching(/^cordee-done-[0-9a-f]{8}=; .*Max-Age=0/)])
  expect(said.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await gunzipped(said)).toBe(text)
  expect((await app.request('/long', { headers: { ...asGzip.headers, cookie } })).headers.getSetCookie()).toEqual([])
})

test('what is no page leaves with the same headers, compressed too', async () => {
  const answer = await app.request('/data', asGzip)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(JSON.parse(await gunzipped(answer))).toEqual({ text })
})

test.each<[string | undefined, boolean]>([
  ['gzip, deflate, br', true],
  ['*', true],
  ['br;q=1, GZIP;q=0.5', true],
  ['gzip;q=0', false],
  ['br', false],
  [undefined, false],
])('%s: %s', (accepts, takes) => expect(takesGzip(accepts)).toBe(takes))
