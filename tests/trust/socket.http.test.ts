import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub } from '../setup/hub.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { figure } from './figures.ts'
import { type Judge, judge } from './judge.ts'
import { serveSite, writeRaw } from './served.ts'

// What only a real socket can bring: bodies without end, and what is no HTTP at all.

let site: TestSite
let calm: Judge['calm']
let says: Judge['says']
let noStack: Judge['noStack']
let socket: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  site = await testSite()
  ;({ calm, says, noStack } = judge(site))
  await openHub(site, 'Ploucs', 'maite')
  socket = await serveSite(site)
})
afterAll(async () => {
  await socket?.close()
  await site?.close()
})

describe('a body of 5 GB', () => {
  const FIVE_GB = 5 * 1024 ** 3
  const head = (more: string[]) => [
    'POST /ploucs/personnes HTTP/1.1',
    `Host: 127.0.0.1:${socket.port}`,
    `Origin: ${socket.origin}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Accept: text/html',
    ...more,
  ]
  const block = Buffer.alloc(64 * 1024, 'a')

  it('that says its size is refused before a byte of it is read', async () => {
    const refused = await writeRaw(socket.port, head([`Content-Length: ${FIVE_GB}`, 'Accept-Language: fr']))
    expect(refused.status).toBe(413)
    expect(refused.text).toContain(says('request.tooLarge', 'fr', { max: 2 }))
    expect(refused.text).toMatch(/content-type: text\/html/i)
    expect(refused.seconds).toBeLessThan(2)

    const machine = await writeRaw(
      socket.port,
      head([`Content-Length: ${FIVE_GB}`, 'Accept-Language: en']).map((line) =>
        line.startsWith('Accept:') ? 'Accept: application/json' : line,
      ),
    )
    expect(machine.text).toMatch(/content-type: application\/problem\+json/i)
    expect(machine.text).toContain(says('request.tooLarge', 'en', { max: 2 }))
  })

  it.each(['chunked', 'declared'])('that comes anyway (%s) is cut off early, and takes no memory', async (how) => {
    const size = `${block.length.toString(16)}\r\n`
    function* flood() {
      for (let sent = 0; sent < FIVE_GB; sent += block.length)
        yield how === 'chunked' ? Buffer.concat([Buffer.from(size), block, Buffer.from('\r\n')]) : block
    }
    const before = process.memoryUsage().rss
    const asked = head([how === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${FIVE_GB}`, 'Accept-Language: en'])
    const reply = await writeRaw(socket.port, asked, flood())
    expect(reply.status).toBe(413)
    expect(reply.text).toContain(says('request.tooLarge', 'en', { max: 2 }))
    // A little more is read and thrown away, so that the answer arrives: LINGER_BYTES, and what the kernel holds on the way.
    expect(reply.sent).toBeLessThan(64 * 1024 ** 2)
    const more = process.memoryUsage().rss - before
    await figure('abuse', {
      what: `uploads: a body of 5 GB (${how}): read before it is refused; memory more`,
      target: '< 64 MB; < 150 MB',
      found: `${(reply.sent / 1024 ** 2).toFixed(1)} MB; ${Math.round(more / 1024 ** 2)} MB`,
      note: `413 in words after ${reply.seconds.toFixed(1)} s`,
    })
    expect(more).toBeLessThan(150 * 1024 ** 2)
  })

  it('leaves the others their answer', async () => {
    const ok = await fetch(`${socket.origin}/ploucs`)
    expect(ok.status).toBe(200)
  })
})

describe('two hundred who send a letter at a time', () => {
  it('hold up nobody else: pages and forms are answered meanwhile', async () => {
    const slow = Array.from({ length: 200 }, (_, n) => {
      const one = connect(socket.port, '127.0.0.1')
      one.on('error', () => {})
      // Half of them never end their head, half of them their form.
      one.write(
        n % 2 ? 'GET /ploucs HTTP/1.1\r\nHost: x\r\nX-Slow: ' : 'POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n',
      )
      return one
    })
    const dripping = setInterval(() => {
      for (const one of slow) one.write('a')
    }, 50)
    const memory = process.memoryUsage().rss
    try {
      const times: number[] = []
      for (let n = 0; n < 40; n += 1) {
        const began = performance.now()
        expect((await fetch(`${socket.origin}/ploucs`)).status).toBe(200)
        times.push(performance.now() - began)
      }
      times.sort((a, b) => a - b)
      await figure('abuse', {
        what: 'uploads: 200 slow senders: p99 of a page meanwhile; memory more',
        target: '< 1 s; < 50 MB',
        found: `${times.at(-1)?.toFixed(0)} ms; ${Math.round((process.memoryUsage().rss - memory) / 1024 ** 2)} MB`,
      })
      expect(times.at(-1)).toBeLessThan(3_000)
    } finally {
      clearInterval(dripping)
      for (const one of slow) one.destroy()
    }
  })
})

describe('what is no HTTP, or too much of it', () => {
  it.each([
    ['an address of 100,000 letters', [`GET /${'a'.repeat(100_000)} HTTP/1.1`, 'Host: x'], 431],
    ['a cookie of 100,000 letters', ['GET / HTTP/1.1', 'Host: x', `Cookie: ${'a'.repeat(100_000)}`], 431],
    ['no HTTP', ['BONJOUR'], 400],
    ['a header that hides a second one', ['GET / HTTP/1.1', 'Host: x', 'X: a\rb'], 400],
    ['two lengths', ['POST / HTTP/1.1', 'Host: x', 'Content-Length: 4', 'Content-Length: 5'], 400],
    ['a length and pieces', ['POST / HTTP/1.1', 'Host: x', 'Content-Length: 4', 'Transfer-Encoding: chunked'], 400],
  ])('%s', async (_, head, status) => {
    const reply = await writeRaw(socket.port, head)
    expect(reply.status).toBe(status)
    for (const lang of ['fr', 'en'] as const) expect(reply.text).toContain(says('request.unreadable', lang))
  })

  it.each(['evil.example', '', 'a b', '127.0.0.1:99999', '[::1', 'x/../y', 'é.fr'])('a host named « %s » opens nothing', async (host) => {
    const reply = await writeRaw(socket.port, [
      'GET /connexion HTTP/1.1',
      `Host: ${host}`,
      'Connection: close',
      'X-Forwarded-Host: pirate.example',
    ])
    expect([200, 400]).toContain(reply.status)
    if (reply.status === 400) for (const lang of ['fr', 'en'] as const) expect(reply.text).toContain(says('request.unreadable', lang))
    noStack(reply.text)
    expect(reply.text).not.toContain('pirate.example')
    expect(reply.text).not.toContain('evil.example')
  })

  it.each<[string, Record<string, string>]>([
    ['a proxy that is none', { 'x-forwarded-host': 'pirate.example', 'x-forwarded-proto': 'javascript' }],
    ['addresses that are none', { 'x-forwarded-for': "'; drop table x; --", forwarded: 'for="_x";proto=gopher' }],
    ['another address below', { 'x-original-url': '/admin', 'x-rewrite-url': '/admin', 'x-http-method-override': 'DELETE' }],
    ['languages and types without end', { 'accept-language': `${'x-'.repeat(2000)},en;q=NaN`, accept: '*/*;q=-1,application/json;q=x' }],
    ['cookies that are none', { cookie: '=;;;a=b=c; cordee=; cordee=%00; lang=constructor; theme=__proto__' }],
    ['parts of pages', { range: 'bytes=0-', 'if-none-match': '*', te: 'trailers' }],
  ])('forged headers change nothing: %s', async (_, headers) => {
    const reply = await site.visitor.get('/ploucs', headers)
    calm(reply, 200)
    expect(reply.text).not.toContain('pirate.example')
  })
})
