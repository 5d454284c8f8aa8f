import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { soughtText } from '#base/search.ts'
import { testBoard } from '../../tests/setup/board.ts'
import type { TestHub } from '../../tests/setup/hub.ts'
import { openHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

let site: TestSite
let hub: TestHub
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'maite')
  await hub.paste(
    'Atelier Vélo des Pins ; Léa Saint-Martin ; lea@exemple.fr\nTiers-lieu du Marsan\nRadio Bruyère\nImagine\nDéveloppement durable 40',
  )
  const place = async (name: string, commune: string) =>
    hub.coordinator.postJson(`/ploucs/structures/${await hub.organisation(name)}/identite`, { commune })
  await place('Radio Bruyère', 'Morcenx-la-Nouvelle')
  await place('Imagine', 'Linxe')
  await hub.coordinator.post(`/ploucs/structures/${await hub.organisation('Radio Bruyère')}/identite`, {
    commune: 'Morcenx-la-Nouvelle',
    sectors: ['thirdPlace', 'culture'],
  })
})
afterAll(() => site.close())

type Answer = { near: boolean; groups: { title: string; found: { title: string; href: string }[] }[] }
const search = async (q: string, who = hub.coordinator, slug = 'ploucs'): Promise<Answer> =>
  (await who.get(`/${slug}/chercher?${new URLSearchParams({ q })}`, { accept: 'application/json' })).json() as Answer
const titles = ({ groups }: Answer) => groups.flatMap(({ found }) => found.map(({ title }) => title))

it('the database and the program read a name the same way', async () => {
  const words = fc.oneof(
    // Letters both Unicode tables have known for long: a newer script may be upper case to one of them only.
    fc.string({ unit: fc.integer({ min: 0xa0, max: 0x24f }).map((code) => String.fromCodePoint(code)) }),
    fc
      .array(
        fc.constantFrom("l'", 'l’', 'St', 'ste', 'eaux', 'tr', 'aux', 's', 'x', '-', ' ', 'œu', 'É', 'ç', '_', '\\', '[', 'été', 'qu’'),
        { maxLength: 9 },
      )
      .map((some) => some.join('')),
  )
  const texts = fc.sample(words, 600)
  const rows = await site.sql<{ sought: string }>(
    `select members.sought(t) as sought from unnest($1::text[]) with ordinality as x (t, n) order by n`,
    [texts],
  )
  for (const [at, text] of texts.entries()) expect([text, rows[at]?.sought]).toEqual([text, soughtText(text)])
})

describe('one search over the whole hub', () => {
  it.each([
    ['velo', ['Atelier Vélo des Pins']],
    ['numérique', []],
    ['culture', ['Radio Bruyère']],
    ['tiers lieux', ['Tiers-lieu du Marsan', 'Radio Bruyère']],
    ['tierslieu', ['Tiers-lieu du Marsan', 'Radio Bruyère']],
    ['morcenx', ['Radio Bruyère']],
    ['lixne', ['Imagine']],
    ['st martin', ['Léa Saint-Martin']],
    ['lea', ['Léa Saint-Martin']],
    ['xyzxyz', []],
    ['%', []],
    ['', []],
  ])('%j finds %j', async (q, expected) => expect(titles(await search(q))).toEqual(expected))

  it('says when it guessed', async () => {
    expect((await search('lixne')).near).toBe(true)
    expect((await search('linxe')).near).toBe(false)
    expect((await hub.coordinator.get('/ploucs/chercher?q=lixne')).text).toContain('ce qui s’en approche')
    expect((await hub.coordinator.get('/ploucs/chercher?q=xyzxyz')).text).toContain('Rien pour')
  })

  it('stands in the head of every working page, and asks three messages of the database', async () => {
    const home = await hub.coordinator.get('/ploucs/accueil')
    expect(home.text).toContain('action="/ploucs/chercher"')
    expect((await hub.coordinator.get('/ploucs/chercher?q=velo')).headers.get('server-timing')).toBe('db;desc="3 messages"')
    expect((await site.visitor.get('/ploucs')).text).not.toContain('/chercher')
  })

  it('finds nothing of another hub', async () => {
    const other = await openHub(site, 'Sud Aquitaine', 'jeanne')
    expect(titles(await search('velo', other.coordinator, 'sud-aquitaine'))).toEqual([])
  })
})

describe('what the board said', () => {
  it('is found by who may know of it, and told in the life of an organisation', async () => {
    const board = await testBoard({ name: 'Pôle des Pins', coordinator: 'camille' })
    try {
      const meeting = await board.prepare({ title: 'Réunion du compostage' })
      const find = async (who: typeof board.me, q: string) =>
        ((await who.get(`${board.at}/chercher?q=${q}`, { accept: 'application/json' })).json() as Answer).groups.map(({ title }) => title)
      expect(await find(board.me, 'compostages')).toEqual(['Réunions'])
      const ana = await board.site.as('ana@exemple.fr')
      expect(await find(ana, 'compostages')).toEqual([])
      await board.me.post(`${meeting}/convoquer`)
      expect(await find(ana, 'compostages')).toEqual(['Réunions'])
      expect(await find(await board.site.as('zoe@exemple.fr'), 'compostages')).toEqual([])

      board.site.clock.now = '2026-03-12T19:00:00.000Z'
      await board.me.post(`${meeting}/arrivees`, { organisation: board.org('La Smalah'), person: '', name: '', at: '' })
      expect((await board.me.post(`${meeting}/ouvrir`, { at: '' })).status).toBe(303)
      const page = await board.me.get(`${board.at}/structures/${board.org('La Smalah')}`)
      expect(page.text).toContain('Participe à la réunion')
      expect((await (await board.site.as('zoe@exemple.fr')).get(`${board.at}/structures/${board.org('La Smalah')}`)).text).not.toContain(
        'Participe à',
      )
      expect((await board.me.get(`${board.at}/personnes/${board.person('Ana Duluc')}?vie=R%C3%A9unions`)).text).toContain(
        'Participe à la réunion',
      )
    } finally {
      await board.site.close()
    }
  })
})
