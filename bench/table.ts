import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root } from '#platform/root.ts'
import type { Figures, Table } from './figures.ts'
import type { Round } from './load.ts'
import { median, quantile, spread } from './statistics.ts'

/** A round, with what it cost: milliseconds of processor a request, in our process and in PostgreSQL. */
export type Sample = Round & { cpu: number; postgresCpu: number }

type Memory = { now: number; most: number } | null

export type Found = {
  pageSamples: Map<string, { ours: Sample[]; floor: Sample[] }>
  /** Page → size → rounds. */
  hubSamples: Map<string, Sample[][]>
  sizes: number[]
  memory: { ours: Memory; floor: Memory }
  /** The first made the database. */
  starts: number[]
  postgres: string
  rows: { facts: string; organisations: string }
  loadBefore: number
  rounds: number
  seconds: number
}

const AIM = 1 / 3
/** Requests at once. */
export const CONNECTIONS = 16
const P99_MS = 50
const MEMORY_MB = 300
const START_S = 2

const ms = (n: number) => (n < 10 ? n.toFixed(1) : n.toFixed(0))
const rates = (samples: Sample[]) => samples.map(({ perSecond }) => perSecond)
const allOf = (samples: Sample[]) => samples.flatMap(({ latencies }) => latencies)
const rate = (samples: Sample[]) => `${median(rates(samples)).toFixed(0)} ± ${(spread(rates(samples)) / 2).toFixed(0)}`
const wait = (samples: Sample[]) => `${ms(quantile(allOf(samples), 0.5))} / ${ms(quantile(allOf(samples), 0.99))}`
const cost = (samples: Sample[]) =>
  `${median(samples.map((one) => one.cpu)).toFixed(2)} + ${median(samples.map((one) => one.postgresCpu)).toFixed(2)}`
const mark = (met: boolean) => (met ? 'met' : '**missed**')

/** Of each round, ours and the floor's beside it: what else the machine was doing weighed on both. */
const ratios = (ours: Sample[], floor: Sample[]) => ours.map(({ perSecond }, i) => perSecond / (floor[i]?.perSecond ?? Number.NaN))

const pageRow = ([name, { ours, floor }]: [string, { ours: Sample[]; floor: Sample[] }]): string[] => {
  const against = ratios(ours, floor)
  const ratio =
    floor.length === 0
      ? '–'
      : `${median(against).toFixed(2)} (${quantile(against, 0.25).toFixed(2)} to ${quantile(against, 0.75).toFixed(2)})`
  const fast = quantile(allOf(ours), 0.99) < P99_MS
  const aims = [...(floor.length === 0 ? [] : [`ratio ${mark(median(against) >= AIM)}`]), `p99 ${mark(fast)}`].join(', ')
  const beside = floor.length === 0 ? ['–', '–', '–'] : [rate(floor), wait(floor), cost(floor)]
  return [name, rate(ours), wait(ours), cost(ours), ...beside, ratio, aims]
}

const pagesTable = (samples: Found['pageSamples']): Table => ({
  title: 'Our pages and the floor, 16 connections (aims: at least 1/3 of the floor; p99 under 50 ms)',
  head: [
    'page',
    'ours, requests/s',
    'p50 / p99, ms',
    'CPU ms: Node + PostgreSQL',
    'floor, requests/s',
    'p50 / p99, ms',
    'CPU ms',
    'ratio (middle half)',
    'aims',
  ],
  rows: [...samples].map(pageRow),
})

const hubsTable = ({ hubSamples, sizes }: Found): Table => ({
  title: `From ${sizes[0]} to ${sizes.at(-1)} hubs, requests spread over all of them (aim: flat)`,
  head: [
    'page',
    ...sizes.map((size) => `${size} hub${size === 1 ? '' : 's'}: requests/s; p50 / p99, ms; CPU ms`),
    `${sizes.at(-1)} against ${sizes[0]}: rate, CPU`,
  ],
  rows: [...hubSamples].map(([name, bySize]) => {
    const [few = [], many = []] = [bySize[0], bySize.at(-1)]
    const busy = (samples: Sample[]) => median(samples.map((one) => one.cpu + one.postgresCpu))
    const flat = `${median(ratios(many, few)).toFixed(2)}, ${(busy(many) / busy(few)).toFixed(2)}`
    return [name, ...bySize.map((samples) => `${rate(samples)}; ${wait(samples)}; ${cost(samples)}`), flat]
  }),
})

const machineTable = ({ memory, starts }: Found): Table => {
  const again = starts.slice(1)
  return {
    title: 'Memory and start',
    head: ['what', 'target', 'found'],
    rows: [
      ...(memory.ours
        ? [
            [
              'memory of our process, most under load',
              `< ${MEMORY_MB} MB`,
              `${memory.ours.most.toFixed(0)} MB, ${mark(memory.ours.most < MEMORY_MB)}`,
            ],
          ]
        : []),
      ...(memory.floor ? [['memory of the floor, most under load', '', `${memory.floor.most.toFixed(0)} MB`]] : []),
      [
        'start after the first, to the first answer with a database, median; longest',
        `< ${START_S} s`,
        `${median(again).toFixed(1)} s; ${Math.max(...again).toFixed(1)} s, ${mark(median(again) < START_S)}`,
      ],
      ['the first start, which makes the database', '', `${(starts[0] as number).toFixed(1)} s`],
    ],
  }
}

const versions = (): string => {
  const of = (name: string) =>
    `${name} ${(JSON.parse(readFileSync(join(root(), 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version}`
  return ['hono', '@hono/node-server', 'preact', 'preact-render-to-string', 'kysely', 'pg', 'zod'].map(of).join(', ')
}

/** What was found, as it stands in docs/figures.md. */
export const figuresOf = (found: Found): Figures => ({
  title: 'Speed',
  command: 'npm run bench',
  says: `${found.sizes.at(-1)} hubs like the demonstration’s after a year, and one with 10,000 organisations: ${found.rows.organisations} organisations, ${found.rows.facts} facts in one embedded PostgreSQL ${found.postgres}, fsync on. Our server as \`npm start\` runs it, with a session, rights, row-level security, layout, compression; the floor is bare \`node:http\` and \`pg\` with kept plans, the very questions our server was heard asking, and string building (\`bench/floor.ts\`). ${found.rounds} rounds of ${found.seconds} s each in turns, A B A B; rates are medians ± half the interquartile range. CPU is what a request cost in processor time, which a busy machine changes least: load average before, ${found.loadBefore.toFixed(1)}. ${versions()}.`,
  tables: [pagesTable(found.pageSamples), hubsTable(found), machineTable(found)],
  notes: [...NOTES, ...causesOf(found.pageSamples)],
})

const NOTES = [
  'The load comes from `bench/load.ts` over keep-alive sockets: no generator at hand posts forms with a key and a session each. It shares the cores with what it measures.',
  'The form is where 1/3 means least: its floor writes two rows; ours checks rights and key, looks up the names, numbers and hashes the fact under the hub’s head row, and remembers its answer.',
]

/** Why a page misses an aim, from its own figures: what a request costs, and how long sixteen of them wait for the cores there are. */
const causesOf = (samples: Found['pageSamples']): string[] =>
  [...samples].flatMap(([name, { ours, floor }]) => {
    const own = median(ours.map(({ cpu }) => cpu))
    const postgres = median(ours.map(({ postgresCpu }) => postgresCpu))
    const late = quantile(allOf(ours), 0.99) >= P99_MS
    const slow = floor.length > 0 && median(ratios(ours, floor)) < AIM
    if (!late && !slow) return []
    const waits = ((own + postgres) * CONNECTIONS) / availableParallelism()
    const late50 = `${CONNECTIONS} at once wait ${ms(waits)} ms for ${availableParallelism()} cores when nothing else runs`
    const beside = floor.length === 0 ? '' : `, the floor ${cost(floor)} ms`
    return [
      `${name}: a request costs ${own.toFixed(1)} ms in Node and ${postgres.toFixed(1)} ms in PostgreSQL${beside}${late ? `; ${late50}` : ''}.`,
    ]
  })
