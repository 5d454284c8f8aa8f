import { spawn } from 'node:child_process'
import { mkdtemp, readFile, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { startServer } from '#platform/database/server.ts'
import { root } from '#platform/root.ts'
import { hub } from '../demo/ploucs.ts'
import { type Figures, writeFigures } from './figures.ts'
import { seedFirst, settle } from './seed.ts'
import { LEAVING, manyFacts } from './seed-facts.ts'
import { median } from './statistics.ts'

/**
 * `npm run bench -- --safekeeping`: one hub of 100,000 facts, saved, read again, given back, verified, exported; somebody erased from it: by the built commands, each a
 * process of its own beside a running database. Writes its part of docs/figures.md. `--quick`: few facts, once, nothing written.
 */
const quick = process.argv.includes('--quick')
const FACTS = quick ? 2_000 : 100_000
const ROUNDS = quick ? 1 : 3
const MEMORY_MB = 300

const say = (line: string) => void process.stdout.write(`${line}\n`)
const mark = (met: boolean) => (met ? 'met' : '**missed**')

type Run = { seconds: number; megabytes: number }

// As it ends, each process says the most memory it ever used, on a channel of its own.
const TELL = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))`,
)}`

/** Runs a command as whoever keeps the installation does. */
const cordee = async (args: string[], env: Record<string, string>): Promise<Run> => {
  const { npm_lifecycle_event: _, NODE_OPTIONS: __, ...environment } = process.env
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', TELL, join(root(), 'bin/cordee.js'), ...args], {
    cwd: root(),
    env: { ...environment, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((end) => child.once('exit', end))
  const [out, err, most, code] = await Promise.all([
    text(child.stdout as NonNullable<typeof child.stdout>),
    text(child.stderr as NonNullable<typeof child.stderr>),
    text(child.stdio[3] as NodeJS.ReadableStream),
    ended,
  ])
  if (code !== 0) throw new Error(`cordee ${args.join(' ')} ended with ${code}:\n${out}\n${err}`)
  return { seconds: (performance.now() - began) / 1000, megabytes: Number(most) / 1024 }
}

const withName = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

const asked = async <Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row | undefined> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows[0]
  } finally {
    await client.end()
  }
}

const data = await realpath(await mkdtemp(join(tmpdir(), 'cordee-bench-')))
const server = await startServer({ data })
const secrets = JSON.parse(await readFile(join(data, 'postgres.json'), 'utf8')) as { superuser: string; cluster: string }
const admin = Object.assign(new URL(withName(server.url, 'postgres')), { username: 'postgres', password: secrets.superuser }).href
const env = { DATABASE_URL: server.url, CORDEE_DATA: data }

/** Seconds allowed, and what is found each round. */
type Measured = { what: string; seconds: number; runs: Run[]; size?: { most: number; megabytes: number } }

const sizeOf = async (path: string) => (await stat(path)).size / 1e6

const rounds = async (work: (round: number) => Promise<Run>): Promise<Run[]> => {
  const runs: Run[] = []
  for (let round = 1; round <= ROUNDS; round += 1) runs.push(await work(round))
  return runs
}

/** Into a database and a folder of its own, each time. */
const restore = async (file: string, round: number): Promise<Run> => {
  const name = `cordee_back_${round}`
  await asked(admin, `create database ${name} owner cordee`)
  const there = { DATABASE_URL: withName(server.url, name), CORDEE_DATA: join(data, name) }
  const run = await cordee(['restore', file], there)
  const counted = async (url: string) => (await asked<{ n: string }>(url, 'select count(*) as n from logbook.fact'))?.n
  if ((await counted(there.DATABASE_URL)) !== (await counted(server.url)))
    throw new Error('The facts that came back are not those that were saved')
  await asked(admin, `drop database ${name} with (force)`)
  return run
}

const measureAll = async (): Promise<Measured[]> => {
  const file = (round: number) => join(data, `saved-${round}.zip`)
  const taken = (round: number) => join(data, `taken-${round}.zip`)
  const backup = await rounds((round) => cordee(['backup', file(round)], env))
  const check = await rounds(() => cordee(['backup', '--check', file(1)], env))
  const back = await rounds((round) => restore(file(1), round))
  const verify = await rounds(() => cordee(['verify'], env))
  const exported = await rounds((round) => cordee(['export', hub.slug, taken(round)], env))
  const told = await rounds(() => cordee(['erase', hub.slug, LEAVING.email], env))
  const erased = [await cordee(['erase', hub.slug, LEAVING.email, '--yes'], env)]
  return [
    { what: 'a backup, read again to its last byte', seconds: 10, runs: backup, size: { most: 50, megabytes: await sizeOf(file(1)) } },
    { what: 'a backup read again later', seconds: 5, runs: check },
    { what: 'restored into an empty database, compared row for row, its chain verified', seconds: 60, runs: back },
    { what: 'verified: every fact, text, PV, register, sheet and file', seconds: 10, runs: verify },
    { what: 'exported in open formats', seconds: 15, runs: exported, size: { most: 50, megabytes: await sizeOf(taken(1)) } },
    { what: 'erasing somebody, told first: every text of the hub is searched', seconds: 10, runs: told },
    { what: 'somebody erased', seconds: 10, runs: erased },
  ]
}

const rowOf = ({ what, seconds, runs, size }: Measured): string[] => {
  const took = runs.map((run) => run.seconds)
  const most = Math.max(...runs.map(({ megabytes }) => megabytes))
  return [
    what,
    `< ${seconds} s`,
    `${median(took).toFixed(1)} s; ${Math.max(...took).toFixed(1)} s, ${mark(median(took) < seconds)}`,
    `${most.toFixed(0)} MB, ${mark(most < MEMORY_MB)}`,
    size ? `${size.megabytes.toFixed(1)} MB (< ${size.most}), ${mark(size.megabytes < size.most)}` : '–',
  ]
}

try {
  const now = new Date().toISOString()
  await seedFirst({ ownerUrl: server.url, data, now })
  await manyFacts(server.url, FACTS, now)
  await settle(Object.assign(new URL(server.url), { username: 'postgres', password: secrets.superuser }).href)
  const counts = await asked<{ facts: string; size: string; documents: string }>(
    Object.assign(new URL(server.url), { username: 'postgres', password: secrets.superuser }).href,
    `select count(*) as facts, pg_size_pretty(pg_database_size(current_database())) as size, (select count(*) from platform.document) as documents from logbook.fact`,
  )
  const figures: Figures = {
    title: 'Safekeeping',
    command: 'npm run bench -- --safekeeping',
    says: `One hub of ${counts?.facts} facts, most of them contacts noted, with ${counts?.documents} documents; its database takes ${counts?.size} on the disk. Each command is a process of its own, as somebody types it, from its start to its end, beside a database that runs; ${ROUNDS} times each, erasing for good once. Memory is the most that process ever used, PostgreSQL’s aside (aim: under ${MEMORY_MB} MB).`,
    tables: [
      {
        title: 'Save, give back, verify, take away, erase',
        head: ['what', 'target', 'time: median; longest', 'memory', 'size of the file'],
        rows: (await measureAll()).map(rowOf),
      },
    ],
  }
  for (const { title, rows } of figures.tables) say(`\n${title}\n${rows.map((line) => line.join(' | ')).join('\n')}`)
  if (!quick) writeFigures('safekeeping', figures)
  say(quick ? 'It works.' : 'Written into docs/figures.md')
} finally {
  await server.stop()
  for (const path of [secrets.cluster, data]) await rm(path, { recursive: true, force: true })
}
