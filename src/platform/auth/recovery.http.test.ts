import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { inHub } from '#platform/jobs/jobs.ts'
import { type TestDoor, testDoor } from '../../../tests/setup/door.ts'
import { confirmRecovery, pendingRecoveries } from './recovery.ts'
import { sessionFor } from './sessions.ts'

const MARIE = 'marie@exemple.fr'
const [SMALAH, LANDES, ARTE] = [newId(), newId(), newId()]

let door: TestDoor
let ploucs: string
let sud: string
beforeAll(async () => {
  door = await testDoor()
  ploucs = await door.hub('ploucs', { [MARIE]: ['coordinator'] }, { name: 'PLOUCS' })
  sud = await door.hub('sud', { [MARIE]: [] })
})
afterAll(() => door.close())
beforeEach(async () => {
  await door.sql('delete from auth.account')
  await door.sql('delete from auth.attempt')
  await door.sql('delete from platform.mail')
  await door.sql(
    `insert into auth.account (id, email, created_at, totp_secret, totp_confirmed_at) values (gen_random_uuid(), $1, now(), '\\x00', now())`,
    [MARIE],
  )
})

const browserOf = async (full: boolean) => {
  const [name = '', value = ''] = (await sessionFor(door, MARIE, { full, now: door.clock.now })).split('=')
  return door.browser('127.0.0.1', { [name]: value })
}

const asked = async () => {
  const marie = await browserOf(false)
  expect((await marie.post('/connexion/secours')).location).toBe('/connexion/secours')
  return marie
}

const pending = (hub: string) => inHub(door.pools, hub, (db) => pendingRecoveries(db, door.clock.now))

const confirm = (hub: string, recovery: string, email: string, organisation: string) =>
  inHub(door.pools, hub, (db) =>
    confirmRecovery(
      { db, hub: { id: hub, name: 'PLOUCS' }, now: door.clock.now, lang: 'fr', enqueue: (task, input) => enqueue(db, task, input) },
      { recovery, email, organisation, name: email, holder: 'Marie' },
    ),
  )

const enrolledStill = async () => (await door.sql('select from auth.account where totp_secret is not null')).length === 1
const sessionCount = async () => (await door.sql('select from auth.session')).length

describe('a lost second code', () => {
  it('is lifted by two people of two organisations; every session ends; all are told', async () => {
    const phone = await browserOf(true)
    const marie = await asked()
    expect((await marie.get('/connexion/secours')).text).toContain('Deux structures du conseil doivent la confirmer avant le')
    const [request] = await pending(ploucs)
    expect(request).toMatchObject({ email: MARIE, confirmations: [] })
    const id = request?.id ?? ''

    expect(await confirm(ploucs, id, 'jean@smalah.fr', SMALAH)).toEqual({ ok: true, value: 'confirmed' })
    expect(await enrolledStill()).toBe(true)
    expect((await pending(ploucs))[0]?.confirmations).toMatchObject([{ email: 'jean@smalah.fr', organisation: SMALAH }])

    expect(await confirm(ploucs, id, 'luc@landes.fr', LANDES)).toEqual({ ok: true, value: 'lifted' })
    expect(await enrolledStill()).toBe(false)
    expect(await sessionCount()).toBe(0)
    expect((await phone.get('/mes-poles')).status).toBe(303)
    expect(await pending(ploucs)).toEqual([])
    const mails = await door.sql<{ to_address: string }>('select to_address from platform.mail where hub_id = $1 order by to_address', [
      ploucs,
    ])
    expect(mails.map(({ to_address }) => to_address)).toEqual(['jean@smalah.fr', 'luc@landes.fr', MARIE])
    // The next log-in makes a new one.
    expect((await (await browserOf(false)).get('/connexion/second-code')).text).toContain('data:image/svg+xml')
  })

  it.each([
    ['the person themselves', MARIE, LANDES, 'auth.recovery.own'],
    ['the same person for another organisation', 'jean@smalah.fr', LANDES, 'auth.recovery.twice'],
    ['somebody else of the same organisation', 'lea@smalah.fr', SMALAH, 'auth.recovery.sameOrganisation'],
  ])('is not lifted by %s as the second', async (_who, email, organisation, code) => {
    await asked()
    const id = (await pending(ploucs))[0]?.id ?? ''
    await confirm(ploucs, id, 'jean@smalah.fr', SMALAH)
    expect(await confirm(ploucs, id, email, organisation)).toEqual({ ok: false, problems: [{ path: '', code }] })
    expect(await enrolledStill()).toBe(true)
    expect(await sessionCount()).toBe(1)
  })

  it('is lifted once when the last two confirm at the same time', async () => {
    await asked()
    const id = (await pending(ploucs))[0]?.id ?? ''
    const outcomes = await Promise.all([
      confirm(ploucs, id, 'jean@smalah.fr', SMALAH),
      confirm(ploucs, id, 'luc@landes.fr', LANDES),
      confirm(ploucs, id, 'ana@arte.fr', ARTE),
    ])
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.problems[0]?.code)).sort()).toEqual([
      'auth.recovery.absent',
      'confirmed',
      'lifted',
    ])
  })

  it('is asked only of the hubs it guards, and each of them confirms: a hub of one’s own cannot lift it', async () => {
    await asked()
    expect(await pending(sud)).toEqual([])
    const id = (await pending(ploucs))[0]?.id ?? ''
    expect(await confirm(sud, id, 'a@sud.fr', SMALAH)).toMatchObject({ problems: [{ code: 'auth.recovery.absent' }] })

    await door.sql('delete from auth.recovery')
    const mine = await door.hub(`mien-${newId().slice(-6)}`, { [MARIE]: ['treasurer'] })
    await asked()
    const both = (await pending(mine))[0]?.id ?? ''
    expect(await confirm(mine, both, 'complice@mien.fr', SMALAH)).toEqual({ ok: true, value: 'confirmed' })
    expect(await confirm(mine, both, 'autre@mien.fr', LANDES)).toEqual({ ok: true, value: 'confirmed' })
    expect(await enrolledStill()).toBe(true)
    await confirm(ploucs, both, 'jean@smalah.fr', SMALAH)
    expect(await confirm(ploucs, both, 'luc@landes.fr', LANDES)).toEqual({ ok: true, value: 'lifted' })
    await door.sql('delete from members.role where hub_id = $1', [mine])
  })

  it('of who turned it on without a role that needs it is asked of every hub that knows them', async () => {
    const lou = 'lou@exemple.fr'
    const here = await door.hub('dunes', { [lou]: [] })
    const there = await door.hub('pins', { [lou]: [] })
    await door.sql(
      `insert into auth.account (id, email, created_at, totp_secret, totp_confirmed_at) values (gen_random_uuid(), $1, now(), '\\x00', now())`,
      [lou],
    )
    const [name = '', value = ''] = (await sessionFor(door, lou, { full: false, now: door.clock.now })).split('=')
    const browser = door.browser('127.0.0.1', { [name]: value })
    expect((await browser.get('/connexion/secours')).text).toContain('dunes, pins')
    await browser.post('/connexion/secours')
    const id = (await pending(here))[0]?.id ?? ''
    await confirm(here, id, 'jean@smalah.fr', SMALAH)
    expect(await confirm(here, id, 'luc@landes.fr', LANDES)).toEqual({ ok: true, value: 'confirmed' })
    await confirm(there, id, 'jean@smalah.fr', SMALAH)
    expect(await confirm(there, id, 'luc@landes.fr', LANDES)).toEqual({ ok: true, value: 'lifted' })
  })

  it('expires after seven days', async () => {
    await asked()
    const id = (await pending(ploucs))[0]?.id ?? ''
    door.later(7 * 24 * 60)
    expect(await pending(ploucs)).toEqual([])
    expect(await confirm(ploucs, id, 'jean@smalah.fr', SMALAH)).toMatchObject({ problems: [{ code: 'auth.recovery.absent' }] })
  })

  it('is asked once: asking again while it waits makes no second request', async () => {
    const marie = await asked()
    await marie.post('/connexion/secours')
    expect(await pending(ploucs)).toHaveLength(1)
  })

  it('cannot be asked by who is fully logged in, nor without a session', async () => {
    expect((await (await browserOf(true)).post('/connexion/secours')).location).toBe('/connexion/secours')
    expect((await door.browser().post('/connexion/secours')).location).toMatch(/^\/connexion\?/)
    expect(await pending(ploucs)).toEqual([])
  })
})
