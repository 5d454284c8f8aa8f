import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { problem } from '#base/problem.ts'
import { CannotStart } from '../cannot-start.ts'
import { freePort, withLock } from '../lock.ts'
import { root } from '../root.ts'
import { isFullAt, whyNot } from './no-start.ts'
import { type Binaries, debianBinaries, embeddedBinaries, isRoot, ROOT_HOME } from './server-binaries.ts'
import { type Cluster, launch, makeCluster, type Postmaster, runningPostmaster, stopPostmaster } from './server-cluster.ts'

/** `url`: of the login role `cordee`, owner of the database `cordee`, not a superuser. `stop` leaves the server to another process that uses it. */
export type Server = { url: string; stop(): Promise<void>; startedAs: 'new' | 'again' | 'taken over' }

type Options = { data: string; say?: (line: string) => void }

type Secrets = { data: string; cluster: string; superuser: string; owner: string }

// Names the connection by which each app process shows that it needs the server.
const PRESENCE = 'cordee presence'

/** Milliseconds between two tries to start it. */
const AGAIN_AFTER = 2_000

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

/**
 * The PostgreSQL of this installation, for whoever has no DATABASE_URL: made the first time, recovered after a crash, taken over when
 * an app killed with -9 left it running. `data`: folder of the installation (CORDEE_DATA), made if missing.
 * If the server dies while the app runs, it is started again on the same port. (architecture.md, section 4)
 */
export const startServer = async ({ data, say = () => {} }: Options): Promise<Server> => {
  const binaries = await embeddedBinaries(root())
  await mkdir(data, { recursive: true, mode: 0o700 })
  const folder = await realpath(data)
  return withLock(folder, async () => {
    const place = await placeOf(folder, binaries)
    const secrets = await secretsOf(folder, place.folder, say)
    return serve({ ...place, superuserPassword: secrets.superuser, durable: true }, secrets.owner, folder, say)
  })
}

/**
 * A server for tests: its own folder, nothing kept, gone with this process even after kill -9.
 * `version` '15': Debian's, the oldest Cordée runs on; throws when this machine has none.
 */
export const startThrowaway = async ({ version = 'embedded' }: { version?: 'embedded' | '15' } = {}): Promise<Server> => {
  const binaries = version === '15' ? debianBinaries() : await embeddedBinaries(root())
  if (!binaries) throw new Error('No PostgreSQL 15 on this machine: install postgresql-15, or give its programs by PG15_BIN.')
  const data = await mkdtemp(join(await realpath(tmpdir()), 'cordee-throwaway-'))
  const folder = isRoot() ? rootCluster(data) : join(data, 'postgres')
  const cluster = { folder, binaries, superuserPassword: newPassword(), durable: false }
  const server = await withLock(data, () => serve(cluster, newPassword(), data, () => {}))
  const guard = await stopWithThisProcess(cluster, data)
  const stop = async () => {
    await server.stop()
    guard()
    for (const path of [folder, data]) await rm(path, { recursive: true, force: true })
  }
  return { ...server, stop }
}

const newPassword = () => randomBytes(24).toString('base64url')

const rootCluster = (data: string) => join(ROOT_HOME, 'clusters', createHash('sha256').update(data).digest('hex').slice(0, 24))

/** Root's cluster lies where "nobody" can enter, unless another user made one in the data folder before: then it runs as that user. */
const placeOf = async (data: string, binaries: Binaries): Promise<Pick<Cluster, 'folder' | 'binaries'>> => {
  const inside = join(data, 'postgres')
  if (!isRoot()) return { folder: inside, binaries }
  const owner = await stat(inside).then(
    ({ uid }) => uid,
    () => 0,
  )
  return owner === 0 ? { folder: rootCluster(data), binaries } : { folder: inside, binaries: { ...binaries, uid: owner } }
}

/** The passwords, made the first time. A cluster without its passwords is of an earlier data folder of the same name: it is put aside, never lost. */
const secretsOf = async (data: string, cluster: string, say: (line: string) => void): Promise<Secrets> => {
  const file = join(data, 'postgres.json')
  const known = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Secrets) : undefined
  if (known?.data === data && known.cluster === cluster) return known
  const moved = known && known.cluster !== cluster && !existsSync(join(known.data, 'postgres.json')) && existsSync(known.cluster)
  if (existsSync(cluster) && (!known || moved)) {
    const aside = `${cluster}.aside-${Date.now()}`
    await stopLeftover(cluster)
    await rename(cluster, aside)
    say(`An earlier database of this folder was put aside in ${aside}`)
  }
  if (moved) {
    await stopLeftover(known.cluster)
    await rename(known.cluster, cluster)
  }
  const secrets = { superuser: newPassword(), owner: newPassword(), ...known, data, cluster }
  await writeFile(`${file}.draft`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  await rename(`${file}.draft`, file)
  return secrets
}

const stopLeftover = async (folder: string) => {
  const running = await runningPostmaster(folder)
  if (running) await stopPostmaster(running.pid)
}

const serve = async (cluster: Cluster, ownerPassword: string, lock: string, say: (line: string) => void): Promise<Server> => {
  const made = await makeCluster(cluster)
  const first = await present(cluster, undefined, say)
  const { port } = first.postmaster
  let presence = first.client
  let stopping = false
  await makeOwner(presence, ownerPassword)

  const watch = () =>
    presence.once('end', async () => {
      if (stopping) return
      say('PostgreSQL went away; it is started again.')
      await startAgain('')
    })
  // A full disk stops PostgreSQL until there is space: it is tried again and again, and why it does not start is said once.
  const startAgain = async (told: string): Promise<void> => {
    if (stopping) return
    try {
      presence = (await withLock(lock, () => present(cluster, port, say))).client
      if (told) say('PostgreSQL is there again.')
      watch()
    } catch (error) {
      const why = whyNot(error as Error)
      if (why !== told) say(why)
      await sleep(AGAIN_AFTER)
      await startAgain(why)
    }
  }
  watch()

  const stop = async () => {
    if (stopping) return
    stopping = true
    await withLock(lock, async () => {
      const others = await presence
        .query('select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()', [PRESENCE])
        .then(
          ({ rowCount }) => rowCount,
          () => 0,
        )
      await presence.end().catch(() => {})
      if (!others) await stopLeftover(cluster.folder)
    })
  }
  const url = `postgres://cordee:${ownerPassword}@127.0.0.1:${port}/cordee`
  return { url, stop, startedAs: first.taken ? 'taken over' : made ? 'new' : 'again' }
}

/** Connects to the running server, or starts one (on `port` if given) and connects. */
const present = async (cluster: Cluster, port: number | undefined, say: (line: string) => void) => {
  for (let attempt = 1; ; attempt++) {
    const running = await runningPostmaster(cluster.folder)
    if (running) {
      const client = await reach(cluster, running, say, async () => !(await runningPostmaster(cluster.folder)))
      if (client) return { client, postmaster: running, taken: true }
    }
    const { postmaster, gone, said } = await launch(cluster, port ?? (await freePort()))
    const client = await reach(cluster, postmaster, say, gone)
    if (client) return { client, postmaster, taken: false }
    const why = await said()
    // Backends of a postmaster killed with -9 finish their statement before they notice; a port may be taken in between.
    const passing = /still in use|could not create any TCP\/IP sockets|lock file .* already exists/.test(why)
    if (passing && attempt < 100) {
      await sleep(200)
      continue
    }
    if (/No space left on device|Disk quota exceeded/.test(why) || (await isFullAt(cluster.folder))) {
      throw new CannotStart(problem('', 'start.diskFull', { folder: cluster.folder }))
    }
    throw new Error(`PostgreSQL does not start in ${cluster.folder}:\n${why.trim()}`)
  }
}

/** A superuser's connection as soon as the server answers; undefined when it is gone. Recovery after a crash may take minutes. */
const reach = async (cluster: Cluster, postmaster: Postmaster, say: (line: string) => void, gone: () => boolean | Promise<boolean>) => {
  const began = Date.now()
  let told = false
  for (;;) {
    const client = new Client({
      host: '127.0.0.1',
      port: postmaster.port,
      user: 'postgres',
      database: 'postgres',
      password: cluster.superuserPassword,
      application_name: PRESENCE,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      const [row] = (await client.query<{ at: string }>(`select current_setting('data_directory') as at`)).rows
      if (row?.at !== cluster.folder) throw new Error(`Another PostgreSQL answers on port ${postmaster.port}`)
      unref(client)
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (await gone()) return undefined
      const { code } = error as { code?: string }
      if (!['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01', '57P02'].includes(code ?? '') || Date.now() - began > 600_000) throw error
    }
    if (!told && Date.now() - began > 3000) {
      told = true
      say('PostgreSQL is starting…')
    }
    await sleep(20)
  }
}

/** The connection must not keep the process alive. */
const unref = (client: Client) => (client as unknown as { connection: { stream: { unref(): void } } }).connection.stream.unref()

/** The login role of the app, never a superuser, and its database. BYPASSRLS: migrations, job worker and backup see every hub. */
const makeOwner = async (client: Client, password: string) => {
  const has = async (sql: string) => ((await client.query(sql)).rowCount ?? 0) > 0
  const role = `role cordee with login createrole createdb bypassrls password '${password}'`
  await client.query(`${(await has(`select from pg_roles where rolname = 'cordee'`)) ? 'alter' : 'create'} ${role}`)
  if (!(await has(`select from pg_database where datname = 'cordee'`))) await client.query('create database cordee owner cordee')
}

/** A shell that waits for the end of its input, which the kernel closes with this process, then stops the server and removes its folders. */
const stopWithThisProcess = async (cluster: Cluster, data: string): Promise<() => void> => {
  const running = await runningPostmaster(cluster.folder)
  if (!running || process.platform === 'win32') return () => {}
  const script =
    'read -r end; [ "$end" = done ] && exit; kill -INT "$1"; for n in 1 2 3 4 5 6 7 8 9 10; do sleep 0.3; kill -0 "$1" || break; done; rm -rf "$2" "$3"'
  const guard = spawn('sh', ['-c', script, 'sh', String(running.pid), cluster.folder, data], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  ;(guard.stdin as unknown as { unref(): void }).unref()
  return () => guard.stdin.end('done\n')
}
