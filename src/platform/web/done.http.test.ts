import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { sessionOf } from '../../../tests/trust/session.ts'

// « C’est fait » is said by us, once, on the page it belongs to.

const SAYS = 'Présentation publiée.'
const PATH = '/ploucs/presentation'

let site: TestSite
let hub: TestHub
let session: string
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'Ploucs', 'maite')
  session = await sessionOf(site, 'maite@exemple.fr')
})
afterAll(() => site?.close())

/** The cookie of an answer as the next request carries it, with the session. */
const after = async () => {
  const reply = await hub.coordinator.post(PATH, { presentation: 'Un pôle dans les Landes.' })
  expect([reply.status, reply.location]).toEqual([303, PATH])
  await hub.coordinator.get(PATH)
  const [line = ''] = reply.headers.getSetCookie()
  expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=60$/)
  return line.split(';')[0] ?? ''
}

it('is said where it leads, once: the page that says it takes the cookie away', async () => {
  const told = await after()
  const page = await hub.coordinator.get(PATH, { cookie: `${session}; ${told}` })
  expect(page.text).toContain(SAYS)
  expect(page.headers.getSetCookie()).toEqual([`${told.split('=')[0]}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`])
  const again = await hub.coordinator.get(PATH)
  expect([again.text.includes(SAYS), again.headers.getSetCookie()]).toEqual([false, []])
})

it('is said by no address, whoever wrote it', async () => {
  for (const query of ['?fait=portal.hubPresented', '?done=portal.hubPresented'])
    expect((await hub.coordinator.get(`${PATH}${query}`)).text).not.toContain(SAYS)
})

it('is left for its page by another tab', async () => {
  const told = await after()
  const other = await hub.coordinator.get('/ploucs/accueil', { cookie: `${session}; ${told}` })
  expect([other.status, other.text.includes(SAYS), other.headers.getSetCookie()]).toEqual([200, false, []])
  const machine = await hub.coordinator.get(PATH, { cookie: `${session}; ${told}`, accept: 'application/json' })
  expect(machine.headers.getSetCookie()).toEqual([])
})

it('is said in no page that others keep a copy of', async () => {
  const told = (await after()).split('=')[1]
  const open = await site.visitor.get('/ploucs')
  expect(open.headers.get('cache-control')).toContain('public')
  const { tellDone } = await import('./done.ts')
  const cookie = tellDone(told ?? '', '/ploucs', false).split(';')[0] ?? ''
  const page = await site.visitor.get('/ploucs', { cookie })
  expect([page.text.includes(SAYS), page.headers.get('cache-control')]).toEqual([true, 'no-store'])
})

it('says nothing that is not one of our sentences', async () => {
  const [name] = (await after()).split('=')
  for (const value of ['constructor', '__proto__.x', '<b>', 'members.nothing', 'auth.loggedOut.x']) {
    const page = await hub.coordinator.get(PATH, { cookie: `${session}; ${name}=${value}` })
    expect([page.status, page.text.includes('c-done')], value).toEqual([200, false])
  }
})
