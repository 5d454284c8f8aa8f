import { rm } from 'node:fs/promises'
import type pg from 'pg'
import type { Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { migrate, onDisk } from '#platform/database/migrate.ts'
import { withSpareDatabase } from '#platform/database/spare.ts'
import type { Archive } from './archive.ts'
import { tablesOf } from './catalog.store.ts'
import { openBackup } from './check-backup.ts'
import {
  dropJobs,
  emptyTables,
  type Job,
  leaveJobs,
  loadTable,
  makeAccounts,
  openLoading,
  ownerOfAddress,
  settleLoading,
  standing,
} from './load.store.ts'
import { makeBackup } from './make-backup.ts'
import { documentPath, KEY, type Manifest, partOfTable, type SavedHub } from './manifest.ts'
import { placeFiles } from './place-files.ts'
import { refused } from './refused.ts'
import {
  connected,
  type Inspect,
  inspectHubs,
  jobsIn,
  mustBeKnown,
  mustBeSame,
  type Restored,
  type Restoring,
  restoreAll,
  tableOf,
} from './restore.ts'
import { cellOf, type RowsHash, rowsHash } from './rows-hash.ts'
import { keptHashes } from './snapshot.store.ts'

/** `hub`: its address. `saveTo`: where the hub as it is now is saved before it is replaced; null: a hub that is there is not replaced. */
export type RestoringHub = Restoring & { hub: string; saveTo: string | null }

/**
 * Gives one hub back, alone, from its own backup or a whole one, beside the hubs that are there: their rows do not change. Rows of an earlier version are brought up in a database beside.
 * @throws Refused
 */
export const restoreHub = async (restoring: RestoringHub): Promise<Restored & { saved: boolean }> => {
  const { ownerUrl, data, file, hub: slug, saveTo, now, progress = () => {} } = restoring
  const { manifest, archive } = await openBackup(file, (share) => progress(share * 0.3))
  try {
    await mustBeKnown(manifest)
    const hub = manifest.hubs.find((one) => one.slug === slug)
    if (!hub) throw refused('noHubInside', { hub: slug, hubs: manifest.hubs.map((one) => one.slug).join(', ') })
    await migrate(ownerUrl)
    const owner = await askOwner(ownerUrl, slug)
    if (owner && owner !== hub.id) throw refused('addressTaken', { hub: slug })
    if (owner && saveTo === null) throw refused('hubThere', { hub: slug })
    const ours = await onDisk()
    if (!ours.every(({ name }) => manifest.migrations.some((one) => one.name === name))) return await throughSpare(restoring, hub)
    if (owner && saveTo) await makeBackup({ ownerUrl, data, file: saveTo, hub: slug, now })
    const loaded = await load(restoring, hub, manifest, archive, (share) => progress(0.3 + share * 0.7))
    return { manifest, hubs: [hub], ...loaded, migrated: [], saved: owner !== null }
  } finally {
    archive.close()
  }
}

const askOwner = async (ownerUrl: string, slug: string): Promise<string | null> => {
  const client = await connected(ownerUrl)
  try {
    return await ownerOfAddress(client, slug)
  } finally {
    await client.end()
  }
}

/** A backup of an earlier version: restored whole in a database beside, brought up there, its hub saved anew and taken from that. */
const throughSpare = async (restoring: RestoringHub, hub: SavedHub): Promise<Restored & { saved: boolean }> => {
  const { data, now, file } = restoring
  const between = `${file}.${newId()}.part`
  try {
    const migrated = await withSpareDatabase(restoring.ownerUrl, async (ownerUrl) => {
      const spare = await restoreAll({ ...restoring, ownerUrl, data: `${data}/restoring`, progress: () => {} })
      await makeBackup({ ownerUrl, data: `${data}/restoring`, file: between, hub: hub.slug, now })
      return spare.migrated
    })
    return { ...(await restoreHub({ ...restoring, file: between })), migrated }
  } finally {
    await rm(between, { force: true })
    await rm(`${data}/restoring`, { recursive: true, force: true })
  }
}

type Parts = Pick<Restored, 'rows' | 'files' | 'heldMails' | 'accounts'>

const load = async (
  { ownerUrl, data, now, inspect }: { ownerUrl: string; data: string; now: Instant; inspect: Inspect },
  hub: SavedHub,
  manifest: Manifest,
  archive: Archive,
  progress: (share: number) => void,
): Promise<Parts> => {
  const client = await connected(ownerUrl)
  let takeBack = async () => {}
  try {
    const tables = await tablesOf(client, { ofHubs: true })
    const references = await openLoading(client, tables)
    await emptyTables(client, tables, hub.id)
    await dropJobs(client, hub.id)
    let rows = 0
    const of = manifest.tables.filter(({ name }) => tables.some((one) => one.name === name))
    for (const [at, saved] of of.entries()) {
      rows += (await loadHub(client, archive, saved, hub.id, tableOf(tables, saved.name))).rows
      progress((at / of.length) * 0.7)
    }
    await settleLoading(client, tables, references)
    await inspectHubs(client, [hub], inspect, (share) => progress(0.7 + share * 0.2))
    const named = new Set((await keptHashes(client, tables, hub.id)).map(documentPath))
    const placed = await placeFiles(
      archive,
      data,
      manifest.files.filter(({ path }) => path !== KEY && (named.has(path) || path.startsWith(`mail-in/${hub.id}/`))),
    )
    takeBack = placed.takeBack
    const accounts = await makeAccounts(client, hub.id, now)
    const jobs = (await jobsIn(archive)).filter(({ payload }: Job) => (payload as { hub?: string }).hub === hub.id)
    const heldMails = await leaveJobs(client, jobs, hub.id)
    await client.query('commit')
    return { rows, files: placed.count, heldMails, accounts }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    await takeBack()
    throw error
  } finally {
    await client.end()
  }
}

/** The hub's rows of one table, compared with what stands then. */
const loadHub = async (
  client: pg.Client,
  archive: Archive,
  saved: Manifest['tables'][number],
  hub: string,
  found: ReturnType<typeof tableOf>,
): Promise<RowsHash> => {
  const table = { ...found, columns: saved.columns }
  const column = saved.columns.indexOf(found.hub ?? '')
  const counted = rowsHash((row) => cellOf(row, column) === hub)
  const content = await archive.open(partOfTable(saved.name))
  content.on('error', (error) => counted.stream.destroy(error))
  await loadTable(client, table, content.pipe(counted.stream))
  const before = counted.result()
  mustBeSame({ name: saved.name, ...before }, await standing(client, table, hub))
  return before
}
