import { describe, expect, it } from 'vitest'
import { coordinator } from '../../demo/ploucs.ts'
import { violationsOn } from './axe.ts'
import { DESK, enterAs, handsOn, housed, PHONE, shot, someone } from './served.ts'

// One structure noted twice: found, compared field by field, made one, its old address still good; and two again. On a phone without script, then read
// by axe on a phone and on a desk.

const { site, browser } = await housed()

const cards = async () => {
  const rows = await site.sql<{ id: string; name: string }>(
    `select id, name from members.organisation where name like 'Recyclerie%' order by name`,
  )
  return Object.fromEntries(rows.map(({ id, name }) => [name, id]))
}
const KEPT = 'Recyclerie du Marensin'
const LOST = 'Recyclerie Marensin'

describe('a structure noted twice, on a phone of 320 px without script', () => {
  it('is found, compared, made one; the old address leads to the card that stands; undone, both are back', async () => {
    const { page, heard } = await someone(browser, { ...PHONE, javaScriptEnabled: false })
    const { main, press, fits } = handsOn(() => page)
    const before = await cards()
    await enterAs(page, site, coordinator.name)

    await page.goto(`${site.address}/ploucs/structures`)
    await page.getByRole('link', { name: 'Doublons' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Doublons possibles' }).waitFor()
    await fits()
    await shot(page, 'doublons')
    await main()
      .getByRole('link', { name: /Recyclerie/ })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Deux fiches, une seule ?' }).waitFor()
    // The list puts the cards in the order of their names; one keeps the other by a press.
    if (!page.url().includes(`structures/${before[KEPT]}/`)) await main().getByRole('link', { name: 'Garder plutôt l’autre' }).click()
    await main().getByRole('radio', { name: KEPT }).waitFor()
    expect(await main().getByRole('radio', { name: KEPT }).isChecked()).toBe(true)
    const website = main().getByRole('group', { name: 'Site', exact: true })
    await website.getByRole('radio', { name: 'https://recyclerie-marensin.example' }).check()
    await main().getByText('05 36 49 12 07').waitFor()
    await fits()
    await shot(page, 'doublons-paire')
    await press('Réunir les deux fiches')

    await page.getByRole('heading', { level: 1, name: /« Recyclerie Marensin » réunie à « Recyclerie du Marensin »/u }).waitFor()
    await main().getByText('possible jusqu’au').waitFor()
    await fits()
    await shot(page, 'doublons-reunies')
    const merge = page.url()
    expect(Object.keys(await cards())).toEqual([KEPT])

    await page.goto(`${site.address}/ploucs/structures/${before[LOST]}`)
    await page.getByRole('heading', { level: 1, name: KEPT, exact: true }).waitFor()
    await main().getByRole('link', { name: 'recyclerie-marensin.example' }).waitFor()
    await main().getByRole('paragraph').filter({ hasText: 'Collecte d’encombrants' }).waitFor()
    await main().getByText('Deux fiches réunies en une').waitFor()

    await page.goto(merge)
    await press('Annuler cette réunion')
    await main().getByText('Les deux fiches sont revenues', { exact: false }).first().waitFor()
    await shot(page, 'doublons-annulees')
    expect(await cards()).toEqual(before)
    for (const name of [KEPT, LOST]) {
      await page.goto(`${site.address}/ploucs/structures/${before[name]}`)
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    }
    expect(heard).toEqual([])
  })
})

describe('what axe finds', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('nothing, on %s: the list, the two cards, the merge, what it leaves', async (_, size) => {
    const { page, heard } = await someone(browser, size)
    const { press, fits } = handsOn(() => page)
    await enterAs(page, site, coordinator.name)
    const { [KEPT]: kept, [LOST]: lost } = await cards()
    const passes = async () => {
      await fits()
      expect(await violationsOn(page), page.url()).toEqual([])
    }
    await page.goto(`${site.address}/ploucs/doublons`)
    await passes()
    await page.goto(`${site.address}/ploucs/doublons/structures/${kept}/${lost}`)
    await passes()
    await shot(page, `doublons-paire-${size.viewport.width}`)
    await press('Réunir les deux fiches')
    await page.getByRole('button', { name: 'Annuler cette réunion' }).waitFor()
    await passes()
    await shot(page, `doublons-reunies-${size.viewport.width}`)
    await press('Annuler cette réunion')
    await page.getByText('Les deux fiches sont revenues', { exact: false }).first().waitFor()
    await passes()
    expect(heard).toEqual([])
  })
})
