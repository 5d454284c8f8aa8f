import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { coordinator, treasurer } from '../../demo/ploucs.ts'
import { DESK, enterAs, handsOn, housed, PHONE, shot, someone } from './served.ts'

// The coordinator's March: what she did waits there, twenty seconds note the rest, one press signs, the board approves, the sheet is printed.

const { site, browser } = await housed({ begin: '2026-03-31T15:00:00.000Z' })
const { page, heard } = await someone(browser, { ...PHONE, javaScriptEnabled: false })
await enterAs(page, site, coordinator.name)
afterAll(() => expect(heard).toEqual([]))

const { main, fits } = handsOn(() => page)

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
  await shot(page, 'time-320-noted')
  await fits()
  // What was noted is said with the sum of its day, and the next one is ready: yesterday's, in three more.
  expect(await main().getByRole('status').textContent()).toMatch(
    /Noté\s: Dossier de subvention, 1\sh\s30\..*Mardi 31 mars 2026\s: .* en tout/,
  )
  await main().getByRole('heading', { name: 'Encore une' }).waitFor()
  await page.getByLabel('Quoi ?').fill('Rangement')
  await page.getByLabel('Combien de temps ?').fill('0,5')
  await page.getByLabel('Hier').check()
  await main().getByRole('button', { name: 'Noter' }).click()
  await page.waitForLoadState('load')
  expect(await main().getByRole('status').textContent()).toMatch(/Rangement, 30\smin.*Lundi 30 mars 2026/)
  await main().getByRole('link', { name: 'Voir mars 2026' }).click()
  await page.waitForLoadState('load')
  // Its week opened with it.
  await main().getByText('Rangement', { exact: true }).waitFor()
  await shot(page, 'time-320-month')
  await fits()
})

it('a month that is all derived: one press keeps what waits, affirms the weeks and signs; nothing of it can be kept or dropped any more', async () => {
  const desk = await someone(browser, { ...DESK, javaScriptEnabled: false })
  await enterAs(desk.page, site, coordinator.name)
  await desk.page.goto(`${site.address}/ploucs/temps`)
  const march = desk.page.locator('main')
  // What was noted by hand is taken back: the line stays, struck through.
  for (const title of ['Dossier de subvention', 'Rangement']) {
    const line = march.getByRole('listitem').filter({ hasText: title })
    await line.getByText(`Corriger : ${title}`).click()
    await line.getByLabel('Retirer cette ligne').check()
    await line.getByRole('button', { name: 'Corriger', exact: true }).click()
    await desk.page.waitForLoadState('load')
    // Where one was, unfolded.
    await march.locator('s').filter({ hasText: title }).first().waitFor()
  }
  await shot(desk.page, 'time-1280-waiting')
  await march.getByRole('button', { name: /^Tout est juste : affirmer et signer mars 2026/ }).click()
  await desk.page.waitForLoadState('load')
  expect(await march.textContent()).toContain('Mois affirmé et signé')
  expect(await march.getByRole('button', { name: /^(Garder|Écarter)/ }).count()).toBe(0)
  await shot(desk.page, 'time-1280-signed')
  const [sums] = await site.sql<{ typed: number; derived: number }>(
    `select count(*) filter (where source <> 'derived')::int as typed, count(*) filter (where source = 'derived')::int as derived from "time".entry
     where on_day >= '2026-03-01' and on_day < '2026-04-01' and capacity = 'staff' and reverses is null and not reversed`,
  )
  expect(sums?.typed).toBe(0)
  expect(sums?.derived).toBeGreaterThan(5)
  expect(desk.heard).toEqual([])
  await desk.context.close()
})

it('the treasurer approves it; its sheet is printed, whole, and can be read by everybody', async () => {
  const desk = await someone(browser, { ...DESK, javaScriptEnabled: false })
  await enterAs(desk.page, site, treasurer.name)
  await desk.page.goto(`${site.address}/ploucs/temps/equipe`)
  const there = desk.page.locator('main')
  await shot(desk.page, 'time-1280-team')
  expect(await there.textContent()).toContain('attendent votre signature')
  await there.getByRole('link', { name: /^Relire et approuver.*, mars 2026/ }).click()
  await there.getByRole('button', { name: 'Approuver ce mois' }).click()
  await desk.page.waitForLoadState('load')
  expect(await there.textContent()).toContain('Mois approuvé')
  await shot(desk.page, 'time-1280-approved')
  // On paper, every line of every week, folded or not.
  await desk.page.emulateMedia({ media: 'print' })
  const lines = there.locator('#lignes li.c-row')
  expect(await lines.count()).toBeGreaterThan(10)
  for (const line of await lines.all()) expect(await line.evaluate((one) => one.getClientRects().length > 0)).toBe(true)
  if (process.env.CORDEE_SHOTS) await desk.page.pdf({ path: join(process.env.CORDEE_SHOTS, 'time-month.pdf'), preferCSSPageSize: true })
  await desk.page.emulateMedia({ media: 'screen' })
  const href = await there.getByRole('link', { name: 'Feuille du mois (PDF)' }).getAttribute('href')
  const bytes = new Uint8Array(await (await desk.page.request.get(`${site.address}${href}`)).body())
  const folder = process.env.CORDEE_SHOTS
  if (folder) await writeFile(join(folder, 'time-sheet.pdf'), bytes)
  const { faults, pages } = checkPdf(bytes)
  expect(faults).toEqual([])
  expect(pages).toBeLessThanOrEqual(3)
  const text = pdfText(bytes).replace(/\s+/g, ' ')
  for (const said of [coordinator.name, 'mars 2026', 'Échange', 'Lignes retirées', 'Signé en ligne', treasurer.name, 'Empreinte'])
    expect(text).toContain(said)
  expect(text).not.toContain('PROJET')
  expect(desk.heard).toEqual([])
  await desk.context.close()
})
