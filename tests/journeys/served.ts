import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import type { Instant } from '#base/day.ts'
import { configFrom } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { assetNames } from '#platform/web/assets.ts'
import { listen } from '#platform/web/live.ts'
import { listenOn } from '#platform/web/port.ts'
import { assemble, cron, handlers, tasks } from '../../src/app.tsx'
import { freshDatabase } from '../setup/database.ts'
import { demoAt } from '../setup/demo.ts'

/** A Thursday in March, before the board of the evening (18:00 in Paris). */
const BEGIN: Instant = '2026-03-12T17:00:00.000Z'

/**
 * The whole house on a port of its own: database, jobs, mail kept in the outbox, live screens, built files; like `npm start`, but on a clock
 * that begins on a known day and can be moved on. With `demo`, PLOUCS is loaded as `npm start` loads it.
 */
export const served = async ({
  demo = true,
  begin = BEGIN,
  env = {},
}: {
  demo?: boolean
  begin?: Instant
  env?: Record<string, string>
} = {}) => {
  if (assetNames()('style.css') === '/assets/style.css') throw new Error('Nothing is built to serve: run `node bin/cordee.js build` first.')
  const { database, data } = demo
    ? await demoAt(begin)
    : { database: await freshDatabase(), data: await mkdtemp(join(tmpdir(), 'cordee-journey-')) }
  const config = configFrom({
    CORDEE_DATA: data,
    DATABASE_URL: database.ownerUrl,
    PORT: '0',
    CORDEE_DEMO: demo ? '1' : '0',
    NODE_ENV: 'production',
    ...env,
  })
  const began = performance.now()
  let moved = 0
  const clock = (): Instant =>
    Temporal.Instant.from(begin)
      .add({ milliseconds: Math.floor(performance.now() - began) + moved })
      .toString({ fractionalSecondDigits: 3 })

  const pools = connect(database.ownerUrl)
  /** Where the demonstration is played on. */
  const stage = { pools, handlers, data, lang: 'fr' as const, operators: [] as string[], demo: true }
  const live = listen(database.ownerUrl)
  await live.start()
  const lines: string[] = []
  // Without a mail server the log also carries the log-in codes: that is how it should be.
  const log = (line: string) => void (line.startsWith('Mail for ') || lines.push(line))
  const jobs = await startJobs({ pools, tasks: tasks({ config, pools }), cron, clock, log })
  const { app } = assemble({ config, pools, live, clock, log })
  const { port, close } = await listenOn(config, app.fetch)

  return {
    address: `http://localhost:${port}`,
    clock,
    /** What the server logged: empty in a good journey. */
    lines,
    stage,
    /** Minutes pass for everybody. */
    later: (minutes: number) => {
      moved += minutes * 60_000
    },
    sql: async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await pools.owner.query<Row>(text, values)).rows,
    close: async () => {
      await close()
      await jobs.stop()
      await live.stop()
      await pools.end()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

export type Served = Awaited<ReturnType<typeof served>>

/** A phone's line to the site, that can be cut for real: what flows stops, who calls gets no answer. (A browser's « offline » leaves streams flowing.) */
export const lineTo = async (site: Served) => {
  const open = new Set<Socket>()
  let cut = false
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
  }
  const server = createServer((near) => {
    if (cut) return void near.destroy()
    const far = dial(Number(new URL(site.address).port), '127.0.0.1')
    keep(near)
    keep(far)
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const drop = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: () => {
      cut = true
      drop()
    },
    mend: () => {
      cut = false
    },
    close: () => {
      drop()
      server.close()
    },
  }
}

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CORDEE_CHROMIUM ?? '/usr/bin/chromium', args: ALONE })

/** The house and a browser, for the tests of one file; at their end the house has nothing to complain of. */
export const housed = async (options?: Parameters<typeof served>[0]) => {
  const [site, browser] = await Promise.all([served(options), launch()])
  afterAll(async () => {
    expect(site.lines).toEqual([])
    await browser.close()
    await site.close()
  })
  return { site, browser }
}

/** A browser that talks to nobody but us: what it would fetch for itself can hold up a page where the network is closed. */
export const ALONE = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const DESK = { viewport: { width: 1280, height: 900 } }
export const PHONE = { viewport: { width: 320, height: 640 } }

/** What a page complained of: errors of the console (a refusal of the policy is one), scripts that failed, answers of 500. */
export const complaints = (page: Page): string[] => {
  const heard: string[] = []
  page.on('console', (message) => {
    // The browser notes every 4xx document as an error of its own; the test that asked for it looks at the answer instead.
    if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text())) heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()} ${response.url()}`)
  })
  return heard
}

/** A browser of somebody's own, French, with a tab. */
export const someone = async (browser: Browser, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...DESK, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  return { context, page, heard: complaints(page) }
}

/**
 * Enters the demonstration as one of its people: one press, no code. Waits for the page it leads to: Chromium never answers who closes a tab that is
 * on its way.
 */
export const enterAs = async (page: Page, site: { address: string }, name: string) => {
  await page.goto(`${site.address}/connexion`)
  await page
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByRole('button', { name: /^Entrer/ })
    .click()
  await page.waitForLoadState()
}

/** With CORDEE_SHOTS, keeps a picture of each page a journey passes, for people to look at. */
export const shot = async (page: Page, name: string) => {
  const folder = process.env.CORDEE_SHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** What a person does on a page, whichever it is by now: press a button of it; and whether it holds in the width there is. */
export const handsOn = (page: () => Page) => {
  const main = () => page().locator('main')
  return {
    main,
    press: async (name: string | RegExp) => {
      await main().getByRole('button', { name }).first().click()
      await page().waitForLoadState('load')
    },
    fits: async () => {
      const { wide, room } = await page()
        .locator('html')
        .evaluate((html) => ({ wide: html.scrollWidth, room: html.clientWidth }))
      expect(wide).toBeLessThanOrEqual(room)
    },
  }
}
