import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from '#platform/root.ts'

export type Ended = { code: number | null; out: string; err: string }

const environmentOf = (more: Record<string, string>) => {
  const { npm_lifecycle_event: _, VITEST: __, NODE_ENV: ___, LC_ALL: ____, LANG: _____, DATABASE_URL: ______, ...rest } = process.env
  return { ...rest, ...more }
}

const run = async (program: string, words: string[], env: Record<string, string>, input: string): Promise<Ended> => {
  const child = spawn(program, words, { env: environmentOf(env), stdio: ['pipe', 'pipe', 'pipe'], timeout: 120_000 })
  const code = new Promise<number | null>((done) => child.once('close', done))
  // One that ends without reading is no fault of the test's.
  child.stdin.on('error', () => {}).end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}

/** `cordee …` as people run it: the built program, in a process of its own. `env`: beside what a terminal has. */
export const cordee = (words: string[], env: Record<string, string> = {}, input = ''): Promise<Ended> =>
  run(process.execPath, [join(root(), 'bin/cordee.js'), ...words], env, input)

/** The same in a shell, for pipes: `$CORDEE` is the program. */
export const inShell = (script: string, env: Record<string, string> = {}): Promise<Ended> =>
  run('bash', ['-o', 'pipefail', '-c', script], { ...env, CORDEE: `${process.execPath} ${join(root(), 'bin/cordee.js')}` }, '')

/** What nobody who keeps an installation should ever read. */
export const STACK = /^\s+at |\.[jt]s:\d+/m
