import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { freePort } from '#platform/lock.ts'
import { root } from '#platform/root.ts'
import { commands } from '../../src/cli/commands.ts'
import { type FreshDatabase, freshDatabase } from '../setup/database.ts'
import { cordee, inShell, STACK } from './cordee.ts'

// `npx cordee …` as whoever keeps an installation runs it. Where it meets a running application: command-line-beside.test.ts.

const folders: string[] = []
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'cordee-cli-'))
  folders.push(made)
  return made
}

beforeAll(async () => {
  const { code, err } = await cordee(['build'])
  expect([code, err]).toEqual([0, expect.any(String)])
}, 180_000)

afterAll(async () => {
  for (const one of folders) await rm(one, { recursive: true, force: true })
})

describe('help', { timeout: 60_000 }, () => {
  it('names every command, in French unless the machine speaks something else', async () => {
    const french = await cordee([])
    expect(french).toMatchObject({ code: 0, err: '' })
    for (const { name, words } of commands) expect(french.out).toMatch(new RegExp(`^  ${name} +${RegExp.escape(words.fr.summary)}$`, 'm'))
    expect((await cordee(['help'], { LANG: 'C.UTF-8' })).out).toBe(french.out)
    expect((await cordee(['--help'], { LANG: 'en_GB.UTF-8' })).out).toContain('Exit code: 0, done')
    expect((await cordee(['help', '--lang', 'en'])).out).toContain('Exit code: 0, done')
  })

  it('has a page for each command, the same by two ways', async () => {
    const { code, out } = await cordee(['help', 'verify'])
    expect(code).toBe(0)
    expect(out).toContain('Usage : cordee verify [--hub PÔLE] [--json]')
    expect(await cordee(['verify', '--help'])).toEqual({ code: 0, out, err: '' })
  })

  it.each([
    [['verfy'], '« verfy » n’est pas une commande de Cordée. Vouliez-vous dire « verify » ?'],
    [['--frog'], '« --frog » n’est pas une option de Cordée.'],
    [['migrate', '--pln'], '« --pln » n’est pas une option de « cordee migrate ». Vouliez-vous dire « --plan » ?'],
    [['user'], '« cordee user » attend quelque chose de plus.'],
    [['user', 'personne'], 'nom@exemple.fr'],
    [['user', 'a@b.fr', '--force'], '--force ne sert qu’avec --remove-second-code.'],
    [['verify', '--lang', 'de'], '« de » n’est pas une langue de Cordée'],
  ])('cordee %s: 2, with a sentence', async (words, sentence) => {
    const { code, out, err } = await cordee(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err).not.toMatch(STACK)
  })
})

type Golden = { name: string; in: unknown; out?: unknown; exit?: number }
const goldenOf = (engine: string) =>
  (JSON.parse(readFileSync(join(root(), `tests/contracts/${engine}.json`), 'utf8')) as Golden[]).map(
    (one) => [engine, one.name, one] as const,
  )

describe('engines', { timeout: 60_000 }, () => {
  it.each(['allocate', 'tally'].flatMap(goldenOf))('%s: %s', async (engine, _, { in: input, out, exit = 0 }) => {
    const answered = await cordee([engine, '-'], { LANG: 'en_GB.UTF-8' }, JSON.stringify(input))
    expect(answered.err).toBe('')
    expect(answered.code).toBe(exit)
    if (out) expect(JSON.parse(answered.out)).toMatchObject(out)
  })
})

describe('allocate', { timeout: 60_000 }, () => {
  it('reads a file, and says everything that is wrong with it at once, in French whatever the machine speaks', async () => {
    const file = join(await folder(), 'data.json')
    await writeFile(file, '{"total": 1.0, "weights": [{"id": "a", "w": 1}, {"id": "a", "w": 9007199254740993}], "oops": NaN, "total": 3}')
    const refused = async (words: string[]) => {
      const { code, out, err } = await cordee(['allocate', file, ...words], { LANG: 'en_GB.UTF-8' })
      expect([code, err]).toEqual([2, ''])
      return JSON.parse(out) as { type: string; title: string; status: number; errors: { pointer: string; detail: string }[] }
    }
    const french = await refused([])
    expect(french).toMatchObject({ type: 'about:blank', title: 'Données refusées', status: 422 })
    expect(french.errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/oops',
      '/oops',
      '/total',
      '/total',
      '/weights/1/id',
      '/weights/1/w',
    ])
    expect(french.errors.map(({ detail }) => detail).join()).toContain('La clé « oops » n’existe pas ici.')
    expect((await refused(['--lang', 'en'])).errors.map(({ detail }) => detail).join()).toContain('There is no key "oops" here.')
  })

  it('a file that is not there is refused in the same shape; a disk that is full is said', async () => {
    const { code, out } = await cordee(['allocate', join(tmpdir(), 'nothing-here.json')])
    expect([code, (JSON.parse(out) as { errors: unknown[] }).errors.length]).toEqual([2, 1])
    const full = await inShell('echo \'{"total": 0, "weights": []}\' | $CORDEE allocate - > /dev/full')
    expect(full).toMatchObject({ code: 1, out: '' })
    expect(full.err).toBe('Il n’y a plus de place sur le disque. Libérez-en, puis relancez la commande.\n')
  })
})

describe('no instance to work on', { timeout: 60_000 }, () => {
  it('a folder where nothing is: said, and nothing is made there', async () => {
    const data = join(await folder(), 'elsewhere')
    const { code, out, err } = await cordee(['verify'], { CORDEE_DATA: data })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`Aucune installation de Cordée dans ${data}`)
    expect(existsSync(data)).toBe(false)
  })

  it('a file where a folder should be', async () => {
    const data = join(await folder(), 'file')
    await writeFile(data, '')
    const { code, err } = await cordee(['demo'], { CORDEE_DATA: data })
    expect([code, err]).toEqual([1, `${data} n’est pas un dossier.\n`])
  })

  it('a server that does not answer, a database that does not exist', async () => {
    const away = await cordee(['verify'], { DATABASE_URL: `postgres://x:y@127.0.0.1:${await freePort()}/x` })
    expect([away.code, away.err]).toEqual([1, expect.stringContaining('DATABASE_URL ne répond pas')])
    const { ownerUrl, drop } = await freshDatabase({ empty: true })
    const wrong = await cordee(['migrate'], { DATABASE_URL: `${ownerUrl}x` })
    await drop()
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('refuse')])
    for (const { err } of [away, wrong]) expect(err).not.toMatch(STACK)
  })
})

describe('migrate', { timeout: 60_000 }, () => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase({ empty: true })
  })
  afterAll(() => database.drop())
  const on = (...words: string[]) => cordee(words, { DATABASE_URL: database.ownerUrl })
  const lines = (text: string) => text.split('\n').filter(Boolean)

  it('says what it would do, does it, then has nothing to do', async () => {
    const behind = await on('verify')
    expect([behind.code, behind.err]).toEqual([1, expect.stringContaining('cordee migrate')])
    const planned = await on('migrate', '--plan')
    expect(planned.code).toBe(0)
    expect(lines(planned.out).length).toBeGreaterThan(10)
    expect((await on('migrate', '--plan')).out).toBe(planned.out)
    const done = await on('migrate')
    expect(lines(done.out).map((line) => line.replace(/ \([\d,]+ s\)$/, ''))).toEqual(lines(planned.out))
    expect(done.err).toContain('à jour')
    expect(await on('migrate')).toEqual({ code: 0, out: '', err: 'La base de données est à jour.\n' })
    expect(await on('verify')).toMatchObject({ code: 0, out: 'Aucun pôle : rien à vérifier.\n' })
  })

  it('names a landed file that was changed since, and a database that is newer', async () => {
    const pg = await import('pg')
    const client = new pg.default.Client(database.ownerUrl)
    await client.connect()
    await client.query(`update public.migration set hash = 'other' where name like '%logbook%'`)
    const changed = await on('migrate')
    await client.query(
      `delete from public.migration where hash = 'other'; insert into public.migration (name, hash) values ('99991231_later.sql', 'x')`,
    )
    const newer = await on('migrate')
    await client.end()
    expect([changed.code, changed.err]).toEqual([1, expect.stringMatching(/logbook\.sql a été modifiée depuis/)])
    expect([newer.code, newer.err]).toEqual([1, expect.stringContaining('99991231_later.sql')])
  })
})
