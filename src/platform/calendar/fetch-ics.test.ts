import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Fetched, fetchCalendar, mayReach } from './fetch-ics.ts'

const FILE = 'BEGIN:VCALENDAR\r\nSUMMARY:Café associatif\r\nEND:VCALENDAR\r\n'

let server: Server
let origin: string
const pages: Record<string, RequestListener> = {
  '/good.ics': (request, response) => {
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
    response.writeHead(200, { etag: '"1"', 'content-type': 'text/calendar' }).end(FILE)
  },
  '/packed.ics': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(FILE)),
  '/latin1.ics': (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(Buffer.from(FILE, 'latin1')),
  '/turn.ics': (_, response) => void response.writeHead(302, { location: '/good.ics' }).end(),
  '/circle.ics': (_, response) => void response.writeHead(302, { location: '/circle.ics' }).end(),
  '/inside.ics': (_, response) => void response.writeHead(302, { location: 'https://10.0.0.1/secret' }).end(),
  '/metadata.ics': (_, response) => void response.writeHead(302, { location: 'https://169.254.169.254/latest/meta-data' }).end(),
  '/file.ics': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/gone.ics': (_, response) => void response.writeHead(410).end(),
  '/closed.ics': (_, response) => void response.writeHead(403).end(),
  '/broken.ics': (_, response) => void response.writeHead(500).end(),
  '/slow.ics': (_, response) => void response.writeHead(200).write('BEGIN:VCALENDAR\r\n'),
  '/large.ics': (_, response) => void response.writeHead(200).end('A'.repeat(6 * 1024 * 1024)),
  '/bomb.ics': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('A'.repeat(50 * 1024 * 1024))),
  '/cut.ics': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('BEGIN:VCALENDAR')
    setTimeout(() => response.destroy(), 20)
  },
}
beforeAll(async () => {
  server = createServer((request, response) =>
    (pages[request.url ?? ''] ?? ((_, none) => void none.writeHead(404).end()))(request, response),
  )
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetched = (address: string, more: Partial<Parameters<typeof fetchCalendar>[0]> = {}): Promise<Fetched> =>
  fetchCalendar({ address, etag: null, lastModified: null, loopback: true, timeoutMs: 2_000, ...more })

describe('a calendar is asked for', () => {
  it.each(['/good.ics', '/packed.ics', '/latin1.ics', '/turn.ics'])('%s', async (path) =>
    expect(await fetched(origin + path)).toMatchObject({ is: 'text', text: FILE }),
  )
  it('again, and has not changed', async () => {
    const first = await fetched(`${origin}/good.ics`)
    expect(first).toMatchObject({ etag: '"1"' })
    expect(await fetched(`${origin}/good.ics`, { etag: '"1"' })).toEqual({ is: 'same' })
  })
})

describe('what goes wrong has its reason', () => {
  it.each([
    ['/nowhere.ics', 'notFound'],
    ['/gone.ics', 'notFound'],
    ['/closed.ics', 'refused'],
    ['/broken.ics', 'answered'],
    ['/circle.ics', 'tooManyTurns'],
    ['/large.ics', 'tooLarge'],
    ['/bomb.ics', 'tooLarge'],
    ['/cut.ics', 'unreachable'],
    ['/inside.ics', 'notOpen'],
    ['/metadata.ics', 'notOpen'],
    ['/file.ics', 'unsafe'],
  ])('%s: %s', async (path, says) => expect(await fetched(origin + path)).toMatchObject({ is: 'failed', says }))
  it('/slow.ics: tooSlow, and no later than that', async () => {
    const began = Date.now()
    expect(await fetched(`${origin}/slow.ics`, { timeoutMs: 300 })).toEqual({ is: 'failed', says: 'tooSlow' })
    expect(Date.now() - began).toBeLessThan(3_000)
  })
})

describe('where nobody is sent', () => {
  it.each([
    'http://127.0.0.1:1/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://192.168.1.1/',
  ])('%s, unless it is for tests', async (address) => {
    const { says } = (await fetched(address, { loopback: false })) as { says: string }
    expect(['notOpen', 'unsafe']).toContain(says)
  })
  it.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.0.1', false],
    ['127.0.0.1', false],
    ['0.0.0.0', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:192.168.0.1', false],
    ['64:ff9b::a00:1', false],
    ['n’importe quoi', false],
  ])('%s: %s', (address, open) => expect(mayReach(address)).toBe(open))
})
