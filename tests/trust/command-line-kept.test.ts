import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { connect } from '#platform/database/database.ts'
import { type FreshDatabase, freshDatabase } from '../setup/database.ts'
import { cordee, STACK } from './cordee.ts'

// backup, restore, export and erase as whoever keeps an installation runs them.

let folder: string
let source: FreshDatabase
let env: Record<string, string>
let saved: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cordee-kept-'))
  source = await freshDatabase({ empty: true })
  env = { DATABASE_URL: source.ownerUrl, CORDEE_DATA: join(folder, 'data') }
  saved = join(folder, 'all.zip')
  expect((await cordee(['build'])).code).toBe(0)
  expect((await cordee(['demo'], env)).code).toBe(0)
}, 240_000)
afterAll(async () => {
  await source.drop()
  await rm(folder, { recursive: true, force: true })
})

it('saves everything, reads it again, gives it back elsewhere; what came back is whole', { timeout: 240_000 }, async () => {
  const made = await cordee(['backup', saved], env)
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('3 pôles (ploucs') })
  expect(made.err).toContain('Qui a ce fichier a tout')
  expect((await stat(saved)).mode & 0o777).toBe(0o600)
  expect((await cordee(['backup', saved], env)).code).toBe(1)
  expect(await cordee(['backup', '--check', saved, '--lang', 'en'], env)).toMatchObject({
    code: 0,
    out: expect.stringContaining('is whole'),
  })

  const to = await freshDatabase({ empty: true })
  const there = { DATABASE_URL: to.ownerUrl, CORDEE_DATA: join(folder, 'there') }
  const damaged = join(folder, 'damaged.zip')
  const bytes = await readFile(saved)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
  await writeFile(damaged, bytes)
  const refused = await cordee(['restore', damaged], there)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toMatch(/a été altéré/)
  expect(refused.err).not.toMatch(STACK)

  const back = await cordee(['restore', saved, '--json'], there)
  expect(back.code).toBe(0)
  expect(JSON.parse(back.out)).toMatchObject({ hubs: ['ploucs', 'deux-vallees', 'presqu-ile'], migrated: [] })
  expect((await cordee(['verify'], there)).code).toBe(0)
  const again = await cordee(['restore', saved], there)
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('contient déjà des pôles (ploucs')])
  expect(await cordee(['restore', saved, '--hub', 'ploucs'], there)).toMatchObject({ code: 1, err: expect.stringContaining('--replace') })
  expect(await cordee(['restore', saved, '--replace'], there)).toMatchObject({ code: 2 })
  const replaced = await cordee(['restore', saved, '--hub', 'ploucs', '--replace'], there)
  expect(replaced).toMatchObject({ code: 0, out: expect.stringMatching(/Le pôle tel qu’il était est dans .*ploucs-before-.*\.zip/) })
  expect((await cordee(['verify'], there)).code).toBe(0)
  await to.drop()
})

it('--into: in a folder of its own, whatever the environment holds; never beside another database, never among other files', {
  timeout: 240_000,
}, async () => {
  const into = join(folder, 'into')
  expect(await cordee(['restore', saved, '--into', into], env)).toMatchObject({ code: 2, err: expect.stringContaining('DATABASE_URL') })
  const alone = { CORDEE_DATA: join(folder, 'untouched') }
  const refused = await cordee(['restore', saved, '--into', folder], alone)
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('autre chose qu’une installation')])
  const back = await cordee(['restore', saved, '--into', into], alone)
  expect(back).toMatchObject({ code: 0, out: expect.stringContaining(`CORDEE_DATA=${into} npm start`) })
  expect(existsSync(alone.CORDEE_DATA)).toBe(false)
  expect((await cordee(['verify'], { CORDEE_DATA: into })).code).toBe(0)
  // Once more, one hub in the place of the one that is there.
  const replaced = await cordee(['restore', saved, '--into', into, '--hub', 'ploucs', '--replace', '--json'], alone)
  expect([replaced.code, JSON.parse(replaced.out).data]).toEqual([0, into])
  expect((await cordee(['help', 'restore', '--lang', 'en'])).out).toContain('--into FOLDER')
})

it('takes a hub away; an unknown one is named', { timeout: 60_000 }, async () => {
  const path = join(folder, 'ploucs.zip')
  expect(await cordee(['export', 'ploucs', path], env)).toMatchObject({ code: 0, out: expect.stringContaining('README.txt') })
  expect((await stat(path)).size).toBeGreaterThan(100_000)
  expect(await cordee(['export', 'plouc', path], env)).toMatchObject({ code: 2, err: expect.stringContaining('« ploucs »') })
})

it('erases somebody: first says what, then does it, once nothing holds', { timeout: 60_000 }, async () => {
  const who = 'lea.saint-martins@example.org'
  const pools = connect(source.ownerUrl)
  const [hub] = (await pools.owner.query(`select hub_id as id from platform.hub_address where slug = 'ploucs'`)).rows
  await pools.owner.query(
    `insert into members.person (hub_id, id, name, email, created_at) values ($1, '01900000-0000-7000-8000-00000000abcd', 'Zoé Essai', $2, now())`,
    [hub.id, who],
  )
  const tried = await cordee(['erase', 'ploucs', who], env)
  expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('Rien n’a été changé')])
  expect((await pools.owner.query('select name from members.person where email = $1', [who])).rows).toEqual([{ name: 'Zoé Essai' }])
  const done = await cordee(['erase', 'ploucs', who, '--yes'], env)
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('Zoé Essai est effacé·e')])
  expect((await pools.owner.query(`select name from members.person where id = '01900000-0000-7000-8000-00000000abcd'`)).rows).toEqual([
    { name: 'Personne effacée abcd' },
  ])
  expect(await cordee(['erase', 'ploucs', who, '--yes'], env)).toMatchObject({
    code: 1,
    err: expect.stringContaining('ne connaît personne'),
  })
  expect(await cordee(['erase', 'ploucs', 'camille.lartigue@example.org'], env)).toMatchObject({
    code: 1,
    err: expect.stringContaining('rôle (Coordination)'),
  })
  expect((await cordee(['verify'], env)).code).toBe(0)
  await pools.end()
})
