import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let ploucs: TestHub
let other: TestHub
beforeAll(async () => {
  site = await testSite()
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  other = await openHub(site, 'Sud Aquitaine', 'jeanne')
})
afterAll(() => site.close())

const EIGHTEEN = Array.from({ length: 18 }, (_, n) => `Structure n° ${n + 1}`).join('\n')

const counts = async (hub = ploucs) => {
  const [row] = await site.sql(
    `select (select count(*) from members.organisation where hub_id = $1) as organisations,
      (select count(*) from members.membership where hub_id = $1 and from_day = '2026-03-12' and until_day is null) as memberships,
      (select count(*) from members.person where hub_id = $1) as people,
      (select count(*) from members.representation where hub_id = $1) as representations,
      (select count(*) from logbook.fact where hub_id = $1 and name like 'members.%') as facts`,
    [hub.hub],
  )
  return row
}
const nothingYet = { organisations: 0, memberships: 0, people: 1, representations: 0, facts: 1 }

/** Pastes as a browser does; the address of what was read. */
const paste = async (list: string, hub = ploucs) => {
  const answer = await hub.coordinator.post(`/${hub.slug}/structures/coller`, { list })
  expect(answer.status).toBe(303)
  return (answer.location ?? '').split('?')[0] as string
}

describe('a list is pasted', () => {
  it('one box is all there is', async () => {
    const page = await ploucs.coordinator.get('/ploucs/structures/coller')
    expect(page.status).toBe(200)
    expect(page.text.slice(page.text.indexOf('<main')).match(/<(input|textarea|select)\b(?![^>]*type="hidden")/g)).toHaveLength(1)
  })

  it.each([
    ['nothing', '  \n\n', 'Ce champ est à remplir.'],
    ['only bullets', '-\n•', 'Aucun nom de structure'],
    ['too many lines', Array.from({ length: 501 }, (_, n) => `S ${n}`).join('\n'), 'La liste compte 501 lignes'],
  ])('%s: said, and kept in the box', async (_, list, says) => {
    const answer = await ploucs.coordinator.post('/ploucs/structures/coller', { list })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
    if (list.startsWith('S')) expect(answer.text).toContain('S 500</textarea>')
    expect(await counts()).toEqual(nothingYet)
  })

  it('it is read back before anything is added', async () => {
    const address = await paste('La Smalah ; Marie D. ; smalah@exemple.fr\nla smalah\n; sans nom\nLa Cowo ; Paul ; paul@\n')
    const page = await ploucs.coordinator.get(address)
    expect(page.status).toBe(200)
    for (const text of [
      'Ajouter ces 2 structures',
      'Déjà à la ligne 1',
      'Ligne 3',
      'Pas de nom de structure',
      '« paul@ » n’est pas une adresse',
      'smalah@exemple.fr',
    ])
      expect(page.text.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(text)
    expect(await counts()).toEqual(nothingYet)
  })

  it('only the coordination may, and sees what was pasted', async () => {
    const address = await paste('La Smalah')
    const visitor = await site.visitor.post(`${address}/ajouter`)
    expect([visitor.status, visitor.location]).toEqual([303, '/connexion'])
    for (const path of [address, `/sud-aquitaine${address.slice('/ploucs'.length)}`]) {
      expect((await other.coordinator.get(path)).status).toBe(404)
      expect((await other.coordinator.post(`${path}/ajouter`)).status).toBe(404)
      expect((await other.coordinator.post(`${path}/annuler`)).status).toBe(404)
    }
    expect(await counts()).toEqual(nothingYet)
    expect(await counts(other)).toEqual(nothingYet)
  })
})

describe('and confirmed', () => {
  it('eighteen names make eighteen members from today; pressing twice does it once; undone, it is as before', async () => {
    const address = await paste(EIGHTEEN)
    const _key = '0190a000-0000-4000-8000-000000000001'
    const [first, second] = await Promise.all([1, 2].map(() => ploucs.coordinator.post(`${address}/ajouter`, { _key })))
    expect([first?.status, second?.status, first?.location]).toEqual([303, 303, address])
    expect(await counts()).toEqual({ organisations: 18, memberships: 18, people: 1, representations: 0, facts: 19 })
    const again = await ploucs.coordinator.post(`${address}/ajouter`)
    expect([again.status, again.location]).toEqual([303, address])
    expect(await counts()).toMatchObject({ organisations: 18, facts: 19 })

    const page = await ploucs.coordinator.get(address)
    expect(page.text).toContain('18 structures membres à partir d’aujourd’hui')
    expect(page.text).toContain('Annuler cet ajout')
    const undone = await ploucs.coordinator.post(`${address}/annuler`)
    expect([undone.status, undone.location, undone.done]).toEqual([303, address, 'members.listUndone'])
    expect(await counts()).toEqual({ ...nothingYet, facts: 20 })
    expect((await ploucs.coordinator.post(`${address}/annuler`)).status).toBe(422)
    const tooLate = await ploucs.coordinator.post(`${address}/ajouter`)
    expect(tooLate.status).toBe(422)
    expect(tooLate.text).toContain('Collez-la de nouveau pour continuer')
    expect((await ploucs.coordinator.get(address)).text).toContain('Ce que cette liste avait ajouté a été retiré')
  })

  it('costs the same number of messages for one line and for three hundred', async () => {
    const messages = async (list: string) => {
      const page = await ploucs.coordinator.get(await paste(list))
      return page.headers.get('server-timing')
    }
    expect(await messages('Une')).toBe(
      await messages(Array.from({ length: 300 }, (_, n) => `S ${n} ; P ${n} ; p${n}@exemple.fr`).join('\n')),
    )
  })

  it('names, people and addresses of every kind', async () => {
    const long = 'N'.repeat(200)
    const list = `La Smalah\tMarie "Mimi" Durand\tmarie.durand@exemple.fr\n🌲 L’Été <b>\tÉlodie\n${long}\nLa Cowo\tmarie\tmarie@exemple.fr`
    const address = await paste(list)
    expect((await ploucs.coordinator.get(address)).text).toContain('🌲 L’Été &lt;b>')
    expect((await ploucs.coordinator.post(`${address}/ajouter`)).status).toBe(303)
    const rows = await site.sql(
      `select o.name, p.name as person, p.email, r.kind from members.organisation o
       left join members.representation r on r.organisation_id = o.id left join members.person p on p.id = r.person_id
       where o.hub_id = $1 order by o.name`,
      [ploucs.hub],
    )
    expect(rows).toEqual(
      [
        { name: 'La Cowo', person: 'marie', email: 'marie@exemple.fr', kind: 'titulaire' },
        { name: 'La Smalah', person: 'Marie "Mimi" Durand', email: 'marie.durand@exemple.fr', kind: 'titulaire' },
        { name: '🌲 L’Été <b>', person: 'Élodie', email: null, kind: 'titulaire' },
        { name: long, person: null, email: null, kind: null },
      ].sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    )
    expect(await counts()).toMatchObject({ organisations: 4, people: 3, representations: 3 })
  })

  it('what is there already is not added twice; an address that was missing is', async () => {
    const before = await counts()
    const nothing = await paste('LA SMALAH\nla cowo')
    expect((await ploucs.coordinator.get(nothing)).text).not.toContain('Ajouter ces')
    expect((await ploucs.coordinator.post(`${nothing}/ajouter`)).status).toBe(422)
    expect(await counts()).toEqual(before)

    const more = await paste('🌲 L’Été <b> ; élodie ; elodie@exemple.fr')
    expect((await ploucs.coordinator.post(`${more}/ajouter`)).status).toBe(303)
    const mail = () => site.sql(`select email from members.person where hub_id = $1 and name = 'Élodie'`, [ploucs.hub])
    expect(await mail()).toEqual([{ email: 'elodie@exemple.fr' }])
    expect((await ploucs.coordinator.post(`${more}/annuler`)).status).toBe(303)
    expect(await mail()).toEqual([{ email: null }])
    expect(await counts()).toMatchObject({ organisations: 4, people: 3, representations: 3 })
  })

  it('is not undone any more once something was done with it', async () => {
    const list = await ploucs.paste('Co-Action ; Anne ; anne@exemple.fr')
    const anne = await ploucs.someone('Anne')
    const given = await ploucs.coordinator.post(`/ploucs/personnes/${anne}/roles`, { kind: 'treasurer', from: '2026-03-12' })
    expect(given.status).toBe(303)
    const before = await counts()
    const refused = await ploucs.coordinator.post(`/ploucs/structures/coller/${list}/annuler`)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ne peut plus être annulé')
    expect(await counts()).toEqual(before)
  })

  it('a list holds its text no longer than it is needed', async () => {
    const left = await paste('Oubliée')
    site.clock.now = '2026-03-14T17:00:00.000Z'
    await paste('La suivante')
    expect(await site.sql(`select content from members.pasted_list where added_at is not null and content <> ''`)).toEqual([])
    expect((await ploucs.coordinator.get(left)).text).toContain('Une liste collée est gardée un jour')
    site.clock.now = '2026-03-12T17:00:00.000Z'
  })
})

it('the database knows names as the code does', async () => {
  const names = [
    'La Smalah',
    'ÇA  va',
    'Cœur d’Été',
    'L‘Île–aux Æ',
    'İstanbul',
    'ΣΊΣΥΦΟΣ',
    'Straße',
    '🌲 Pins',
    'ﬁl',
    'ÅNGSTRÖM',
    'Ñandú',
    'Đà Nẵng',
  ]
  const { nameKey } = await import('#members/name.ts')
  const keys = await site.sql<{ key: string }>(
    'select members.name_key(n) as key from unnest($1::text[]) with ordinality as t (n, at) order by at',
    [names],
  )
  expect(keys.map(({ key }) => key)).toEqual(names.map(nameKey))
})

it('logged nothing', () => expect(site.lines).toEqual([]))
