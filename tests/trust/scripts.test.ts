import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import type { Route } from '#platform/web/routes.ts'
import { capabilities } from '../../src/app.tsx'
import { ALONE } from '../journeys/served.ts'
import { nameOf, pathOf } from '../permissions/cells.ts'
import { anew, type Case, type Maker, shared } from '../permissions/given.ts'
import type { Role } from '../permissions/roles.ts'
import { type Fields, openWorld, type World } from '../permissions/world.ts'
import { figure } from './figures.ts'
import { casesOf, doerOf, fieldsOf } from './forms.ts'
import { naughty } from './naughty.ts'
import { serveSite } from './served.ts'

// Every text that could be a script, typed by a browser into every field of every form that takes text, then every page looked at by it: no script of
// theirs runs, and the browser has nothing to refuse, because nothing of theirs ever is a tag.

let world: World
let socket: Awaited<ReturnType<typeof serveSite>>
let browser: Browser
let page: Page
const heard: string[] = []
let pagesSeen = 0
beforeAll(async () => {
  world = await openWorld()
  socket = await serveSite(world.site)
  browser = await chromium.launch({ executablePath: process.env.CORDEE_CHROMIUM ?? '/usr/bin/chromium', args: ALONE })
  const context = await browser.newContext({ locale: 'fr-FR' })
  // Whatever would run says so; so does what the policy of the page refuses.
  await context.exposeBinding('itRan', (_source, what: string) => void heard.push(`ran: ${what}`))
  await context.addInitScript(() => {
    const say = (window as unknown as { itRan: (what: string) => void }).itRan
    for (const name of ['alert', 'confirm', 'prompt'] as const) window[name] = (() => say(name)) as never
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      say(`refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  await context.route(
    (url) => url.origin !== socket.origin,
    (route) => {
      heard.push(`asked elsewhere: ${route.request().url()}`)
      return route.abort()
    },
  )
  page = await context.newPage()
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) heard.push(message.text())
  })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await socket?.close()
  await world?.site.close()
})

const scripts = naughty.filter((text) => /[<>]|javascript:|onmouse|onfocus/i.test(text))
const ALL = scripts.filter((text) => !/[\r\n\0]/.test(text)).join(' ')
const SHORT = [`"><img src=x onerror=alert(1)>`, '<script>alert(1)</script>', `'"><svg/onload=alert(1)>`, 'javascript:alert(1)']

const be = async (role: Role) => {
  const [name = '', value = ''] = (world.cookieOf(role) ?? '').split('=')
  await page.context().clearCookies()
  if (name) await page.context().addCookies([{ name, value, url: socket.origin }])
}

const looked = async (where: string) => {
  pagesSeen += 1
  // What reacts to being touched or looked at is.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('main [autofocus], main details, main a')) {
      one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
      if (one instanceof HTMLDetailsElement) one.open = true
    }
  })
  const foreign = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'script:not([src^="/"]), iframe, object, embed, base, main style, a[href^="javascript:" i], form[action^="//"]',
      ),
    ].map((one) => one.outerHTML.slice(0, 200)),
  )
  for (const one of foreign) heard.push(`${where}: ${one}`)
}

/** Sends a form as a browser does, whatever page stands there now. */
const send = async (path: string, fields: Fields) => {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const answered = page.waitForNavigation({ waitUntil: 'domcontentloaded' })
  await page.evaluate(
    ({ action, all }) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = action
      for (const [name, value] of all) {
        const area = document.createElement('textarea')
        area.name = name
        area.value = value
        form.append(area)
      }
      document.body.append(form)
      HTMLFormElement.prototype.submit.call(form)
    },
    { action: path, all: pairs },
  )
  return answered
}

const acts: Route[] = capabilities.flatMap(({ routes }) => routes).filter(({ method }) => method === 'POST')
/** Each form takes seconds in a browser: one in four at the gate (naughty.http.test.ts tries every text in every field), all for the figures. */
const EVERY = process.env.CORDEE_FIGURES === '1' ? 1 : 4
const forms = acts.filter((route) => casesOf(route).length > 0 && fieldsOf(route).free.length > 0).filter((_, at) => at % EVERY === 0)
let fieldsTried = 0

it('in every field of every form', { timeout: 600_000 }, async () => {
  for (const [at, route] of forms.entries()) {
    const [[called, maker]] = casesOf(route) as [[string, Maker<Case>]]
    const right = await maker(world.ploucs, anew(world.ploucs))
    const path = pathOf(route.path, { hub: world.ploucs.slug, ...right.params })
    const { free } = fieldsOf(route)
    await be(doerOf(called))
    if (!page.url().startsWith(socket.origin)) await page.goto(`${socket.origin}/ploucs`)
    for (const text of [ALL, SHORT[at % SHORT.length] ?? '']) {
      const answer = await send(path, { ...right.fields, ...Object.fromEntries(free.map((name) => [name, text])) })
      if ((answer?.status() ?? 0) >= 500) heard.push(`${nameOf(route)}: ${answer?.status()}`)
      if (answer?.headers()['content-type']?.startsWith('text/html')) await looked(nameOf(route))
    }
    fieldsTried += free.length
  }
  expect(heard).toEqual([])
})

it('on every page', { timeout: 600_000 }, async () => {
  const pages = capabilities.flatMap(({ routes }) => routes).filter(({ is }) => is === 'page')
  const have = shared(world.ploucs)
  for (const route of pages) {
    const [first] = casesOf(route)
    if (!first) continue
    const { params } = await first[1](world.ploucs, have)
    await be(doerOf(first[0]))
    await page.goto(`${socket.origin}${pathOf(route.path, { hub: world.ploucs.slug, ...params })}`, { waitUntil: 'domcontentloaded' })
    await looked(nameOf(route))
  }
  await figure('abuse', {
    what: '13 · texts that could be scripts, typed in a browser: scripts run; refusals of the policy',
    target: '0; 0',
    found: `${heard.filter((one) => !one.includes('policy')).length}; ${heard.filter((one) => one.includes('policy')).length}`,
    note: `${scripts.length} texts × ${fieldsTried} fields of ${forms.length} forms, ${pagesSeen} pages looked at`,
  })
  expect(heard).toEqual([])
  expect(pagesSeen).toBeGreaterThan(60)
  expect(world.site.lines).toEqual([])
})

it('what runs would be heard', async () => {
  await page.goto(`${socket.origin}/ploucs`)
  const before = heard.length
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>'))
  await expect.poll(() => heard.length).toBeGreaterThan(before)
  heard.splice(before)
})
