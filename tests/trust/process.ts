import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#platform/lock.ts'
import { root } from '#platform/root.ts'

type Secrets = { cluster: string; owner: string; superuser: string }

export type Answer = { status: number; location: string | null; text: string }

/** An installation of its own: the built application as `npm start` starts it, its data folder, its port, the demonstration. `more`: of its environment. */
export const installation = async (more: Record<string, string> = {}) => {
  const data = await realpath(await mkdtemp(join(tmpdir(), 'cordee-trust-')))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let child: ChildProcess | null = null
  let output = ''

  const answers = async () => {
    try {
      return (await fetch(`${origin}/api/sante`, { signal: AbortSignal.timeout(2000) })).ok
    } catch {
      return false
    }
  }
  /** Seconds until the address answers with a database behind it. */
  const answering = async (limit = 60): Promise<number> => {
    const began = performance.now()
    while (!(await answers())) {
      if (child && (child.exitCode !== null || child.signalCode !== null)) throw new Error(`The application ended:\n${output}`)
      if (performance.now() - began > limit * 1000) throw new Error(`No answer in ${limit} s:\n${output}`)
      await sleep(20)
    }
    return (performance.now() - began) / 1000
  }
  const { npm_lifecycle_event: _, VITEST: __, NODE_ENV: ___, ...environment } = process.env
  const start = async (): Promise<number> => {
    output = ''
    const env = { ...environment, ...more, CORDEE_DATA: data, PORT: String(port), HOST: '127.0.0.1' }
    const started = spawn(process.execPath, [join(root(), 'bin/cordee.js'), 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child = started
    return answering()
  }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const gone = once(child, 'exit')
    child.kill(signal)
    const [code] = (await gone) as [number | null]
    return code
  }

  const secrets = async () => JSON.parse(await readFile(join(data, 'postgres.json'), 'utf8')) as Secrets
  const postmaster = async () => {
    const [pid, , , at] = (await readFile(join((await secrets()).cluster, 'postmaster.pid'), 'utf8')).split('\n')
    return { pid: Number(pid), port: Number(at) }
  }

  return {
    origin,
    data,
    start,
    end,
    answering,
    output: () => output,
    /** The running server of its database; throws ENOENT when there is none. */
    postmaster,
    killPostgres: async () => void process.kill((await postmaster()).pid, 'SIGKILL'),
    /** The owner's address of the database, past the application. */
    databaseUrl: async () => `postgres://cordee:${(await secrets()).owner}@127.0.0.1:${(await postmaster()).port}/cordee`,
    /** The folder of the database, and the address of who administers it. */
    cluster: async () => (await secrets()).cluster,
    superuserUrl: async () => `postgres://postgres:${(await secrets()).superuser}@127.0.0.1:${(await postmaster()).port}/postgres`,
    remove: async () => {
      if (child && child.exitCode === null && child.signalCode === null) await end('SIGTERM')
      const { cluster } = existsSync(join(data, 'postgres.json')) ? await secrets() : { cluster: data }
      for (const path of [cluster, data]) await rm(path, { recursive: true, force: true })
    },
  }
}

export type Fields = Record<string, string | string[]>

const formOf = (fields: Fields): URLSearchParams =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])))

/** A browser that follows nothing by itself: what was answered is what is looked at. */
export const browse = (origin: string) => {
  const cookies = new Map<string, string>()
  const send = async (method: string, path: string, fields?: Fields | FormData, accept = 'text/html'): Promise<Answer> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const form: Record<string, string> = fields ? { origin } : {}
    const response = await fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { accept, 'accept-language': 'fr', cookie, ...form },
      signal: AbortSignal.timeout(30_000),
      ...(fields ? { body: fields instanceof FormData ? fields : formOf(fields) } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      // What the next page is to say: nobody looks at it here, and it would be carried along for ever.
      if (name.includes('cordee-done-')) continue
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return { status: response.status, location: response.headers.get('location'), text: await response.text() }
  }
  return {
    get: (path: string) => send('GET', path),
    json: async (path: string): Promise<unknown> => JSON.parse((await send('GET', path, undefined, 'application/json')).text),
    post: (path: string, fields: Fields | FormData) => send('POST', path, fields),
  }
}
