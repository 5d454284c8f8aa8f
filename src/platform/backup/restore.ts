import { text } from 'node:stream/consumers'
import pg from 'pg'
import type { Instant } from '#base/day.ts'
import type { Problem } from '#base/problem.ts'
import { types } from '#platform/database/database.ts'
import { migrate, onDisk } from '#platform/database/migrate.ts'
import type { Archive } from './archive.ts'
import { type HubRow, hubsOf, migrationsOf, type Table, tablesOf } from './catalog.store.ts'
import { openBackup } from './check-backup.ts'
import {
  clearSchemas,
  emptyTables,
  isInUse,
  type Job,
  leaveJobs,
  loadTable,
  makeAccounts,
  openLoading,
  settleLoading,
  standing,
} from './load.store.ts'
import { type Manifest, partOfTable, QUEUE } from './manifest.ts'
import { placeFiles } from './place-files.ts'
import { Refused, refused } from './refused.ts'

/** Looks at a hub before it is given back: whether its chain of facts holds. */
export type Inspect = (client: pg.ClientBase, hub: HubRow) => Promise<Problem[]>

export type Restoring = {
  ownerUrl: string
  data: string
  file: string
  now: Instant
  inspect: Inspect
  progress?: (share: number) => void
}

/** `heldMails`: waited to be sent, and are kept in the outbox instead. `accounts`: log-ins made. */
export type Restored = {
  manifest: Manifest
  hubs: HubRow[]
  rows: number
  files: number
  heldMails: number
  accounts: number
  migrated: string[]
}

/**
 * Gives a whole backup back to an instance that holds no hub: the database is made in the version of the backup, filled, compared row for row with what was saved, its chains
 * looked at; then it is brought to the version of this program. All of it, or no row at all.
 * @throws Refused
 */
export const restoreAll = async ({ ownerUrl, data, file, now, inspect, progress = () => {} }: Restoring): Promise<Restored> => {
  const { manifest, archive } = await openBackup(file, (share) => progress(share * 0.3))
  try {
    await mustBeKnown(manifest)
    const client = await connected(ownerUrl)
    try {
      await beEmpty(client, manifest)
      await migrate(ownerUrl, { only: manifest.migrations.map(({ name }) => name) })
      const placed = await placeFiles(archive, data, manifest.files, (share) => progress(0.3 + share * 0.1))
      try {
        const loaded = await loadAll(client, { manifest, archive, now, inspect }, (share) => progress(0.4 + share * 0.6))
        return { manifest, ...loaded, files: placed.count, migrated: await migrate(ownerUrl) }
      } catch (error) {
        await client.query('rollback').catch(() => {})
        await placed.takeBack()
        throw error
      }
    } finally {
      await client.end()
    }
  } finally {
    archive.close()
  }
}

export const connected = async (ownerUrl: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: ownerUrl, types })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** A backup of a later program, or of other migrations under the same names, cannot be read by this one. */
export const mustBeKnown = async ({ migrations }: Manifest): Promise<void> => {
  const ours = new Map((await onDisk()).map(({ name, hash }) => [name, hash]))
  for (const { name, hash } of migrations) {
    if (!ours.has(name)) throw refused('laterVersion', { name })
    if (ours.get(name) !== hash) throw refused('otherMigration', { name })
  }
}

const beEmpty = async (client: pg.Client, { migrations }: Manifest) => {
  const applied = await migrationsOf(client)
  if (applied.length === 0) return
  const hubs = await hubsOf(client)
  if (hubs.length > 0) throw refused('hubsThere', { hubs: hubs.map(({ slug }) => slug).join(', ') })
  if (await isInUse(client)) throw refused('inUse')
  const same = applied.length === migrations.length && applied.every(({ name }) => migrations.some((one) => one.name === name))
  if (!same) await clearSchemas(client)
}

type Loading = { manifest: Manifest; archive: Archive; now: Instant; inspect: Inspect }

const loadAll = async (client: pg.Client, { manifest, archive, now, inspect }: Loading, progress: (share: number) => void) => {
  const tables = await tablesOf(client)
  const references = await openLoading(client, tables)
  await emptyTables(client, tables, null)
  const all = manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
  let rows = 0
  for (const saved of manifest.tables) {
    const table = tableOf(tables, saved.name)
    await loadTable(client, { ...table, columns: saved.columns }, await archive.open(partOfTable(saved.name)))
    mustBeSame(saved, await standing(client, { ...table, columns: saved.columns }, null))
    rows += saved.rows
    progress((rows / Math.max(1, all)) * 0.8)
  }
  await settleLoading(client, tables, references)
  await inspectHubs(client, manifest.hubs, inspect, (share) => progress(0.8 + share * 0.2))
  let accounts = 0
  if (manifest.hub) accounts = await makeAccounts(client, manifest.hub.id, now)
  const heldMails = await leaveJobs(client, await jobsIn(archive), null)
  await client.query('commit')
  return { hubs: manifest.hubs, rows, heldMails, accounts }
}

export const tableOf = (tables: Table[], name: string): Table => {
  const table = tables.find((one) => one.name === name)
  if (!table) throw refused('otherTables', { name })
  return table
}

export const mustBeSame = (saved: { name: string; rows: number; hash: string }, found: { rows: number; hash: string }): void => {
  if (saved.rows !== found.rows || saved.hash !== found.hash)
    throw refused('notTheSame', { name: saved.name, saved: saved.rows, found: found.rows })
}

export const inspectHubs = async (
  client: pg.Client,
  hubs: HubRow[],
  inspect: Inspect,
  progress: (share: number) => void,
): Promise<void> => {
  const problems: Problem[] = []
  for (const [at, hub] of hubs.entries()) {
    problems.push(...(await inspect(client, hub)))
    progress((at + 1) / hubs.length)
  }
  if (problems.length > 0) throw new Refused(...problems)
}

export const jobsIn = async (archive: Archive): Promise<Job[]> =>
  (await text(await archive.open(QUEUE)))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
