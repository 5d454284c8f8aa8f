import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestBoard, testBoard } from '../setup/board.ts'

// What a page reads of a hub of ten thousand, counted in rows and in blocks of 8 kB, never in time: as the application's role, under row-level
// security, by the plans that are kept. A question whose plan reads the hub from end to end shows here before anybody waits for it.

const MANY = 10_000

type Question = { text: string; values: unknown[] }
type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}
/** `rows`: read from tables and indexes, thrown away ones too. */
type Read = { question: string; rows: number; blocks: number; whole: string[]; indexes: string[] }

let board: TestBoard
let ids: { organisation: string; middle: string }

beforeAll(async () => {
  board = await testBoard()
  const { site, hub } = board
  // Beside it, hubs as there are three hundred of in an installation: what is theirs must not be read.
  await site.sql(`insert into platform.hub_address select 'pole-' || n, gen_random_uuid() from generate_series(1, 100) n`)
  await site.sql(
    `insert into platform.hub (id, slug, name, created_at) select hub_id, slug, slug, $1 from platform.hub_address where hub_id <> $2`,
    [site.clock.now, hub],
  )
  for (const [from, much] of [
    [`select hub_id as hub, n from platform.hub_address, generate_series(1, 30) n where hub_id <> $1`, 'Voisine'],
    [`select $1::uuid as hub, n from generate_series(1, ${MANY}) n`, 'Structure'],
  ]) {
    await site.sql(
      `with card as (insert into members.organisation (hub_id, id, name, commune, created_at)
         select hub, gen_random_uuid(), '${much} ' || n, 'Commune ' || n % 20, now() from (${from}) t returning hub_id, id, name),
       member as (insert into members.membership (hub_id, id, organisation_id, from_day) select hub_id, gen_random_uuid(), id, '2020-01-01' from card),
       somebody as (insert into members.person (hub_id, id, name, created_at)
         select hub_id, gen_random_uuid(), 'Voix de ' || name, now() from card returning hub_id, id, name)
       insert into members.representation (hub_id, id, organisation_id, person_id, kind, from_day)
         select c.hub_id, gen_random_uuid(), c.id, p.id, 'titulaire', '2020-01-01' from card c join somebody p on p.hub_id = c.hub_id and p.name = 'Voix de ' || c.name`,
      [hub],
    )
  }
  // As autovacuum does of itself.
  for (const table of ['organisation', 'membership', 'person', 'representation', 'role']) await site.sql(`vacuum analyze members.${table}`)
  const named = async (name: string) =>
    (await site.sql<{ id: string }>('select id from members.organisation where name = $1', [name]))[0]?.id ?? ''
  ids = { organisation: await named('Structure 77'), middle: await named('Structure 5000') }
}, 120_000)
afterAll(() => board.site.close())

/** The questions a page asks of the hub, with their values. */
const questionsOf = async (path: string): Promise<Question[]> => {
  const heard: Question[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function listened(this: pg.Client, ...args: unknown[]) {
    const [asked] = args as [Partial<Question> | string]
    if (typeof asked === 'object' && asked.text && asked.values) heard.push({ text: asked.text, values: asked.values })
    return (query as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof query
  try {
    expect(await board.me.get(`${board.at}${path}`)).toMatchObject({ status: 200 })
  } finally {
    pg.Client.prototype.query = query
  }
  return heard
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

const literalOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.join(',')}}`)
  return typeof value === 'number' ? String(value) : pg.escapeLiteral(String(value))
}

/** What the server reads to answer each question of a page, by the plan it keeps for it. */
const readBy = async (path: string): Promise<Read[]> => {
  const questions = await questionsOf(path)
  const client = await board.site.pools.app.connect()
  const read: Read[] = []
  try {
    await client.query(`begin read only; select set_config('app.hub', '${board.hub}', true)`)
    for (const { text, values } of questions) {
      await client.query(`prepare asked as ${text}`)
      const execute = `explain (analyze, buffers, timing off, format json) execute asked${values.length ? `(${values.map(literalOf).join(', ')})` : ''}`
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(execute)
      await client.query('deallocate asked')
      const root = rows[0]?.['QUERY PLAN'][0].Plan as Node
      const scans = nodesOf(root).filter((one) => one['Relation Name'])
      read.push({
        question: text.replace(/\s+/g, ' ').trim(),
        rows: scans.reduce((sum, one) => sum + (one['Actual Rows'] + (one['Rows Removed by Filter'] ?? 0)) * one['Actual Loops'], 0),
        blocks: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
        whole: scans.filter((one) => one['Node Type'] === 'Seq Scan').map((one) => one['Relation Name'] ?? ''),
        indexes: scans.map((one) => one['Index Name'] ?? ''),
      })
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
  return read
}

/** Questions that count a whole hub go through it once; the others never do. */
const counts = ({ question }: Read): boolean => /^select (counted|count)/.test(question)

const total = (read: Read[]) => ({
  rows: read.reduce((sum, { rows }) => sum + rows, 0),
  blocks: read.reduce((sum, { blocks }) => sum + blocks, 0),
})

test.each([
  ['the list of organisations', () => '/structures', 400, 700],
  ['the list, from its middle', () => `/structures?apres=${ids.middle}`, 400, 700],
  ['the list of people', () => '/personnes', 400, 700],
  ['one organisation', () => `/structures/${ids.organisation}`, 150, 500],
  ['one organisation of the board', () => `/structures/${board.org('Tipi')}`, 150, 500],
  ['the coordinator’s home', () => '/accueil', 150, 300],
  ['the contacts', () => '/echanges', 1_500, 2_500],
])('%s', async (_, path, rows, blocks) => {
  const read = await readBy(path())
  expect(read.length).toBeGreaterThan(2)
  expect(read.flatMap(({ whole }) => whole)).toEqual([])
  expect(read.flatMap(({ indexes }) => indexes).filter((name) => /_at_a_time$|^one_|_once$/.test(name))).toEqual([])
  const found = total(read.filter((one) => !counts(one)))
  expect({ ...found, fits: found.rows <= rows && found.blocks <= blocks }).toMatchObject({ fits: true })
  for (const one of read.filter(counts)) expect(one.blocks, one.question).toBeLessThan(MANY / 25)
})
