import type { BrowserContext, Page } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { capabilities } from '../../src/app.tsx'
import { violationsOn } from './axe.ts'
import { complaints, DESK, enterAs, housed, PHONE, shot } from './served.ts'
import { busyTown, EMPTY } from './town.ts'

// Every page of the house as it is really served, under the strict policy: read by axe by day, by night and at 320 px; full, empty and
// refusing; nothing sticks out sideways, nothing is complained of. A new route is read without anybody adding it here.

// Some eighty pages: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 300_000 })

/** Pages outside any hub, and one that nobody may have. */
const HOUSE = ['/connexion', '/connexion/courrier', '/connexion/compte', '/mes-poles', '/ploucs/nulle-part']

const { site, browser } = await housed()
const town = await busyTown(site)

/** Addresses of a route, one for each thing that can stand in it. Throws for a name nobody knows how to fill. */
const addressesOf = (path: string, slug = 'ploucs'): string[] => {
  const [, name = ''] = /:(?!hub\b)(\w+)/.exec(path) ?? []
  const inHub = path.replace(':hub', slug)
  if (!name) return [inHub]
  const values = town.fillers[path] ?? town.fillers[name]
  if (!values?.every(Boolean)) throw new Error(`Nothing known to stand for :${name} in ${path}`)
  return values.flatMap((value) => addressesOf(inHub.replace(`:${name}`, value), slug))
}

const pagePaths = capabilities.flatMap(({ routes }) => routes.filter((route) => route.is === 'page').map(({ path }) => path))

const context = async (who: string | null): Promise<BrowserContext> => {
  const made = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...DESK })
  if (!who) return made
  const page = await made.newPage()
  await enterAs(page, site, who)
  await page.close()
  return made
}

const violations = async (page: Page, where: string): Promise<string[]> => (await violationsOn(page)).map((one) => `${where}: ${one}`)

const sideways = async (page: Page, where: string): Promise<string[]> => {
  const [content = 0, width = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  return content > width ? [`${where}: ${content} px wide`] : []
}

/** On a phone by night; nothing may stick out. */
const inspectPhone = async (page: Page, where: string): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(PHONE.viewport)
  const found = [...(await violations(page, `${where} on a phone by night`)), ...(await sideways(page, where))]
  await shot(page, `page${where.replaceAll(/[^a-z0-9]+/gi, '-')}-320-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(DESK.viewport)
  return found
}

/** On a desk by day, then on a phone by night. */
const inspect = async (page: Page, where: string): Promise<string[]> => {
  await shot(page, `page${where.replaceAll(/[^a-z0-9]+/gi, '-')}-1280-light`)
  return [...(await violations(page, `${where} by day`)), ...(await inspectPhone(page, where))]
}

/** Works the list in two tabs at a time: two cores. */
const inTwoTabs = async <T>(of: BrowserContext, list: T[], work: (page: Page, one: T) => Promise<string[]>): Promise<string[]> => {
  const todo = [...list]
  const found: string[] = []
  const tab = async () => {
    const page = await of.newPage()
    const heard = complaints(page)
    for (let one = todo.shift(); one !== undefined; one = todo.shift()) found.push(...(await work(page, one)))
    found.push(...heard)
    await page.close()
  }
  await Promise.all([tab(), tab()])
  return found
}

const short = (address: string) => address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{20}([0-9a-f]{7})/g, '…$1')

/** What even the coordinator does not find: nothing; a session, a PV, a sheet to sign or proxies before the notice; what the board alone confirms; cases a hub has not turned on. */
const notHers = (address: string) =>
  ['seance', 'pv', 'emargement', 'pouvoirs'].some((part) => address === `/ploucs/reunions/${town.draft}/${part}`) ||
  address === '/ploucs/nulle-part' ||
  address === `/${EMPTY.slug}/differends` ||
  address.endsWith('/recuperations')

it('the coordinator’s: every page of every capability, and the door', async () => {
  const hers = await context('Camille Lartigue')
  const addresses = [...pagePaths.flatMap((path) => addressesOf(path)), ...HOUSE]
  expect(addresses.length).toBeGreaterThan(25)
  const found = await inTwoTabs(hers, addresses, async (page, address) => {
    const answer = await page.goto(site.address + address)
    const expected = notHers(address) ? 404 : 200
    const wrong = answer?.status() === expected ? [] : [`${short(address)} answered ${answer?.status()}`]
    return [...wrong, ...(await inspect(page, short(address)))]
  })
  expect(found).toEqual([])
  await hers.close()
})

it('a board representative’s: what she may see, and what she is refused', async () => {
  const hers = await context('Inès Dupouy')
  let seen = 0
  const found = await inTwoTabs(
    hers,
    pagePaths.flatMap((path) => addressesOf(path)),
    async (page, address) => {
      const answer = await page.goto(site.address + address)
      if (answer?.status() !== 200)
        return answer?.status() === 404 || answer?.status() === 403 ? [] : [`${short(address)} ${answer?.status()}`]
      seen += 1
      const found = await violations(page, `${short(address)} as a representative`)
      await page.setViewportSize(PHONE.viewport)
      found.push(...(await sideways(page, short(address))))
      if (address.endsWith('/seance')) await shot(page, `page-representative${short(address).replaceAll(/[^a-z0-9]+/gi, '-')}`)
      await page.setViewportSize(DESK.viewport)
      return found
    },
  )
  expect(found).toEqual([])
  expect(seen).toBeGreaterThan(15)
  await hers.close()
})

it('what is wrong is found: a picture without words, a line too long', async () => {
  const nobody = await context(null)
  const page = await nobody.newPage()
  await page.goto(`${site.address}/ploucs`)
  await page.setViewportSize(PHONE.viewport)
  await page.evaluate(() =>
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', `<img src="x"><p>${'long'.repeat(200)}</p><pre>${'long'.repeat(200)}</pre>`),
  )
  expect(await violations(page, 'spoiled')).toEqual([expect.stringContaining('spoiled: image-alt')])
  expect(await sideways(page, 'spoiled')).toHaveLength(1)
  await nobody.close()
})

it('a visitor’s: the front door, the hub’s site, the log-in', async () => {
  const nobody = await context(null)
  const found = await inTwoTabs(nobody, ['/', '/ploucs', '/connexion', '/nouveau'], async (page, address) => {
    await page.goto(site.address + address)
    expect(await page.evaluate('document.scripts.length')).toBe(0)
    return inspect(page, `${address} to a visitor`)
  })
  expect(found).toEqual([])
  await nobody.close()
})

it('an empty hub’s: each page says what will come', async () => {
  const hers = await context(EMPTY.coordinator.name)
  const paths = pagePaths
    .filter((path) => path.startsWith('/:hub') && !/:(?!hub\b)/.test(path))
    .flatMap((path) => addressesOf(path, EMPTY.slug))
  const found = await inTwoTabs(hers, paths, async (page, address) => {
    const answer = await page.goto(site.address + address)
    return [
      ...(answer?.status() === (notHers(address) ? 404 : 200) ? [] : [`${address} ${answer?.status()}`]),
      ...(await inspectPhone(page, address)),
    ]
  })
  expect(found).toEqual([])
  await hers.close()
})

/** Spoils every field one can type in, so that the answer is a refusal; says how many there are. Runs in the page. */
const spoil = (form: Element): number => {
  const fields = [
    ...form.querySelectorAll<HTMLInputElement>('input:not([type=radio], [type=checkbox], [type=hidden], [type=file]), textarea'),
  ]
  for (const one of fields) {
    if (one.matches('input')) one.type = 'text'
    one.value = 'jamais '.repeat(8000)
  }
  return fields.length
}

it('a refused form: 422, each problem beside its field, nothing typed is lost', async () => {
  const hers = await context('Camille Lartigue')
  const tried = new Set<string>()
  const kindOf = (action: string) => action.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
  const addresses = pagePaths.flatMap((path) => addressesOf(path)).filter((address) => address.startsWith('/ploucs/'))
  const found = await inTwoTabs(hers, addresses, async (page, address) => {
    const wrong: string[] = []
    await page.goto(site.address + address)
    const forms = await page.$$eval('main form.c-form', (all) => all.map((one, at) => [at, one.getAttribute('action') ?? ''] as const))
    for (const [at, action] of forms) {
      if (tried.has(kindOf(action))) continue
      tried.add(kindOf(action))
      await page.goto(site.address + address)
      const form = page.locator('main form.c-form').nth(at)
      if ((await form.evaluate(spoil)) === 0) continue
      const answered = page.waitForNavigation({ timeout: 8_000 })
      const [answer] = await Promise.all([answered, form.evaluate((one) => (one as HTMLFormElement).submit())])
      const where = `${kindOf(action)} refused`
      if (answer?.status() !== 422) wrong.push(`${where}: ${answer?.status() ?? 'no answer'}`)
      else if ((await page.locator('.c-problems, .c-notice-refusal').count()) === 0) wrong.push(`${where}: no word of it`)
      else if (!(await page.content()).includes('jamais jamais')) wrong.push(`${where}: what was typed is lost`)
      wrong.push(...(await inspectPhone(page, where)))
    }
    return wrong
  })
  expect(found).toEqual([])
  expect(tried.size).toBeGreaterThan(12)
  await hers.close()
})
