import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { type TestDoor, testDoor } from '../../../tests/setup/door.ts'
import { sessionFor } from './sessions.ts'

let door: TestDoor
beforeAll(async () => {
  door = await testDoor()
  await door.hub('ploucs', { 'marie@exemple.fr': [] })
})
afterAll(() => door.close())
beforeEach(async () => {
  await door.sql('delete from auth.account')
})

const DAY = 24 * 60

const loggedIn = async () => {
  const [name = '', value = ''] = (await sessionFor(door, 'marie@exemple.fr', { full: true, now: door.clock.now })).split('=')
  return door.browser('127.0.0.1', { [name]: value })
}
const isIn = async (browser: ReturnType<TestDoor['browser']>) => (await browser.get('/mes-poles')).status === 200

describe('a session', () => {
  it('is kept as a hash: the database does not know its token', async () => {
    const marie = await loggedIn()
    expect(await door.sql('select from auth.session as s where s::text like $1', [`%${marie.cookies.cordee}%`])).toEqual([])
    expect(await isIn(marie)).toBe(true)
  })

  it('ends at the log-out, for good, and clears what the browser kept', async () => {
    const marie = await loggedIn()
    const copy = door.browser('127.0.0.1', { ...marie.cookies })
    const out = await marie.post('/deconnexion')
    expect([out.status, out.location]).toEqual([303, '/connexion'])
    expect(out.headers.get('clear-site-data')).toBe('"storage"')
    expect(marie.cookies.cordee).toBeUndefined()
    expect(await isIn(copy)).toBe(false)
    expect((await marie.get('/connexion')).text).toContain('Vous êtes déconnecté·e.')
  })

  it('ends everywhere at once when asked', async () => {
    const [phone, laptop] = [await loggedIn(), await loggedIn()]
    const list = (await phone.get('/connexion/compte')).text
    expect(list.match(/Autre connexion/g)).toHaveLength(1)
    expect(list.match(/Cette connexion/g)).toHaveLength(1)
    await phone.post('/connexion/compte/partout')
    expect([await isIn(phone), await isIn(laptop)]).toEqual([false, false])
  })

  it('is never the one the browser brought to the log-in', async () => {
    const marie = await loggedIn()
    const before = marie.cookies.cordee ?? ''
    await marie.post('/connexion', { email: 'marie@exemple.fr' })
    await marie.post('/connexion/code', { code: await door.codeFor('marie@exemple.fr') })
    expect(marie.cookies.cordee).not.toBe(before)
    expect(await isIn(marie)).toBe(true)
    expect(await isIn(door.browser('127.0.0.1', { cordee: before }))).toBe(false)
    expect(await isIn(door.browser('127.0.0.1', { cordee: 'choisi-par-quelqu-un-d-autre' }))).toBe(false)
  })

  it.each([
    [7 * DAY - 1, true],
    [7 * DAY, false],
  ])('unused for %i minutes: in %s', async (minutes, still) => {
    const marie = await loggedIn()
    door.later(minutes)
    expect(await isIn(marie)).toBe(still)
  })

  it('used every six days still ends thirty days after the log-in', async () => {
    const marie = await loggedIn()
    for (let day = 6; day <= 24; day += 6) {
      door.later(6 * DAY)
      expect(await isIn(marie), `day ${day}`).toBe(true)
    }
    door.later(6 * DAY - 1)
    expect(await isIn(marie)).toBe(true)
    door.later(1)
    expect(await isIn(marie)).toBe(false)
  })

  it('notes its use at most once an hour', async () => {
    const marie = await loggedIn()
    const seen = async () => (await door.sql<{ at: string }>('select seen_at as at from auth.session'))[0]?.at
    const first = await seen()
    door.later(59)
    await marie.get('/mes-poles')
    expect(await seen()).toBe(first)
    door.later(61)
    await marie.get('/mes-poles')
    expect(await seen()).toBe(door.clock.now)
  })
})

it('over an encrypted connection its cookie is bound to this very host', async () => {
  const secure = await testDoor({ env: { CORDEE_URL: 'https://cordee.example' } })
  const browser = secure.browser('127.0.0.1')
  await browser.post('/connexion', { email: 'marie@exemple.fr' })
  const answer = await browser.post('/connexion/code', { code: await secure.codeFor('marie@exemple.fr') })
  const cookies = answer.headers.getSetCookie()
  expect(cookies.find((line) => line.startsWith('__Host-cordee='))).toMatch(/Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  // A public address is set: even this machine is a visitor like others.
  expect((await browser.get('/connexion/courrier')).status).toBe(404)
  await secure.close()
})
