import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { enterAs, launch, lineTo, PHONE, type Served, served, shot, someone } from './served.ts'

// The story the house is built for, by hand, on the demonstration: a board of PLOUCS is convened, held on one screen, decides, and its PV
// is sealed. Once without any script, once with.

const BOARD = ['La Smalah', 'C Koi Ça', 'Co-Action', 'Artelandes', 'La Cowo']
const OBJECTION = 'L’avance viderait la caisse avant la paie d’août.'
const AMENDED = 'Le pôle avance 3 000 € au plus pour la coopérative jeunesse, une fois le solde de l’État reçu.'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe.each([
  { script: false, says: 'without script' },
  { script: true, says: 'with script' },
])('a board meeting of PLOUCS, $says', ({ script }) => {
  let site: Served
  let camille: Page
  let ines: Page
  let karim: Page
  /** Karim's weak 4G. */
  let line: Awaited<ReturnType<typeof lineTo>>
  let session = ''
  const heard: string[][] = []
  const name = (what: string) => `story-${script ? 'js' : 'html'}-${what}`

  const comes = async (who: string, options = {}, by: { address: string } = site) => {
    const came = await someone(browser, { javaScriptEnabled: script, ...options })
    heard.push(came.heard)
    await enterAs(came.page, by, who)
    return came.page
  }
  /** Presses a button and waits for the page that answers. */
  const press = async (page: Page, label: string | RegExp, within = page.locator('main')) => {
    await within.getByRole('button', { name: label }).first().click()
    await page.waitForLoadState('load')
  }
  const unfold = (page: Page, words: string, within = page.locator('main')) =>
    within.locator('summary').filter({ hasText: words }).first().click()
  const sees = async (page: Page, text: string | RegExp) =>
    expect(await page.locator('main').getByText(text).first().isVisible(), `${text}`).toBe(true)
  const tile = (page: Page, organisation: string) => page.locator('#point .c-seat').filter({ hasText: organisation })
  const seat = (page: Page, organisation: string) => page.locator('#table .c-seat').filter({ hasText: organisation })
  const reads = (page: Page) => (script ? Promise.resolve() : page.reload())

  beforeAll(async () => {
    site = await served()
    line = await lineTo(site)
  })
  afterAll(async () => {
    // A line that is cut is an error of the network, not of a page.
    expect(heard.flat().filter((text) => !text.includes('net::ERR_'))).toEqual([])
    expect(site.lines).toEqual([])
    for (const context of browser.contexts()) await context.close()
    line.close()
    await site.close()
  })

  it('the coordinator comes in with one press and prepares the next board in one', async () => {
    camille = await comes('Camille Lartigue')
    await sees(camille, 'Bonjour Camille')
    await shot(camille, name('01-home'))
    await camille.getByRole('link', { name: 'Agenda', exact: true }).click()
    await camille.getByRole('link', { name: 'Préparer une réunion' }).first().click()
    expect(await camille.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-04-09')
    await shot(camille, name('02-new-meeting'))
    await press(camille, 'Préparer la réunion')
    await sees(camille, 'La réunion est préparée')
  })

  it('adds a point and convenes: each representative gets a mail with the letter and the calendar', async () => {
    await unfold(camille, 'Ajouter un point')
    const form = camille.locator('form[action$="/points"]')
    await form.getByLabel('Titre du point').fill('Calendrier des animations de printemps')
    await form.getByRole('radio', { name: /^Accord de tous/ }).check()
    await press(camille, 'Ajouter', form)
    await sees(camille, 'Calendrier des animations de printemps')
    await shot(camille, name('03-draft'))
    await press(camille, 'Convoquer')
    await sees(camille, 'Les convocations sont écrites.')
    await shot(camille, name('04-convened'))
    await camille.goto(`${site.address}/ploucs/courrier`)
    const sent = camille.locator('main').getByRole('link', { name: /^Convocation : .*jeudi 9 avril/ })
    await expect.poll(async () => (await camille.reload()) && sent.count(), { timeout: 5_000 }).toBe(BOARD.length)
    await shot(camille, name('05-outbox'))
    await sent.first().click()
    const files = camille.locator('a[href*="/pieces/"]')
    const attached = async (at: number) => camille.request.get(`${site.address}${await files.nth(at).getAttribute('href')}`)
    expect(checkPdf(await (await attached(0)).body()).faults).toEqual([])
    expect(await (await attached(1)).text()).toMatch(/^DTSTART:20260409T\d{6}Z/m)
  })

  it('opens the board of tonight: arrivals by taps, the gauge says when enough are there', async () => {
    site.later(25)
    await camille.goto(`${site.address}/ploucs/accueil`)
    await camille.getByRole('link', { name: 'Préparer la séance' }).click()
    await camille.getByRole('link', { name: 'Préparer l’ouverture de la séance' }).click()
    session = camille.url()
    await shot(camille, name('06-before'))
    for (const organisation of ['La Smalah', 'C Koi Ça', 'Artelandes']) await press(camille, /^Arrivée/, seat(camille, organisation))
    await sees(camille, /3 présents sur 5/)
    await sees(camille, 'quorum atteint')
    await press(camille, 'Ouvrir la séance')
    await sees(camille, 'La séance est ouverte.')
    await shot(camille, name('07-open'))
  })

  it('a representative says on her own phone that she is there; another follows', async () => {
    ines = await comes('Inès Dupouy', PHONE)
    karim = await comes('Karim Bellanger', PHONE, line)
    await ines.goto(session)
    await karim.goto(session.replace(site.address, line.address))
    await shot(ines, name('08-phone'))
    await press(ines, 'Co-Action : j’arrive et je signe')
    await reads(karim)
    await karim
      .getByText(/4 présents sur 5/)
      .first()
      .waitFor({ timeout: 2_000 })
  })

  it('an information point is heard and noted', async () => {
    await press(camille, /^Point suivant/)
    for (let at = 0; at < 4 && !(await camille.getByText('Point d’information').count()); at += 1) {
      if (await camille.getByRole('button', { name: 'Accord de tous : noter' }).count()) await press(camille, 'Accord de tous : noter')
      await press(camille, /^Point suivant/)
    }
    await sees(camille, 'Nouvelles des structures')
    site.later(14)
    await camille.getByLabel('Nouvelles des structures').fill('La Smalah ouvre un second hangar à Dax.\n\nRCCNA cherche un terrain.')
    await press(camille, 'Enregistrer les notes')
    await sees(camille, 'Les notes sont enregistrées.')
    await shot(camille, name('09-notes'))
  })

  it('a point is agreed in one tap', async () => {
    await press(camille, /^Point suivant/)
    await shot(camille, name('10-agreement'))
    site.later(6)
    await press(camille, 'Accord de tous : noter')
    await sees(camille, /adoptée d’un commun accord/i)
    await shot(camille, name('11-agreed'))
    await reads(karim)
    await karim
      .getByText(/adoptée d’un commun accord/i)
      .first()
      .waitFor({ timeout: 2_000 })
  })

  const losesTheLine = () =>
    it('a phone that lost the network says so, comes back by itself and catches up', async () => {
      const point = karim.locator('#point h2')
      const state = karim.locator('.c-live-state')
      line.cut()
      await press(camille, /^Point suivant/)
      await camille.locator('#point h2').filter({ hasText: 'Avance pour la coopérative' }).waitFor()
      await state.filter({ hasText: 'Connexion perdue' }).waitFor({ timeout: 5_000 })
      expect(await point.textContent()).toContain('groupement des incubateurs')
      await shot(karim, name('11-offline'))
      line.mend()
      await point.filter({ hasText: 'Avance pour la coopérative' }).waitFor({ timeout: 10_000 })
      expect(await state.textContent()).not.toContain('Connexion perdue')
    })
  // Without script nothing follows by itself: there is nothing to lose.
  if (script) losesTheLine()

  it('a proposal goes through a round: three consent, one objects on her own phone', async () => {
    if (!script) await press(camille, /^Point suivant/)
    await camille.getByLabel('Qui propose').selectOption({ label: 'La Smalah' })
    await shot(camille, name('12-proposal'))
    await press(camille, 'Mettre ce texte sur la table')
    await press(camille, 'Passer tout de suite aux objections')
    for (const organisation of ['La Smalah', 'C Koi Ça', 'Artelandes']) await press(camille, /^Consent/, tile(camille, organisation))
    await reads(ines)
    await ines.getByText('À vous, pour Co-Action').first().waitFor({ timeout: 2_000 })
    await shot(ines, name('13-phone-round'))
    await unfold(ines, 'J’ai une objection')
    const form = ines.locator('form[action$="/objection"]')
    await form.getByLabel('J’ai une objection').fill(OBJECTION)
    await form.getByLabel('Elle dépasse ce que nous pouvons porter').check()
    await press(ines, 'Noter l’objection', form)
    await sees(ines, OBJECTION)
    await shot(ines, name('14-phone-objected'))
    await reads(camille)
    await camille.getByText(OBJECTION).first().waitFor({ timeout: 2_000 })
    await shot(camille, name('15-objection'))
  })

  it('a new version is written; she, and she only, says that it answers her; the round is closed', async () => {
    await press(camille, 'Chercher une nouvelle rédaction')
    await camille.locator('form[action$="/version"]').getByLabel('Texte de la proposition').fill(AMENDED)
    await shot(camille, name('16-integrate'))
    await press(camille, 'Mettre cette version sur la table')
    await reads(ines)
    await ines.getByRole('button', { name: 'Cette version répond à mon objection' }).waitFor({ timeout: 2_000 })
    await shot(ines, name('17-phone-version'))
    await press(ines, 'Cette version répond à mon objection')
    await reads(camille)
    await tile(camille, 'Co-Action').getByText('Consentement', { exact: true }).first().waitFor({ timeout: 2_000 })
    for (const organisation of ['La Smalah', 'C Koi Ça', 'Artelandes']) await press(camille, /^Consent/, tile(camille, organisation))
    await shot(camille, name('18-round-done'))
    site.later(25)
    await press(camille, 'Conclure : la décision est prise')
    await sees(camille, /adoptée par consentement au/i)
    await shot(camille, name('19-adopted'))
  })

  it('the session is closed, the PV read, printed, sealed', async () => {
    await press(camille, 'Clore la séance')
    await sees(camille, 'La séance est close.')
    await shot(camille, name('20-closed'))
    await camille.getByRole('link', { name: 'Relire et sceller le PV' }).click()
    await sees(camille, OBJECTION)
    await sees(camille, 'La Smalah ouvre un second hangar à Dax.')
    await shot(camille, name('21-minutes'))
    await press(camille, 'Sceller le PV')
    await sees(camille, 'Le PV est scellé.')
    await shot(camille, name('22-sealed'))
    const printed = async () => (await camille.request.get(camille.url().replace(/\/pv.*/, '/pv.pdf'))).body()
    const bytes = await printed()
    expect(Buffer.compare(bytes, await printed())).toBe(0)
    const outline = checkPdf(bytes)
    expect(outline).toMatchObject({ faults: [], lang: 'fr-FR' })
    expect(pdfText(bytes)).toContain('3 000 €')
  })

  it('the register gives both decisions their numbers, without a gap', async () => {
    await camille.goto(`${site.address}/ploucs/registre`)
    const text = (await camille.locator('main').textContent()) ?? ''
    const numbers = [...text.matchAll(/CA-2026-(\d{3})/g)].map(([, number]) => Number(number))
    const unique = [...new Set(numbers)].sort((a, b) => a - b)
    expect(unique).toEqual(unique.map((_, at) => at + 1))
    expect(unique.length).toBeGreaterThanOrEqual(2)
    await sees(camille, 'Avance pour la coopérative jeunesse de l’été prochain')
    await sees(camille, 'Adhésion au groupement des incubateurs de Nouvelle-Aquitaine')
    await shot(camille, name('23-register'))
  })

  it('each person’s page says the minutes they spent, nobody typed any', async () => {
    for (const [page, who] of [
      [camille, 'Camille Lartigue'],
      [ines, 'Inès Dupouy'],
    ] as const) {
      await page.goto(`${site.address}/ploucs/personnes`)
      await page.locator('main').getByRole('link', { name: who }).first().click()
      const row = page.locator('#temps tr').filter({ hasText: 'mars 2026' }).first()
      expect(await row.locator('td').last().textContent()).toMatch(/^(4\d|5\d)\smin$/)
    }
    await shot(ines, name('24-person'))
  })
})
