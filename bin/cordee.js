#!/usr/bin/env node
// The one door: `npm start` and `npm test` on a fresh clone, on any Node ≥ 20. Plain JavaScript and no package, because nothing is installed yet.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.js'
import { install } from './install.js'
import { handedOver, handOver, isNode26, root, stopWithParent } from './run.js'
import { words } from './words.js'

const start = async () => {
  process.setSourceMapsEnabled(true)
  stopWithParent(() => process.kill(process.pid, 'SIGTERM'))
  await build()
  const app = await import(pathToFileURL(join(root, 'dist/server/main.js')).href)
  await app.start()
}

const test = async () => {
  const { test } = await import('./test.js')
  process.exit(await test())
}

const commands = { start, test, build }

const main = async ([command = 'help', ...args]) => {
  if (Number.parseInt(process.versions.node, 10) < 20) throw new Error(words.oldNode(process.versions.node))
  if (['help', '--help', '-h'].includes(command)) return console.log(words.usage)
  const work = Object.hasOwn(commands, command) && commands[command]
  if (!work) {
    console.error(`${words.unknown(command)}\n\n${words.usage}`)
    process.exitCode = 2
    return
  }
  if (!handedOver()) await install()
  if (isNode26()) return work(args)
  handOver([command, ...args])
}

process.env.CORDEE_ROOT = root
main(process.argv.slice(2)).catch((error) => {
  console.error(`${words.failed}\n${error.stack?.includes('at ') && !error.message.includes('\n') ? error.stack : error.message}`)
  // Whoever counts tests reads the last line, also when there was nothing to test with.
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed')
  process.exit(1)
})
