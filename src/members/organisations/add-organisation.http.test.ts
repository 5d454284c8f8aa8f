import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let hub: TestHub
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'marie')
  await hub.paste('La Smalah ; Paul Petit ; paul@exemple.fr\nCo-Action ; Zoé Dupin')
  await hub.coordinator.post(`/ploucs/structures/${await hub.organisation('Co-Action')}/identite`, { commune: 'Dax', communeCode: '40088' })
})
afterAll(() => site.close())

type Row = { name: string; commune: string; code: string | null; since: string | null; speakers: string[] | null }
const cards = () =>
  site.sql<Row>(
    `select o.name, o.commune, o.commune_code as code, m.from_day as since,
      (select array_agg(p.name || ' ' || r.kind || ' ' || coalesce(p.email, '-') order by p.name) from members.representation r
        join members.person p on p.hub_id = r.hub_id and p.id = r.person_id where r.hub_id = o.hub_id and r.organisation_id = o.id) as speakers
     from members.organisation o left join members.membership m on m.hub_id = o.hub_id and m.organisation_id = o.id
     where o.hub_id = $1 order by o.name`,
    [hub.hub],
  )
const card = async (name: string) => (await cards()).find((one) => one.name === name)
const add = (fields: Record<string, string>) => hub.coordinator.post('/ploucs/structures', fields)

describe('one structure', () => {
  it('by its name alone, and is a member', async () => {
    expect((await hub.coordinator.get('/ploucs/structures')).text).toContain('href="/ploucs/structures/ajouter"')
    expect((await hub.coordinator.get('/ploucs/structures/ajouter')).text).toContain('Qui parle pour elle')
    const reply = await add({ name: 'Tipi', commune: '', speaker: '', member: 'on' })
    expect([reply.status, reply.location]).toEqual([303, `/ploucs/structures/${await hub.organisation('Tipi')}`])
    expect(await card('Tipi')).toEqual({ name: 'Tipi', commune: '', code: null, since: '2026-03-12', speakers: null })
    expect((await hub.coordinator.get(reply.location ?? '')).text).toContain('Devient membre du pôle')
  })

  it('with its commune, of which the code is known, and who speaks for it', async () => {
    expect((await add({ name: 'Écolieu', commune: 'Dax', speaker: 'Ana Duluc, ana@exemple.fr', member: 'on' })).status).toBe(303)
    expect(await card('Écolieu')).toMatchObject({ commune: 'Dax', code: '40088', speakers: ['Ana Duluc titulaire ana@exemple.fr'] })
  })

  it('spoken for by somebody the hub knows, whose address it learns', async () => {
    const people = async () => (await site.sql('select 1 from members.person')).length
    const before = await people()
    expect((await add({ name: 'La Cowo', commune: '', speaker: 'Zoe DUPIN, zoe@exemple.fr', member: 'on' })).status).toBe(303)
    expect(await people()).toBe(before)
    expect(await card('La Cowo')).toMatchObject({ speakers: ['Zoé Dupin titulaire zoe@exemple.fr'] })
  })

  it('as no member: known, with who speaks for it, and listed apart', async () => {
    const reply = await add({ name: 'Mairie de Morcenx', commune: 'Morcenx-la-Nouvelle', speaker: 'Luc Tastet' })
    expect(reply.status).toBe(303)
    expect(await card('Mairie de Morcenx')).toMatchObject({ since: null, speakers: ['Luc Tastet titulaire -'] })
    expect((await hub.coordinator.get('/ploucs/structures?adhesion=jamais')).text).toContain('Mairie de Morcenx')
    const page = (await hub.coordinator.get(reply.location ?? '')).text
    expect(page).toContain('Entre dans l’annuaire du pôle')
    expect(page).toContain('n’est pas membre')
  })

  it.each([
    [{ name: 'LA SMALAH', member: 'on' }, 'structure du pôle s’appelle déjà'],
    [{ name: 'La Smalah' }, 'structure du pôle s’appelle déjà'],
    [{ name: '  ', member: 'on' }, 'Ce champ est à remplir'],
    [{ name: 'Neuve', speaker: 'ana@exemple.fr', member: 'on' }, 'avant son adresse'],
    [{ name: 'Neuve', speaker: 'Ana, ana@', member: 'on' }, 'n’a pas la forme d’une adresse'],
    [{ name: 'Neuve', speaker: 'Inès Haddad, paul@exemple.fr', member: 'on' }, 'déjà celle de Paul Petit'],
    [{ name: 'Neuve', speaker: 'Inès Haddad, paul@exemple.fr' }, 'déjà celle de Paul Petit'],
  ])('is refused in words, and nothing is left of it: %j', async (fields, says) => {
    const before = await cards()
    const reply = await add(fields)
    expect(reply.status).toBe(422)
    expect(reply.text.toLowerCase()).toContain(says.toLowerCase())
    expect(await cards()).toEqual(before)
    expect(await site.sql(`select 1 from members.person where name = 'Inès Haddad'`)).toEqual([])
  })

  it('once, when the form is sent again, and when two people add it at once', async () => {
    const fields = { name: 'Radio Pins', commune: '', speaker: '', member: 'on', _key: '0199c000-0000-7000-8000-00000000abcd' }
    const twice = [await add(fields), await add(fields)]
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect(twice[0]?.location).toBe(twice[1]?.location)
    const both = await Promise.all([add({ name: 'Fil bleu', member: 'on' }), add({ name: 'fil BLEU' })])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await cards()).filter(({ name }) => /^(radio pins|fil bleu)$/i.test(name))).toHaveLength(2)
  })
})

it('logged nothing', () => expect(site.lines).toEqual([]))
