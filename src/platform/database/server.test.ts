import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test as it } from 'vitest'
import { type Server, startServer, startThrowaway } from './server.ts'

const folders: string[] = []
const started: Server[] = []
const children: ChildProcess[] = []

const dataFolder = async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cordee-server-')))
  folders.push(folder)
  return folder
}

const start = async (data: string) => {
  const server = await startServer({ data })
  started.push(server)
  return server
}

const secretsOf = async (data: string) =>
  JSON.parse(await readFile(join(data, 'postgres.json'), 'utf8')) as { cluster: string; superuser: string }

const postmasterOf = async (data: string) =>
  Number((await readFile(join((await secretsOf(data)).cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])

const query = async (url: string, sql: string) => {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** An app of its own process on the same data: prints one JSON line when its server answers, then each number it was promised is kept. */
const app = async (data: string, work = '') => {
  const script = `
    import { startServer } from ${JSON.stringify(new URL('./server.ts', import.meta.url).href)}
    import pg from 'pg'
    const server = await startServer({ data: ${JSON.stringify(data)} })
    console.log(JSON.stringify({ url: server.url, startedAs: server.startedAs }))
    process.once('SIGTERM', async () => { await server.stop(); process.exit(0) })
    setInterval(() => {}, 1000)
    ${work}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const lines: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  while (lines.length === 0) {
    if (child.exitCode !== null) throw new Error(`The app ended with ${child.exitCode}`)
    await sleep(10)
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      child.once('exit', () => done())
      child.kill(signal)
    })
  return { ...(JSON.parse(lines[0] ?? '') as { url: string; startedAs: string }), lines, end }
}

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  for (const server of started.splice(0)) await server.stop()
  for (const data of folders.splice(0)) {
    if (!existsSync(join(data, 'postgres.json'))) {
      await rm(data, { recursive: true, force: true })
      continue
    }
    const server = await startServer({ data }).catch(() => undefined)
    await server?.stop()
    const { cluster } = await secretsOf(data)
    for (const path of [cluster, data]) await rm(path, { recursive: true, force: true })
  }
})

describe('the server of an installation', () => {
  it('is new, then starts again with its rows; its role is no superuser, its password is for the owner’s eyes', async () => {
    const data = await dataFolder()
    const first = await start(data)
    expect(first.startedAs).toBe('new')
    await query(first.url, 'create table kept (n int); insert into kept values (1)')
    await first.stop()
    await expect(query(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)

    const second = await start(data)
    expect(second.startedAs).toBe('again')
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }])
    expect(await query(second.url, 'select rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user')).toEqual([
      { rolsuper: false, rolcreaterole: true, rolbypassrls: true },
    ])
    expect((await stat(join(data, 'postgres.json'))).mode & 0o777).toBe(0o600)
  })

  it('asks every caller for the password', async () => {
    const server = await start(await dataFolder())
    const stranger = new URL(server.url)
    stranger.password = 'guess'
    await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    const [row] = await query(server.url, `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses`)
    expect(row).toEqual({ fsync: 'on', addresses: '127.0.0.1' })
  })

  it('sorts names in French, knows accents, and gives trusted extensions to its role', async () => {
    const server = await start(await dataFolder())
    for (const extension of ['pgcrypto', 'pg_trgm', 'btree_gist', 'unaccent']) await query(server.url, `create extension ${extension}`)
    const [row] = await query(
      server.url,
      `select array_agg(name order by name collate "fr-x-icu") as names, lower('ÉÀÇ') as low, similarity('été', 'Été') as same
       from unnest(array['Zola', 'École', 'ecole', 'coté', 'cote', 'côte', 'abbé']) as name`,
    )
    expect(row).toEqual({ names: ['abbé', 'cote', 'coté', 'côte', 'ecole', 'École', 'Zola'], low: 'éàç', same: 1 })
  })

  it('two processes at once: one starts it, the other takes it over, and the first to leave leaves it running', async () => {
    const data = await dataFolder()
    const [one, two] = await Promise.all([app(data), app(data)])
    expect([one.startedAs, two.startedAs].sort()).toEqual(['new', 'taken over'])
    expect(one.url).toBe(two.url)

    await one.end('SIGTERM')
    expect(await query(two.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await two.end('SIGTERM')
    await expect(query(two.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  it('an app killed with -9 leaves it running; the next takes it over', async () => {
    const data = await dataFolder()
    const killed = await app(data)
    await killed.end('SIGKILL')
    const next = await start(data)
    expect(next.startedAs).toBe('taken over')
    expect(next.url).toBe(killed.url)
  })
})

describe('kill -9 during writes: every acknowledged row is there', () => {
  const WRITE = `
    const client = new pg.Client(server.url)
    client.on('error', () => {})
    await client.connect()
    await client.query('create table if not exists kept (n int primary key)')
    try {
      for (let n = 1; ; n++) { await client.query('insert into kept values ($1)', [n]); console.log(n) }
    } catch {}`

  it.each(['the app', 'PostgreSQL', 'both'])('%s', async (victim) => {
    const data = await dataFolder()
    const writer = await app(data, WRITE)
    while (writer.lines.length < 50) await sleep(5)
    const postmaster = await postmasterOf(data)
    if (victim === 'both') await writer.end('SIGKILL')
    if (victim !== 'the app') process.kill(postmaster, 'SIGKILL')
    if (victim !== 'both') await writer.end('SIGKILL')

    const next = await start(data)
    expect(next.startedAs).toBe(victim === 'the app' ? 'taken over' : 'again')
    const acknowledged = Number(writer.lines.at(-1))
    const [row] = await query(next.url, `select count(*)::int as kept from generate_series(1, ${acknowledged}) n join kept using (n)`)
    expect(row).toEqual({ kept: acknowledged })
  })
})

describe('what an accident leaves', () => {
  it('a PostgreSQL that dies under a running app comes back on the same port', async () => {
    const data = await dataFolder()
    const server = await start(data)
    process.kill(await postmasterOf(data), 'SIGKILL')
    const deadline = Date.now() + 15_000
    let answer: unknown
    while (!answer && Date.now() < deadline) {
      await sleep(50)
      answer = await query(server.url, 'select 1 as n').catch(() => undefined)
    }
    expect(answer).toEqual([{ n: 1 }])
  })

  it('a half-made cluster is made again', async () => {
    const data = await dataFolder()
    const first = await start(data)
    const { cluster } = await secretsOf(data)
    await first.stop()
    // As a kill in the middle of initdb leaves it.
    await rename(cluster, `${cluster}.draft`)
    await rm(join(`${cluster}.draft`, 'global'), { recursive: true })

    const second = await start(data)
    expect(second.startedAs).toBe('new')
    expect(await query(second.url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('a pid file whose number another program has now does not stop the start', async () => {
    const data = await dataFolder()
    const first = await start(data)
    const { cluster } = await secretsOf(data)
    await first.stop()
    await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n`)
    expect((await start(data)).startedAs).toBe('again')
  })

  it('a data folder thrown away takes its passwords with it: its database is put aside, a new one made', async () => {
    const data = await dataFolder()
    const first = await start(data)
    const { cluster } = await secretsOf(data)
    await first.stop()
    await rm(join(data, 'postgres.json'))

    const said: string[] = []
    const second = await startServer({ data, say: (line) => said.push(line) })
    started.push(second)
    expect(second.startedAs).toBe('new')
    const aside = said.join().split(' ').at(-1) ?? ''
    expect(aside.startsWith(`${cluster}.aside-`)).toBe(true)
    expect((await stat(join(aside, 'PG_VERSION'))).isFile()).toBe(true)
    await rm(aside, { recursive: true })
  })

  it('a moved data folder keeps its database', async () => {
    const data = await dataFolder()
    const first = await start(data)
    await query(first.url, 'create table kept (n int); insert into kept values (7)')
    await first.stop()
    const elsewhere = `${data}-moved`
    folders.push(elsewhere)
    await rename(data, elsewhere)
    await mkdir(data)

    const second = await start(elsewhere)
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }])
  })
})

describe('a throwaway', () => {
  const throwaways: Server[] = []
  afterAll(async () => {
    for (const server of throwaways) await server.stop()
  })

  it('goes when it is stopped, and with the process that made it', async () => {
    const script = `
      import { startThrowaway } from ${JSON.stringify(new URL('./server.ts', import.meta.url).href)}
      const server = await startThrowaway()
      console.log(server.url)
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    const url = String(await new Promise((settle) => child.stdout.once('data', settle))).trim()
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }])
    child.kill('SIGKILL')
    await expect
      .poll(
        () =>
          query(url, 'select 1').then(
            () => 'alive',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone')
  })

  it('is a PostgreSQL 18', async () => {
    const server = await startThrowaway()
    throwaways.push(server)
    const [row] = await query(server.url, `select current_setting('server_version_num')::int / 10000 as major`)
    expect(row).toEqual({ major: 18 })
  })
})
