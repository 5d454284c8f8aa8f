import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { type TestDoor, testDoor } from '../../../tests/setup/door.ts'
import { sessionFor } from './sessions.ts'
import { codeAt, secretOf } from './totp.ts'

const MARIE = 'marie@exemple.fr'

let door: TestDoor
beforeAll(async () => {
  door = await testDoor()
  await door.hub('ploucs', { [MARIE]: ['coordinator'], 'paul@exemple.fr': [] })
})
afterAll(() => door.close())
beforeEach(async () => {
  await door.sql('delete from auth.account')
  await door.sql('delete from auth.attempt')
})

type Browser = ReturnType<TestDoor['browser']>

/** A browser that has typed the code of the mail, and nothing more. */
const half = async (email = MARIE): Promise<Browser> => {
  const [name = '', value = ''] = (await sessionFor(door, email, { full: false, now: door.clock.now })).split('=')
  return door.browser('127.0.0.1', { [name]: value })
}

const keyOn = (text: string): Uint8Array => secretOf(/<code>([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? '')

const entered = async ({ cookies }: Browser) => {
  const hash = createHash('sha256')
    .update(cookies.cordee ?? '')
    .digest()
  const [row] = await door.sql<{ e: { session: { full: boolean; enrolled: boolean } | null } }>('select platform.enter($1, $2, $3) as e', [
    'ploucs',
    hash,
    door.clock.now,
  ])
  return row?.e.session
}

/** Enrolled and in, with the key. */
const enrolled = async () => {
  const browser = await half()
  const key = keyOn((await browser.get('/connexion/second-code')).text)
  await browser.post('/connexion/second-code', { code: codeAt(key, door.clock.now) })
  door.later(1)
  return { browser, key }
}

describe('the first time', () => {
  it('offers a key as a picture and as text, and takes it once a code proves it was taken', async () => {
    const marie = await half()
    expect(await entered(marie)).toMatchObject({ full: false, enrolled: false })
    const page = await marie.get('/connexion/second-code?vers=/ploucs/accueil')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.text).toContain('src="data:image/svg+xml;base64,')
    const key = keyOn(page.text)
    expect(key).toHaveLength(20)
    // Read again, it is the same: who has scanned it can go on.
    expect(keyOn((await marie.get('/connexion/second-code')).text)).toEqual(key)

    const wrong = await marie.post('/connexion/second-code', { code: '000000' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Ce code n’est pas le bon')
    expect(await entered(marie)).toMatchObject({ full: false, enrolled: false })

    const before = marie.cookies.cordee
    const answer = await marie.post('/connexion/second-code', { code: codeAt(key, door.clock.now), vers: '/ploucs/agenda' })
    expect([answer.status, answer.location]).toEqual([303, '/ploucs/agenda'])
    expect(marie.cookies.cordee).not.toBe(before)
    expect(await entered(marie)).toMatchObject({ full: true, enrolled: true })
    // The half session is over: its token opens nothing any more.
    expect(await entered(door.browser('127.0.0.1', { cordee: before ?? '' }))).toBeNull()
    await door.settled()
    expect(await door.sql('select subject from auth.outbox where email = $1', [MARIE])).toContainEqual({
      subject: 'Un second code protège maintenant votre connexion',
    })
  })

  it('is offered to who needs none, beside their sessions; the page says that no role asks for it', async () => {
    const paul = await half('paul@exemple.fr')
    expect((await paul.get('/connexion/compte')).text).toContain('href="/connexion/second-code?vers=%2Fconnexion%2Fcompte"')
    const page = await paul.get('/connexion/second-code?vers=%2Fconnexion%2Fcompte')
    expect(page.text).toContain('Votre rôle ne le demande pas')
    expect(page.text).toContain('href="/connexion/compte"')
    const code = codeAt(keyOn(page.text), door.clock.now)
    const done = await paul.post('/connexion/second-code', { code, vers: '/connexion/compte' })
    expect([done.status, done.location]).toEqual([303, '/connexion/compte'])
    const account = (await paul.get('/connexion/compte')).text
    expect([account.includes('protège votre connexion'), account.includes('/connexion/second-code')]).toEqual([true, false])
    expect((await half().then((marie) => marie.get('/connexion/second-code'))).text).not.toContain('Votre rôle ne le demande pas')
  })

  it('is not offered to a demonstration’s session', async () => {
    const demo = door.browser()
    await door.hub('essai', { 'zoe@exemple.fr': [] }, { demo: true })
    await demo.post('/connexion/demo', { hub: 'essai', email: 'zoe@exemple.fr' })
    expect((await demo.get('/connexion/compte')).text).not.toContain('/connexion/second-code')
    expect((await demo.get('/connexion/second-code')).status).toBe(303)
  })

  it('keeps the key sealed, with the key of the installation, which only its user may read', async () => {
    const { key } = await enrolled()
    const [row] = await door.sql<{ totp_secret: Buffer }>('select totp_secret from auth.account')
    expect(row?.totp_secret.includes(Buffer.from(key))).toBe(false)
    const file = join(door.data, 'instance.key')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file)).toHaveLength(32)
    // Moved to another account, it opens nothing.
    await door.sql('update auth.account set totp_last_step = null')
    const paul = await half('paul@exemple.fr')
    await door.sql(`update auth.account set totp_secret = $1, totp_confirmed_at = now() where email = 'paul@exemple.fr'`, [
      row?.totp_secret,
    ])
    expect((await paul.post('/connexion/second-code', { code: codeAt(key, door.clock.now) })).status).toBe(500)
    door.lines.length = 0
  })
})

describe('from then on', () => {
  it('asks for a code and shows no key', async () => {
    const { key } = await enrolled()
    const marie = await half()
    const page = (await marie.get('/connexion/second-code')).text
    expect(page).not.toContain('<code>')
    expect(page).toContain('/connexion/secours')
    const figures = codeAt(key, door.clock.now)
    const answer = await marie.post('/connexion/second-code', { code: `${figures.slice(0, 3)} ${figures.slice(3)}` })
    expect([answer.status, answer.location]).toEqual([303, '/ploucs/accueil'])
    expect(await entered(marie)).toMatchObject({ full: true })
  })

  it('can be typed again by who is in already, for what a session alone does not do: a new session, just proven', async () => {
    const { browser: marie, key } = await enrolled()
    const proven = async () =>
      (
        await door.sql<{ at: string | null }>('select platform.proven_at($1, $2) as at', [
          createHash('sha256')
            .update(marie.cookies.cordee ?? '')
            .digest(),
          door.clock.now,
        ])
      )[0]?.at
    const first = await proven()
    door.later(20)
    expect((await marie.get('/connexion/second-code')).status).toBe(303)
    expect((await marie.get('/connexion/second-code?encore=1&vers=/ploucs/pole/donnees')).text).toContain('value="/ploucs/pole/donnees"')
    const wrong = await marie.post('/connexion/second-code', { code: '000000', vers: '/ploucs/pole/donnees' })
    expect([wrong.status, await proven()]).toEqual([422, first])
    const before = marie.cookies.cordee
    const answer = await marie.post('/connexion/second-code', { code: codeAt(key, door.clock.now), vers: '/ploucs/pole/donnees' })
    expect([answer.status, answer.location, await proven()]).toEqual([303, '/ploucs/pole/donnees', door.clock.now])
    expect(marie.cookies.cordee).not.toBe(before)
    expect(await entered(door.browser('127.0.0.1', { cordee: before ?? '' }))).toBeNull()
  })

  it('never takes a code twice, nor one older than the last', async () => {
    const { key } = await enrolled()
    const older = codeAt(key, door.clock.now)
    door.later(0.5)
    const code = codeAt(key, door.clock.now)
    expect((await (await half()).post('/connexion/second-code', { code })).status).toBe(303)
    for (const replayed of [code, older]) {
      const thief = await half()
      expect((await thief.post('/connexion/second-code', { code: replayed })).status).toBe(422)
      expect(await entered(thief)).toMatchObject({ full: false })
    }
  })

  it('takes one code once, however many times it is sent at once', async () => {
    const { key } = await enrolled()
    const code = codeAt(key, door.clock.now)
    const browsers = await Promise.all(Array.from({ length: 6 }, () => half()))
    const answers = await Promise.all(browsers.map((browser) => browser.post('/connexion/second-code', { code })))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  it.each([
    [-60, 422],
    [-30, 303],
    [0, 303],
    [30, 303],
    [60, 422],
  ])('forgives a clock that differs by %i s: %i', async (seconds, status) => {
    const { key } = await enrolled()
    door.later(5)
    const shown = Temporal.Instant.from(door.clock.now).add({ seconds }).toString({ fractionalSecondDigits: 3 })
    expect((await (await half()).post('/connexion/second-code', { code: codeAt(key, shown) })).status).toBe(status)
  })

  it('stops guessing after eight wrong codes, says how long, and lets the right one through afterwards', async () => {
    const { key } = await enrolled()
    const marie = await half()
    for (let i = 0; i < 8; i += 1) expect((await marie.post('/connexion/second-code', { code: '000000' })).status).toBe(422)
    const stopped = await marie.post('/connexion/second-code', { code: codeAt(key, door.clock.now) })
    expect(stopped.status).toBe(429)
    expect(stopped.headers.get('retry-after')).toBe('900')
    expect(stopped.text).toContain('Réessayez dans 15 minutes')
    door.later(15)
    expect((await marie.post('/connexion/second-code', { code: codeAt(key, door.clock.now) })).status).toBe(303)
  })
})
