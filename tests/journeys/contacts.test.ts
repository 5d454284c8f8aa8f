import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { coordinator } from '../../demo/ploucs.ts'
import { DESK, enterAs, housed, PHONE, shot, someone } from './served.ts'

// A call noted from the phone: at most four actions and two fields to fill, ten seconds, counted. Then what was promised, found and ticked.

const { site, browser } = await housed()

/** What a hand does on a page, counted: each tap, each field filled is one. */
const hand = (page: Page) => {
  const did: string[] = []
  return {
    did,
    fills: async (label: string, words: string) => {
      did.push(label)
      await page.getByLabel(label).first().fill(words)
    },
    taps: async (button: string) => {
      did.push(button)
      await page.getByRole('button', { name: button }).click()
      await page.waitForLoadState()
    },
  }
}

const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

describe.each([
  ['without script', false],
  ['with script', true],
])('on a phone of 320 px, %s', (_, javaScriptEnabled) => {
  it('a call is noted in three actions, two of them words', async () => {
    const { page, heard, context } = await someone(browser, { ...PHONE, javaScriptEnabled })
    await enterAs(page, site, coordinator.name)
    await page.goto(`${site.address}/ploucs/echanges`)
    const { did, fills, taps } = hand(page)
    const before = performance.now()
    await fills('Qui\u202f?', 'smalah')
    await fills('Ce qui s’est dit', 'Le hangar est libre samedi.')
    await taps('Noter l’échange')
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(did.length).toBeLessThanOrEqual(4)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('La Smalah')
    expect(await page.getByRole('status').textContent()).toContain('Échange noté.')
    expect(await widest(page)).toBe(320)
    await shot(page, `contact-noted-320-${javaScriptEnabled}`)
    expect(heard).toEqual([])
    await context.close()
  })
})

it('what is late stands first; ticked, it is gone from the list, and comes back when it was not done after all', async () => {
  const { page, heard, context } = await someone(browser, PHONE)
  await enterAs(page, site, coordinator.name)
  await page.goto(`${site.address}/ploucs/echanges`)
  expect(await widest(page)).toBe(320)
  await shot(page, 'contacts-320')
  const due = page.getByRole('list', { name: /^Promesses et étapes/ }).getByRole('listitem')
  const first = due.first()
  expect(await first.textContent()).toContain('en retard')
  const what = (await first.getByRole('link').textContent()) ?? ''
  await first.getByRole('button', { name: /^C’est fait/ }).click()
  await page.getByRole('status').filter({ hasText: 'C’est fait.' }).waitFor()
  await page.getByRole('button', { name: `Pas encore fait : ${what}` }).click()
  await page.getByRole('status').filter({ hasText: 'De nouveau à faire.' }).waitFor()
  await shot(page, 'contact-320')
  await page.goto(`${site.address}/ploucs/echanges`)
  expect(await due.first().textContent()).toContain(what)
  expect(heard).toEqual([])
  await context.close()
})

it('the mandates: who speaks for the hub, and the report that is missing', async () => {
  const { page, heard, context } = await someone(browser, DESK)
  await enterAs(page, site, coordinator.name)
  await page.goto(`${site.address}/ploucs/structures`)
  await page.getByRole('link', { name: 'Mandats' }).click()
  await page.waitForURL(/mandats$/)
  await shot(page, 'mandates-1280')
  await page.getByRole('link', { name: /^CLEE/ }).click()
  await page.getByLabel('Ce qui s’est dit et décidé').fill('Deux classes viendront en mai.')
  await page.getByRole('button', { name: 'Noter le retour' }).click()
  await page.getByRole('status').filter({ hasText: 'Retour noté.' }).waitFor()
  expect(await page.getByText('à dire au conseil').count()).toBeGreaterThan(0)
  expect(await page.getByText('Un retour était attendu').count()).toBe(0)
  await shot(page, 'mandate-1280')
  expect(heard).toEqual([])
  await context.close()
})

/** Pictures for people to look at: the rooms by day and by night, at three widths. */
it.each([
  [320, 'light'],
  [768, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('nothing runs out of a page of %i px, %s', async (width, colorScheme) => {
  const { page, heard, context } = await someone(browser, { viewport: { width, height: 900 }, colorScheme })
  await enterAs(page, site, coordinator.name)
  for (const room of ['echanges', 'mandats']) {
    await page.goto(`${site.address}/ploucs/${room}`)
    expect(await widest(page)).toBe(width)
    for (const details of await page.locator('main details').all()) await details.evaluate((one) => one.setAttribute('open', ''))
    expect(await widest(page)).toBe(width)
    await shot(page, `${room}-${width}-${colorScheme}`)
  }
  await page.goto(`${site.address}/ploucs/echanges`)
  await page
    .getByRole('link', { name: /Mairie de Herm/ })
    .last()
    .click()
  await page.waitForLoadState()
  for (const details of await page.locator('main details').all()) await details.evaluate((one) => one.setAttribute('open', ''))
  expect(await widest(page)).toBe(width)
  await shot(page, `contact-${width}-${colorScheme}`)
  expect(heard).toEqual([])
  await context.close()
})
