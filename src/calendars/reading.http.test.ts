import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { handlers } from '../../src/app.tsx'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { calendarsTasks } from './calendars.job.ts'

// A real server on this machine gives a calendar; the job finds it due, reads it, and what took place waits to be sorted. Thursday 12 March 2026, 18:00.

let site: TestSite
let hub: TestHub
let server: Server
let origin: string
let tasks: ReturnType<typeof calendarsTasks>
const asked: { path: string; status: number; ifNoneMatch: string | undefined }[] = []
const files: Record<string, string> = {}

const event = (uid: string, start: string, end: string, title: string) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART;TZID=Europe/Paris:${start}`,
    `DTEND;TZID=Europe/Paris:${end}`,
    `SUMMARY:${title}`,
    'END:VEVENT',
  ].join('\r\n')
const file = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
const POINT = event('a', '20260310T140000', '20260310T153000', 'Point d’équipe')
const VISIT = event('b', '20260311T090000', '20260311T100000', 'Visite de Tipi')

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    const text = files[path]
    const etag = text === undefined ? '' : `"${createHash('sha256').update(text).digest('hex')}"`
    const same = text !== undefined && request.headers['if-none-match'] === etag
    const status = text === undefined ? 404 : same ? 304 : 200
    asked.push({ path, status, ifNoneMatch: request.headers['if-none-match'] })
    response.writeHead(status, { etag, 'content-type': 'text/calendar' }).end(status === 200 ? text : undefined)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  site = await testSite({ env: { CORDEE_LOCAL_CALENDARS: '1' } })
  hub = await openHub(site, 'PLOUCS', 'maite')
  tasks = calendarsTasks({ pools: site.pools, config: site.config, handlers })
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
  server.closeAllConnections()
  server.close()
})

const job = () => ({ now: site.clock.now, attempt: 1, last: false, log: () => {} })
/** A quarter of an hour passes; what is due is asked for, each by its own job, as the queue does. */
const turn = async (): Promise<number> => {
  site.clock.now = Temporal.Instant.from(site.clock.now).add({ minutes: 15 }).toString({ fractionalSecondDigits: 3 })
  await site.sql(`delete from graphile_worker._private_jobs`)
  await tasks['calendars.readAll']?.({ hub: null, input: {} }, job())
  const due = await site.sql<{ payload: { hub: string; input: unknown } }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'calendars.read'`,
  )
  for (const { payload } of due) await tasks['calendars.read']?.(payload, job())
  return due.length
}
const add = async (path: string) => {
  expect((await hub.coordinator.post('/ploucs/calendriers', { name: path.slice(1), address: `${origin}${path}` })).status).toBe(303)
}
type Row = { title: string; startsAt: string; calendarName: string }
const waiting = async (): Promise<Row[]> =>
  ((await hub.coordinator.get('/ploucs/a-trier', { accept: 'application/json' })).json() as { rows: Row[] }).rows
const page = async (path: string) => (await hub.coordinator.get(path)).text.replace(/[\s\u00a0\u202f]+/g, ' ')

it('read the first time, what took place waits; nothing is in the logbook', async () => {
  files['/work.ics'] = file(POINT, VISIT)
  await add('/work.ics')
  expect(await turn()).toBe(1)
  expect((await waiting()).map(({ title }) => title)).toEqual(['Visite de Tipi', 'Point d’équipe'])
  expect(await site.sql('select 1 from logbook.activity')).toEqual([])
})

it('not due again before its quarter of an hour; then asked only for news, of which there is none', async () => {
  const before = await waiting()
  await turn()
  expect(asked.map(({ status }) => status)).toEqual([200, 304])
  expect(asked[1]?.ifNoneMatch).toMatch(/^"/)
  expect(await waiting()).toEqual(before)
  expect(await page('/ploucs/calendriers')).toContain('à jour')
})

it('with an event changed, it is read again: moved where it waits, and said where it was kept', async () => {
  const [visit] = await site.sql<{ id: string }>(`select id from calendars.suggestion where title like 'Visite%'`)
  expect((await hub.coordinator.post(`/ploucs/a-trier/${visit?.id}/garder`, { kind: 'visit', minutes: '60', travel: '' })).status).toBe(303)
  files['/work.ics'] = file(POINT.replaceAll('20260310T', '20260309T'), VISIT.replaceAll('20260311T', '20260312T'))
  await turn()
  expect(asked.at(-1)?.status).toBe(200)
  expect((await waiting()).map(({ title, startsAt }) => [title, startsAt])).toEqual([['Point d’équipe', '2026-03-09T13:00:00.000Z']])
  expect(await page('/ploucs/a-trier')).toContain('déplacé depuis dans votre agenda')
  const [activity] = await site.sql<{ starts_at: string }>('select starts_at from logbook.activity')
  expect(activity?.starts_at).toBe('2026-03-11T08:00:00.000Z')
})

it('the same event in two calendars is proposed once, until the first no longer holds it', async () => {
  files['/shared.ics'] = file(
    POINT.replaceAll('20260310T', '20260309T'),
    event('c', '20260312T090000', '20260312T100000', 'Réunion du réseau'),
  )
  await add('/shared.ics')
  await turn()
  expect((await waiting()).map(({ title, calendarName }) => [title, calendarName])).toEqual([
    ['Réunion du réseau', 'shared.ics'],
    ['Point d’équipe', 'work.ics'],
  ])
  const [work] = await site.sql<{ id: string }>(`select id from calendars.calendar where name = 'work.ics'`)
  expect((await hub.coordinator.post(`/ploucs/calendriers/${work?.id}/retirer`)).status).toBe(303)
  site.clock.now = '2026-03-13T07:00:00.000Z'
  await turn()
  expect((await waiting()).map(({ title, calendarName }) => [title, calendarName])).toEqual([
    ['Réunion du réseau', 'shared.ics'],
    ['Point d’équipe', 'shared.ics'],
  ])
})

it('a stay of two nights gives no minutes of itself, and says what to do; kept, it is no time', async () => {
  files['/shared.ics'] = file(event('d', '20260309T140000', '20260311T170000', 'Séminaire à Dax'))
  await turn()
  const text = await page('/ploucs/a-trier')
  expect(text).toContain('Du lundi 9 mars 2026, 14 h au mercredi 11 mars 2026, 17 h (51 h)')
  expect(text).toContain('plus de dix heures')
  const [stay] = await site.sql<{ id: string }>(`select id from calendars.suggestion where title like 'Séminaire%'`)
  expect(await page(`/ploucs/a-trier/${stay?.id}`)).toContain('L3121-18')
  const before = await site.sql('select 1 from "time".entry')
  expect((await hub.coordinator.post('/ploucs/a-trier', { suggestion: stay?.id ?? '', answer: 'keep' })).status).toBe(303)
  expect(await site.sql('select 1 from "time".entry')).toHaveLength(before.length)
})

it('gone from its server, it is told, and what it proposed before stays', async () => {
  delete files['/shared.ics']
  await turn()
  expect(asked.at(-1)?.status).toBe(404)
  expect(await page('/ploucs/calendriers')).toContain('Il n’y a plus rien à cette adresse')
})
