import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterAs, handsOn, launch, PHONE, type Served, served, shot, someone } from './served.ts'

// A list as Excel writes it in French, brought in from a small phone without script, and taken back.

let site: Served
let browser: Browser
let page: Page
let heard: string[]

beforeAll(async () => {
  site = await served()
  browser = await launch()
  ;({ page, heard } = await someone(browser, { ...PHONE, javaScriptEnabled: false }))
  await enterAs(page, site, 'Camille Lartigue')
})
afterAll(async () => {
  expect(heard).toEqual([])
  expect(site.lines).toEqual([])
  await browser.close()
  await site.close()
})

const { main, press, fits } = handsOn(() => page)
const LIST =
  'Adhérents 2026;;;\r\nNom;SIRET;Commune;Adhérent depuis\r\nLa Fabrique à Vélos;356 000 000 00048;Morcenx;12/03/2019\r\nLa Smalah;;Saint-Julien-en-Born;\r\nLe Garage;4,23E+13;Dax;mars\r\n'

it('the file is read, its accents whole; its columns are understood', async () => {
  await page.goto(`${site.address}/ploucs/structures`)
  await main().getByRole('link', { name: 'Importer' }).click()
  await shot(page, 'imports-320-file')
  await fits()
  await page
    .getByLabel('Fichier CSV ou .xlsx')
    .setInputFiles({ name: 'adhérents.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST, 'latin1') })
  await press('Lire le fichier')
  expect(await main().textContent()).toContain('Lu en Windows (Latin-1), colonnes séparées par des points-virgules')
  expect(await page.getByLabel('Adhérent depuis (D)').inputValue()).toBe('since')
  await shot(page, 'imports-320-columns')
  await fits()
})

it('every fault is named; what is right comes in, and goes again in one press', async () => {
  await press('Essayer l’import')
  const said = await main().textContent()
  expect(said).toContain('Ligne 5')
  expect(said).toContain('ses chiffres sont perdus')
  await shot(page, 'imports-320-trial')
  await fits()
  await main()
    .getByRole('link', { name: /^Déjà là/ })
    .click()
  await shot(page, 'imports-320-twins')
  await fits()
  await press('Importer')
  await expect
    .poll(async () => {
      await page.reload()
      return main().textContent()
    })
    .toContain('C’est importé')
  await shot(page, 'imports-320-done')
  await fits()
  expect(await site.sql(`select 1 from members.organisation where name = 'La Fabrique à Vélos'`)).toHaveLength(1)
  await press('Annuler l’import')
  expect(await main().textContent()).toContain('tout est comme avant')
  expect(await site.sql(`select 1 from members.organisation where name = 'La Fabrique à Vélos'`)).toHaveLength(0)
})
