import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { coordinator } from '../../demo/ploucs.ts'
import { DESK, enterAs, launch, PHONE, type Served, served, shot, someone } from './served.ts'

// The coordinator's March: what she did waits there, twenty seconds note the rest, one press signs, the board approves, the sheet is printed.

let site: Served
let browser: Browser
let page: Page
let heard: string[]

beforeAll(async () => {
  site = await served({ begin: '2026-03-31T15:00:00.000Z' })
  browser = await launch()
  ;({ page, heard } = await someone(browser, { ...PHONE, javaScriptEnabled: false }))
  await enterAs(page, site, coordinator.name)
})
afterAll(async () => {
  expect(heard).toEqual([])
  expect(site.lines).toEqual([])
  await browser.close()
  await site.close()
})

const main = () => page.locator('main')
const fits = async () => {
  const { wide, room } = await page.locator('html').evaluate((html) => ({ wide: html.scrollWidth, room: html.clientWidth }))
  expect(wide).toBeLessThanOrEqual(room)
}

it('on a phone, an hour is noted in four actions and twenty seconds', async () => {
  await page.goto(`${site.address}/ploucs/temps`)
  await shot(page, 'time-320-begin')
  await fits()
  const begun = performance.now()
  let actions = 0
  const act = async (done: Promise<unknown>) => {
    actions += 1
    await done
  }
  await act(main().getByRole('link', { name: 'Noter du temps' }).click())
  await page.waitForLoadState('load')
  await shot(page, 'time-320-note')
  // Twenty-two characters at the pace of a thumb: a fifth of a second each.
  await act(page.getByLabel('Quoi ?').pressSequentially('Dossier de subvention', { delay: 200 }))
  await act(page.getByLabel('Combien de temps ?').pressSequentially('1h30', { delay: 200 }))
  await act(main().getByRole('button', { name: 'Noter' }).click())
  await page.waitForLoadState('load')
  expect(await main().textContent()).toContain('Dossier de subvention')
  expect(actions).toBeLessThanOrEqual(5)
  expect(performance.now() - begun).toBeLessThan(20_000)
  await shot(page, 'time-320-month')
  await fits()
})
