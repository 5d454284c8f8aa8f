import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let hub: TestHub
let org: (name: string) => string
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'marie')
  await hub.paste(
    ['La Smalah ; Paul Petit ; paul@exemple.fr', 'La Cowo ; Anne Noé', 'Tipi', 'Bocal']
      .concat(Array.from({ length: 60 }, (_, n) => `Z ${String(n).padStart(2, '0')}`))
      .join('\n'),
  )
  const rows = await site.sql<{ id: string; name: string }>('select id, name from members.organisation')
  org = (name) => rows.find((one) => one.name === name)?.id ?? name
  const tell = (name: string, fields: Record<string, unknown>) =>
    hub.coordinator.postJson(`/ploucs/structures/${org(name)}/identite`, fields)
  await tell('La Smalah', { legalForm: 'association', commune: 'Dax', sectors: ['reuse'] })
  await tell('Tipi', { legalForm: 'scic', commune: 'Dax', sectors: ['mobility'], email: 'tipi@exemple.fr' })
  await hub.coordinator.postJson(`/ploucs/structures/${org('Bocal')}/adhesion`, { from: '2017-05-02', founding: true })
})
afterAll(() => site.close())

type Page = {
  rows: { id: string; name: string; speakers: { mail: string | null }[] }[]
  next: string | null
  previous: string | null
  matching: number
  all: number
}
const list = async (query: string, who = hub.coordinator) =>
  (await who.get(`/ploucs/structures?${query}`, { accept: 'application/json' })).json() as Page
const names = ({ rows }: Page) => rows.map(({ name }) => name)

describe('the list of organisations', () => {
  it.each([
    ['commune=Dax', ['La Smalah', 'Tipi']],
    ['secteur=reuse', ['La Smalah']],
    ['forme=scic', ['Tipi']],
    ['fondatrice=1', ['Bocal']],
    ['commune=Dax&sans=voix', ['Tipi']],
    ['q=la&sans=courriel', ['La Cowo']],
    ['adhesion=ancienne', []],
    ['q=tpii', ['Tipi']],
  ])('filtered by %s', async (query, expected) => {
    const page = await list(query)
    expect([names(page), page.matching, page.all]).toEqual([expected, expected.length, 64])
  })

  it('leaves out what it does not understand, and says in words that nothing answers', async () => {
    expect((await list('secteur=inconnu&tri=rien&apres=pas-un-id')).matching).toBe(64)
    const empty = await hub.coordinator.get('/ploucs/structures?adhesion=ancienne')
    expect(empty.text).toContain('Rien ne répond à ces filtres')
    expect(empty.text).toContain('href="/ploucs/structures"')
  })

  it.each(['nom', 'commune', 'adhesion', 'recente'])('25 a page in the order « %s », forwards and back, nobody forgotten', async (tri) => {
    const seen: string[] = []
    let page = await list(`tri=${tri}`)
    for (;;) {
      seen.push(...names(page))
      if (!page.next) break
      page = await list(`tri=${tri}&apres=${page.next}`)
    }
    expect([seen.length, new Set(seen).size]).toEqual([64, 64])
    expect(names(await list(`tri=${tri}&avant=${page.previous}`))).toEqual(seen.slice(25, 50))
    if (tri === 'adhesion') expect(seen[0]).toBe('Bocal')
    if (tri === 'recente') expect(seen.at(-1)).toBe('Bocal')
    if (tri === 'commune') expect(seen.slice(0, 2)).toEqual(['La Smalah', 'Tipi'])
  })

  it('tells nobody but the coordination who has an address', async () => {
    const paul = await site.as('paul@exemple.fr')
    expect((await list('sans=courriel', paul)).matching).toBe(64)
    expect((await list('q=cowo', paul)).rows[0]?.speakers[0]?.mail).toBe(null)
    expect((await paul.get('/ploucs/structures')).text).not.toContain(
      'type="checkbox" class="checkbox checkbox-primary" name="organisations"',
    )
  })

  it('leaves as a file with its filters, whole', async () => {
    const file = await hub.coordinator.get('/ploucs/structures/export?commune=Dax&format=csv')
    expect(file.text.trim().split('\r\n')).toHaveLength(3)
    expect((await hub.coordinator.get('/ploucs/structures/export?tri=recente')).text.trim().split('\r\n')).toHaveLength(65)
    const paul = await site.as('paul@exemple.fr')
    const his = (await paul.get('/ploucs/personnes/export')).text
    expect(his).toContain('Anne Noé')
    expect(his.match(/@/g)).toHaveLength(1)
  })
})

const ticked = () => `organisations=${org('La Smalah')}&organisations=${org('Tipi')}&organisations=${org('La Cowo')}`
const change = (location: string | null) => location?.split('?')[0] ?? ''

describe('organisations ticked', () => {
  it('have their addresses in one line, and say who has none', async () => {
    const page = await hub.coordinator.get(`/ploucs/structures/selection?${ticked()}`)
    expect(page.text).toContain('>paul@exemple.fr, tipi@exemple.fr</textarea>')
    expect(page.text).toContain('Une structure n’a aucune adresse')
    const file = await hub.coordinator.get(`/ploucs/structures/selection/export?${ticked()}&format=csv`)
    expect(file.text.trim().split('\r\n')).toHaveLength(4)
    expect((await (await site.as('paul@exemple.fr')).get(`/ploucs/structures/selection?${ticked()}`)).status).toBe(404)
    expect((await hub.coordinator.get('/ploucs/structures/selection?forme=scic')).text).toContain('Une structure choisie')
  })

  it('get a sector at once, and lose it again in one press; who had it keeps it', async () => {
    const sectors = async () =>
      (await site.sql('select name, sectors from members.organisation where commune = $1 order by name', ['Dax'])).map(
        ({ sectors: some }) => some,
      )
    const before = await sectors()
    const organisations = [org('La Smalah'), org('Tipi')].join(',')
    const done = await hub.coordinator.post('/ploucs/structures/selection/secteur', { organisations, sector: 'mobility' })
    expect(done.status).toBe(303)
    expect(await sectors()).toEqual([['mobility', 'reuse'], ['mobility']])
    const page = await hub.coordinator.get(change(done.location))
    expect(page.text).toContain('ajouté à 1 structure')
    const nothing = await hub.coordinator.post('/ploucs/structures/selection/secteur', { organisations, sector: 'mobility' })
    expect([nothing.status, nothing.text.includes('il n’y a rien à changer')]).toEqual([422, true])
    expect((await hub.coordinator.post(`${change(done.location)}/annuler`)).status).toBe(303)
    expect(await sectors()).toEqual(before)
    expect((await hub.coordinator.get(change(done.location))).text).toContain('Annulé')
  })

  it('are members since a day, and as before in one press; what changed meanwhile stays', async () => {
    const since = async () =>
      (await site.sql('select organisation_id, from_day from members.membership order by organisation_id, from_day')).map((row) =>
        Object.values(row).join(' '),
      )
    const before = await since()
    const organisations = [org('La Smalah'), org('Tipi')].join(',')
    const done = await hub.coordinator.post('/ploucs/structures/selection/adhesion', { organisations, from: '2019-06-01' })
    expect(done.status).toBe(303)
    expect((await since()).filter((line) => line.endsWith('2019-06-01'))).toHaveLength(2)
    await hub.coordinator.post(`/ploucs/structures/${org('Tipi')}/adhesion`, { from: '2020-01-01' })
    await hub.coordinator.post(`${change(done.location)}/annuler`)
    const after = await since()
    expect(after.filter((line) => !before.includes(line))).toEqual([`${org('Tipi')} 2020-01-01`])
    const later = await hub.coordinator.post('/ploucs/structures/selection/adhesion', { organisations, from: '2030-01-01' })
    expect([later.status, later.text.includes('une fois qu’elle a eu lieu')]).toEqual([422, true])
  })

  it('are for the coordination alone to change', async () => {
    const paul = await site.as('paul@exemple.fr')
    const refused = await paul.post('/ploucs/structures/selection/secteur', { organisations: org('La Smalah'), sector: 'sport' })
    expect([refused.status, refused.text.includes('revient à la coordination')]).toEqual([403, true])
  })
})
