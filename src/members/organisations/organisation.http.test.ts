import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let ploucs: TestHub
let other: TestHub
let smalah: string
/** Browsers: La Smalah's representative, La Cowo's. */
let paul: TestHub['coordinator']
let anne: TestHub['coordinator']
beforeAll(async () => {
  site = await testSite()
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  other = await openHub(site, 'Sud Aquitaine', 'jeanne')
  await ploucs.paste('La Smalah ; Paul Petit ; paul@exemple.fr\nLa Cowo ; Anne Noé ; anne@exemple.fr\nÉcole du Marsan\nEcolieu')
  smalah = await ploucs.organisation('La Smalah')
  paul = await site.as('paul@exemple.fr')
  anne = await site.as('anne@exemple.fr')
})
afterAll(() => site.close())

const at = (path = '') => `/ploucs/structures/${smalah}${path}`
const row = async () => (await site.sql('select name, commune, about from members.organisation where id = $1', [smalah]))[0]
const membership = async () => (await site.sql('select from_day, founding from members.membership where organisation_id = $1', [smalah]))[0]
const representations = () =>
  site.sql(
    `select p.name, r.kind, r.from_day as "from", r.until_day as "until" from members.representation r join members.person p on p.id = r.person_id
     where r.organisation_id = $1 order by r.from_day, r.id`,
    [smalah],
  )
const facts = async () => (await site.sql('select name from logbook.fact where subject = $1 order by no', [smalah])).map(({ name }) => name)
const everything = async () => [await row(), await membership(), await representations(), await facts()]

describe('the list of organisations', () => {
  it('in the order of the alphabet, accents aside, with who speaks for each', async () => {
    const page = await paul.get('/ploucs/structures')
    expect(page.status).toBe(200)
    const order = ['École du Marsan', 'Ecolieu', 'La Cowo', 'La Smalah'].map((name) => page.text.indexOf(`>${name}</a>`))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(page.text).toContain('Paul Petit')
    expect(page.text).not.toContain('Coller une liste')
    expect((await ploucs.coordinator.get('/ploucs/structures')).text).toContain('Coller une liste')
    expect(page.text).not.toContain('@exemple.fr')
  })

  it.each([
    ['ECOLE', ['École du Marsan']],
    ['eco', ['École du Marsan', 'Ecolieu']],
    ['marsan école', ['École du Marsan']],
    ['100%', []],
    ['_', []],
  ])('looked for by %j', async (q, expected) => {
    const answer = await paul.get(`/ploucs/structures?${new URLSearchParams({ q })}`, { accept: 'application/json' })
    expect((answer.json() as { rows: { name: string }[] }).rows.map(({ name }) => name)).toEqual(expected)
  })

  it('25 a page, forwards and back, nobody forgotten, in as many messages for few as for many', async () => {
    const messages = (await ploucs.coordinator.get('/ploucs/structures')).headers.get('server-timing')
    const list = await ploucs.paste(Array.from({ length: 60 }, (_, n) => `Z ${String(n).padStart(2, '0')} ; P ${n}`).join('\n'))
    type Page = { rows: { id: string; name: string }[]; next: string | null; previous: string | null }
    const read = async (query: string) => (await paul.get(`/ploucs/structures?${query}`, { accept: 'application/json' })).json() as Page
    const seen: string[] = []
    let page = await read('')
    seen.push(...page.rows.map(({ name }) => name))
    while (page.next) {
      page = await read(`apres=${page.next}`)
      seen.push(...page.rows.map(({ name }) => name))
    }
    expect(seen).toHaveLength(64)
    expect(new Set(seen).size).toBe(64)
    const back = await read(`avant=${page.previous}`)
    expect(back.rows.map(({ name }) => name)).toEqual(seen.slice(25, 50))
    expect((await read(`avant=${back.previous}`)).previous).toBe(null)
    const first = await ploucs.coordinator.get('/ploucs/structures')
    expect(first.headers.get('server-timing')).toBe(messages)
    expect(messages).toBe('db;desc="3 messages"')
    await ploucs.coordinator.post(`/ploucs/structures/coller/${list}/annuler`)
  })

  it('says what to do when it is empty', async () => {
    const page = await other.coordinator.get('/sud-aquitaine/structures')
    expect(page.text).toContain('Aucune structure pour l’instant')
    expect(page.text).toContain('href="/sud-aquitaine/structures/coller"')
  })
})

describe('another hub’s organisation, or none, does not exist', () => {
  it.each([
    ['another hub’s', () => smalah],
    ['none', () => newId()],
    ['no id at all', () => 'smalah'],
  ])('%s', async (_, id) => {
    const before = await everything()
    const path = `/sud-aquitaine/structures/${id()}`
    expect((await other.coordinator.get(path)).status).toBe(404)
    const fields = { name: 'X', about: 'X', from: '2026-01-01', kind: 'legal', until: '2026-03-12', representation: newId() }
    for (const end of ['/nom', '/presentation', '/adhesion', '/representations', `/representations/${newId()}/fin`])
      expect((await other.coordinator.post(path + end, fields)).status).toBe(404)
    expect(await everything()).toEqual(before)
  })
})

describe('an organisation is described', () => {
  it('by who represents it, and by the coordination; not by another member', async () => {
    const done = await paul.post(at('/presentation'), { about: 'Un tiers-lieu\n\net un atelier', commune: 'Saint-Julien-en-Born' })
    expect([done.status, done.location, done.done]).toEqual([303, at(), 'members.organisationDescribed'])
    expect(await row()).toMatchObject({ about: 'Un tiers-lieu\n\net un atelier', commune: 'Saint-Julien-en-Born' })
    const before = await everything()
    const refused = await anne.post(at('/presentation'), { about: 'Autre chose' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('décrite par les personnes qui la représentent')
    expect(await everything()).toEqual(before)
    expect((await ploucs.coordinator.post(at('/presentation'), { about: 'Tiers-lieu', commune: '' })).status).toBe(303)
    const [fact] = await site.sql(`select data from logbook.fact where subject = $1 and name = 'members.organisationDescribed' limit 1`, [
      smalah,
    ])
    expect(JSON.stringify(fact)).not.toContain('tiers')
  })

  it('what is too long is said, and kept', async () => {
    const about = 'é'.repeat(4001)
    const answer = await paul.post(at('/presentation'), { about })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('4000 caractères au plus')
    expect(answer.text).toContain(about)
  })
})

describe('an organisation is renamed', () => {
  it('by the coordination alone', async () => {
    const refused = await paul.post(at('/nom'), { name: 'Smalah' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('la coordination le change')
    expect((await ploucs.coordinator.post(at('/nom'), { name: ' La Smalah  SCIC ' })).status).toBe(303)
    expect(await row()).toMatchObject({ name: 'La Smalah SCIC' })
  })

  it('not as another one, whatever its capitals and accents', async () => {
    const answer = await ploucs.coordinator.post(at('/nom'), { name: 'ecole DU Marsan' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('s’appelle déjà')
    expect(answer.text).toContain('value="ecole DU Marsan"')
    expect((await ploucs.coordinator.post(at('/nom'), { name: 'LA SMALAH' })).status).toBe(303)
  })
})

describe('a membership is corrected', () => {
  it('by the coordination, to a day that has come', async () => {
    expect((await paul.post(at('/adhesion'), { from: '2017-05-01' })).status).toBe(403)
    const answer = await ploucs.coordinator.post(at('/adhesion'), { from: '2026-03-13', founding: 'on' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('le 12 mars 2026 ou un jour passé')
    expect(answer.text).toContain('value="2026-03-13"')
    expect(await membership()).toEqual({ from_day: '2026-03-12', founding: false })
    expect((await ploucs.coordinator.post(at('/adhesion'), { from: '2017-05-01', founding: 'on' })).status).toBe(303)
    expect(await membership()).toEqual({ from_day: '2017-05-01', founding: true })
    expect((await paul.get(at())).text).toMatch(/1er mai 2017.*structure fondatrice/s)
  })
})

describe('who speaks for it changes', () => {
  const note = (fields: Record<string, string>, who = ploucs.coordinator) =>
    who.post(at('/representations'), { kind: 'titulaire', from: '2026-03-12', email: '', ...fields })

  it('noted by the coordination alone', async () => {
    const before = await everything()
    const refused = await note({ name: 'Zoé' }, paul)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('notées par la coordination')
    expect(await everything()).toEqual(before)
  })

  it('at noon: one ends and the other begins on the same day, and has the rights at once', async () => {
    const page = await ploucs.coordinator.get(at())
    const replaces = /<option[^>]*value="([0-9a-f-]{36})"[^>]*>Paul Petit/.exec(page.text)?.[1] ?? ''
    const done = await note({ name: 'Zoé Land', email: 'Zoe@Exemple.fr', replaces })
    expect([done.status, done.location, done.done]).toEqual([303, at(), 'members.representationBegan'])
    expect(await representations()).toEqual([
      { name: 'Paul Petit', kind: 'titulaire', from: '2026-03-12', until: '2026-03-12' },
      { name: 'Zoé Land', kind: 'titulaire', from: '2026-03-12', until: null },
    ])
    expect((await paul.post(at('/presentation'), { about: 'Encore moi' })).status).toBe(403)
    const zoe = await site.as('zoe@exemple.fr')
    expect((await zoe.post(at('/presentation'), { about: 'Me voici' })).status).toBe(303)
    const seen = await ploucs.coordinator.get(at())
    expect(seen.text).toContain('Zoé Land commence à la représenter (titulaire)')
    expect(seen.text).toContain('Paul Petit ne la représente plus')
    expect((await anne.get(at())).text.replaceAll('<wbr/>', '')).not.toContain('zoe@exemple.fr')
    expect(seen.text.replaceAll('<wbr/>', '')).toContain('zoe@exemple.fr')
  })

  it('a known person is recognised by address, or by name; homonyms are told apart', async () => {
    expect((await note({ name: 'Anne Noé', kind: 'suppleant' })).status).toBe(303)
    expect(await site.sql(`select count(*) as n from members.person where name = 'Anne Noé'`)).toEqual([{ n: 1 }])
    const mine = await note({ name: 'Quelqu’un', email: 'anne@exemple.fr' })
    expect(mine.status).toBe(422)
    expect(mine.text.replaceAll('\u00a0', ' ')).toContain('déjà celle de Anne Noé')
    await ploucs.coordinator.post('/ploucs/personnes', { name: 'Anne Noé' })
    const which = await note({ name: 'anne noe', kind: 'legal' })
    expect(which.status).toBe(422)
    expect(which.text).toContain('Il y a 2')
    expect(which.text).toContain('value="anne noe"')
  })

  it.each([
    ['somebody who does already', { name: 'Zoé Land', kind: 'legal' }, 'représente déjà la structure'],
    ['from no day', { name: 'X', from: '2026-02-30' }, 'Indiquez une date'],
    ['in no quality', { name: 'X', kind: 'chef' }, 'Choisissez une des réponses'],
    ['in the place of nobody here', { name: 'X', replaces: newId() }, 'ne représente pas cette structure'],
  ])('%s: said, nothing changed', async (_, fields, says) => {
    const before = await everything()
    const answer = await note(fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
    expect(await everything()).toEqual(before)
    expect(await site.sql(`select name from members.person where name = 'X'`)).toEqual([])
  })

  it('ends on a day; not before it began, not twice, not by a member', async () => {
    const [{ id } = { id: '' }] = await site.sql<{ id: string }>(
      `select r.id from members.representation r join members.person p on p.id = r.person_id where r.organisation_id = $1 and p.name = 'Anne Noé'`,
      [smalah],
    )
    const end = (until: string, who = ploucs.coordinator) => who.post(at(`/representations/${id}/fin`), { until })
    expect((await end('2026-03-12', paul)).status).toBe(403)
    const early = await end('2026-03-11')
    expect(early.status).toBe(422)
    expect(early.text).toContain('elle ne peut pas finir avant')
    expect((await end('2026-04-01')).status).toBe(303)
    expect((await end('2026-04-02')).status).toBe(422)
    expect((await end('2026-03-20')).status).toBe(303)
    expect((await representations()).find(({ name }) => name === 'Anne Noé')).toMatchObject({ until: '2026-03-20' })
    const elsewhere = await ploucs.organisation('La Cowo')
    expect(
      (await ploucs.coordinator.post(`/ploucs/structures/${elsewhere}/representations/${id}/fin`, { until: '2026-03-20' })).status,
    ).toBe(404)
  })
})

it('logged nothing', () => expect(site.lines).toEqual([]))
