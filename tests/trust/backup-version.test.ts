import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { makeBackup } from '#platform/backup/make-backup.ts'
import type { Refused } from '#platform/backup/refused.ts'
import { restoreAll } from '#platform/backup/restore.ts'
import { restoreHub } from '#platform/backup/restore-hub.ts'
import { migrate, onDisk } from '#platform/database/migrate.ts'
import { freshDatabase } from '../setup/database.ts'

// A backup is read by the program that made it and by later ones; what another one made is refused before anything is written.

const NOW = '2026-03-12T17:00:00.000Z'
const HUB = newId()

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cordee-backup-version-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const asked = async <Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** An instance as an earlier program left it, with one hub. */
const earlier = async () => {
  const names = (await onDisk()).map(({ name }) => name)
  const known = names.filter((name) => name < '20261122_0690')
  const database = await freshDatabase({ empty: true })
  await migrate(database.ownerUrl, { only: known })
  await asked(database.ownerUrl, `insert into platform.hub_address values ('ancien', $1)`, [HUB])
  await asked(database.ownerUrl, `insert into platform.hub (id, slug, name, created_at) values ($1, 'ancien', 'Ancien', now())`, [HUB])
  return { ...database, later: names.filter((name) => name >= '20261122_0690') }
}

const save = (ownerUrl: string, name: string) =>
  makeBackup({ ownerUrl, data: join(folder, 'from'), file: join(folder, name), hub: null, now: NOW })
const means = (ownerUrl: string, name: string) => ({
  ownerUrl,
  data: join(folder, 'to'),
  file: join(folder, name),
  now: NOW,
  inspect: async () => [],
})

it('an earlier backup comes back and is brought to this version: whole, or one hub beside others', async () => {
  const from = await earlier()
  await save(from.ownerUrl, 'earlier.zip')
  const empty = await freshDatabase({ empty: true })
  const whole = await restoreAll(means(empty.ownerUrl, 'earlier.zip'))
  expect(whole.migrated).toEqual(from.later)
  const present = await freshDatabase()
  const alone = await restoreHub({ ...means(present.ownerUrl, 'earlier.zip'), hub: 'ancien', saveTo: null })
  expect(alone.migrated).toEqual(from.later)
  for (const { ownerUrl } of [empty, present]) {
    expect(await asked(ownerUrl, 'select id, name from platform.hub')).toEqual([{ id: HUB, name: 'Ancien' }])
    expect(await asked(ownerUrl, 'select * from "time".sheet_file')).toEqual([])
  }
  // An instance that was started once and holds no hub is as good as none.
  const started = await freshDatabase()
  expect((await restoreAll(means(started.ownerUrl, 'earlier.zip'))).migrated).toEqual(from.later)
  expect(await asked(started.ownerUrl, 'select slug from platform.hub')).toEqual([{ slug: 'ancien' }])
  expect(await asked(present.ownerUrl, `select datname from pg_database where datname like 'cordee_spare%'`)).toEqual([])
  for (const one of [from, empty, present, started]) await one.drop()
}, 90_000)

it('a backup of a later program, or of another one, is refused: nothing is written', async () => {
  const from = await earlier()
  const refusal = async (name: string) => {
    const to = await freshDatabase({ empty: true })
    const whole = await restoreAll(means(to.ownerUrl, name)).catch((error: Refused) => error.problems.map(({ code }) => code))
    const hub = await restoreHub({ ...means(to.ownerUrl, name), hub: 'ancien', saveTo: null }).catch((error: Refused) =>
      error.problems.map(({ code }) => code),
    )
    expect(await asked(to.ownerUrl, `select nspname from pg_namespace where nspname in ('platform', 'members')`)).toEqual([])
    await to.drop()
    return [whole, hub]
  }
  await asked(from.ownerUrl, `insert into public.migration values ('20991231_0100_later.sql', repeat('0', 64))`)
  await save(from.ownerUrl, 'later.zip')
  expect(await refusal('later.zip')).toEqual([['backup.laterVersion'], ['backup.laterVersion']])
  await asked(from.ownerUrl, `delete from public.migration where name like '2099%'`)
  await asked(from.ownerUrl, `update public.migration set hash = repeat('0', 64) where name like '%members%'`)
  await save(from.ownerUrl, 'other.zip')
  expect(await refusal('other.zip')).toEqual([['backup.otherMigration'], ['backup.otherMigration']])
  await from.drop()
}, 90_000)
