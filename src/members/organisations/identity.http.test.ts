import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let ploucs: TestHub
let smalah: string
let cowo: string
let paul: TestHub['coordinator']
let anne: TestHub['coordinator']
beforeAll(async () => {
  site = await testSite()
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  await ploucs.paste('La Smalah ; Paul Petit ; paul@exemple.fr\nLa Cowo ; Anne Noé ; anne@exemple.fr')
  smalah = await ploucs.organisation('La Smalah')
  cowo = await ploucs.organisation('La Cowo')
  paul = await site.as('paul@exemple.fr')
  anne = await site.as('anne@exemple.fr')
})
afterAll(() => site.close())

const at = (organisation = smalah) => `/ploucs/structures/${organisation}`
const row = async (organisation = smalah) => (await site.sql('select * from members.organisation where id = $1', [organisation]))[0] ?? {}
const facts = async (organisation = smalah) =>
  (await site.sql('select name from logbook.fact where subject = $1 order by no', [organisation])).map(({ name }) => name)

describe('the identity of an organisation', () => {
  it('is kept by who speaks for it; nothing of it is needed', async () => {
    expect((await paul.post(`${at()}/identite`, {})).status).toBe(303)
    expect(await facts()).not.toContain('members.organisationIdentified')
    const told = await paul.post(`${at()}/identite`, {
      ...{ legalForm: 'association', siret: '732 829 320 00074', rna: 'w401000123', commune: 'Saint-Julien-en-Born' },
      ...{ website: 'www.lasmalah.example', email: 'Contact@Smalah.example', phone: '05 58 00 00 00', sectors: ['reuse', 'mobility'] },
    })
    expect(told.status).toBe(303)
    expect(await row()).toMatchObject({
      ...{ legal_form: 'association', siren: '732829320', siret: '73282932000074', rna: 'W401000123', commune: 'Saint-Julien-en-Born' },
      ...{
        website: 'https://www.lasmalah.example',
        email: 'contact@smalah.example',
        sectors: ['mobility', 'reuse'],
        id_status: 'formatOk',
      },
      ...{ published_on: null, id_status_on: '2026-03-12' },
    })
    expect(await facts()).toContain('members.organisationIdentified')
    const page = await anne.get(at())
    expect(page.text).toContain('732 829 320 00074')
    expect(page.text).toContain('n’est pas vérifiée ici')
    expect(page.text).not.toContain('Compléter ou corriger')
  })

  it('is not for another organisation to write', async () => {
    const before = await row()
    const refused = await anne.post(`${at()}/identite`, { commune: 'Dax' })
    expect(refused.status).toBe(403)
    expect(await row()).toEqual(before)
  })

  it.each([
    [{ siret: '7328293200007' }, 'a 13 chiffres'],
    [{ siret: '73282932000079' }, 'vérifiez les cinq derniers, 00079'],
    [{ siret: 'W401000123' }, 'c’est un numéro RNA'],
    [{ rna: '123' }, 'un W suivi de neuf signes'],
    [{ siret: '732829320', noNumber: 'informal' }, 'gardez l’un des deux'],
    [{ communeCode: '40 19' }, 'cinq signes'],
    [{ website: 'javascript:alert(1)' }, 'http'],
  ])('explains beside its field what is typed badly: %j', async (typed, says) => {
    const before = await row()
    const answer = await paul.post(`${at()}/identite`, { commune: 'Dax', sectors: ['sport'], ...typed })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
    expect(answer.text).toMatch(/value="sport"[^>]*checked|checked[^>]*value="sport"/)
    expect(await row()).toEqual(before)
  })

  it('says who has the same SIRET', async () => {
    const answer = await anne.post(`${at(cowo)}/identite`, { siret: '73282932000074' })
    expect([answer.status, (await row(cowo)).siret]).toEqual([422, null])
    expect(answer.text).toContain('La Smalah')
    expect((await anne.post(`${at(cowo)}/identite`, { siret: '732829320' })).status).toBe(303)
  })

  it('takes the code of a commune the hub knows', async () => {
    await paul.post(`${at()}/identite`, { commune: 'Linxe', communeCode: '40155' })
    await anne.post(`${at(cowo)}/identite`, { commune: 'Linxe' })
    expect(await row(cowo)).toMatchObject({ commune: 'Linxe', commune_code: '40155' })
  })

  it('says since when and by whom it agrees to be shown, and that it no longer does', async () => {
    await paul.post(`${at()}/identite`, { commune: 'Linxe', published: 'on' })
    site.clock.now = '2026-03-20T10:00:00.000Z'
    await paul.post(`${at()}/identite`, { commune: 'Dax', published: 'on' })
    expect(await row()).toMatchObject({ published_on: '2026-03-12', published_by: await ploucs.someone('Paul Petit') })
    expect((await anne.get(at())).text).toContain('Accord donné à Paul Petit le')
    await paul.post(`${at()}/identite`, { commune: 'Dax' })
    expect(await row()).toMatchObject({ published_on: null, published_by: null })
    expect((await facts()).slice(-1)).toEqual(['members.publicationEnded'])
  })

  it('describing an organisation leaves its commune as it is', async () => {
    await paul.post(`${at()}/presentation`, { about: 'Un hangar d’outils' })
    expect(await row()).toMatchObject({ commune: 'Dax', about: 'Un hangar d’outils' })
  })
})
