import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startServer } from '#platform/database/server.ts'
import { coordinator, hub } from '../demo/ploucs.ts'
import { cpuOf, cpuOfPostgres } from './cpu.ts'
import { writeFigures } from './figures.ts'
import { hammer, requestText, warmUp } from './load.ts'
import { logIn } from './log-in.ts'
import { type Measured, pagesToMeasure } from './pages.ts'
import { type Running, startApp, startFloor } from './processes.ts'
import { addLarge, copyHubs, giveSessions, LARGE, mailOfCopy, seedFirst, settle, slugOf } from './seed.ts'
import { CONNECTIONS, figuresOf, type Sample } from './table.ts'

/**
 * `npm run bench`: seeds 300 hubs and one of ten thousand organisations, and measures our pages against the floor, in turns, A B A B, on the same
 * machine in one run; then 1, 30 and 300 hubs side by side; memory and start. Writes docs/figures.md. `--quick`: three hubs, short rounds, nothing
 * written: whether it all still works.
 */
const quick = process.argv.includes('--quick')
const SIZES = quick ? [1, 2, 3] : [1, 30, 300]
const ROUNDS = quick ? 1 : 5
const SECONDS = quick ? 0.3 : 2
const WARM = quick ? 16 : 320
const STARTS = quick ? 1 : 5

const say = (line: string) => void process.stdout.write(`${line}\n`)

const withName = (url: string, name: string, user?: { name: string; password: string }) => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  if (user) Object.assign(changed, { username: user.name, password: user.password })
  return changed.href
}

const asked = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, string>>(sql)).rows[0] ?? {}
  } finally {
    await client.end()
  }
}

const data = await realpath(await mkdtemp(join(tmpdir(), 'cordee-bench-')))
const server = await startServer({ data })
const secrets = JSON.parse(await readFile(join(data, 'postgres.json'), 'utf8')) as { superuser: string; cluster: string }
const superuser = { name: 'postgres', password: secrets.superuser }
const running: Running[] = []
const started = async (process: Promise<Running>) => {
  running.push(await process)
  return running.at(-1) as Running
}

/** Databases of one size each, the last with the large hub too; each grown from the one before. */
const seedAll = async () => {
  const began = performance.now()
  await seedFirst({ ownerUrl: server.url, data, now: new Date().toISOString() })
  const admin = withName(server.url, 'cordee', superuser)
  for (const [i, size] of SIZES.entries()) {
    if (i > 0) await copyHubs(admin, (SIZES[i - 1] as number) + 1, size)
    if (i < SIZES.length - 1)
      await asked(withName(server.url, 'postgres', superuser), `create database cordee_${size} template cordee owner cordee`)
  }
  await addLarge(admin, (SIZES.at(-1) as number) + 1, quick ? 300 : LARGE.organisations)
  const bases = SIZES.map((size, i) => (i < SIZES.length - 1 ? `cordee_${size}` : 'cordee'))
  for (const base of bases) await settle(withName(server.url, base, superuser))
  say(`Seeded in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return { admin, bases }
}

const measure = async (who: Running, page: Pick<Measured, 'status'>, request: (n: number) => string): Promise<Sample> => {
  const before = { own: cpuOf(who.pid), postgres: await cpuOfPostgres(secrets.cluster) }
  const round = await hammer({ port: who.port, connections: CONNECTIONS, seconds: SECONDS, status: page.status, request })
  const after = { own: cpuOf(who.pid), postgres: await cpuOfPostgres(secrets.cluster) }
  const n = round.latencies.length
  return { ...round, cpu: (after.own - before.own) / n, postgresCpu: (after.postgres - before.postgres) / n }
}

const againstTheFloor = async (app: Running, floor: Running, pages: Measured[]) => {
  const samples = new Map<string, { ours: Sample[]; floor: Sample[] }>()
  for (const page of pages) {
    const kept: { ours: Sample[]; floor: Sample[] } = { ours: [], floor: [] }
    const sides = [
      { who: app, request: page.ours, into: kept.ours },
      ...(page.floor ? [{ who: floor, request: page.floor, into: kept.floor }] : []),
    ]
    for (const { who, request } of sides)
      await warmUp({ port: who.port, connections: CONNECTIONS, status: page.status, request }, page.slow ? WARM / 8 : WARM)
    for (let round = 0; round < ROUNDS; round += 1) for (const { who, request, into } of sides) into.push(await measure(who, page, request))
    samples.set(page.name, kept)
    say(
      `${page.name}: ${kept.ours.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')} | floor ${kept.floor.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')}`,
    )
  }
  return samples
}

/** The same two pages with few hubs and with many, spread over all of them, in turns. */
const withManyHubs = async (sessions: Map<string, string>[], apps: Running[]) => {
  const samples = new Map<string, Sample[][]>()
  for (const [name, below] of [
    ['home', 'accueil'],
    ['list', 'structures'],
  ] as const) {
    const kept: Sample[][] = SIZES.map(() => [])
    const sides = SIZES.map((size, i) => {
      const request = (n: number) => {
        const slug = slugOf(1 + ((n * 7) % size))
        return requestText('GET', `/${slug}/${below}`, `cordee=${sessions[i]?.get(slug)}`)
      }
      return { who: apps[i] as Running, request, into: kept[i] as Sample[] }
    })
    for (const { who, request } of sides) await warmUp({ port: who.port, connections: CONNECTIONS, status: 200, request }, WARM)
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { who, request, into } of sides) into.push(await measure(who, { status: 200 }, request))
    samples.set(name, kept)
  }
  return samples
}

/** Seconds from the command to the first answer, with a database of its own that is there already; the first start makes it. */
const startTimes = async (): Promise<number[]> => {
  const own = await realpath(await mkdtemp(join(tmpdir(), 'cordee-bench-start-')))
  const seconds: number[] = []
  try {
    for (let i = 0; i <= STARTS; i += 1) {
      const app = await startApp({ data: own })
      seconds.push(app.seconds)
      await app.stop()
    }
    return seconds
  } finally {
    const { cluster } = JSON.parse(await readFile(join(own, 'postgres.json'), 'utf8')) as { cluster: string }
    for (const path of [cluster, own]) await rm(path, { recursive: true, force: true })
  }
}

try {
  const { admin, bases } = await seedAll()
  const now = new Date().toISOString()
  const sessions = []
  for (const base of bases) sessions.push(await giveSessions(withName(server.url, base, superuser), now))
  const record = join(data, 'asked')
  const recorded = await started(startApp({ data, databaseUrl: server.url, record }))
  const cookie = await logIn(`http://localhost:${recorded.port}`, mailOfCopy(coordinator.mail, (SIZES.at(-1) as number) + 1))
  const means = {
    adminUrl: admin,
    recorded,
    record,
    data,
    cookie,
    sessions: sessions.at(-1) as Map<string, string>,
    hubs: SIZES.at(-1) as number,
  }
  const pages = await pagesToMeasure(means, join(data, 'floor.json'))
  await recorded.stop()

  const app = await started(startApp({ data, databaseUrl: server.url }))
  const floor = await started(startFloor(join(data, 'floor.json')))
  const loadBefore = loadavg()[0] as number
  const pageSamples = await againstTheFloor(app, floor, pages)
  const memory = { ours: app.memory(), floor: floor.memory() }
  await floor.stop()
  const smaller = []
  for (const base of bases.slice(0, -1)) smaller.push(await started(startApp({ data, databaseUrl: withName(server.url, base) })))
  const hubSamples = await withManyHubs(sessions, [...smaller, app])
  for (const one of [app, ...smaller]) await one.stop()
  const starts = await startTimes()

  const postgres = (await asked(admin, 'show server_version')).server_version ?? ''
  const rows = (await asked(
    admin,
    'select count(*) as facts, (select count(*) from members.organisation) as organisations from logbook.fact',
  )) as {
    facts: string
    organisations: string
  }
  const figures = figuresOf({
    pageSamples,
    hubSamples,
    sizes: SIZES,
    memory,
    starts,
    postgres,
    rows,
    loadBefore,
    rounds: ROUNDS,
    seconds: SECONDS,
  })
  for (const { title, rows: lines } of figures.tables) say(`\n${title}\n${lines.map((line) => line.join(' | ')).join('\n')}`)
  if (!quick) writeFigures('bench', figures)
  say(quick ? `It works: ${pages.length} pages of ${hub.slug} and ${LARGE.slug}.` : 'Written into docs/figures.md')
} finally {
  for (const one of running) await one.stop()
  await server.stop()
  for (const path of [secrets.cluster, data]) await rm(path, { recursive: true, force: true })
}
