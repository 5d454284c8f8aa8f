import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { aptInstall, findBrowser, isRoot } from './browser.js'
import { build } from './build.js'
import { node26, root, run, runScript, stopAll, stopWithParent } from './run.js'

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Runs every gate, cheap ones first; a failed one does not stop the others. The last line is the sum. */
export const test = async () => {
  const stop = () => {
    stopAll('SIGTERM')
    process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
  stopWithParent(stop)

  const sum = { passed: 0, failed: 0 }
  const failures = []
  for (const [name, work] of gates) {
    const began = Date.now()
    const { passed, failed, output = '', note, names = [name] } = await work()
    sum.passed += passed
    sum.failed += failed
    const mark = failed > 0 ? '✗' : passed > 0 ? '✓' : '–'
    console.log(`${mark} ${name}${note ? `: ${note}` : ''}, ${seconds(began)}`)
    if (failed > 0 && output) console.log(output.trimEnd())
    if (failed > 0) failures.push(...names)
  }
  // A long run is often read from its end only.
  for (const one of failures) console.log(`✗ ${one}`)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed > 0 ? 1 : 0
}

/** A gate that is one program: it passes when the program ends well and, if given, says what it must have said. */
const program = (path, args, mustSay) => async () => {
  const { code, output } = await runScript(path, args)
  return code === 0 && (!mustSay || mustSay.test(output)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
}

/** Without a parser for TypeScript it would cruise next to nothing, and be content. */
const importLaw = () => {
  const folders = ['src', 'demo', 'bench', 'tests'].filter((folder) => existsSync(join(root, folder)))
  const args = ['--config', '.dependency-cruiser.mjs', ...folders]
  return program('dependency-cruiser/bin/dependency-cruiser.mjs', args, /\([1-9]\d+ modules/)()
}

const buildAll = async () => {
  try {
    return { passed: 1, failed: 0, note: (await build()) ? undefined : 'nothing has changed' }
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message }
  }
}

/** Seconds: a machine whose cores others share takes thrice as long; whoever waits gives up at an hour and a half. */
const LIMIT = 3_600

/** Vitest shows its own lines; the numbers come from its report. A run that ends badly with no failed test counts as one. */
const vitest = async (args, env = {}) => {
  const report = join(tmpdir(), `cordee-tests-${process.pid}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(node26, ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters], { env, show: true, limit: LIMIT })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  const names = testResults.flatMap(failuresOf)
  if (names.length === 0 && code !== 0) names.push(`Vitest ended with ${code}, no test failed: an error outside them, see above`)
  return { passed: numPassedTests, failed: names.length, names }
}

const failuresOf = ({ name, status, message, assertionResults }) => {
  const file = relative(root, name)
  const failed = assertionResults.filter((one) => one.status === 'failed')
  if (failed.length > 0) return failed.map((one) => `${file}: ${one.fullName}\n    ${firstLines(one.failureMessages[0])}`)
  return status === 'failed' ? [`${file}\n    ${firstLines(message)}`] : []
}

const firstLines = (text = '') => text.split('\n').slice(0, 3).join('\n    ')

const tests = async () => {
  const browser = await findBrowser((line) => console.log(line))
  if (!browser) console.log('No Chromium could be had: the journeys will fail. Install one, or name it by CHROMIUM=…')
  return vitest(['--project', 'code', '--project', 'alone', '--project', 'journeys'], browser ? { CORDEE_CHROMIUM: browser } : {})
}

/** The oldest PostgreSQL we promise, in the flesh: the same requests through the whole stack. */
const onPostgres15 = async () => {
  const here = () => existsSync(join(process.env.PG15_BIN ?? '/usr/lib/postgresql/15/bin', 'initdb'))
  if (!here() && isRoot() && existsSync('/usr/bin/apt-get')) await aptInstall('postgresql-15', 120)
  if (!here()) return { passed: 0, failed: 0, note: 'left out, no postgresql-15 on this machine' }
  return vitest(['--project', 'oldest'], { CORDEE_TEST_PG: '15' })
}

const gates = [
  ['Biome (lint, accessibility, format)', program('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])],
  ['TypeScript', program('typescript/bin/tsc', ['-p', '.'])],
  ['Import law', importLaw],
  ['Nothing unused (knip)', program('knip/bin/knip.js', ['--no-progress'])],
  ['House rules', () => vitest(['--project', 'house'])],
  ['Build', buildAll],
  ['Tests (rules, requests, journeys)', tests],
  ['Requests on PostgreSQL 15', onPostgres15],
]
