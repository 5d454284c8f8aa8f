import { Readable } from 'node:stream'
import { afterAll, expect, it } from 'vitest'
import { mailIn } from '#mailbox/api.ts'
import { spool } from '#platform/mail/spool.ts'
import { forward } from '../setup/mail.ts'
import { enterAs, handsOn, housed, PHONE, shot, someone } from './served.ts'

// Mail that came in, on a small phone without script: an address of one's own, the tray of the demonstration sorted by thumb.

const { site, browser } = await housed({ env: { CORDEE_MAIL_IN_PORT: '2525', CORDEE_MAIL_IN_HOST: 'depot.exemple.fr' } })
const { page, heard } = await someone(browser, { ...PHONE, javaScriptEnabled: false })
const root = `${site.address}/ploucs/courrier-entrant`
await enterAs(page, site, 'Camille Lartigue')
afterAll(() => expect(heard).toEqual([]))

const { main, press, fits } = handsOn(() => page)

it('two mails wait: what is ready is filed in one press, and becomes a contact', async () => {
  await page.goto(`${site.address}/ploucs/structures`)
  await main().getByRole('link', { name: 'Courrier reçu' }).click()
  expect(await main().textContent()).toContain('2 courriels à ranger')
  await shot(page, 'mailbox-320-tray')
  await fits()
  await press('Ranger le courriel prêt')
  expect(await main().textContent()).toContain('Courriels prêts rangés dans les échanges.')
  await main().getByRole('link', { name: 'Œuvres pour les Tous pour un' }).click()
  expect(await main().textContent()).toContain('Nous pouvons prêter douze œuvres')
  expect(await main().textContent()).toContain('Œuvres proposées.csv')
})

it('the other is opened, filed under a name nobody knows yet, and taken back', async () => {
  await page.goto(root)
  await main().getByRole('link', { name: 'Une animation sur la coopération', exact: false }).first().click()
  expect(await page.getByLabel('Autre nom').inputValue()).toBe('Claire Dupouy')
  await shot(page, 'mailbox-320-mail')
  await fits()
  await press('Ranger')
  expect(await main().textContent()).toContain('Courriel rangé dans les échanges.')
  expect(await main().textContent()).toContain('Aucun courriel n’attend')
  await press(/^Reprendre : Une animation/)
  expect(await main().textContent()).toContain('Un courriel à ranger')
})

it('an address of one’s own takes one press; a mail sent to it from elsewhere waits, marked', async () => {
  await page.goto(root)
  const address = await page.getByLabel('Adresse', { exact: true }).inputValue()
  expect(address).toMatch(/^ploucs\+[a-z2-7]{20}@depot\.exemple\.fr$/)
  await press('Activer cette adresse')
  expect(await main().textContent()).toContain('Votre adresse de dépôt est active.')
  const mailbox = mailIn({ stage: site.stage, host: 'depot.exemple.fr', clock: site.clock })
  const envelope = { from: 'camille@chez-elle.example', to: address }
  const mail = await spool(site.stage.data, Readable.from([forward({ ...envelope, subject: 'Depuis chez moi' })]))
  expect(mail && (await mailbox.take(mail, envelope))).toEqual({ is: 'taken' })
  await page.goto(root)
  expect(await main().textContent()).toContain('Expéditeur inattendu')
  await shot(page, 'mailbox-320-unexpected')
  await main().getByRole('link', { name: 'Depuis chez moi', exact: true }).click()
  await press('C’est bien moi')
  expect(await main().textContent()).toContain('Adresse retenue')
  await shot(page, 'mailbox-320-confirmed')
  await fits()
})

it.each([
  { width: 768, colorScheme: 'light' as const },
  { width: 1280, colorScheme: 'dark' as const },
])('holds at $width, $colorScheme', async ({ width, colorScheme }) => {
  const { page: wide, context } = await someone(browser, { viewport: { width, height: 900 }, colorScheme })
  await enterAs(wide, site, 'Camille Lartigue')
  for (const [name, path] of [
    ['tray', root],
    ['mail', page.url().split('?')[0]],
  ] as const) {
    await wide.goto(path ?? root)
    expect(await wide.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0)
    await shot(wide, `mailbox-${width}-${name}`)
  }
  await context.close()
})
