import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '#base/id.ts'
import { startServer } from '#platform/database/server.ts'
import { type SeededAssembly, SLUG, seedAssembly } from './assembly-seed.ts'
import { cpuOf, cpuOfPostgres } from './cpu.ts'
import { type Figures, writeFigures } from './figures.ts'
import { askOnce, requestText } from './load.ts'
import { type Running, startApp } from './processes.ts'
import { openScreen, type Screen } from './screens.ts'
import { giveSessionsTo, settle } from './seed.ts'
import { quantile } from './statistics.ts'

/**
 * `npm run bench -- --assembly`: a general meeting of two hundred voices, eighty of them by proxy, with a screen open for each: how long it takes to open
 * a vote, to cast, to close, to seal the PV, and until every screen shows what has just happened. Writes its part of docs/figures.md. `--quick`: twenty
 * voices, nothing written.
 */
const quick = process.argv.includes('--quick')
const SIZE = quick ? { voters: 20, proxies: 8 } : { voters: 200, proxies: 80 }
const NEWS = quick ? 3 : 20
const STEP_MS = 1_000
const LIVE_MS = 500

const say = (line: string) => void process.stdout.write(`${line}\n`)
const mark = (met: boolean) => (met ? 'met' : '**missed**')
const ms = (value: number) => `${value.toFixed(0)} ms`

const data = await realpath(await mkdtemp(join(tmpdir(), 'cordee-bench-')))
const server = await startServer({ data })
const secrets = JSON.parse(await readFile(join(data, 'postgres.json'), 'utf8')) as { superuser: string; cluster: string }
const admin = Object.assign(new URL(server.url), { username: 'postgres', password: secrets.superuser }).href

type Room = { app: Running; seeded: SeededAssembly; tokens: Map<string, string>; screens: Screen[] }

const post = async ({ app, tokens, seeded }: Room, below: string, email: string, fields: Record<string, string> = {}): Promise<number> => {
  const path = `/${SLUG}/reunions/${seeded.meeting}/${below}`
  const request = requestText('POST', path, `cordee=${tokens.get(email)}`, { ...fields, _key: newId() })
  const began = performance.now()
  const answer = await askOnce(app.port, request)
  if (answer.status !== 303) throw new Error(`${answer.status}: ${path} ${JSON.stringify(fields)}`)
  return performance.now() - began
}

/** Until no screen has been sent anything for a while. */
const quiet = async (screens: Screen[]) => {
  while (Math.max(...screens.map(({ lastAt }) => lastAt)) > performance.now() - 400) await sleep(50)
}

/** One thing happens; when did each screen show it? Milliseconds from the press. */
const shown = async (room: Room, happens: () => Promise<unknown>): Promise<number[]> => {
  const { screens } = room
  await quiet(screens)
  const before = screens.map(({ fragments }) => fragments)
  const began = performance.now()
  await happens()
  while (screens.some((screen, at) => screen.fragments === before[at])) {
    if (performance.now() - began > 60_000) throw new Error('A screen was never told')
    await sleep(5)
  }
  return screens.map(({ lastAt }) => lastAt - began)
}

type Course = { opening: number[]; casting: number[]; closing: number[] }

/** A vote from its opening to its close; every voice casts, those who are represented by who carries them, from four phones at once. */
const vote = async (room: Room, point: string): Promise<Course> => {
  const { seeded } = room
  const me = seeded.coordinator
  await post(room, `points/${point}/passer`, me)
  await post(room, `points/${point}/proposer`, me, { text: 'C’est approuvé.' })
  await quiet(room.screens)
  const opening = await post(room, `points/${point}/vote`, me)
  const waiting = [...seeded.voters.entries()]
  const casting: number[] = []
  const phone = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [n, { organisation, holder, email }] = next
      const who = holder === null ? email : (seeded.voters[holder]?.email ?? '')
      casting.push(await post(room, `points/${point}/vote/bulletin`, who, { org: organisation, choice: n % 3 === 0 ? 'against' : 'for' }))
    }
  }
  await Promise.all(Array.from({ length: 4 }, phone))
  await quiet(room.screens)
  return { opening: [opening], casting, closing: [await post(room, `points/${point}/vote/clore`, me)] }
}

try {
  const began = performance.now()
  const seeded = await seedAssembly(server.url, data, new Date().toISOString(), SIZE)
  await settle(admin)
  const emails = [seeded.coordinator, ...seeded.voters.map(({ email }) => email)]
  const tokens = await giveSessionsTo(admin, emails, new Date().toISOString())
  say(`Seeded in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const app = await startApp({ data, databaseUrl: server.url })
  const room: Room = { app, seeded, tokens, screens: [] }
  try {
    const path = `/${SLUG}/reunions/${seeded.meeting}/seance/direct`
    for (const { email } of seeded.voters) room.screens.push(await openScreen(app.port, path, `cordee=${tokens.get(email)}`))
    say(`${room.screens.length} screens, ${room.screens[0]?.bytes} bytes each`)

    const [first = '', second = ''] = seeded.points
    const live: number[] = []
    const cpu = { own: cpuOf(app.pid), postgres: await cpuOfPostgres(secrets.cluster) }
    for (let n = 0; n < NEWS; n += 1)
      live.push(...(await shown(room, () => post(room, `points/${n % 2 ? first : second}/passer`, seeded.coordinator))))
    const spent = { own: cpuOf(app.pid) - cpu.own, postgres: (await cpuOfPostgres(secrets.cluster)) - cpu.postgres }
    const each = { own: spent.own / live.length, postgres: spent.postgres / live.length }
    const courses: Course[] = []
    for (const point of seeded.points) courses.push(await vote(room, point))
    for (const screen of room.screens) screen.end()
    const closed = await post(room, 'clore', seeded.coordinator)
    const drawn = performance.now()
    const sealed = await post(room, 'pv/sceller', seeded.coordinator)
    const pdf = await askOnce(
      app.port,
      requestText('GET', `/${SLUG}/reunions/${seeded.meeting}/pv.pdf`, `cordee=${tokens.get(seeded.coordinator)}`),
    )
    if (pdf.status !== 200) throw new Error(`${pdf.status}: the PV`)
    const all = (key: keyof Course) => courses.flatMap((one) => one[key])
    const row = (what: string, times: number[], most: number, by = 1) => [
      what,
      `< ${ms(most)}`,
      `${ms(quantile(times, 0.5))}; ${ms(quantile(times, 0.95))}; ${ms(Math.max(...times))}, ${mark(quantile(times, by) < most)}`,
    ]
    const figures: Figures = {
      title: 'A general meeting',
      command: 'npm run bench -- --assembly',
      says: `${SIZE.voters} voices, ${SIZE.proxies} of them by proxy, two a holder; ${room.screens.length} live screens open all along; every voice casts, four phones at a time. Requests are forms as a browser sends them; a screen has news once the last byte of its fragment is there, counted from the press. Each sending asks anew who looks and what they may see: ${each.own.toFixed(2)} ms in Node and ${each.postgres.toFixed(2)} ms in PostgreSQL a screen; a fragment is ${((room.screens.at(-1)?.bytes ?? 0) / 1000).toFixed(0)} kB before compression.`,
      tables: [
        {
          title: `${SIZE.voters} voices, 2 cores`,
          head: ['what', 'target', 'median; p95; longest'],
          rows: [
            row('a vote opened: who may vote is frozen', all('opening'), STEP_MS),
            row('a ballot cast', all('casting'), STEP_MS),
            row('a vote closed and counted', all('closing'), STEP_MS),
            row('the meeting closed', [closed], STEP_MS),
            row('the PV sealed, its PDF made', [sealed], STEP_MS),
            row('news on every screen (p95 of all of them)', live, LIVE_MS, 0.95),
          ],
        },
      ],
    }
    say(`PV read after ${ms(performance.now() - drawn)}, ${pdf.bytes} bytes`)
    for (const { title, rows } of figures.tables) say(`\n${title}\n${rows.map((line) => line.join(' | ')).join('\n')}`)
    say(figures.says)
    if (!quick) writeFigures('assembly', figures)
    say(quick ? 'It works.' : 'Written into docs/figures.md')
  } finally {
    for (const screen of room.screens) screen.end()
    await app.stop()
  }
} finally {
  await server.stop()
  for (const path of [secrets.cluster, data]) await rm(path, { recursive: true, force: true })
}
