import { afterAll, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { enterAs, handsOn, housed, PHONE, shot, someone } from './served.ts'

// A list as Excel writes it in French, brought in from a small phone without script, and taken back.

const { site, browser } = await housed()
const { page, heard } = await someone(browser, { ...PHONE, javaScriptEnabled: false })
await enterAs(page, site, 'Camille Lartigue')
afterAll(() => expect(heard).toEqual([]))

const { main, press, fits } = handsOn(() => page)
/** Waits until the page says it: without script, a page is read again. */
const imported = () =>
  expect
    .poll(
      async () => {
        await page.reload()
        return main().textContent()
      },
      { timeout: 20_000 },
    )
    .toContain('C’est importé')
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
  await imported()
  await shot(page, 'imports-320-done')
  await fits()
  expect(await site.sql(`select 1 from members.organisation where name = 'La Fabrique à Vélos'`)).toHaveLength(1)
  await press('Annuler l’import')
  expect(await main().textContent()).toContain('tout est comme avant')
  expect(await site.sql(`select 1 from members.organisation where name = 'La Fabrique à Vélos'`)).toHaveLength(0)
})

const day = (text: string) => ({ value: new Date(text), type: Date, format: 'dd/mm/yyyy' })
const workbookOf = (sheets: { name: string; data: unknown[][] }[]): Promise<Buffer> =>
  writeXlsxFile(sheets.map(({ name, data }) => ({ data, sheet: name })) as never).toBuffer() as Promise<Buffer>

it('a workbook: its figures, days and empty rows are read; of several sheets the one that is named', async () => {
  const buffer = await workbookOf([
    { name: 'Lisez-moi', data: [[{ value: 'Liste tenue par Camille' }]] },
    {
      name: 'Adhérents',
      data: [
        ['Nom', 'SIRET', 'Adhérent depuis'].map((value) => ({ value })),
        [{ value: 'Le Four à pain' }, { value: 80_123_456_800_013 }, day('2019-03-12')],
        [null, null, null],
        [{ value: 'Les Roues libres' }, null, day('2021-09-01')],
      ],
    },
  ])
  const pick = async (sheet: string) => {
    await page.goto(`${site.address}/ploucs/importer`)
    await page.getByLabel('Fichier CSV ou .xlsx').setInputFiles({
      name: 'adhérents.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    })
    await page.locator('summary').filter({ hasText: 'Coller les lignes' }).click()
    await page.getByLabel('Feuille du classeur').fill(sheet)
    await press('Lire le fichier')
  }
  await pick('Membres')
  expect(await main().textContent()).toContain('Il contient\u00a0: Lisez-moi, Adhérents')
  await pick('adhérents')
  expect(await main().textContent()).toContain('Le classeur contient aussi\u00a0: Lisez-moi')
  await shot(page, 'imports-320-workbook')
  await fits()
  await press('Essayer l’import')
  expect(await main().textContent()).toContain('2 lignes à importer')
  await press('Importer')
  await imported()
  expect(
    await site.sql(
      `select o.name, o.siret, m.from_day::text as since from members.organisation o join members.membership m on m.organisation_id = o.id
       where o.name in ('Le Four à pain', 'Les Roues libres') order by 1`,
    ),
  ).toEqual([
    { name: 'Le Four à pain', siret: '80123456800013', since: '2019-03-12' },
    { name: 'Les Roues libres', siret: null, since: '2021-09-01' },
  ])
  await press('Annuler l’import')
  expect(await main().textContent()).toContain('tout est comme avant')
})

it('contacts and time come from files too; a template is one press away', async () => {
  await page.goto(`${site.address}/ploucs/importer`)
  await shot(page, 'imports-320-templates')
  const coming = page.waitForEvent('download')
  await main().getByRole('link', { name: 'Échanges', exact: true }).last().click()
  expect((await coming).suggestedFilename()).toBe('modele-echanges.xlsx')
  await page.getByLabel('des échanges').check()
  await page.locator('summary').filter({ hasText: 'Coller les lignes' }).click()
  await page.getByLabel('Lignes collées').fill('Date;Avec qui;Notes\n01/03/2026;La Smalah;Visite du local\n02/03/2026;;Sans personne')
  await press('Lire le fichier')
  await press('Essayer l’import')
  expect(await main().textContent()).toContain('on ne sait pas avec qui')
  await shot(page, 'imports-320-contacts')
  await fits()
})
