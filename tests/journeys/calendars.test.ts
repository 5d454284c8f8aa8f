import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { coordinator } from '../../demo/ploucs.ts'
import { violationsOn } from './axe.ts'
import { DESK, enterAs, housed, PHONE, shot, someone } from './served.ts'

// The agenda comes in, sorted without a mouse; the hub's meetings go out, to a phone that has no session.

/** Presses of Tab from one control to another, over the rows between them. */
const PATIENCE = 120

const { site, browser } = await housed()

const at = (path: string) => `${site.address}/ploucs/${path}`

/** What has the focus, as it is read aloud: a control's own words, or its label's. Runs in the page. */
const focused = (): string => {
  const one = document.activeElement
  const words = one instanceof HTMLInputElement && one.labels?.length ? one.labels[0]?.textContent : one?.textContent
  return (words ?? '').replace(/\s+/g, ' ').trim()
}

/** Walks with Tab to what says `words`; then presses `key`. */
const presses = async (page: Page, words: RegExp, key: 'Space' | 'Enter'): Promise<string> => {
  for (let tabs = 0; tabs < PATIENCE; tabs += 1) {
    await page.keyboard.press('Tab')
    const says = await page.evaluate(focused)
    if (!words.test(says)) continue
    await page.keyboard.press(key)
    return says.replace(/^[^:]*: /, '')
  }
  throw new Error(`Not reached in ${PATIENCE} presses of Tab: ${words}`)
}

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
const section = (page: Page, title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title }) })
const waiting = async (page: Page) => Number.parseInt((await page.getByText(/moments? de votre agenda/).textContent()) ?? '', 10)

/** The titles that boxes stand for. Runs in the page. */
const titles = (boxes: Element[]): string[] =>
  boxes.map((box) => (box.closest('li')?.querySelector('.c-row-title')?.textContent ?? '').trim())

/** Titles of the moments sorted lately that say so. */
const lately = async (page: Page, says: string): Promise<string[]> => {
  const rows = section(page, 'Triés récemment').getByRole('listitem').filter({ hasText: says })
  return (await rows.locator('.c-row-title').allTextContents()).map((title) => title.replace(/\s+/g, ' '))
}

describe.each([
  ['with script', true],
  ['without script', false],
])('with Tab, Space and Enter alone, %s', (_, javaScriptEnabled) => {
  it('three moments are kept, two dropped, one put back', async () => {
    const { page, heard, context } = await someone(browser, { ...DESK, javaScriptEnabled })
    await enterAs(page, site, coordinator.name)
    await page.goto(at('a-trier'))
    const before = await waiting(page)

    // All are ticked beforehand: each but so many is unticked.
    const ticked = section(page, 'Pour le pôle').locator('input:checked')
    const leaves = async (count: number) => {
      while ((await ticked.count()) > count) await presses(page, /^Choisir : /, 'Space')
      return ticked.evaluateAll(titles)
    }
    const kept = await leaves(2)
    await presses(page, /^Garder les moments cochés/, 'Enter')
    await told(page, 'C’est trié.')
    kept.push(await presses(page, /^Garder : /, 'Enter'))
    await told(page, 'Gardé dans le carnet de bord.')

    const dropped = await leaves(1)
    await presses(page, /^Écarter les moments cochés/, 'Enter')
    await told(page, 'C’est trié.')
    dropped.push(await presses(page, /^Écarter : /, 'Enter'))
    await told(page, 'Écarté.')

    expect(await waiting(page)).toBe(before - 5)
    expect((await lately(page, 'gardé')).toSorted()).toEqual(expect.arrayContaining(kept))
    expect((await lately(page, 'écarté')).toSorted()).toEqual(expect.arrayContaining(dropped))

    const back = await presses(page, /^Remettre à trier/, 'Enter')
    await told(page, 'Remis à trier.')
    expect(await waiting(page)).toBe(before - 4)
    expect(await page.locator('.c-row:has(.c-row-pick) .c-row-title').allTextContents()).toContain(back)
    await shot(page, `calendars-sorted-${javaScriptEnabled}`)
    expect(heard).toEqual([])
    await context.close()
  })
})

it('the address of the phone is read without a session and holds the convened meeting; ended, it gives nothing', async () => {
  const { page, heard, context } = await someone(browser, PHONE)
  await enterAs(page, site, coordinator.name)
  await page.goto(at('calendriers'))
  await page.getByRole('button', { name: 'Créer mon adresse' }).click()
  await told(page, 'Votre adresse est prête.')
  await shot(page, 'calendars-feed-320')
  const address = (await section(page, 'Les réunions du pôle dans mon téléphone').locator('code').textContent()) ?? ''
  expect(address).toMatch(`${site.address}/ploucs/calendrier/`)

  const answer = await fetch(address)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const read = (await answer.text()).replace(/\r\n[ \t]/g, '')
  const [meeting] = await site.sql<{ title: string }>(
    `select title from governance.meeting where ends_at > $1 and state = 'convened' order by starts_at limit 1`,
    [site.clock()],
  )
  expect(read).toContain(` · ${meeting?.title}`)

  await page.getByRole('button', { name: 'La désactiver' }).click()
  await told(page, 'L’adresse ne donne plus rien.')
  expect((await fetch(address)).status).toBe(404)
  expect(heard).toEqual([])
  await context.close()
})

describe.each([
  [{ ...PHONE, colorScheme: 'dark' as const }, '320 px by night'],
  [{ ...DESK, colorScheme: 'light' as const }, '1280 px by day'],
])('at $1', (options, _at) => {
  it('axe finds nothing, and nothing runs out of the page', async () => {
    const { page, heard, context } = await someone(browser, options)
    await enterAs(page, site, coordinator.name)
    await page.goto(at('a-trier'))
    // Over the title, which leads there from the whole row, a finger still finds what it means.
    await page.check('main [type=checkbox]')
    await page.click('main button:has-text("Garder :")', { trial: true })
    const one = await section(page, 'Pour le pôle').locator('.c-row-title a').first().getAttribute('href')
    for (const address of [at('a-trier'), `${site.address}${one}`, at('calendriers')]) {
      await page.goto(address)
      expect(await violationsOn(page), `${address}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width)
    }
    expect(heard).toEqual([])
    await context.close()
  })
})
