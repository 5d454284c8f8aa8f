import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { connect, type Pools } from '#platform/database/database.ts'
import { assemble } from '../../src/app.tsx'
import { openHub, type TestHub } from '../setup/hub.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { figure } from './figures.ts'
import { sessionOf } from './session.ts'

// Rights that end, end now, on every server: a session that was ended, a role that was taken away.

let site: TestSite
let hub: TestHub
let pools: Pools
let servers: ReturnType<typeof assemble>['app'][]
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'Ploucs', 'maite')
  pools = connect(site.config.databaseUrl ?? '')
  // Two processes on one database.
  servers = [site.app, assemble({ ...site.web, pools, clock: () => site.clock.now, log: (line) => site.lines.push(line) }).app]
})
afterAll(async () => {
  await pools?.end()
  await site?.close()
})

const ORIGIN = 'http://localhost:3000'
const ask = (server: number, method: string, path: string, cookie: string, fields?: Record<string, string>) =>
  (servers[server] as (typeof servers)[number]).request(`${ORIGIN}${path}`, {
    method,
    headers: { cookie, accept: 'application/json', origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    ...(fields ? { body: new URLSearchParams(fields).toString() } : {}),
  })

/** Milliseconds until the other server refuses; it has answered before. */
const untilRefused = async (cookie: string, path: string, end: () => Promise<unknown>) => {
  expect((await ask(1, 'GET', path, cookie)).status).toBe(200)
  await end()
  const began = performance.now()
  let status = 200
  while (status === 200 && performance.now() - began < 5_000) ({ status } = await ask(1, 'GET', path, cookie))
  return { status, ms: performance.now() - began }
}

it('a session ended on one server is over on the other; a role taken away opens nothing more', async () => {
  const mine = await sessionOf(site, 'maite@exemple.fr')
  const left = await untilRefused(mine, '/ploucs/personnes', async () => ask(0, 'POST', '/deconnexion', mine, {}))

  const made = (await hub.coordinator.postJson('/ploucs/personnes', { name: 'Luc', email: 'luc@exemple.fr' })).json() as { person: string }
  const { role } = (
    await hub.coordinator.postJson(`/ploucs/personnes/${made.person}/roles`, { kind: 'coordinator', from: '2026-01-01' })
  ).json() as { role: string }
  await site.as('luc@exemple.fr')
  const his = await sessionOf(site, 'luc@exemple.fr')
  const ended = await untilRefused(his, '/ploucs/courrier', () =>
    site.sql(`update members.role set until_day = '2026-03-01' where id = $1`, [role]),
  )
  const slowest = Math.max(left.ms, ended.ms)
  await figure('abuse', {
    what: '11 · a session that ended, a role that was taken away: until another server refuses',
    target: 'next request',
    found: `${slowest.toFixed(0)} ms: the very next request`,
    note: 'nothing of a session or a right is kept in memory',
  })
  expect([left.status, ended.status].map((status) => [401, 403, 404].includes(status))).toEqual([true, true])
  expect(slowest).toBeLessThan(2_000)
})
