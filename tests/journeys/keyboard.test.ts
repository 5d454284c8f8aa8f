import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { enterAs, housed, someone } from './served.ts'
import { busyTown } from './town.ts'

// What a meeting asks of people, with Tab and Enter alone: a stance, the step to a point, an agreement. The focus is always seen.

/** Presses of Tab a person may need from the top of the page to a control in it. */
const PATIENCE = 60

const { site, browser } = await housed()
const { tonight } = await busyTown(site)
const session = `${site.address}/ploucs/reunions/${tonight}/seance`

const arrives = async (who: string, options = {}) => {
  const { page } = await someone(browser, options)
  await enterAs(page, site, who)
  await page.goto(session)
  return page
}

type Focus = { says: string; seen: boolean; inView: boolean }

/** Where the focus is: its words, whether a line of three pixels says so, whether it is on the screen. Runs in the page. */
const focus = (): Focus => {
  const one = document.activeElement ?? document.body
  // The title of a row draws its line around the whole row.
  const lines = [getComputedStyle(one), getComputedStyle(one, '::after')]
  const { top, bottom } = one.getBoundingClientRect()
  return {
    says: (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
    seen: lines.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
    inView: bottom > 0 && top < window.innerHeight,
  }
}

/** Walks with Tab to what says `label`; how many presses it took. Every stop on the way is seen. */
const walkTo = async (page: Page, label: RegExp): Promise<number> => {
  for (let presses = 1; presses <= PATIENCE; presses += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(focus)
    expect(here, here.says.slice(0, 80)).toMatchObject({ seen: true, inView: true })
    if (label.test(here.says)) return presses
  }
  throw new Error(`Not reached in ${PATIENCE} presses of Tab: ${label}`)
}

it('the first Tab offers to skip to the content', async () => {
  const page = await arrives('Inès Dupouy')
  expect(await walkTo(page, /contenu/i)).toBe(1)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu')
  await page.context().close()
})

it.each([
  { script: true, who: 'Inès Dupouy' },
  { script: false, who: 'Karim Bellanger' },
])('a representative consents, with script: $script', async ({ script, who }) => {
  const page = await arrives(who, { javaScriptEnabled: script })
  const presses = await walkTo(page, /^Je consens/)
  await page.keyboard.press('Enter')
  await page.getByText('C’est noté.').waitFor()
  console.log(`Je consens : ${presses} tabulations`)
  await page.context().close()
})

it('the coordinator goes to a point and notes the agreement of all', async () => {
  const page = await arrives('Camille Lartigue')
  const toPoint = await walkTo(page, /^Passer à ce point : Adhésion/)
  await page.keyboard.press('Enter')
  await page.locator('#point h2').filter({ hasText: 'Adhésion au groupement' }).waitFor()
  const toAgree = await walkTo(page, /^Accord de tous : noter/)
  await page.keyboard.press('Enter')
  await page
    .getByText(/adoptée d’un commun accord/i)
    .first()
    .waitFor()
  console.log(`Passer au point : ${toPoint} tabulations ; accord de tous : ${toAgree}`)
  await page.context().close()
})
