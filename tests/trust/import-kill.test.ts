import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { browse, installation } from './process.ts'

// kill -9 in the middle of an import, both ways: nothing of it is there by half, and the next start goes on by itself.

const ROWS = 3_000

const house = await installation()
const browser = browse(house.origin)
let path = ''

const rows = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => {
  const client = new pg.Client(await house.databaseUrl())
  await client.connect()
  return (await client.query<T>(sql).finally(() => client.end())).rows
}
const there = async () =>
  (await rows<{ n: number }>(`select count(*)::int as n from members.organisation where name like 'Copeau %'`))[0]?.n
const shown = async () => (await browser.json(path)) as { state: string; progress: number; counts: { added: number } }
const until = async (what: (now: Awaited<ReturnType<typeof shown>>) => boolean) => {
  for (const end = performance.now() + 90_000; performance.now() < end; await sleep(20)) {
    const now = await shown().catch(() => null)
    if (now && what(now)) return now
  }
  throw new Error(`Still ${JSON.stringify(await shown())}`)
}
const post = async (to: string, fields: Record<string, string> = {}) => {
  const answer = await browser.post(to, fields)
  expect(answer.status, answer.text.slice(0, 2_000)).toBe(303)
  return answer.location?.split('?')[0] ?? ''
}

beforeAll(async () => {
  await house.start()
  const [coordinator] = await rows<{ email: string }>(
    `select p.email from members.person p join members.role r on r.hub_id = p.hub_id and r.person_id = p.id
     join platform.hub h on h.id = p.hub_id where h.slug = 'ploucs' and r.kind = 'coordinator' and p.email is not null`,
  )
  await post('/connexion/demo', { hub: 'ploucs', email: coordinator?.email ?? '' })
  const list = ['Nom;Commune', ...Array.from({ length: ROWS }, (_, n) => `Copeau ${n};Dax`)].join('\n')
  path = await post('/ploucs/importer', { target: 'structures', rows: list, sheet: '' })
  await post(`${path}/colonnes`, { header: '1', 'columns.0': 'name', 'columns.1': 'commune' })
}, 180_000)
afterAll(() => house.remove(), 60_000)

it('while it comes in: nothing is there, then all of it', { timeout: 180_000 }, async () => {
  await post(`${path}/confirmer`)
  await until(({ progress, state }) => progress > 0 && state === 'writing')
  await house.end('SIGKILL')
  expect(await there()).toBe(0)
  await house.start()
  expect((await until(({ state }) => state === 'done')).counts.added).toBe(ROWS)
  expect(await there()).toBe(ROWS)
})

it('while it is taken back: all of it is there, then nothing', { timeout: 180_000 }, async () => {
  await post(`${path}/annuler`)
  await until(({ progress, state }) => progress > 0 && state === 'undoing')
  await house.end('SIGKILL')
  expect(await there()).toBe(ROWS)
  await house.start()
  await until(({ state }) => state === 'undone')
  expect(await there()).toBe(0)
})
