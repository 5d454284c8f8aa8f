import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { type TestDoor, testDoor } from '../../../tests/setup/door.ts'
import { figure } from '../../../tests/trust/figures.ts'
import { CODE_LENGTH, CODE_MINUTES, CODE_TRIES } from './code.ts'
import { limits } from './limits.ts'

let door: TestDoor
beforeAll(async () => {
  door = await testDoor({ mail: 'server' })
})
afterAll(() => door.close())
beforeEach(async () => {
  await door.sql('delete from auth.attempt')
})

const codes = async () => (await door.sql<{ n: number }>('select count(*) as n from auth.code'))[0]?.n ?? 0

/** Statuses of `n` requests for a code, one after the other. */
const ask = async (n: number, from: (i: number) => string, email: (i: number) => string) => {
  const answers = []
  for (let i = 0; i < n; i += 1) answers.push(await door.browser(from(i)).post('/connexion', { email: email(i) }))
  return answers
}

describe('asking for codes', () => {
  it('is limited for one address, whatever the networks, and says when to try again', async () => {
    const { max, minutes } = limits.askAddress
    const answers = await ask(
      max + 3,
      (i) => `203.0.113.${i}`,
      () => 'marie@exemple.fr',
    )
    const through = answers.filter(({ status }) => status === 303).length
    await figure('abuse', {
      what: '10 · codes asked for one address until 429; tries of one code; codes tried from one network',
      target: 'as stated',
      found: `${through} an hour; ${CODE_TRIES}; ${limits.tryNetwork.max} in ${limits.tryNetwork.minutes} min`,
      note: `each code is one of ${(24 ** CODE_LENGTH).toExponential(1)}, for ${CODE_MINUTES} minutes, in the browser that asked`,
    })
    expect(answers.map(({ status }) => status)).toEqual([...Array(max).fill(303), 429, 429, 429])
    expect(answers.at(-1)?.headers.get('retry-after')).toBe(String(minutes * 60))
    expect(answers.at(-1)?.text).toContain(`Réessayez dans ${minutes} minutes`)
    expect(answers.at(-1)?.text).toContain('value="marie@exemple.fr"')
    const marie = door.browser()
    await marie.post('/connexion', { email: 'autre@exemple.fr' })
    const page = (await marie.get('/connexion/code')).text
    for (const said of ['part vers autre@exemple.fr', 'Code reçu', 'indésirables']) expect(page).toContain(said)

    // Who waits gets through: what was refused was not counted.
    door.later(minutes)
    expect(
      (
        await ask(
          1,
          () => '203.0.113.1',
          () => 'marie@exemple.fr',
        )
      )[0]?.status,
    ).toBe(303)
  })

  it('leaves others alone while one address is refused', async () => {
    await ask(
      limits.askAddress.max + 1,
      () => '203.0.113.1',
      () => 'marie@exemple.fr',
    )
    expect(
      (
        await ask(
          1,
          () => '203.0.113.1',
          () => 'paul@exemple.fr',
        )
      )[0]?.status,
    ).toBe(303)
  })

  it('is limited for one network: an IPv6 subscriber is one, whichever of its addresses asks', async () => {
    const { max } = limits.askNetwork
    const answers = await ask(
      max + 2,
      (i) => `2001:db8:1:2:${i.toString(16)}::1`,
      (i) => `a${i}@exemple.fr`,
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(max)
    expect(
      (
        await ask(
          1,
          () => '2001:db8:1:3::1',
          () => 'ailleurs@exemple.fr',
        )
      )[0]?.status,
    ).toBe(303)
  })

  it('counts who is behind a proxy of this machine each for themselves, by the last address the proxy adds', async () => {
    for (let i = 0; i < limits.askNetwork.max; i += 1) {
      await door.browser().post('/connexion', { email: `b${i}@exemple.fr` }, { 'x-forwarded-for': `198.51.100.${i}, 203.0.113.9` })
    }
    const from = (address: string) => door.browser().post('/connexion', { email: 'c@exemple.fr' }, { 'x-forwarded-for': address })
    expect((await from('198.51.100.77, 203.0.113.9')).status).toBe(429)
    expect((await from('203.0.113.10')).status).toBe(303)
  })

  it('holds when a hundred ask at once, in whatever order', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => door.browser(`203.0.113.${i}`).post('/connexion', { email: 'foule@exemple.fr' })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(limits.askAddress.max)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(100 - limits.askAddress.max)
  })

  it('is counted in the database, naming nobody: a restart forgets nothing', async () => {
    await ask(
      limits.askAddress.max,
      () => '203.0.113.1',
      () => 'marie@exemple.fr',
    )
    const again = door.restarted()
    const answer = await again.request('http://localhost:3000/connexion', {
      method: 'POST',
      headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      body: 'email=marie%40exemple.fr',
    })
    expect(answer.status).toBe(429)
    expect(await door.sql(`select from auth.attempt as a where a::text like '%marie%' or a::text like '%203.0.113%'`)).toEqual([])
  })
})

describe('whether an address is known', () => {
  /** Enough to see half a standard error; two thousand of each for the figures. */
  const EACH = process.env.CORDEE_FIGURES === '1' ? 2_000 : 150
  const known = Array.from({ length: EACH }, (_, i) => `connu${i}@exemple.fr`)
  const unknown = Array.from({ length: EACH }, (_, i) => `perdu${i}@exemple.fr`)

  it('shows neither in the answer, nor in the time it takes, nor in what is done', { timeout: 600_000 }, async () => {
    await door.hub('grand', Object.fromEntries(known.map((email) => [email, []])))
    for (const email of known)
      await door.sql(`insert into auth.account (id, email, created_at) values (gen_random_uuid(), $1, now())`, [email])
    await ask(
      10,
      (i) => `192.0.2.${i}`,
      (i) => `tour${i}@exemple.fr`,
    )

    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    const faces = new Set<string>()
    const before = await codes()
    for (let i = 0; i < known.length; i += 1) {
      // All askers together are limited too (askAll): not what is asked here.
      if (i % 500 === 499) await door.sql('delete from auth.attempt')
      const pair = [['known', known[i]] as const, ['unknown', unknown[i]] as const]
      for (const [kind, email = ''] of i % 2 ? pair : pair.reverse()) {
        const browser = door.browser(`10.${kind === 'known' ? 1 : 2}.${i >> 8}.${i & 255}`)
        const began = performance.now()
        const answer = await browser.post('/connexion', { email })
        times[kind].push(performance.now() - began)
        const page = await browser.get('/connexion/code')
        faces.add(
          `${answer.status} ${answer.location} ${answer.text} ${page.status} ${page.text.replaceAll(email, '…').replace(/name="_key" value="[^"]+"/g, '')}`,
        )
      }
    }
    const t = welch(trimmed(times.known), trimmed(times.unknown))
    await figure('abuse', {
      what: '9 · known or unknown address: different answers; Welch’s t of the times',
      target: '0; |t| < 4.5',
      found: `${faces.size - 1}; ${t.toFixed(2)}`,
      note: `${EACH} requests of each`,
    })
    expect(faces.size).toBe(1)
    expect((await codes()) - before).toBe(2 * EACH)
    await door.settled()
    const told = new Set(door.letters.map(({ to }) => to.address))
    expect([...known, ...unknown].filter((email) => !told.has(email))).toEqual([])
    expect(Math.abs(t)).toBeLessThan(4.5)
  })
})

/** Without the slowest tenth: what the machine did meanwhile. */
const trimmed = (values: number[]): number[] => [...values].sort((a, b) => a - b).slice(0, Math.floor(values.length * 0.9))

/** Welch's t: how far two means are apart, in standard errors. */
const welch = (a: number[], b: number[]): number => {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = (values: number[]) =>
    values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1) / values.length
  return (mean(a) - mean(b)) / Math.sqrt(spread(a) + spread(b))
}
