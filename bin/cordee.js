#!/usr/bin/env node
// The one door: `npm start`, `npm test` and `npx cordee …` on a fresh clone, on any Node ≥ 20. Plain JavaScript and no package, because nothing is
// installed yet. What a command does is in src/cli.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.js'
import { install } from './install.js'
import { handedOver, handOver, isNode26, node26, root, stopWithParent } from './run.js'
import { words } from './words.js'

/** Everything that is not about the program itself. */
const command = async (typed) => {
  process.setSourceMapsEnabled(true)
  stopWithParent(() => process.kill(process.pid, 'SIGTERM'))
  await build()
  const { run } = await import(pathToFileURL(join(root, 'dist/server/cli.js')).href)
  process.exitCode = await run(typed)
}

const test = async () => {
  const { test } = await import('./test.js')
  process.exit(await test())
}

/** Measures, with what it is given (`--safekeeping`: backup, restore, verify, export, erase; `--assembly`: two hundred voices; `--quick`); the figures go into docs/figures.md. */
const bench = async () => {
  stopWithParent(() => process.kill(process.pid, 'SIGTERM'))
  await build()
  const named = ['safekeeping', 'assembly'].find((one) => process.argv.includes(`--${one}`))
  await import(pathToFileURL(join(root, `bench/${named ?? 'run'}.ts`)).href)
}

const own = { test, build, bench }

const main = async (typed) => {
  if (Number.parseInt(process.versions.node, 10) < 20) throw new Error(words.oldNode(process.versions.node))
  const [name = 'help'] = typed
  // Whoever asks for help on a fresh clone does not wait for an installation.
  if (['help', '--help', '-h'].includes(name) && !existsSync(node26)) return console.log(words.usage)
  if (!handedOver()) await install()
  if (isNode26()) return Object.hasOwn(own, name) ? own[name]() : command(typed)
  handOver(typed)
}

process.env.CORDEE_ROOT = root
main(process.argv.slice(2)).catch((error) => {
  console.error(`${words.failed}\n${error.stack?.includes('at ') && !error.message.includes('\n') ? error.stack : error.message}`)
  // Whoever counts tests reads the last line, also when there was nothing to test with.
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed')
  process.exit(1)
})
