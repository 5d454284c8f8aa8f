import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.js'
import { node26, root, run } from './run.js'
import { words } from './words.js'

const lockFile = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules/.cordee-installed')

/** Installs what package-lock.json names, unless it is there. Two at once: the second waits, then finds it done. */
export const install = async () => {
  if (installed()) return
  await withLock(
    `install ${root}`,
    async () => {
      if (installed()) return
      if (!complete()) await npmInstall()
      writeFileSync(stamp, wanted())
    },
    () => console.error(words.waiting),
  )
}

const wanted = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

const installed = () => existsSync(node26) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()

/** npm writes its own list last, so a list that agrees with the lock file means that an install by hand has ended well. */
const complete = () => {
  const list = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(list) || !existsSync(node26)) return false
  const have = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).every(
    ([path, { version, optional }]) => path === '' || have[path]?.version === version || (optional && !have[path]),
  )
}

const npmInstall = async () => {
  const stopShowing = showProgress(words.installing)
  // "include" also when NODE_ENV=production: the app is built here. npm start says where its own npm is.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args]
  const { code, output, seconds } = await run(...npm)
  stopShowing()
  if (code === 127) throw new Error(words.noNpm)
  if (code !== 0) throw new Error(`${words.notInstalled}\n${output}`)
  if (!existsSync(node26)) throw new Error(words.noNode)
  console.error(words.installed(Math.round(seconds)))
}

/** One line beside the result; on a terminal its seconds count up. */
export const showProgress = (line) => {
  if (!process.stderr.isTTY) {
    console.error(line)
    return () => {}
  }
  const began = Date.now()
  const draw = () => process.stderr.write(`\r${line} ${Math.round((Date.now() - began) / 1000)} s `)
  draw()
  const timer = setInterval(draw, 1000)
  return () => {
    clearInterval(timer)
    process.stderr.write('\r\x1b[K')
  }
}
