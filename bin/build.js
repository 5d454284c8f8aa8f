import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { showProgress } from './install.js'
import { withLock } from './lock.js'
import { root, runScript } from './run.js'
import { words } from './words.js'

const dist = join(root, 'dist')
const draft = join(root, 'dist.draft')
const stamp = join(dist, 'built-from')

/**
 * Builds dist/ unless it was built from these very sources. Built beside and swapped in, so that it is whole or absent; two at once: the second waits.
 * @returns {Promise<boolean>} whether there was something to build
 */
export const build = async () =>
  // What is built already waits for nobody: one command beside another says nothing of it.
  !builtFrom(hashOfSources()) &&
  withLock(
    `build ${root}`,
    async () => {
      const sources = hashOfSources()
      if (builtFrom(sources)) return false
      const stopShowing = showProgress(words.building)
      rmSync(draft, { recursive: true, force: true })
      const { code, output, seconds } = await runScript('vite/bin/vite.js', ['build', '--app'], { env: { CORDEE_DIST: draft } })
      stopShowing()
      if (code !== 0) throw new Error(`${words.notBuilt}\n${output}`)
      writeFileSync(join(draft, 'built-from'), sources)
      rmSync(dist, { recursive: true, force: true })
      renameSync(draft, dist)
      console.error(words.built(seconds.toFixed(1)))
      return true
    },
    () => console.error(words.waiting),
  )

const builtFrom = (sources) => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources

// Contents, not times: git and copies change times. Migrations, templates and fonts are read at run time, from their own place.
const hashOfSources = () => {
  const hash = createHash('sha256')
  const files = ['src', 'demo'].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, String(path))) : [],
  )
  const built = files.filter((path) => /\.(tsx?|css|svg|json)$/.test(path) && !/\.test\.tsx?$/.test(path)).sort()
  for (const path of [...built, 'vite.config.ts', 'tsconfig.json', 'package-lock.json']) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}
