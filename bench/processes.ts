import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#platform/lock.ts'
import { root } from '#platform/root.ts'

/** A server in a process of its own. `memory`: megabytes in use now, and the most it ever used; null where the system does not say. */
export type Running = {
  port: number
  pid: number
  seconds: number
  memory: () => { now: number; most: number } | null
  stop: () => Promise<void>
}

type Started = { args: string[]; env?: Record<string, string>; path: string }

// Nothing we started outlives us.
const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** Starts it and waits until it answers `path`. `seconds` that took. */
const run = async ({ args, env = {}, path }: Started): Promise<Running> => {
  const port = await freePort()
  const { npm_lifecycle_event: _, NODE_OPTIONS: __, ...environment } = process.env
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: root(),
    env: { ...environment, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
    })
  }
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  while (!(await answers(port, path))) {
    if (child.exitCode !== null || performance.now() - began > 60_000) throw new Error(`It does not start:\n${said}`)
    await sleep(10)
  }
  const seconds = (performance.now() - began) / 1000
  return { port, pid: child.pid as number, seconds, memory: () => memoryOf(child), stop: () => stopped(child) }
}

const answers = (port: number, path: string) =>
  fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.status < 500,
    () => false,
  )

const stopped = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

const memoryOf = ({ pid }: ChildProcess) => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024
    return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
  } catch {
    return null
  }
}

/** The built application as `npm start` starts it. Without `databaseUrl` it starts a database of its own. `record`: a file for what it asks the database. */
export const startApp = ({ data, databaseUrl, record }: { data: string; databaseUrl?: string; record?: string }): Promise<Running> =>
  run({
    args: [...(record ? ['--import', join(root(), 'bench/record.ts')] : []), join(root(), 'bin/cordee.js'), 'start'],
    env: {
      CORDEE_DATA: data,
      CORDEE_DEMO: '0',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...(record ? { CORDEE_BENCH_RECORD: record } : {}),
    },
    path: '/api/sante',
  })

/** The floor, with the pages and questions of a file. */
export const startFloor = (file: string): Promise<Running> => run({ args: [join(root(), 'bench/floor.ts'), file], path: '/' })
