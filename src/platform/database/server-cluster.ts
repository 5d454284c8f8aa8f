import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Binaries } from './server-binaries.ts'

/** A data folder of PostgreSQL and the programs that run it. */
export type Cluster = { folder: string; binaries: Binaries; superuserPassword: string; durable: boolean }

/** A postmaster that runs on the cluster, ready or not. */
export type Postmaster = { pid: number; port: number }

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

// lc_ctype decides which letters pg_trgm sees (é is no letter in C); not every system has C.UTF-8.
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

/** Makes the cluster unless it is there. It appears under its name only when whole, so a killed initdb leaves nothing half-made. */
export const makeCluster = async (cluster: Cluster): Promise<boolean> => {
  const { folder, binaries, superuserPassword, durable } = cluster
  if (existsSync(folder)) return false
  const draft = `${folder}.draft`
  const passwordFile = `${folder}.password`
  await mkdir(dirname(folder), { recursive: true, mode: 0o711 })
  for (const locale of LOCALES) {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
    if (binaries.uid) for (const path of [draft, passwordFile]) await chown(path, binaries.uid, binaries.uid)
    const provider = Number.parseInt(binaries.version, 10) >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
    const { code, output } = await run(binaries, binaries.initdb, [
      ...['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', `--locale=${locale}`],
      ...provider,
      ...(durable ? [] : ['--no-sync']),
    ])
    await rm(passwordFile, { force: true })
    if (code === 0) break
    if (locale === LOCALES.at(-1) || !/locale/i.test(output)) throw new Error(`PostgreSQL could not prepare its folder:\n${output}`)
  }
  await writeFile(`${draft}/pg_hba.conf`, 'host all all 127.0.0.1/32 scram-sha-256\n')
  await rename(draft, folder)
  return true
}

/** The postmaster of the cluster, if one is alive. What a dead one left is removed when it would forbid the next start. */
export const runningPostmaster = async (folder: string): Promise<Postmaster | undefined> => {
  const [pid, at, , port] = (await readFile(`${folder}/postmaster.pid`, 'utf8').catch(() => '')).split('\n')
  if (!pid) return undefined
  const same = at && (await realpath(at).catch(() => '')) === (await realpath(folder))
  if (same && (await isPostgres(Number(pid)))) return { pid: Number(pid), port: Number(port) }
  await rm(`${folder}/postmaster.pid`, { force: true })
  return undefined
}

/** Starts a postmaster that outlives this process. Resolves once it runs or has given up (`undefined`, with what it said). */
export const launch = async (
  cluster: Cluster,
  port: number,
): Promise<{ postmaster: Postmaster; said: () => Promise<string>; gone: () => boolean }> => {
  const { folder, binaries, durable } = cluster
  const log = `${folder}/server.log`
  const size = await stat(log).then(
    ({ size }) => size,
    () => 0,
  )
  const file = await open(log, size > 5_000_000 ? 'w' : 'a', 0o600)
  const from = size > 5_000_000 ? 0 : size
  const child = spawn(binaries.postgres, ['-D', folder, ...settings(port, durable)], {
    ...asUser(binaries),
    cwd: folder,
    detached: true,
    stdio: ['ignore', file.fd, file.fd],
  })
  child.unref()
  let gone = false
  child.once('exit', () => {
    gone = true
  })
  await new Promise((done, fail) => child.once('spawn', done).once('error', fail)).finally(() => file.close())
  const said = async () => (await readFile(log)).subarray(from).toString()
  return { postmaster: { pid: child.pid as number, port }, said, gone: () => gone }
}

/** Asks for a fast stop; after `patience` ms without effect, an immediate one (the next start then recovers from the log). */
export const stopPostmaster = async (pid: number, patience = 30_000): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < patience; waited += 20) {
      if (!(await isPostgres(pid))) return
      await sleep(20)
    }
  }
}

// Small machine: little memory, no JIT, no parallel query (a container's /dev/shm is 64 MB).
// Logs keep neither statements nor values, which are personal data.
const settings = (port: number, durable: boolean): string[] =>
  Object.entries({
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: 100,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    max_parallel_workers_per_gather: 0,
    jit: 'off',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_min_messages: 'error',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const asUser = ({ uid }: Binaries) => ({
  ...(uid && { uid, gid: uid }),
  env: { PATH: process.env.PATH, LC_ALL: 'C', ...(process.platform === 'win32' && { SystemRoot: process.env.SystemRoot }) },
})

const run = (binaries: Binaries, program: string, args: string[]) =>
  new Promise<{ code: number | null; output: string }>((settle, fail) => {
    const child = spawn(program, args, { ...asUser(binaries), cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', fail).once('close', (code) => settle({ code, output }))
  })

/** Alive and a PostgreSQL: a pid is reused, and a container whose first process reaps nobody keeps the dead in its table. */
const isPostgres = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return /^\d+ \(postgres\) [^ZX]/.test(status)
}
