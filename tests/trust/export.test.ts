import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import type { Id } from '#base/id.ts'
import { readArchive } from '#platform/backup/archive.ts'
import { type Exported, exportHub } from '#platform/export/export-hub.ts'
import { loadDemo } from '../../demo/load.ts'
import { described, handlers } from '../../src/app.tsx'
import { COMMON } from '../../src/base/described.ts'
import { brokenLink } from '../../src/logbook/fact.ts'
import { type TestSite, testSite } from '../setup/site.ts'

// Somebody opens the folder in twenty years, without us: what is in it must be enough.

type Field = { name: string; type: string; title: string; description: string; constraints: { enum?: string[] } }
type Resource = {
  name: string
  path: string
  rowCount: number
  schema: { fields: Field[]; primaryKey: string[]; foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[] }
}

let site: TestSite
let folder: string
let exported: Exported
let hub: Id
let resources: Resource[]
beforeAll(async () => {
  site = await testSite()
  await loadDemo({ pools: site.pools, handlers, data: site.config.data, now: site.clock.now, progress: () => {} })
  await site.sql(`update members.organisation set about = E'Deux\\nlignes, « guillemets » "doubles" ; =1+1' where name = 'La Smalah'`)
  folder = await mkdtemp(join(tmpdir(), 'cordee-export-'))
  exported = await run('ploucs')
  ;[{ hub } = { hub: '' }] = await site.sql<{ hub: Id }>(`select hub_id as hub from platform.hub_address where slug = 'ploucs'`)
  resources = JSON.parse(await readFile(join(folder, 'ploucs/datapackage.json'), 'utf8')).resources
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const run = (name: string) =>
  exportHub({
    ownerUrl: site.config.databaseUrl ?? '',
    data: site.config.data,
    hub: 'ploucs',
    path: join(folder, name),
    now: site.clock.now,
    described,
  })
const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(folder, 'ploucs', path)), { columns: true, record_delimiter: '\r\n' })

it('every column of the catalog is described, in French and in English, or its table says why it stays', async () => {
  const columns = await site.sql<{ table: string; column: string }>(
    `select n.nspname || '.' || c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public', 'auth') and n.nspname not like 'pg\\_%'`,
  )
  expect(columns.length).toBeGreaterThan(400)
  const missing = columns.filter(({ table, column }) => {
    const one = described[table]
    if (one && 'out' in one) return one.out.some((sentence) => sentence.length < 20)
    const meaning = one?.columns[column] ?? (one && COMMON[column])
    return !meaning || meaning.some((sentence) => sentence.length < 3)
  })
  expect(missing.map(({ table, column }) => `${table}.${column}`)).toEqual([])
  const there = new Set(columns.map(({ table, column }) => `${table}.${column}`))
  const stale = Object.entries(described).flatMap(([table, one]) =>
    'columns' in one
      ? Object.keys(one.columns).map((column) => `${table}.${column}`)
      : columns.some((each) => each.table === table)
        ? []
        : [table],
  )
  expect(stale.filter((name) => !there.has(name) && !(name in described && columns.some(({ table }) => table === name)))).toEqual([])
})

it('no secret leaves, and no private tray or calendar', () => {
  const leaving = resources.flatMap(({ name, schema }) => schema.fields.map((field) => `${name}.${field.name}`))
  expect(leaving.filter((name) => /token|secret(?!ary)|totp|calendars-|mailbox-|auth-/.test(name))).toEqual([])
  expect(leaving.length).toBeGreaterThan(250)
})

it('each file holds the rows and columns it says, and every reference leads to a row', async () => {
  expect((await stat(join(folder, 'ploucs'))).isDirectory()).toBe(true)
  const read = new Map<string, Record<string, string>[]>()
  for (const { name, path, rowCount, schema } of resources.filter((one) => one.path.endsWith('.csv'))) {
    const bytes = await readFile(join(folder, 'ploucs', path), 'utf8')
    expect(bytes.split('\r\n')[0], path).toBe(schema.fields.map((field) => field.name).join(','))
    const rows = await rowsOf(path)
    expect([path, rows.length]).toEqual([path, rowCount])
    for (const { name: column, type, constraints } of schema.fields) {
      const values = rows.map((row) => row[column] ?? '').filter(Boolean)
      if (type === 'datetime')
        expect(
          values.every((one) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(one)),
          column,
        ).toBe(true)
      if (type === 'date')
        expect(
          values.every((one) => /^\d{4}-\d\d-\d\d$/.test(one)),
          column,
        ).toBe(true)
      if (type === 'boolean')
        expect(
          values.every((one) => one === 'true' || one === 'false'),
          column,
        ).toBe(true)
      if (constraints.enum)
        expect(
          values.filter((one) => !constraints.enum?.includes(one)),
          `${path} ${column}`,
        ).toEqual([])
    }
    const keys = rows.map((row) => schema.primaryKey.map((column) => row[column]).join(' '))
    expect(new Set(keys).size, path).toBe(keys.length)
    read.set(name, rows)
  }
  let followed = 0
  for (const { name, schema } of resources) {
    for (const { fields, reference } of schema.foreignKeys) {
      const there = new Set(read.get(reference.resource)?.map((row) => reference.fields.map((field) => row[field]).join(' ')))
      for (const row of read.get(name) ?? []) {
        if (fields.some((field) => !row[field])) continue
        followed += 1
        expect(there.has(fields.map((field) => row[field]).join(' ')), `${name} ${fields}`).toBe(true)
      }
    }
  }
  expect(followed).toBeGreaterThan(500)
  expect(resources.some(({ schema }) => schema.fields.some(({ constraints }) => (constraints.enum?.length ?? 0) > 2))).toBe(true)
})

it('texts are what they were: line ends, quotes, empty and unknown told apart', async () => {
  const [row] = (await rowsOf('tables/members.organisation.csv')).filter(({ name }) => name === 'La Smalah')
  const [there] = await site.sql<{ about: string }>(`select about from members.organisation where name = 'La Smalah' and hub_id = $1`, [
    hub,
  ])
  expect(row?.about).toBe(there?.about)
  const raw = await readFile(join(folder, 'ploucs/tables/members.person.csv'), 'utf8')
  expect(raw).toContain(',""')
  const others = await site.sql<{ id: Id }>('select id from members.person where hub_id <> $1', [hub])
  expect(others.filter(({ id }) => raw.includes(id))).toEqual([])
})

it('the logbook proves itself from the file alone', async () => {
  const lines = (await readFile(join(folder, 'ploucs/carnet.jsonl'), 'utf8')).trimEnd().split('\n')
  const chain = lines.map((line) => {
    const { prev, hash, ...fact } = JSON.parse(line)
    return { ...fact, prev: Buffer.from(prev, 'hex'), hash: Buffer.from(hash, 'hex') }
  })
  expect(chain.length).toBeGreaterThan(100)
  expect(brokenLink(chain)).toBeNull()
  chain[50] = { ...chain[50], on: '2001-01-01' }
  expect(brokenLink(chain)).toMatchObject({ no: 51 })
})

it('documents stand under their names with the bytes they had; the zip holds the same', async () => {
  const index = parse(await readFile(join(folder, 'ploucs/documents/index.csv')), { columns: true }) as Record<string, string>[]
  expect(index.length).toBe(exported.documents)
  for (const { path = '', sha256 } of index) {
    const bytes = await readFile(join(folder, 'ploucs', path))
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256)
  }
  expect(index.some(({ path }) => /^documents\/\d{4}-\d\d-\d\d .*\.pdf$/.test(path ?? ''))).toBe(true)
  await run('ploucs.zip')
  const zip = await readArchive(join(folder, 'ploucs.zip'))
  const files = (await readdir(join(folder, 'ploucs'), { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(join(folder, 'ploucs').length + 1))
  expect([...zip.parts.keys()].sort()).toEqual(files.sort())
  const said = await text(await zip.open('README.txt'))
  zip.close()
  for (const words of ['Frictionless', 'RGPD', 'GDPR', 'tables/members.person.csv', 'Agendas personnels', 'Personal calendars'])
    expect(said).toContain(words)
  await expect(run('ploucs.zip')).rejects.toThrow('backup.fileThere')
})
