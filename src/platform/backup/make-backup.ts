import { createReadStream, existsSync } from 'node:fs'
import { open, readdir, rename, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import type { Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { type Part, writeArchive } from './archive.ts'
import { checkBackup } from './check-backup.ts'
import { documentPath, KEY, MANIFEST, type Manifest, partOfFile, partOfTable, QUEUE } from './manifest.ts'
import { refused } from './refused.ts'
import { rowsHash } from './rows-hash.ts'
import { openSnapshot, type Snapshot } from './snapshot.store.ts'

export type Making = {
  ownerUrl: string
  /** The data folder. */
  data: string
  /** Where it is written; nothing may be there. */
  file: string
  /** The address of one hub; null: all. */
  hub: string | null
  now: Instant
  /** The share done, 0 to 1. */
  progress?: (share: number) => void
}

export type Made = { manifest: Manifest; bytes: number }

/**
 * Writes one file with everything: the rows of one moment, the files they name, what waits to be done. It reads what it wrote before it gives the file its name.
 * @throws Refused
 */
export const makeBackup = async ({ ownerUrl, data, file, hub: slug, now, progress = () => {} }: Making): Promise<Made> => {
  if (existsSync(file)) throw refused('fileThere', { file })
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  const draft = `${file}.${newId()}.part`
  const archive = writeArchive(draft, { sealed: true })
  try {
    const { hubs, of } = await openSnapshot(client)
    const hub = slug === null ? null : (hubs.find((one) => one.slug === slug) ?? refuse('noHub', { hub: slug }))
    const snapshot = await of(hub?.id ?? null)
    const tables = await saveTables(archive, snapshot, (share) => progress(share * 0.6))
    const queue = await archive.add(QUEUE, Readable.from((await snapshot.queue()).map((job) => `${JSON.stringify(job)}\n`)))
    const paths = await pathsOf(data, snapshot, hub === null)
    await client.query('commit')
    const { files, faults } = await saveFiles(archive, data, paths, (share) => progress(0.6 + share * 0.2))
    const { migrations } = snapshot
    const manifest: Manifest = {
      ...{ format: 'cordee-backup', version: 1, madeAt: now },
      ...{ hub, hubs: snapshot.hubs, migrations, tables, queue, files, faults },
    }
    await archive.add(MANIFEST, Readable.from([`${JSON.stringify(manifest, null, 1)}\n`]))
    await archive.end()
    await checkBackup(draft, (share) => progress(0.8 + share * 0.2))
    if (existsSync(file)) throw refused('fileThere', { file })
    await rename(draft, file)
    await flushFolder(dirname(file))
    return { manifest, bytes: (await stat(file)).size }
  } catch (error) {
    await archive.abandon()
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

const refuse = (code: string, values: Record<string, string>): never => {
  throw refused(code, values)
}

type Archive = ReturnType<typeof writeArchive>

const saveTables = async (archive: Archive, { tables, rows }: Snapshot, progress: (share: number) => void) => {
  const saved: Manifest['tables'] = []
  for (const table of tables) {
    const counted = rowsHash()
    const part = await archive.add(partOfTable(table.name), rows(table), counted.stream)
    saved.push({ name: table.name, columns: table.columns, ...counted.result(), ...part })
    progress(saved.length / tables.length)
  }
  return saved
}

/** `expected`: the hash it is kept under; null: whatever it holds now. */
type Wanted = { path: string; expected: string | null }

/** Kept documents by the rows that name them; mails that wait, in their folders; in a whole backup the installation's key. */
const pathsOf = async (data: string, { files, hubs }: Snapshot, whole: boolean): Promise<Wanted[]> => {
  const documents = (await files()).map((sha256) => ({ path: documentPath(sha256), expected: sha256 }))
  const mails: Wanted[] = []
  for (const { id } of hubs) {
    const folder = join(data, 'mail-in', id)
    const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const one of found.filter((entry) => entry.isFile()))
      mails.push({ path: relative(data, join(one.parentPath, one.name)).replaceAll('\\', '/'), expected: null })
  }
  return [...documents, ...mails, ...(whole ? [{ path: KEY, expected: null }] : [])]
}

/** A kept document that is not there, or not what it was, is a fault to be told; a mail that was filed meanwhile is not. */
const saveFiles = async (archive: Archive, data: string, wanted: Wanted[], progress: (share: number) => void) => {
  const files: Manifest['files'] = []
  const faults: Manifest['faults'] = []
  for (const [at, { path, expected }] of wanted.entries()) {
    const part = await saveFile(archive, data, path)
    if (part) files.push({ path, ...part })
    if (expected && part?.sha256 !== expected) faults.push({ path, reason: part ? 'changed' : 'missing' })
    progress((at + 1) / wanted.length)
  }
  return { files, faults }
}

const saveFile = async (archive: Archive, data: string, path: string): Promise<Part | null> => {
  const handle = await open(join(data, path), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return handle && archive.add(partOfFile(path), createReadStream('', { fd: handle }))
}

const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  // Some systems do not let a folder be flushed; the file itself is.
  await handle.sync().catch(() => {})
  await handle.close()
}
