import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test as it } from 'vitest'
import { fetchCalendar } from '#platform/calendar/fetch-ics.ts'
import { figure } from './figures.ts'

// The one place where the house asks what somebody typed: calendars. Whatever is typed, nothing knocks at a door of this machine or of its network.

let canaries: Server[]
let knocks = 0
let port: number
beforeAll(async () => {
  const canary = () =>
    createServer((socket) => {
      knocks += 1
      socket.destroy()
    })
  const first = canary()
  await new Promise<void>((ready) => first.listen(0, '127.0.0.1', ready))
  port = (first.address() as AddressInfo).port
  const second = canary()
  // Not every machine has IPv6.
  await new Promise<void>((ready) => second.once('error', () => ready()).listen(port, '::1', ready))
  canaries = [first, second]
})
afterAll(() => {
  for (const one of canaries) one.close()
})

const asked = dns.lookup
afterEach(() => {
  dns.lookup = asked
  syncBuiltinESMExports()
})

const HOSTS = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '127.255.255.254',
  '0.0.0.0',
  '0',
  'localhost',
  'LOCALHOST',
  'localhost.',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:0001]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fd00::1]',
  '１２７．０．０．１',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  'example.org@127.0.0.1',
  '127.0.0.1%2f@localhost',
  '169.254.169.254',
  '[::ffff:a9fe:a9fe]',
  '10.0.0.1',
  '192.168.1.1',
  '172.31.255.255',
  '100.64.0.1',
]
const OTHERS = (at: number) => [
  `http://127.0.0.1:${at}/`,
  `ftp://127.0.0.1:${at}/`,
  `gopher://127.0.0.1:${at}/_GET`,
  `webcal://127.0.0.1:${at}/`,
  'file:///etc/passwd',
  'data:text/calendar,BEGIN:VCALENDAR',
  `//127.0.0.1:${at}/`,
  `https:\\\\127.0.0.1:${at}/`,
  `https://127.0.0.1:${at}\\@example.org/`,
  '',
]

const get = (address: string) => fetchCalendar({ address, etag: null, lastModified: null, loopback: false, timeoutMs: 700 })

it('nothing typed reaches this machine, however it is written', { timeout: 60_000 }, async () => {
  const tried = [...HOSTS.map((host) => `https://${host}:${port}/agenda.ics`), ...OTHERS(port)]
  const reached: string[] = []
  for (const address of tried) if ((await get(address)).is !== 'failed') reached.push(address)
  await figure('abuse', {
    what: '18 · addresses that lead inside (SSRF): connections',
    target: '0',
    found: `${knocks} of ${tried.length}`,
    note: 'decimal, octal, hexadecimal, IPv6 and mapped forms, other schemes; redirections: fetch-ics.test.ts',
  })
  expect(reached).toEqual([])
  expect(knocks).toBe(0)
})

it('a name that changes its mind (DNS rebinding) is asked once, and only what was checked is called', { timeout: 60_000 }, async () => {
  const answers: { address: string; family: number }[][] = []
  let asks = 0
  // The resolver of the machine, which lies.
  dns.lookup = ((_host: string, _options: unknown, done: (error: null, found: { address: string; family: number }[]) => void) => {
    const found = answers[Math.min(asks, answers.length - 1)] ?? []
    asks += 1
    done(null, found)
  }) as typeof dns.lookup
  syncBuiltinESMExports()
  const [inside, outside] = [
    { address: '127.0.0.1', family: 4 },
    { address: '203.0.113.1', family: 4 },
  ]
  for (const play of [
    [[inside]],
    [[outside], [inside]],
    [[outside, inside]],
    [[inside, outside]],
    [[{ address: '::1', family: 6 }]],
    [[{ address: '::ffff:127.0.0.1', family: 6 }]],
  ]) {
    asks = 0
    answers.splice(0, 9, ...play)
    expect(await get(`https://agenda.example:${port}/`)).toMatchObject({ is: 'failed' })
    expect(asks).toBe(1)
  }
  await figure('abuse', { what: '18 · names that change their mind (DNS rebinding): connections', target: '0', found: `${knocks} of 6` })
  expect(knocks).toBe(0)
})

it('the canary sings when somebody does knock', async () => {
  await fetchCalendar({ address: `http://127.0.0.1:${port}/`, etag: null, lastModified: null, loopback: true, timeoutMs: 700 })
  expect(knocks).toBe(1)
})
