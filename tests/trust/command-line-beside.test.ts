import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { root } from '#platform/root.ts'
import { type FreshDatabase, freshDatabase } from '../setup/database.ts'
import { cordee, inShell, STACK } from './cordee.ts'
import { browse, installation } from './process.ts'

// The same commands on an installation that lives: beside the running application, after it, and on a server of one's own.

describe('an installation with its own database', () => {
  let house: Awaited<ReturnType<typeof installation>>
  let env: { CORDEE_DATA: string }
  beforeAll(async () => {
    house = await installation()
    env = { CORDEE_DATA: house.data }
    const { code, out, err } = await cordee(['demo'], env)
    expect([code, out]).toEqual([0, expect.stringMatching(/^Démonstration chargée en [\d,]+ s\./)])
    expect(err).toMatch(/^Démonstration…$/m)
  }, 180_000)
  afterAll(() => house.remove(), 60_000)

  it('beside the running application: the command answers, the application goes on, with its database', { timeout: 120_000 }, async () => {
    await house.start()
    const before = await house.postmaster()
    const { code, out, err } = await cordee(['verify'], env)
    expect([code, err]).toEqual([0, 'Vérification…\n'])
    expect(out).toMatch(
      /^ploucs \(PLOUCS\) : \d+ faits, \d+ textes, 3 PV, \d+ lignes du registre, \d+ votes?, 1 feuille de temps, \d+ fichiers\. Tout est intact\.$/m,
    )
    expect(out.split('\n').at(-2)).toBe('Les 3 pôles sont intacts.')
    expect(out).not.toContain('\u001b')
    expect(await house.postmaster()).toEqual(before)
    expect((await browse(house.origin).get('/ploucs')).status).toBe(200)
    expect(await cordee(['demo'], env)).toMatchObject({ code: 1, err: expect.stringContaining('a déjà 3 pôles') })
    expect((await browse(house.origin).get('/ploucs')).status).toBe(200)
    expect(await house.end('SIGTERM')).toBe(0)
  })

  it('when nothing runs, the database is started and stopped again', { timeout: 60_000 }, async () => {
    expect(await cordee(['verify', '--hub', 'ploucs'], env)).toMatchObject({ code: 0 })
    await expect(house.postmaster()).rejects.toThrow(/ENOENT/)
  })

  it('stopped by Ctrl-C in the middle, it leaves no server behind', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [join(root(), 'bin/cordee.js'), 'verify'], { env: { ...process.env, ...env }, stdio: 'ignore' })
    const ended = new Promise<number | null>((done) => child.once('exit', done))
    await expect
      .poll(
        () =>
          house.postmaster().then(
            () => 'runs',
            () => 'not yet',
          ),
        { timeout: 30_000, interval: 10 },
      )
      .toBe('runs')
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    await expect
      .poll(
        () =>
          house.postmaster().then(
            () => 'runs',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone')
  })

  it('whoever reads may stop reading', { timeout: 60_000 }, async () => {
    const { out, err } = await inShell('$CORDEE verify | head -1', env)
    expect(out).toMatch(/^deux-vallees .*\n$/)
    expect(err).not.toMatch(STACK)
  })

  it('one byte of one file: exit 1, the document by its name; the same for a program', { timeout: 60_000 }, async () => {
    const kept = join(house.data, 'documents')
    const [two = ''] = await readdir(kept)
    const [name = ''] = await readdir(join(kept, two))
    await appendFile(join(kept, two, name), ' ')
    const { code, out } = await cordee(['verify', '--lang', 'en'], env)
    expect(code).toBe(1)
    expect(out).toMatch(new RegExp(`^ {2}✗ (Minutes|Time sheet|File) ".+": the file was changed \\(documents/${two}/${name}\\)\\.$`, 'm'))
    type Told = { hubs: { slug: string; faults: { code: string }[] }[] }
    const whole = await cordee(['verify', '--json'], env)
    const [hurt] = (JSON.parse(whole.out) as Told).hubs.filter(({ faults }) => faults.length > 0)
    const alone = await cordee(['verify', '--hub', hurt?.slug ?? '', '--json'], env)
    expect([whole.code, alone.code]).toEqual([1, 1])
    const [hub] = (JSON.parse(alone.out) as Told).hubs
    expect([hub?.slug, ...(hub?.faults ?? []).map(({ code }) => code)]).toEqual([hurt?.slug, 'verify.document.changed'])
  })
})

describe('a server of one’s own, and log-in emergencies', () => {
  let database: FreshDatabase
  let house: Awaited<ReturnType<typeof installation>>
  const run = (...words: string[]) => cordee(words, { DATABASE_URL: database.ownerUrl, CORDEE_DATA: house.data })
  const sql = async (text: string, values: unknown[] = []) => {
    const client = new pg.Client(database.ownerUrl)
    await client.connect()
    return (await client.query(text, values).finally(() => client.end())).rows as Record<string, unknown>[]
  }
  const CAMILLE = 'camille.lartigue@example.org'
  const factsOf = (mail: string) =>
    sql(
      `select f.name, f.actor, f.data from logbook.fact f join members.person p on p.hub_id = f.hub_id and p.id = f.subject
       where p.email = $1 and f.name like '%ByOperator' order by f.no`,
      [mail],
    )
  const logIn = async (mail: string) => {
    await sql(`insert into auth.account (id, email, created_at) values (gen_random_uuid(), $1, now()) on conflict do nothing`, [mail])
    for (const token of ['a', 'b'])
      await sql(
        `insert into auth.session (token_hash, account_id, created_at, seen_at, expires_at)
         select sha256(($1 || $2)::bytea), id, now(), now(), now() + interval '1 day' from auth.account where email = $2`,
        [token, mail],
      )
  }

  beforeAll(async () => {
    house = await installation()
    database = await freshDatabase({ empty: true })
    expect(await run('demo')).toMatchObject({ code: 0 })
    expect(existsSync(join(house.data, 'postgres.json'))).toBe(false)
  }, 180_000)
  afterAll(async () => {
    await database.drop()
    await house.remove()
  })

  it('says what is known of an address, and what is not', { timeout: 60_000 }, async () => {
    const { code, out, err } = await run('user', CAMILLE.toUpperCase())
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      /^camille\.lartigue@example\.org\n {2}ne s’est jamais connecté·e\n {2}ploucs \(PLOUCS\) : Camille Lartigue, Coordination/,
    )
    expect(await run('user', 'personne@example.org')).toMatchObject({ code: 1, err: expect.stringContaining('Ni un pôle ni la connexion') })
  })

  it('ends sessions once, and the hub reads by whom', { timeout: 60_000 }, async () => {
    expect(await run('user', CAMILLE, '--sign-out')).toMatchObject({ code: 1, err: expect.stringContaining('il n’y a rien à fermer') })
    await logIn(CAMILLE)
    expect((await run('user', CAMILLE)).out).toContain('2 sessions ouvertes')
    expect(await run('user', CAMILLE, '--sign-out')).toMatchObject({ code: 0, err: expect.stringContaining('2 sessions fermées') })
    expect(await sql('select count(*)::int as n from auth.session')).toEqual([{ n: 0 }])
    expect(await factsOf(CAMILLE)).toEqual([{ name: 'members.signedOutByOperator', actor: null, data: { sessions: 2 } }])
  })

  it('lifts a second code only where the board cannot, unless told to', { timeout: 60_000 }, async () => {
    expect(await run('user', CAMILLE, '--remove-second-code')).toMatchObject({
      code: 1,
      err: expect.stringContaining('il n’y a rien à lever'),
    })
    await logIn(CAMILLE)
    await sql(`update auth.account set totp_secret = 'x', totp_confirmed_at = now() where email = $1`, [CAMILLE])
    const refused = await run('user', CAMILLE, '--remove-second-code')
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Deux structures du conseil peuvent lever ce second code \(ploucs\)/),
    })
    expect((await run('user', CAMILLE, '--json')).out).toContain('"secondCodeSince": "')
    expect(await run('user', CAMILLE, '--remove-second-code', '--force')).toMatchObject({ code: 0 })
    expect(await sql('select totp_secret, totp_confirmed_at from auth.account where email = $1', [CAMILLE])).toEqual([
      { totp_secret: null, totp_confirmed_at: null },
    ])
    expect(await sql('select count(*)::int as n from auth.session')).toEqual([{ n: 0 }])
    expect((await factsOf(CAMILLE)).at(-1)).toMatchObject({ name: 'members.secondCodeRemovedByOperator', actor: null })
  })

  it('gives the coordination, by name where the hub knows nobody', { timeout: 60_000 }, async () => {
    expect(await run('user', CAMILLE, '--coordinate', 'ploucs')).toMatchObject({
      code: 1,
      err: expect.stringContaining('a déjà ce rôle depuis'),
    })
    expect(await run('user', CAMILLE, '--coordinate', 'plouc')).toMatchObject({ code: 2, err: expect.stringContaining('« ploucs »') })
    const secours = 'secours@example.org'
    expect(await run('user', secours, '--coordinate', 'ploucs')).toMatchObject({ code: 1, err: expect.stringContaining('--name') })
    const given = await run('user', secours, '--coordinate', 'ploucs', '--name', 'Zoé Secours')
    expect(given).toMatchObject({ code: 0, out: expect.stringContaining('ploucs (PLOUCS) : Zoé Secours, Coordination') })
    expect(await factsOf(secours)).toMatchObject([{ name: 'members.coordinationGivenByOperator', actor: null }])
    expect((await run('verify')).code).toBe(0)
  })
})
