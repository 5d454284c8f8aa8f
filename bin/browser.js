import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run, runScript } from './run.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

/**
 * A Chromium for the journeys: the one named by CHROMIUM, one of this machine, Playwright's, or else Debian's when root may install it.
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} its program, when there is one that runs
 */
export const findBrowser = async (say) => {
  const here = await firstThatRuns([process.env.CHROMIUM, ...onPath(), ...PLACES, ...fromPlaywright()])
  if (here) return here
  say('No Chromium on this machine: fetching Playwright’s…')
  await runScript('playwright-core/cli.js', ['install', 'chromium'], { limit: 60 })
  const fetched = await firstThatRuns(fromPlaywright())
  if (fetched || !isRoot() || !existsSync('/usr/bin/apt-get')) return fetched
  say('Not to be had: installing Debian’s…')
  await aptInstall('chromium')
  return firstThatRuns(onPath())
}

export const isRoot = () => process.getuid?.() === 0

/** Installs a Debian package; nothing is asked, nothing recommended comes along. */
export const aptInstall = async (name, limit = 180) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '-y', '--no-install-recommends', name]
  const first = await run('apt-get', args, { env, limit })
  if (first.code === 0) return first
  await run('apt-get', ['update'], { env, limit: 60 })
  return run('apt-get', args, { env, limit })
}

const onPath = () => (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))

const fromPlaywright = () => {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright'),
  ].filter((folder) => folder && existsSync(folder))
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ]
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((name) => programs.map((program) => join(cache, name, program))),
  )
}

/** A program may be there and not run: a stub that only names a package to install, a missing library. */
const firstThatRuns = async (programs) => {
  for (const program of programs) {
    if (!program || !executable(program)) continue
    const { code } = await run(program, ['--version'], { limit: 20 })
    if (code === 0) return program
  }
  return undefined
}

const executable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
