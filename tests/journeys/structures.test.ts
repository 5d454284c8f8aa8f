import { expect, it } from 'vitest'
import { coordinator } from '../../demo/ploucs.ts'
import { enterAs, housed, PHONE, shot, someone } from './served.ts'

// Structures on a phone of 320 px without script: found with a slip of the finger, acted on together and back, told whole.

const { site, browser } = await housed()

const phone = async () => {
  const { page, heard } = await someone(browser, { ...PHONE, javaScriptEnabled: false })
  await enterAs(page, site, coordinator.name)
  return { page, heard }
}

it('finds a structure from any page, with its plural and a slip of the finger', async () => {
  const { page, heard } = await phone()
  await page.getByRole('link', { name: 'Chercher dans le pôle' }).click()
  const field = page.getByLabel('Un nom, une commune, un mot')
  await field.fill('vélos')
  await field.press('Enter')
  await page.getByRole('link', { name: 'Atelier Vélo des Pins' }).waitFor()
  await field.fill('mraensin')
  await field.press('Enter')
  await page.getByText('voici ce qui s’en approche').waitFor()
  await shot(page, 'structures-chercher')
  await page.getByRole('link', { name: 'Recyclerie du Marensin', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Recyclerie du Marensin' }).waitFor()
  expect(heard).toEqual([])
})

it('filters, removes the filter by its chip, ticks two, gives them a sector and takes it back', async () => {
  const { page, heard } = await phone()
  await page.goto(`${site.address}/ploucs/structures?secteur=reuse`)
  await page.getByText('4 structures', { exact: true }).waitFor()
  await page.getByRole('link', { name: /Réemploi et déchets/ }).click()
  await page.getByRole('checkbox', { name: 'Choisir Radio Bruyère' }).check()
  await page.getByRole('checkbox', { name: 'Choisir Bois & Mains' }).check()
  await shot(page, 'structures-cochees')
  await page.getByRole('button', { name: 'Agir sur les structures cochées' }).click()
  await page.getByRole('heading', { level: 1, name: '2 structures choisies' }).waitFor()
  await page.getByText('Ajouter un secteur').click()
  await page.getByLabel('Secteur', { exact: true }).selectOption({ label: 'tourisme' })
  await page.getByRole('button', { name: 'Ajouter ce secteur' }).click()
  await page.getByRole('heading', { level: 1, name: /Secteur .*tourisme.* ajouté à 2 structures/ }).waitFor()
  const tourism = () => site.sql(`select name from members.organisation where 'tourism' = any (sectors)`)
  expect(await tourism()).toHaveLength(2)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.getByText('sont revenues comme avant').waitFor()
  expect(await tourism()).toEqual([])
  expect(heard).toEqual([])
})

it('explains a number typed badly beside its field, keeps what was typed, and tells the life of the structure', async () => {
  const { page, heard } = await phone()
  await page.goto(`${site.address}/ploucs/structures?q=smalah`)
  await page.getByRole('link', { name: 'La Smalah' }).click()
  await page.getByText('Compléter ou corriger l’identité').click()
  await page.getByLabel('Commune', { exact: false }).first().fill('Saint-Julien-en-Born')
  await page.getByText('Numéros, adresse, site, téléphone').click()
  await page.getByLabel('SIRET ou SIREN').fill('7328293200007')
  await page.getByRole('button', { name: 'Enregistrer' }).last().click()
  const problem = page.getByRole('link', { name: /a 13 chiffres/ })
  await problem.waitFor()
  expect(await page.getByLabel('SIRET ou SIREN').inputValue()).toBe('7328293200007')
  await shot(page, 'structures-siret')
  await page.goto(page.url().replace(/\/identite.*/, ''))
  await page.getByRole('link', { name: /^Réunions/ }).click()
  await page
    .getByRole('link', { name: /Participe à la réunion/ })
    .first()
    .waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  expect(heard).toEqual([])
})

it('puts the ticked ones in a group, is told who was in it, sees them by that group, and takes it back in one press', async () => {
  const { page, heard } = await phone()
  const sees = (text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()
  await page.goto(`${site.address}/ploucs/structures`)
  for (const name of ['Radio Bruyère', 'Bois & Mains']) await page.getByRole('checkbox', { name: `Choisir ${name}` }).check()
  await page.getByRole('button', { name: 'Agir sur les structures cochées' }).click()
  await page.getByText('Ajouter à un groupe').click()
  await page.getByRole('button', { name: 'Ajouter à ce groupe' }).click()
  await sees('Ce champ est à remplir')
  await page.getByLabel('Groupe', { exact: true }).selectOption({ label: 'Mobilités' })
  await page.getByRole('button', { name: 'Ajouter à ce groupe' }).click()
  await page.getByRole('heading', { level: 1, name: /2 structures ajoutées au groupe .*Mobilités/ }).waitFor()
  await shot(page, 'structures-groupe')
  const done = page.url()
  await page.getByRole('link', { name: 'Ouvrir ce groupe' }).click()
  await page.locator('main').getByRole('link', { name: 'Structures', exact: true }).last().click()
  await page.getByRole('link', { name: /Groupe .*Mobilités/ }).waitFor()
  await page.getByRole('link', { name: 'Radio Bruyère' }).waitFor()
  expect(await page.getByRole('link', { name: 'Théâtre de la Lande' }).count()).toBe(0)
  await page.goto(done)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await sees('sont revenues comme avant')
  expect(
    await site.sql(
      `select 1 from members.group_member m join members.organisation o on o.id = m.organisation_id where o.name = 'Radio Bruyère'`,
    ),
  ).toEqual([])
  expect(heard).toEqual([])
})

it('adds one structure in three fields, and one person with a phone that can be called', async () => {
  const { page, heard } = await phone()
  await page.goto(`${site.address}/ploucs/structures`)
  await page.getByRole('link', { name: 'Ajouter une structure' }).click()
  await page.getByLabel('Nom de la structure').fill('Fournil du Born')
  await page.getByLabel('Commune').fill('Parentis-en-Born')
  await page.getByLabel('Qui parle pour elle').fill('Ilan Bordes, ilan.bordes@example.org')
  await page.getByRole('button', { name: 'Ajouter la structure' }).click()
  await page.getByRole('heading', { level: 1, name: 'Fournil du Born' }).waitFor()
  for (const text of ['Parentis-en-Born', 'Ilan Bordes']) await page.locator('main').getByText(text).first().waitFor()
  await page.goto(`${site.address}/ploucs/personnes`)
  await page.getByRole('link', { name: 'Ajouter une personne' }).click()
  await page.getByLabel('Nom', { exact: true }).fill('Maylis Dufau')
  await page.getByLabel('Téléphone').fill('+33 6 12 34 56 78')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Maylis Dufau' }).waitFor()
  expect(await page.getByRole('link', { name: '06 12 34 56 78' }).getAttribute('href')).toBe('tel:0612345678')
  await page.goto(`${site.address}/ploucs/personnes?q=0612345678`)
  await page.getByRole('link', { name: 'Maylis Dufau' }).waitFor()
  await shot(page, 'structures-personnes')
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  expect(heard).toEqual([])
})
