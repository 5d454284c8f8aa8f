import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compressed, pageAnswer, takesGzip } from './compressed.ts'

const text = `<!doctype html>${'<p>Pôle</p>'.repeat(200)}`
const app = new Hono()
app.use(compressed)
app.get('/page', () => {
  const answer = pageAnswer(text, { status: 422, headers: { 'content-type': 'text/html', vary: 'Cookie' } })
  answer.headers.append('set-cookie', 'a=1')
  answer.headers.append('set-cookie', 'b=2')
  return answer
})
app.get('/short', () => pageAnswer('<p>', { status: 200 }))

test('a page leaves compressed where the browser takes it, with its status and its headers', async () => {
  const answer = await app.request('/page', { headers: { 'accept-encoding': 'br, gzip;q=0.8' } })
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding')
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  const body = Buffer.from(await answer.arrayBuffer())
  expect(body.length).toBeLessThan(text.length / 5)
  expect(gunzipSync(body).toString()).toBe(text)
})

test('as it is where the browser does not, or where there is nothing to gain', async () => {
  const plain = await app.request('/page')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.headers.get('vary')).toBe('Cookie, Accept-Encoding')
  expect(await plain.text()).toBe(text)
  expect((await app.request('/short', { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')).toBeNull()
})

test.each<[string | undefined, boolean]>([
  ['gzip, deflate, br', true],
  ['*', true],
  ['br;q=1, GZIP;q=0.5', true],
  ['gzip;q=0', false],
  ['br', false],
  [undefined, false],
])('%s: %s', (accepts, takes) => expect(takesGzip(accepts)).toBe(takes))
