import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { LEFT_OUT, tablesOf } from '#platform/backup/catalog.store.ts'
import { checkBackup } from '#platform/backup/check-backup.ts'
import { standing } from '#platform/backup/load.store.ts'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { Refused } from '#platform/backup/refused.ts'
import { type Inspect, restoreAll } from '#platform/backup/restore.ts'
import { restoreHub } from '#platform/backup/restore-hub.ts'
import type { RowsHash } from '#platform/backup/rows-hash.ts'
import { connect, type Pools } from '#platform/database/database.ts'
import { loadDemo } from '../../demo/load.ts'
import { handlers } from '../../src/app.tsx'
import { perform } from '../../src/logbook/perform.ts'
import { addPerson } from '../../src/members/people/add-person.ts'
import { type FreshDatabase, freshDatabase } from '../setup/database.ts'
import { chainFaults } from './chain.ts'

// On a real database with the demonstration: what is saved comes back, to the last row; what is damaged is named before anything is written.

const NOW = '2026-03-12T17:00:00.000Z'

let folder: string
let source: FreshDatabase
let pools: Pools
let data: string
let whole: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cordee-backup-'))
  data = join(folder, 'data')
  whole = join(folder, 'whole.zip')
  source = await freshDatabase()
  pools = connect(source.ownerUrl)
  await loadDemo({ pools, handlers, data, now: NOW, progress: () => {} })
  // A mail server was there: what waits is one mail.
  await pools.owner.query(`update platform.mail set state = 'sent', sent_at = written_at`)
  await pools.owner.query(
    `update platform.mail set state = 'queued', sent_at = null where id = (select min(id::text)::uuid from platform.mail)`,
  )
  await pools.owner.query(`insert into auth.account (id, email, created_at, totp_secret, totp_confirmed_at)
    values (gen_random_uuid(), 'claire@exemple.fr', now(), 'x', now())`)
  await writeFile(join(data, 'instance.key'), Buffer.alloc(32, 7), { mode: 0o600 })
  await makeBackup({ ownerUrl: source.ownerUrl, data, file: whole, hub: null, now: NOW })
})
afterAll(async () => {
  await pools.end()
  await source.drop()
  await rm(folder, { recursive: true, force: true })
})

const inspect: Inspect = async (client, { id }) => (await chainFaults(client, id)).faults

/** Every table's rows, summed up; of one hub, or of all but one. */
const sums = async (url: string, hub: string | null = null) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await tablesOf(client, { ofHubs: hub !== null })
    await client.query(`begin; set local timezone = 'UTC'`)
    const found: Record<string, RowsHash> = {}
    for (const table of tables) found[table.name] = await standing(client, table, hub)
    return found
  } finally {
    await client.end()
  }
}
const bytesIn = async (at: string) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(at, { recursive: true, withFileTypes: true }))
        .filter((one) => one.isFile())
        .map(async (one) => {
          const path = join(one.parentPath, one.name)
          return [
            path.slice(at.length),
            createHash('sha256')
              .update(await readFile(path))
              .digest('hex'),
          ] as const
        }),
    ),
  )
const target = async (empty = true) => {
  const database = await freshDatabase({ empty })
  const to = await mkdtemp(join(folder, 'to-'))
  return { ...database, data: to }
}
const refusal = async (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => ['done'],
    (error) =>
      error instanceof Refused ? error.problems.map(({ code, values }) => `${code} ${values?.part ?? ''}`.trim()) : [String(error)],
  )
const idOf = async (slug: string) =>
  (await pools.owner.query<{ id: string }>('select hub_id as id from platform.hub_address where slug = $1', [slug])).rows[0]?.id as string

describe('a whole backup', () => {
  it('is one file for its owner alone, and never takes the place of another', async () => {
    expect((await stat(whole)).mode & 0o777).toBe(0o600)
    expect(await refusal(makeBackup({ ownerUrl: source.ownerUrl, data, file: whole, hub: null, now: NOW }))).toEqual(['backup.fileThere'])
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('holds every table of the catalog, or says why not; nothing counts by itself', async () => {
    const saved = (await checkBackup(whole)).tables.map(({ name }) => name)
    const { rows } = await pools.owner.query<{ name: string; kind: string }>(
      `select n.nspname || '.' || c.relname as name, c.relkind as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'S', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'pg_toast')`,
    )
    expect(rows.filter(({ kind }) => kind !== 'r')).toEqual([])
    const all = rows.map(({ name }) => name).filter((name) => name !== 'public.migration')
    expect([...saved, ...Object.keys(LEFT_OUT)].sort()).toEqual(all.sort())
    expect(saved.length).toBeGreaterThan(50)
  })

  it('comes back to the last row and the last byte, in an instance that did not exist', async () => {
    const to = await target()
    const restored = await restoreAll({ ownerUrl: to.ownerUrl, data: to.data, file: whole, now: NOW, inspect })
    expect(restored).toMatchObject({ heldMails: 1, accounts: 0, migrated: [] })
    const back = connect(to.ownerUrl)
    const { rows } = await back.owner.query(`update platform.mail set state = 'queued' where state = 'kept' returning id`)
    expect(rows.length).toBe(1)
    expect(await sums(to.ownerUrl)).toEqual(await sums(source.ownerUrl))
    expect(restored.rows).toBeGreaterThan(500)
    expect(await bytesIn(to.data)).toEqual(await bytesIn(data))
    // The rules are those of before: references do not wait, facts are for good.
    const rules = `select conrelid::regclass::text as t, conname, condeferrable, condeferred, convalidated from pg_constraint where contype = 'f' order by 1, 2`
    const triggers = `select tgrelid::regclass::text as t, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`
    for (const question of [rules, triggers]) {
      expect((await back.owner.query(question)).rows).toEqual((await pools.owner.query(question)).rows)
    }
    await expect(back.owner.query('delete from logbook.fact')).rejects.toThrow(/never changed/)
    const jobs = `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'mailbox.erase'`
    expect((await back.owner.query(jobs)).rows).toEqual((await pools.owner.query(jobs)).rows)
    await back.end()
    expect(await refusal(restoreAll({ ownerUrl: to.ownerUrl, data: to.data, file: whole, now: NOW, inspect }))).toEqual([
      'backup.hubsThere',
    ])
    await to.drop()
  })

  it('is damaged by any byte and any cut: named before anything is written', async () => {
    const bytes = await readFile(whole)
    const to = await target()
    const file = join(folder, 'damaged.zip')
    const attempt = async (damaged: Buffer) => {
      await writeFile(file, damaged)
      return refusal(restoreAll({ ownerUrl: to.ownerUrl, data: to.data, file, now: NOW, inspect }))
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = Buffer.from(bytes)
        damaged[at] = (damaged[at] as number) ^ by
        expect((await attempt(damaged))[0]).toMatch(/^backup\.(damaged|cutOff)/)
      }),
      { numRuns: 25 },
    )
    for (const share of [0, 0.3, 0.999]) expect(await attempt(bytes.subarray(0, bytes.length * share))).toEqual(['backup.cutOff'])
    const inRows = bytes.indexOf('tables/members.person.copy') + 60
    const damaged = Buffer.from(bytes)
    damaged[inRows] = (damaged[inRows] as number) ^ 1
    expect(await attempt(damaged)).toEqual(['backup.damaged tables/members.person.copy'])
    const client = new pg.Client({ connectionString: to.ownerUrl })
    await client.connect()
    expect((await client.query(`select from pg_namespace where nspname = 'platform'`)).rowCount).toBe(0)
    await client.end()
    expect(await readdir(to.data)).toEqual([])
    await to.drop()
  })

  it('says which kept files were missing or altered, and is made all the same', async () => {
    const copy = join(folder, 'faults')
    const [sha] = (await pools.owner.query<{ sha256: string }>('select sha256 from platform.document limit 1')).rows
    const path = join(data, 'documents', sha?.sha256.slice(0, 2) ?? '', sha?.sha256.slice(2) ?? '')
    const kept = await readFile(path)
    await writeFile(path, 'altered')
    const altered = await makeBackup({ ownerUrl: source.ownerUrl, data, file: `${copy}-1.zip`, hub: null, now: NOW })
    await rm(path)
    const missing = await makeBackup({ ownerUrl: source.ownerUrl, data, file: `${copy}-2.zip`, hub: null, now: NOW })
    await writeFile(path, kept)
    const name = path.slice(data.length + 1)
    expect([altered.manifest.faults, missing.manifest.faults]).toEqual([
      [{ path: name, reason: 'changed' }],
      [{ path: name, reason: 'missing' }],
    ])
  })
})

describe('one hub alone', () => {
  it('comes back beside the others, from a whole backup or its own; theirs do not change', async () => {
    const own = join(folder, 'own.zip')
    const [ploucs, other] = [await idOf('ploucs'), (await checkBackup(whole)).hubs.find(({ slug }) => slug !== 'ploucs')]
    await makeBackup({ ownerUrl: source.ownerUrl, data, file: own, hub: 'ploucs', now: NOW })
    expect(await checkBackup(own)).toMatchObject({ hub: { slug: 'ploucs' }, hubs: [{ slug: 'ploucs' }] })
    for (const file of [whole, own]) {
      const to = await target(false)
      const means = { ownerUrl: to.ownerUrl, data: to.data, now: NOW, inspect, saveTo: null }
      await restoreHub({ ...means, file: whole, hub: other?.slug ?? '' })
      const before = await sums(to.ownerUrl, other?.id)
      const restored = await restoreHub({ ...means, file, hub: 'ploucs' })
      expect(restored.accounts).toBeGreaterThan(5)
      const client = new pg.Client({ connectionString: to.ownerUrl })
      await client.connect()
      await client.query(`update platform.mail set state = 'queued' where state = 'kept'`)
      await client.end()
      expect(await sums(to.ownerUrl, other?.id)).toEqual(before)
      expect(await sums(to.ownerUrl, ploucs)).toEqual(await sums(source.ownerUrl, ploucs))
      expect(existsSync(join(to.data, 'instance.key'))).toBe(false)
      expect(await refusal(restoreHub({ ...means, file, hub: 'ploucs' }))).toEqual(['backup.hubThere'])
      await to.drop()
    }
  })

  it('takes the place of the hub that is there once that one is saved', async () => {
    const to = await target()
    await restoreAll({ ownerUrl: to.ownerUrl, data: to.data, file: whole, now: NOW, inspect })
    const ploucs = await idOf('ploucs')
    const before = await sums(to.ownerUrl, ploucs)
    const client = new pg.Client({ connectionString: to.ownerUrl })
    await client.connect()
    await client.query('update members.organisation set about = $2 where hub_id = $1', [ploucs, 'Tout a été écrasé.'])
    await client.end()
    const spoilt = await sums(to.ownerUrl, ploucs)
    const saveTo = join(folder, 'before.zip')
    const means = { ownerUrl: to.ownerUrl, data: to.data, now: NOW, inspect, hub: 'ploucs' }
    expect(await restoreHub({ ...means, file: whole, saveTo })).toMatchObject({ saved: true })
    const held = await sums(to.ownerUrl, ploucs)
    expect(held).toEqual({ ...before, 'platform.mail': held['platform.mail'] })
    await restoreHub({ ...means, file: saveTo, saveTo: join(folder, 'before-2.zip') })
    expect((await sums(to.ownerUrl, ploucs))['members.organisation']).toEqual(spoilt['members.organisation'])
    await to.drop()
  })
})

it('is of one moment while eight people write: what was acknowledged before is in it, and no act is in it by half', async () => {
  const stage = { pools, handlers, data, lang: 'fr' as const, operators: [] }
  const [coordinator] = (
    await pools.owner.query<{ email: string }>(
      `select p.email from members.role r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
       where r.hub_id = $1 and r.kind = 'coordinator' and r.until_day is null`,
      [await idOf('ploucs')],
    )
  ).rows
  const noted: string[] = []
  let stop = false
  const writer = async (n: number) => {
    for (let i = 0; !stop; i += 1) {
      const name = `Personne ${n} ${i}`
      const done = await perform(stage, { hub: 'ploucs', email: coordinator?.email ?? '', at: NOW }, addPerson, { name, email: '' })
      expect(done.is).toBe('done')
      noted.push(name)
    }
  }
  const writers = Array.from({ length: 8 }, (_, n) => writer(n))
  while (noted.length < 80) await new Promise((done) => setTimeout(done, 5))
  const before = [...noted]
  const file = join(folder, 'meanwhile.zip')
  await makeBackup({ ownerUrl: source.ownerUrl, data, file, hub: null, now: NOW })
  const during = noted.length - before.length
  stop = true
  await Promise.all(writers)
  expect(during).toBeGreaterThan(8)

  const to = await target()
  await restoreAll({ ownerUrl: to.ownerUrl, data: to.data, file, now: NOW, inspect })
  const back = connect(to.ownerUrl)
  const names = new Set(
    (await back.owner.query<{ name: string }>(`select name from members.person where name like 'Personne %'`)).rows.map(({ name }) => name),
  )
  expect(before.filter((name) => !names.has(name))).toEqual([])
  expect(names.size).toBeLessThan(noted.length)
  // A person and the fact that tells of them came in one act: one without the other is nowhere.
  const { rows } = await back.owner.query(
    `select p.name, f.no from (select * from members.person where name like 'Personne %') p
     full join (select * from logbook.fact where name = 'members.personAdded' and subject not in (select id from members.person where name not like 'Personne %')) f
       on f.hub_id = p.hub_id and f.subject = p.id
     where p.id is null or f.no is null`,
  )
  expect(rows).toEqual([])
  await back.end()
  await to.drop()
}, 60_000)
