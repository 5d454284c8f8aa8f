import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { type TestDoor, testDoor } from '../../../tests/setup/door.ts'
import { figure } from '../../../tests/trust/figures.ts'

let door: TestDoor
beforeAll(async () => {
  door = await testDoor()
  await door.hub('ploucs', { 'marie@exemple.fr': [], 'deux@exemple.fr': [] })
  await door.hub('sud', { 'deux@exemple.fr': [] })
})
afterAll(() => door.close())
beforeEach(async () => {
  await door.sql('delete from auth.attempt')
})

const sessions = async () => (await door.sql<{ n: number }>('select count(*) as n from auth.session'))[0]?.n

describe('from an address to a session', () => {
  it('asks for the address, sends a code, takes it once, and goes home', async () => {
    const marie = door.browser()
    const form = await marie.get('/connexion')
    expect(form.status).toBe(200)
    expect(form.text).toContain('autocomplete="email"')

    const asked = await marie.post('/connexion', { email: ' Marie@Exemple.FR ' })
    expect([asked.status, asked.location]).toEqual([303, '/connexion/code'])
    const page = await marie.get('/connexion/code')
    expect(page.text).toContain('marie@exemple.fr')
    expect(page.text).toContain('autocomplete="one-time-code"')

    const code = await door.codeFor('marie@exemple.fr')
    const typed = ` ${code.toLowerCase().replace('-', ' – ')} `
    const entered = await marie.post('/connexion/code', { code: typed })
    expect([entered.status, entered.location]).toEqual([303, '/ploucs/accueil'])
    expect(entered.headers.getSetCookie().find((line) => line.startsWith('cordee='))).toMatch(/HttpOnly; SameSite=Lax/)
    expect(marie.cookies.cordee).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(marie.cookies['cordee-code']).toBeUndefined()
    expect((await marie.get('/mes-poles')).text).toContain('/ploucs/accueil')
    expect((await marie.get('/connexion')).location).toBe('/ploucs/accueil')
  })

  it('goes back to the page that asked for the log-in, and never to another site', async () => {
    for (const [next, goes] of [
      ['/ploucs/agenda?mois=3', '/ploucs/agenda?mois=3'],
      ['//ailleurs.example', '/ploucs/accueil'],
      ['/\\ailleurs.example', '/ploucs/accueil'],
      ['https://ailleurs.example', '/ploucs/accueil'],
      ['/..//ailleurs.example', '/ploucs/accueil'],
    ] as const) {
      const marie = door.browser()
      await marie.post('/connexion', { email: 'marie@exemple.fr', vers: next })
      const entered = await marie.post('/connexion/code', { code: await door.codeFor('marie@exemple.fr'), vers: next })
      expect(entered.location, next).toBe(goes)
    }
  })

  it('shows several hubs as a list, and says so when none knows the address', async () => {
    const two = door.browser()
    await two.post('/connexion', { email: 'deux@exemple.fr' })
    expect((await two.post('/connexion/code', { code: await door.codeFor('deux@exemple.fr') })).location).toBe('/mes-poles')
    const list = (await two.get('/mes-poles')).text
    expect(list).toContain('/ploucs/accueil')
    expect(list).toContain('/sud/accueil')

    const nobody = door.browser()
    await nobody.post('/connexion', { email: 'personne@exemple.fr' })
    expect((await nobody.post('/connexion/code', { code: await door.codeFor('personne@exemple.fr') })).location).toBe('/mes-poles')
    expect((await nobody.get('/mes-poles')).text).toContain('Aucun pôle ne connaît cette adresse')
  })

  it('says what is wrong beside the field, with what was typed', async () => {
    const answer = await door.browser().post('/connexion', { email: 'pas une adresse' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="pas une adresse"')
    expect(answer.text).toContain('n’a pas la forme d’une adresse')
  })

  it('takes nothing from another site', async () => {
    const marie = door.browser()
    for (const headers of [{ origin: 'https://ailleurs.example' }, { origin: 'null' }]) {
      expect((await marie.post('/connexion', { email: 'marie@exemple.fr' }, headers)).status).toBe(403)
      expect((await marie.post('/deconnexion', {}, headers)).status).toBe(403)
    }
  })
})

describe('a code', () => {
  const asked = async (email = 'marie@exemple.fr') => {
    const browser = door.browser()
    await browser.post('/connexion', { email })
    return { browser, code: await door.codeFor(email) }
  }

  it('makes one session, however many times it is sent at once', async () => {
    const { browser, code } = await asked()
    const before = await sessions()
    const cookies = { ...browser.cookies }
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => door.browser('127.0.0.1', { ...cookies }).post('/connexion/code', { code })),
    )
    const made = ((await sessions()) ?? 0) - (before ?? 0)
    await figure('abuse', {
      what: '8 · one code sent 100 times at once: sessions',
      target: '1',
      found: String(made),
      note: 'reading the page uses none up: next test',
    })
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(99)
    expect(made).toBe(1)
  })

  it('is not used up by reading the page, as mail scanners and browsers do ahead', async () => {
    const { browser, code } = await asked()
    for (let i = 0; i < 10; i += 1) {
      expect((await browser.get(`/connexion/code?code=${code}`)).status).toBe(200)
      await browser.head('/connexion/code')
    }
    expect((await browser.post('/connexion/code', { code })).status).toBe(303)
  })

  it('works only in the browser that asked for it', async () => {
    const { browser, code } = await asked()
    const other = await asked('autre@exemple.fr')
    expect((await other.browser.post('/connexion/code', { code })).status).toBe(422)
    expect((await door.browser().post('/connexion/code', { code })).status).toBe(422)
    expect((await browser.post('/connexion/code', { code })).status).toBe(303)
  })

  it('is the last one asked for in a browser', async () => {
    const { browser, code } = await asked()
    await browser.post('/connexion', { email: 'marie@exemple.fr' })
    const second = await door.codeFor('marie@exemple.fr')
    expect((await browser.post('/connexion/code', { code })).text).toContain('celui du dernier message')
    expect((await browser.post('/connexion/code', { code: second })).status).toBe(303)
  })

  it('can be tried five times, then no more even when right', async () => {
    const { browser, code } = await asked()
    for (const left of [4, 3, 2, 1]) {
      const answer = await browser.post('/connexion/code', { code: 'AAAA-AAAA' })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(left === 1 ? 'un essai' : `${left} essais`)
    }
    expect((await browser.post('/connexion/code', { code: 'AAAA-AAAA' })).text).toContain('ne peut plus servir')
    expect((await browser.post('/connexion/code', { code })).status).toBe(422)
  })

  it('can be tried once still after four mistakes', async () => {
    const { browser, code } = await asked()
    for (let i = 0; i < 4; i += 1) await browser.post('/connexion/code', { code: 'AAAA-AAAA' })
    expect((await browser.post('/connexion/code', { code })).status).toBe(303)
  })

  it.each([
    [9, 303],
    [10, 422],
  ])('is good for ten minutes: after %i, %i', async (minutes, status) => {
    const { browser, code } = await asked()
    door.later(minutes)
    expect((await browser.post('/connexion/code', { code })).status).toBe(status)
  })

  it('is nowhere in the database but in the mail', async () => {
    const { code } = await asked()
    await door.sql('delete from auth.outbox')
    const rows = await door.sql<{ t: string }>(`select table_schema || '.' || table_name as t from information_schema.tables
      where table_schema in ('auth', 'platform', 'graphile_worker') and table_type = 'BASE TABLE'`)
    for (const { t } of rows) {
      const found = await door.sql(`select from ${t} as x where x::text ilike $1 or x::text ilike $2`, [
        `%${code}%`,
        `%${code.replace('-', '')}%`,
      ])
      expect(found, t).toEqual([])
    }
  })
})

describe('without a mail server', () => {
  it('the code is shown on this machine only, and the page says so', async () => {
    const here = door.browser()
    await here.post('/connexion', { email: 'marie@exemple.fr' })
    expect((await here.get('/connexion/code')).text).toContain('href="/connexion/courrier"')
    const code = await door.codeFor('marie@exemple.fr')
    expect((await here.get('/connexion/courrier')).text).toContain(code)
    expect(door.lines.join('\n')).toContain(code)

    const away = door.browser('203.0.113.7')
    await away.post('/connexion', { email: 'marie@exemple.fr' })
    const page = (await away.get('/connexion/code')).text
    expect(page).toContain('journal du serveur')
    for (const untrue of ['part vers', 'Code reçu', 'indésirables']) expect(page).not.toContain(untrue)
    expect((await away.get('/connexion/courrier')).status).toBe(404)
    const others: Record<string, string>[] = [
      { host: 'cordee.example' },
      { 'x-forwarded-for': '127.0.0.1' },
      { forwarded: 'for=127.0.0.1' },
    ]
    for (const headers of others) {
      expect((await here.get('/connexion/courrier', headers)).status).toBe(404)
    }
  })
})

describe('one-click log-in of a demonstration', () => {
  beforeAll(async () => {
    await door.hub('essai', { 'zoe@exemple.fr': ['coordinator'] }, { demo: true })
    await door.hub('reel', { 'zoe@exemple.fr': ['coordinator'], 'yves@exemple.fr': [] })
  })

  it('opens the demonstration from this machine, and nothing else', async () => {
    const zoe = door.browser()
    expect((await zoe.get('/connexion')).text).toContain('action="/connexion/demo"')
    const entered = await zoe.post('/connexion/demo', { hub: 'essai', email: 'zoe@exemple.fr' })
    expect([entered.status, entered.location]).toEqual([303, '/essai/accueil'])
    const enter = async (slug: string) => {
      const hash = createHash('sha256')
        .update(zoe.cookies.cordee ?? '')
        .digest()
      const [row] = await door.sql<{ e: { session: unknown; actor: unknown } }>('select platform.enter($1, $2, $3) as e', [
        slug,
        hash,
        door.clock.now,
      ])
      return row?.e
    }
    expect(await enter('essai')).toMatchObject({ session: { full: true }, actor: { roles: ['coordinator'] } })
    expect(await enter('reel')).toMatchObject({ session: null, actor: null })
    expect(await enter('')).toMatchObject({ session: null, actor: null })
    expect((await zoe.get('/mes-poles')).text).not.toContain('/reel/accueil')
  })

  it.each([
    ['a real hub', '127.0.0.1', { hub: 'reel', email: 'yves@exemple.fr' }, {}],
    ['somebody the demonstration does not know', '127.0.0.1', { hub: 'essai', email: 'yves@exemple.fr' }, {}],
    ['another machine', '203.0.113.7', { hub: 'essai', email: 'zoe@exemple.fr' }, {}],
    ['a proxy on this machine', '127.0.0.1', { hub: 'essai', email: 'zoe@exemple.fr' }, { 'x-forwarded-for': '203.0.113.7' }],
    ['a public name', '127.0.0.1', { hub: 'essai', email: 'zoe@exemple.fr' }, { host: 'cordee.example', origin: 'http://cordee.example' }],
  ])('is refused for %s', async (_who, from, fields, headers) => {
    const before = await sessions()
    const answer = await door.browser(from).post('/connexion/demo', fields, headers)
    expect(answer.status).toBe(403)
    expect(await sessions()).toBe(before)
  })
})
