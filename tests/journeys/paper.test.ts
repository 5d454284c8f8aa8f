import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { enterAs, housed, shot, someone } from './served.ts'

// What leaves the screen: lists and sheets pinned up in a village hall, page by page; files as the browser keeps them.

const { site, browser } = await housed()
const { page } = await someone(browser)
await enterAs(page, site, 'Camille Lartigue')
await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

/** What is on the paper and should not be; whether rows may be cut. Runs in the page. */
const onPaper = () => {
  const seen = (one: Element) => one.checkVisibility() && one.getClientRects().length > 0
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(seen)
  const nameOf = (one: Element) => `${one.tagName} ${one.className} ${(one.textContent ?? '').trim().slice(0, 30)}`
  return {
    // A form around a list is the list: its ticks and buttons are the tools.
    tools: all('button, input, select, textarea, nav, .btn, form:not(:has(table)), footer').map(nameOf),
    underlined: all('a')
      .filter((one) => getComputedStyle(one).textDecorationLine !== 'none')
      .map(nameOf),
    cut: all('tr, li.c-row')
      .filter((one) => getComputedStyle(one).breakInside !== 'avoid')
      .map(nameOf),
    head: all('.c-head :is(a, p)')
      .map((one) => one.textContent)
      .join(' '),
    ground: getComputedStyle(document.body).color,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }
}

const pages = [
  ['accueil', 'Camille'],
  ['agenda', 'Agenda'],
  ['instances', 'Instances'],
  ['registre', 'CA-2026-'],
  ['registre?imprimer=oui', 'CA-2026-'],
  ['documents', 'PV scellés'],
  ['structures', 'La Smalah'],
  ['personnes', 'Camille Lartigue'],
  ['courrier', 'Convocation'],
  ['mes-donnees', 'Qui vous êtes'],
] as const

/** Points: A4 is 595.28 by 841.89. */
const sizesOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ])

it.each(pages)('%s prints composed: the hub and the day at its head, no tools, whole rows, on A4', async (path, says) => {
  await page.goto(`${site.address}/ploucs/${path}`)
  const paper = await page.evaluate(onPaper)
  expect(paper).toMatchObject({ tools: [], underlined: [], cut: [], ground: 'rgb(0, 0, 0)', wide: false })
  expect(paper.head).toContain('PLOUCS')
  expect(paper.head).toContain('Imprimé le 12 mars 2026')
  expect(await page.locator('main').textContent()).toContain(says)
  await shot(page, `papier-${path.replace(/\W+/g, '-')}`)
  const sizes = sizesOf(await page.pdf({ preferCSSPageSize: true }))
  expect(sizes.length).toBeGreaterThan(0)
  expect(new Set(sizes.map(String))).toEqual(new Set(['595,842']))
})

it('the page of a person and of an organisation print the same way', async () => {
  for (const list of ['structures', 'personnes']) {
    await page.goto(`${site.address}/ploucs/${list}`)
    const href = await page.locator(`main a[href*="/${list}/"]:not([href$="/coller"]):not([href*="/export"])`).first().getAttribute('href')
    await page.goto(`${site.address}${href}`)
    const paper = await page.evaluate(onPaper)
    expect(paper, href ?? '').toMatchObject({ tools: [], underlined: [], cut: [], wide: false })
  }
})

it('a list that goes on says so on paper', async () => {
  await page.goto(`${site.address}/ploucs/courrier`)
  const goesOn = page.getByText('La liste continue')
  expect(await goesOn.isVisible()).toBe(true)
  await page.goto(`${site.address}/ploucs/courrier?imprimer=oui`)
  expect(await goesOn.count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`${site.address}/ploucs/courrier`)
  expect(await goesOn.isVisible()).toBe(false)
})

it.each([
  ['registre', 'Classeur (XLSX)', 'ploucs-registre-2026-03-12.xlsx', 'PK'],
  ['registre', 'CSV', 'ploucs-registre-2026-03-12.csv', '\ufeffNuméro;'],
  ['mes-donnees', 'Télécharger le classeur (XLSX)', 'ploucs-ce-que-le-pole-sait-de-moi-2026-03-12.xlsx', 'PK'],
])('%s: one press on « %s » keeps %s', async (path, press, name, begins) => {
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`${site.address}/ploucs/${path}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: press }).click()])
  expect(download.suggestedFilename()).toBe(name)
  expect((await readFile(await download.path(), 'utf8')).startsWith(begins)).toBe(true)
})
