import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { Instant } from '#base/day.ts'
import type { Described } from '#base/described.ts'
import type { Table } from '../backup/catalog.store.ts'
import { documentPath } from '../backup/manifest.ts'
import { refused } from '../backup/refused.ts'
import { openSnapshot } from '../backup/snapshot.store.ts'
import { crlf } from './csv-lines.ts'
import { datapackage, type Resource } from './datapackage.ts'
import { csvOut, documentsOf, factsOut, shapeOf } from './export.store.ts'
import { readme } from './readme.ts'
import { type Sink, sinkAt } from './sink.ts'

export type Exporting = {
  ownerUrl: string
  data: string
  /** Its address. */
  hub: string
  /** A folder to be made, or a file `.zip`. */
  path: string
  now: Instant
  described: Described
  progress?: (share: number) => void
}

export type Exported = { path: string; tables: number; rows: number; documents: number; missing: string[] }

/** The logbook leaves as JSON Lines, one fact a line. */
const FACTS = 'logbook.fact'

/**
 * Everything a hub has, of one moment, in formats that need no program of ours: CSV, JSON Lines, the documents under their names, and what every column means.
 * @throws Refused
 */
export const exportHub = async ({ ownerUrl, data, hub: slug, path, now, described, progress = () => {} }: Exporting): Promise<Exported> => {
  if (existsSync(path)) throw refused('fileThere', { file: path })
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const { hubs, of } = await openSnapshot(client)
    const hub = hubs.find((one) => one.slug === slug)
    if (!hub) throw refused('noHub', { hub: slug })
    const { tables } = await of(hub.id)
    const leaving = tables.filter(({ name }) => described[name] && !('out' in described[name]))
    const sink = sinkAt(path)
    try {
      const resources: Resource[] = []
      for (const table of leaving) {
        resources.push(await exportTable(client, sink, table, hub.id))
        progress((resources.length / leaving.length) * 0.7)
      }
      const documents = await exportDocuments(client, sink, data, hub.id, (share) => progress(0.7 + share * 0.3))
      const missing = documents.filter(({ there }) => !there).map((one) => one.path)
      const told = { name: hub.name, madeAt: now, described, resources, documents: documents.length, missing }
      await sink.add('datapackage.json', Readable.from([`${JSON.stringify(datapackage(hub, now, described, resources), null, 2)}\n`]))
      await sink.add('README.txt', Readable.from([readme(told)]))
      await sink.end()
      return {
        path,
        tables: resources.length,
        rows: resources.reduce((sum, { rows }) => sum + rows, 0),
        documents: documents.length,
        missing,
      }
    } catch (error) {
      await sink.abandon()
      throw error
    }
  } finally {
    await client.end().catch(() => {})
  }
}

const exportTable = async (client: pg.Client, sink: Sink, table: Table, hub: string): Promise<Resource> => {
  const shape = await shapeOf(client, table)
  const facts = table.name === FACTS
  const path = facts ? 'carnet.jsonl' : `tables/${table.name}.csv`
  const query = client.query(to(facts ? factsOut(hub) : csvOut(table, shape, hub)))
  await sink.add(path, query, ...(facts ? [] : [crlf()]))
  return { table: table.name, path, shape, rows: query.rowCount }
}

type Left = { path: string; there: boolean }

/** Documents under readable names: the day they were kept, then their name. */
const exportDocuments = async (
  client: pg.Client,
  sink: Sink,
  data: string,
  hub: string,
  progress: (share: number) => void,
): Promise<Left[]> => {
  const documents = await documentsOf(client, hub)
  const taken = new Set<string>()
  const left: Left[] = []
  const index = [csvLine(['path', 'document_id', 'sha256', 'bytes'])]
  for (const { id, name, sha256, day, bytes } of documents) {
    const path = freeName(`documents/${day} ${safe(name)}`, taken)
    const handle = await open(join(data, documentPath(sha256)), 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (handle) await sink.add(path, handle.createReadStream())
    index.push(csvLine([path, id, sha256, String(bytes)]))
    left.push({ path, there: handle !== null })
    progress(left.length / documents.length)
  }
  await sink.add('documents/index.csv', Readable.from(index))
  return left
}

const csvLine = (cells: string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`

/** A name that every system takes. */
const safe = (name: string): string =>
  name
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-')
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 120) || 'document'

const freeName = (path: string, taken: Set<string>): string => {
  const dot = path.lastIndexOf('.')
  const [stem, end] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, '']
  let free = path
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem} (${n})${end}`
  taken.add(free.toLowerCase())
  return free
}
