import { describe, expect, it } from 'vitest'
import { addOrganisations } from '#members/bulk/add-organisations.ts'
import { pasteList } from '#members/bulk/paste-list.ts'
import { playing } from '../../demo/stage.ts'
import { capabilities } from '../../src/app.tsx'
import { enterAs, housed, someone } from './served.ts'
import { busyTown } from './town.ts'

// What a page weighs when it is opened for the first time, and how often it asks the database (architecture, sections 3 and 5).

const KB = 1024
const PUBLIC = { bytes: 60 * KB, requests: 5, nodes: 300, script: 0 }
const WORKING = { bytes: 120 * KB, requests: 8, nodes: Number.POSITIVE_INFINITY, script: 30 * KB }
const STYLE = 16 * KB
/** Begin and hub in one message, the subject, the rows, the end. */
const ROUND_TRIPS = 4

const { site, browser } = await housed()
const town = await busyTown(site)

/** Opens a page with nothing kept, and weighs all that was sent for it, headers too. */
const weigh = async (path: string, who: string | null) => {
  const before = await someone(browser)
  if (who) await enterAs(before.page, site, who)
  const { context, page } = await someone(browser, { storageState: await before.context.storageState() })
  await before.context.close()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  const types = new Map<string, string>()
  const sent = new Map<string, number>()
  network.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('data:')) types.set(requestId, type ?? 'Other')
  })
  const add = (requestId: string, bytes: number) => sent.set(requestId, (sent.get(requestId) ?? 0) + bytes)
  network.on('Network.responseReceived', ({ requestId, response }) => add(requestId, response.encodedDataLength))
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => add(requestId, encodedDataLength))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sent.set(requestId, encodedDataLength))
  await page.goto(site.address + path, { waitUntil: 'load' })
  await page.waitForTimeout(600)
  const of = (kind: string) => [...types].filter(([, type]) => type === kind).reduce((sum, [key]) => sum + (sent.get(key) ?? 0), 0)
  const weight = {
    bytes: [...types.keys()].reduce((sum, key) => sum + (sent.get(key) ?? 0), 0),
    requests: types.size,
    nodes: await page.evaluate(() => document.querySelectorAll('*').length),
    script: of('Script'),
    style: of('Stylesheet'),
  }
  await context.close()
  const kilo = (bytes: number) => `${(bytes / KB).toFixed(1).replace('.', ',')} Ko`
  console.log(
    `${path.replace(/[0-9a-f-]{36}/, '…')} : ${kilo(weight.bytes)}, ${weight.requests} requêtes, ${weight.nodes} éléments, script ${kilo(weight.script)}, style ${kilo(weight.style)}`,
  )
  return weight
}

const holds = (weight: Awaited<ReturnType<typeof weigh>>, budget: typeof PUBLIC) => {
  expect(weight.bytes).toBeGreaterThan(2 * KB)
  expect(weight.bytes).toBeLessThanOrEqual(budget.bytes)
  expect(weight.requests).toBeLessThanOrEqual(budget.requests)
  expect(weight.nodes).toBeLessThanOrEqual(budget.nodes)
  expect(weight.script).toBeLessThanOrEqual(budget.script)
  expect(weight.style).toBeGreaterThan(4 * KB)
  expect(weight.style).toBeLessThanOrEqual(STYLE)
}

describe('a page opened for the first time weighs little', () => {
  it.each(['/', '/ploucs'])('public: %s', async (path) => holds(await weigh(path, null), PUBLIC))
  it.each(['accueil', 'structures', 'agenda', 'registre'])('working: %s', async (path) =>
    holds(await weigh(`/ploucs/${path}`, 'Camille Lartigue'), WORKING),
  )
  it('working: the live session, its stream included', async () => {
    const weight = await weigh(`/ploucs/reunions/${town.tonight}/seance`, 'Camille Lartigue')
    holds(weight, WORKING)
    expect(weight.script).toBeGreaterThan(0)
  })
})

const pagePaths = capabilities.flatMap(({ routes }) => routes.filter((route) => route.is === 'page').map(({ path }) => path))

/** How many messages each page exchanged with the database, by address of its route. */
const asked = async (who: string, slug: string, fillers: Record<string, string[]>): Promise<Map<string, number>> => {
  const { context, page } = await someone(browser)
  await enterAs(page, site, who)
  const counts = new Map<string, number>()
  for (const path of pagePaths) {
    const [, name = ''] = /:(?!hub\b)(\w+)/.exec(path) ?? []
    const values = fillers[path] ?? fillers[name]
    if (name && !values) continue
    const address = path.replace(':hub', slug).replace(`:${name}`, values?.[0] ?? '')
    const answer = await page.request.get(site.address + address, { headers: { accept: 'text/html' } })
    const messages = /desc="(\d+) messages/.exec(answer.headers()['server-timing'] ?? '')?.[1]
    if (answer.status() === 200) counts.set(path, Number(messages))
  }
  await context.close()
  return counts
}

describe('a page asks the database a few times, however much there is', () => {
  it(`at most ${ROUND_TRIPS} messages a page`, async () => {
    const counts = await asked('Camille Lartigue', 'ploucs', town.fillers)
    expect(counts.size).toBeGreaterThan(15)
    console.log([...counts].map(([path, count]) => `${count} ${path}`).join('\n'))
    // Erasing somebody is really done to be shown, and never committed.
    const rehearsed = '/:hub/personnes/:person/effacer'
    expect([...counts].filter(([path, count]) => !(count <= ROUND_TRIPS) && path !== rehearsed)).toEqual([])
  })

  it('the same with 3 organisations and with 60', async () => {
    const few = await asked('Yann Le Goff', 'presqu-ile', {})
    const { does } = playing(site.stage, 'presqu-ile', () => {})
    const names = Array.from({ length: 57 }, (_, at) => `Structure ${at} ; Personne ${at} ; personne${at}@example.org`)
    const { list } = await does('yann.le-goff@example.org', site.clock(), pasteList, { list: names.join('\n') })
    await does('yann.le-goff@example.org', site.clock(), addOrganisations, { list })
    expect(await asked('Yann Le Goff', 'presqu-ile', {})).toEqual(few)
    expect(few.size).toBeGreaterThan(8)
  })
})
