import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageContext } from '#base/page.ts'
import { DesignPage } from '#ui/design-page.tsx'
import { axeOn } from './axe.ts'
import { launch } from './served.ts'

// DESIGN.md, as a test: every component in every state, by day and by night, on a phone, read by axe; the weight of what is sent;
// and the live region, which touches nothing a person is typing.

const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'"

const entries = ['accueil', 'agenda', 'structures', 'projets', 'argent', 'documents']

const pageIn = (lang: PageContext['lang'], theme: PageContext['theme']): PageContext => ({
  lang,
  theme,
  url: '/ploucs/agenda/12',
  site: 'https://pole.example.org',
  now: '2026-03-12T17:00:00.000Z',
  hub: { id: 'h', slug: 'ploucs', name: 'PLOUCS', zone: 'Europe/Paris', demo: true },
  actor: { person: 'p', name: 'Camille Darrieus', roles: [] },
  nav: entries.map((entry) => ({ href: `/ploucs/${entry}`, label: entry })),
  faces: [],
  done: 'C’est noté.',
  says: ({ code }: { code: string }) => code,
  asset: (name) => `/${name}`,
  form: () => ({ key: 'k', values: {}, problems: [] }),
})

/** A region with everything a person may be busy with; the second fragment changes all of it. */
const region = (said: string, typed: string, key: string) => `<p id="said">${said}</p>
  <form method="post" action="/noter"><input type="hidden" name="_key" value="${key}"><input name="note" id="note" value="${typed}" aria-label="note">
  <label><input type="radio" name="stance" value="a" id="a"> a</label><label><input type="radio" name="stance" value="b" id="b"> b</label></form>
  <details id="more"><summary>plus</summary>${said}</details>`

const livePage = `<!doctype html><html lang="fr"><head><title>Direct</title><script type="module" src="/live-region.js"></script></head><body><main>
  <live-region src="/direct" data-offline="Hors ligne" data-back="De retour"><div class="c-live">${region('avant', '', 'k1')}</div><p class="c-live-state" aria-live="polite"></p></live-region></main></body></html>`

const files = new Map<string, string>()
const listeners = new Set<ServerResponse>()
let fragment = region('avant', '', 'k1')
let refusing = false
let server: Server
let browser: Browser
let address: string

const sent = (html: string) => `event: fragment\n${html.replace(/^/gm, 'data: ')}\n\n`

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript' }

const buildAll = async () => {
  const input = { style: 'src/ui/style.css', 'live-region': 'src/ui/live-region.island.ts' }
  const output = { entryFileNames: '[name].js', assetFileNames: '[name][extname]' }
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [tailwindcss()],
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input, output } },
  })
  for (const file of (built as Rolldown.RolldownOutput).output)
    files.set(`/${file.fileName}`, String(file.type === 'asset' ? file.source : file.code))
}

beforeAll(async () => {
  await buildAll()
  for (const lang of ['fr', 'en'] as const)
    for (const theme of ['light', 'dark'] as const)
      files.set(`/${lang}-${theme}`, `<!doctype html>${renderToString(h(DesignPage, { page: pageIn(lang, theme) }))}`)
  files.set('/live', livePage)
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/direct' && !refusing) {
      listeners.add(response.writeHead(200, { 'content-type': 'text/event-stream' }))
      response.write(`retry: 100\n${sent(fragment)}`)
      return
    }
    const body = files.get(path)
    const type = types[path.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'content-security-policy': CSP }).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(address + path)
  return page
}

const phone = { viewport: { width: 320, height: 640 } }
const desk = { viewport: { width: 1280, height: 900 } }

describe('what is sent weighs little', () => {
  it('the stylesheet, at most 16 KB in brotli', async () => {
    const css = await promisify(brotliCompress)(files.get('/style.css') ?? '')
    expect(css.length).toBeGreaterThan(4_000)
    expect(css.length).toBeLessThanOrEqual(16 * 1024)
  })
  it('the live region, at most 6 KB in gzip', async () => {
    const script = await promisify(gzip)(files.get('/live-region.js') ?? '')
    expect(script.length).toBeGreaterThan(1_000)
    expect(script.length).toBeLessThanOrEqual(6 * 1024)
  })
})

describe('every component in every state', () => {
  const cases = [
    { lang: 'fr', theme: 'light', width: 320 },
    { lang: 'fr', theme: 'light', width: 1280 },
    { lang: 'fr', theme: 'dark', width: 1280 },
    { lang: 'en', theme: 'dark', width: 320 },
  ]

  it.each(cases)('axe finds nothing: $lang, $theme, $width px', async ({ lang, theme, width }) => {
    const page = await open(`/${lang}-${theme}`, { ...(width === 320 ? phone : desk), bypassCSP: true })
    expect(await axeOn(page)).toEqual({ violations: [], passes: expect.toSatisfy((passes: number) => passes > 30) })
    await page.context().close()
  })

  it.each([phone, { viewport: { width: 768, height: 900 } }, desk])('nothing sticks out sideways: $viewport.width px', async (size) => {
    const page = await open('/fr-light', size)
    const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
    expect(content).toBeLessThanOrEqual(width ?? 0)
    await page.context().close()
  })

  it('holds under the strict policy: no style or script inside', async () => {
    const page = await open('/fr-light', desk)
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.reload()
    expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') as Element).fontFamily)).toContain('Palatino')
    await page.context().close()
  })

  it('gives a thumb 44 pixels', async () => {
    const page = await open('/fr-light', phone)
    const small = await page.$$eval('.btn, .input, .select, .c-menu-bar button, .c-text-button, .c-theme button, summary', (targets) =>
      targets.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
    )
    expect(small).toEqual([])
    await page.context().close()
  })
})

it('the menu of a phone opens and leads on, without script', async () => {
  const page = await open('/fr-light', { ...phone, javaScriptEnabled: false })
  const entry = page.getByRole('link', { name: 'argent' })
  expect(await entry.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Menu' }).click()
  expect(await entry.isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: 'agenda', exact: true }).getAttribute('aria-current')).toBe('page')
  expect(await page.getByRole('button', { name: 'Se déconnecter' }).isVisible()).toBe(true)
  await page.context().close()
})

describe('a live region', () => {
  it('shows what is new and leaves alone what somebody is doing', async () => {
    fragment = region('avant', '', 'k1')
    const page = await open('/live')
    await page.fill('#note', 'je réfléchis')
    await page.check('#b')
    await page.click('summary')
    fragment = region('après', 'du serveur', 'k2')
    for (const listener of listeners) listener.write(sent(fragment))
    await page.waitForFunction(() => document.querySelector('#said')?.textContent === 'après')
    expect(await page.inputValue('#note')).toBe('je réfléchis')
    expect(await page.isChecked('#b')).toBe(true)
    expect(await page.getAttribute('#more', 'open')).not.toBeNull()
    expect(await page.inputValue('[name=_key]')).toBe('k1')
    for (const listener of listeners) listener.write(sent('<p id="said">point clos</p>'))
    await page.waitForFunction(() => document.querySelector('#said')?.textContent === 'point clos')
    expect(await page.inputValue('#note')).toBe('je réfléchis')
    await page.context().close()
  })

  it('follows everything when nobody is typing', async () => {
    fragment = region('avant', '', 'k1')
    const page = await open('/live')
    await page.waitForFunction(() => document.querySelector('#said'))
    for (const listener of listeners) listener.write(sent(region('après', 'du serveur', 'k2')))
    await page.waitForFunction(() => (document.querySelector('#note') as HTMLInputElement | null)?.value === 'du serveur')
    for (const listener of listeners) listener.write(sent('<p id="said">point clos</p>'))
    await page.waitForFunction(() => !document.querySelector('#note'))
    await page.context().close()
  })

  it('says that it is offline, comes back by itself and catches up', async () => {
    fragment = region('avant', '', 'k1')
    const page = await open('/live')
    const state = page.locator('.c-live-state')
    await page.waitForFunction(() => document.querySelector('#said'))
    expect(await state.textContent()).toBe('')
    refusing = true
    for (const listener of listeners) listener.destroy()
    listeners.clear()
    await expect.poll(() => state.textContent(), { timeout: 10_000 }).toBe('Hors ligne')
    fragment = region('pendant ce temps', '', 'k3')
    refusing = false
    await expect.poll(() => page.textContent('#said'), { timeout: 20_000 }).toBe('pendant ce temps')
    expect(await state.textContent()).toBe('De retour')
    await page.context().close()
  })
})
