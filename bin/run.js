import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = realpathSync(dirname(dirname(fileURLToPath(import.meta.url))))

/** Node 26, which npm installed. */
export const node26 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Programs that npm installed run on Node 26 too. */
export const environment = (more = {}) => ({
  ...process.env,
  CORDEE_ROOT: root,
  PATH: [dirname(node26), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  ...more,
})

const running = new Set()

/**
 * Runs a program to its end, with nothing to read. `limit`: seconds before it is killed.
 * @returns {Promise<{ code: number, output: string, seconds: number }>} `output`: what it printed, when not shown
 */
export const run = (program, args, { env = {}, show = false, limit = 900 } = {}) =>
  new Promise((settle) => {
    const began = Date.now()
    let output = ''
    const child = spawn(program, args, {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    running.add(child)
    const timer = setTimeout(() => {
      output += `\nStopped after ${limit} s.`
      child.kill('SIGKILL')
    }, limit * 1000)
    for (const stream of show ? [] : [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    const end = (code) => {
      clearTimeout(timer)
      running.delete(child)
      settle({ code, output, seconds: (Date.now() - began) / 1000 })
    }
    child.once('error', (error) => {
      output += error.message
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })

/** Runs a JavaScript file of node_modules on Node 26. */
export const runScript = (path, args, options) => run(node26, [join(root, 'node_modules', path), ...args], options)

/** Passes `signal` on to what runs now. */
export const stopAll = (signal) => {
  for (const child of running) child.kill(signal)
}

/** True when this process is the Node 26 that npm installed. */
export const isNode26 = () => existsSync(node26) && realpathSync(process.execPath) === realpathSync(node26)

/**
 * Runs bin/cordee.js again on Node 26, as if it were this process: same terminal, same signals, same exit code.
 * When this process is killed with -9, the other hears it by the closed channel and stops too.
 */
export const handOver = (args) => {
  const child = spawn(node26, [join(root, 'bin/cordee.js'), ...args], {
    env: environment({ CORDEE_HANDED_OVER_BY: String(process.pid) }),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchNpm(() => child.kill('SIGTERM'))
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}

/** True when another Node made everything ready and handed over to this one. */
export const handedOver = () => process.env.CORDEE_HANDED_OVER_BY === String(process.ppid)

/** Calls `stop` when nobody is left who could stop us: the Node that handed over to this one, or else npm and its shell. */
export const stopWithParent = (stop) => {
  if (!process.channel) return watchNpm(stop)
  process.on('disconnect', stop)
  process.channel.unref()
}

/** npm starts a shell, the shell starts us; a signal sent to npm ends the shell and stays there. So we look whether both are still there. */
const watchNpm = (stop) => {
  if (!process.env.npm_lifecycle_event) return
  const parentOf = (pid) => {
    try {
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
    } catch {
      return 0
    }
  }
  const shell = process.ppid
  const npm = parentOf(shell)
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}
