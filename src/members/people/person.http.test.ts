import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let ploucs: TestHub
let other: TestHub
let paul: string
/** Paul represents La Smalah; Tom is treasurer; Lou leads a project. */
const browsers: Record<string, TestHub['coordinator']> = {}
beforeAll(async () => {
  site = await testSite()
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  other = await openHub(site, 'Sud Aquitaine', 'jeanne')
  await ploucs.paste('La Smalah ; Paul Petit ; paul@exemple.fr\nLa Cowo ; Tom Roux ; tom@exemple.fr')
  paul = await ploucs.someone('Paul Petit')
  const tom = await ploucs.someone('Tom Roux')
  await ploucs.coordinator.post(`/ploucs/personnes/${tom}/roles`, { kind: 'treasurer', from: '2026-01-01' })
  await ploucs.coordinator.post('/ploucs/personnes', { name: 'Lou Bern', email: 'lou@exemple.fr' })
  const lou = await ploucs.someone('Lou Bern')
  await ploucs.coordinator.post(`/ploucs/personnes/${lou}/roles`, { kind: 'projectLeader', from: '2026-03-01' })
  for (const name of ['paul', 'tom', 'lou']) browsers[name] = await site.as(`${name}@exemple.fr`)
  browsers.marie = ploucs.coordinator
})
afterAll(() => site.close())

const browser = (name: string) => browsers[name] as TestHub['coordinator']
const at = (person: string, end = '') => `/ploucs/personnes/${person}${end}`
const everything = () =>
  site.sql(
    `select p.name, p.email, (select jsonb_agg(jsonb_build_array(r.kind, r.from_day, r.until_day) order by r.id) from members.role r where r.person_id = p.id) as roles,
      (select count(*) from logbook.fact f where f.subject = p.id) as facts
     from members.person p where p.hub_id = $1 order by p.id`,
    [ploucs.hub],
  )

/** A meeting of an hour and twenty minutes in March, one in February nobody counted. */
const meet = async (person: string) => {
  for (const [title, on, minutes] of [
    ['Conseil de mars', '2026-03-05T17:00:00Z', 80],
    ['Atelier', '2026-03-02T08:00:00Z', 45],
    ['Conseil de février', '2026-02-28T23:30:00Z', null],
  ] as const) {
    const id = newId()
    await site.sql(
      `insert into logbook.activity (hub_id, id, kind, title, starts_at, ends_at) values ($1, $2, 'meeting', $3, $4, $4::timestamptz + interval '2 hours')`,
      [ploucs.hub, id, title, on],
    )
    await site.sql(
      `insert into logbook.participation (hub_id, activity_id, person_id, capacity, invited, attended, minutes) values ($1, $2, $3, 'volunteer', true, 'yes', $4)`,
      [ploucs.hub, id, person, minutes],
    )
  }
}

describe('the page of a person', () => {
  it('shows the minutes they spent, by month of the hub, with totals; what nobody counted is said', async () => {
    await meet(paul)
    const page = (await browser('paul').get(at(paul))).text.replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const text of ['Mars 2026', 'Conseil de mars', '1 h 20', '45 min', '2 h 05']) expect(page).toContain(text)
    // Half past eleven in the evening of 28 February in London is March in the Landes.
    expect(page).not.toContain('évrier 2026')
    expect(page).toContain('1 ligne dont le temps n’est pas compté')
    expect(page).toContain('La Smalah')
  })

  it.each([
    ['marie', true, true],
    ['tom', false, true],
    ['paul', true, true],
    ['lou', false, false],
  ])('%s sees the address: %s, the minutes: %s', async (who, mail, time) => {
    const page = await browser(who).get(at(paul))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Paul Petit')
    expect(page.text.includes('paul@exemple.fr')).toBe(mail)
    expect(page.text.includes('Conseil de mars')).toBe(time)
    const json = await browser(who).get(at(paul), { accept: 'application/json' })
    expect(json.text.includes('paul@exemple.fr')).toBe(mail)
    expect(json.text.includes('Conseil de mars')).toBe(time)
  })

  it('is not there for a visitor, for another hub, for an id nobody has', async () => {
    expect((await site.visitor.get(at(paul))).status).toBe(303)
    expect((await other.coordinator.get(at(paul))).status).toBe(404)
    expect((await other.coordinator.get(`/sud-aquitaine/personnes/${paul}`)).status).toBe(404)
    expect((await browser('paul').get(at(newId()))).status).toBe(404)
  })

  it('cannot be changed from another hub', async () => {
    const before = await everything()
    const fields = { name: 'X', email: 'x@exemple.fr', kind: 'treasurer', from: '2026-03-12', until: '2026-03-12' }
    for (const end of ['/coordonnees', '/roles', `/roles/${newId()}/fin`])
      expect((await other.coordinator.post(`/sud-aquitaine/personnes/${paul}${end}`, fields)).status).toBe(404)
    expect(await everything()).toEqual(before)
  })
})

describe('people', () => {
  it('are listed with what they do, without their address', async () => {
    const page = await browser('lou').get('/ploucs/personnes')
    for (const text of ['Paul Petit', 'La Smalah', 'Trésorerie', 'Porteur·se de projet', 'Coordination']) expect(page.text).toContain(text)
    expect(page.text).not.toContain('@exemple.fr')
    expect(page.text).not.toContain('Ajouter une personne')
    expect((await browser('marie').get('/ploucs/personnes')).text).toContain('Ajouter une personne')
  })

  it('are added by the coordination, one address each', async () => {
    const before = await everything()
    for (const who of ['paul', 'tom', 'lou']) {
      const refused = await browser(who).post('/ploucs/personnes', { name: 'Nora' })
      expect(refused.status).toBe(403)
      expect(refused.text).toContain('ajoutées par la coordination')
    }
    const taken = await browser('marie').post('/ploucs/personnes', { name: 'Nora', email: 'PAUL@exemple.fr' })
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('value="Nora"')
    const malformed = await browser('marie').post('/ploucs/personnes', { name: 'Nora', email: 'nora' })
    expect(malformed.status).toBe(422)
    expect(malformed.text).toContain('n’a pas la forme d’une adresse')
    expect(await everything()).toEqual(before)
    expect((await browser('marie').post('/ploucs/personnes', { name: 'Nora', email: '' })).status).toBe(303)
  })

  it('are edited by the coordination, who cannot leave a colleague without an address', async () => {
    expect((await browser('paul').post(at(paul, '/coordonnees'), { name: 'Paul P.', email: 'p@exemple.fr' })).status).toBe(403)
    const tom = await ploucs.someone('Tom Roux')
    const without = await browser('marie').post(at(tom, '/coordonnees'), { name: 'Tom Roux', email: '' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('son adresse lui sert à se connecter')
    const taken = await browser('marie').post(at(tom, '/coordonnees'), { name: 'Tom Roux', email: 'paul@exemple.fr' })
    expect(taken.status).toBe(422)
    expect((await browser('marie').post(at(tom, '/coordonnees'), { name: 'Tom Leroux', email: 'tom@exemple.fr' })).status).toBe(303)
    expect((await browser('marie').get(at(tom))).text).toContain('Tom Leroux')
  })
})

describe('a phone', () => {
  const phoneOf = async (person: string) =>
    (await site.sql<{ phone: string }>('select phone from members.person where id = $1', [person]))[0]?.phone

  it('is noted as people write it, and printed two figures at a time', async () => {
    const nora = await ploucs.someone('Nora')
    for (const typed of ['0612345678', '+33 6 12.34.56.78', '06 12 34 56 78']) {
      expect((await browser('marie').post(at(nora, '/coordonnees'), { name: 'Nora', email: '', phone: typed })).status).toBe(303)
      expect(await phoneOf(nora)).toBe('06 12 34 56 78')
    }
    expect((await browser('marie').get(at(nora))).text).toContain('href="tel:0612345678"')
    const facts = await site.sql(`select data from logbook.fact where name = 'members.personEdited' and subject = $1`, [nora])
    expect(facts).toEqual([{ data: { changed: ['phone'] } }])
    const wrong = await browser('marie').post(at(nora, '/coordonnees'), { name: 'Nora', email: '', phone: '06 12' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('en France il a dix chiffres')
    expect(wrong.text).toContain('value="06 12"')
    expect(await phoneOf(nora)).toBe('06 12 34 56 78')
    const added = await browser('marie').post('/ploucs/personnes', { name: 'Ilan', phone: '05.58.00.00.00 / 07 00 00 00 00' })
    expect(added.status).toBe(303)
    expect(await phoneOf(await ploucs.someone('Ilan'))).toBe('05 58 00 00 00 / 07 00 00 00 00')
  })

  it.each([
    ['marie', true],
    ['tom', true],
    ['paul', false],
    ['lou', false],
  ])('%s, who reads the list, the page, the file and finds by the figures: %s', async (who, sees) => {
    const nora = await ploucs.someone('Nora')
    for (const path of [at(nora), '/ploucs/personnes', '/ploucs/personnes/export?format=csv'])
      expect((await browser(who).get(path)).text.includes('06 12 34 56 78'), path).toBe(sees)
    for (const path of ['/ploucs/personnes?q=0612 34', '/ploucs/personnes?q=%2B33612', '/ploucs/chercher?q=06 12 34 56 78'])
      expect((await browser(who).get(path)).text.includes(`/personnes/${nora}"`), path).toBe(sees)
  })

  it('is seen and taken away by its owner', async () => {
    expect(
      (await browser('marie').post(at(paul, '/coordonnees'), { name: 'Paul Petit', email: 'paul@exemple.fr', phone: '+34 943 00 00 00' }))
        .status,
    ).toBe(303)
    expect((await browser('paul').get(at(paul))).text).toContain('tel:+34943000000')
    expect((await browser('paul').get('/ploucs/mes-donnees')).text).toContain('+34 943 00 00 00')
  })
})

describe('roles', () => {
  const role = async (person: string, kind: string) =>
    (await site.sql<{ id: string }>('select id from members.role where person_id = $1 and kind = $2', [person, kind]))[0]?.id

  it('are given by the coordination alone', async () => {
    const before = await everything()
    for (const who of ['paul', 'tom', 'lou']) {
      const refused = await browser(who).post(at(paul, '/roles'), { kind: 'coordinator', from: '2026-03-12' })
      expect(refused.status).toBe(403)
      expect(refused.text).toContain('donnés par la coordination')
    }
    expect(await everything()).toEqual(before)
  })

  it('that act for the hub need an address; none is given twice', async () => {
    const nora = await ploucs.someone('Nora')
    const without = await browser('marie').post(at(nora, '/roles'), { kind: 'coordinator', from: '2026-03-12' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('il faut une adresse électronique')
    const twice = await browser('marie').post(at(await ploucs.someone('Lou Bern'), '/roles'), { kind: 'projectLeader', from: '2026-03-12' })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('déjà ce rôle depuis le 1er mars 2026')
  })

  it('may have an end from the beginning, said where they are said', async () => {
    const nora = await ploucs.someone('Nora')
    const fields = { kind: 'intern', from: '2026-03-12', until: '2026-06-30' }
    expect((await browser('marie').post(at(nora, '/roles'), fields)).status).toBe(303)
    const page = (await browser('lou').get(at(nora))).text.replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/\s+/g, ' ')
    expect(page).toContain('Stagiaire')
    expect(page).toContain('Depuis le 12 mars 2026 jusqu’au 30 juin 2026')
    const never = await browser('marie').post(at(nora, '/roles'), { ...fields, kind: 'facilitator', until: '2026-03-12' })
    expect(never.status).toBe(422)
    expect(never.text).toContain('avant d’avoir duré un jour')
  })

  it('the last coordinator stays; with another one, they may go, and their rights go with them', async () => {
    const marie = ploucs.person
    const mine = await role(marie, 'coordinator')
    const end = () => browser('marie').post(at(marie, `/roles/${mine}/fin`), { until: '2026-03-12' })
    const alone = await end()
    expect(alone.status).toBe(422)
    expect(alone.text).toContain('Un pôle garde toujours quelqu’un à la coordination')

    expect((await browser('marie').post(at(paul, '/roles'), { kind: 'coordinator', from: '2026-03-12' })).status).toBe(303)
    const theirs = await role(paul, 'coordinator')
    const held = await site.pools.owner.connect()
    await held.query('begin')
    await held.query(`select from members.role where kind = 'coordinator' for update`)
    const both = Promise.all([end(), browser('paul').post(at(paul, `/roles/${theirs}/fin`), { until: '2026-03-12' })])
    const waiting = async () =>
      (await site.sql(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length
    while ((await waiting()) < 2) await new Promise((later) => setTimeout(later, 20))
    await held.query('commit')
    held.release()
    const [first, second] = await both
    // Both leave at once: one of them is the last, and stays.
    expect([first?.status, second?.status].sort()).toEqual([303, 422])
    const left = first?.status === 303 ? 'marie' : 'paul'
    expect((await browser(left).post('/ploucs/personnes', { name: 'Zoé' })).status).toBe(403)
    const stays = left === 'marie' ? 'paul' : 'marie'
    expect((await browser(stays).post('/ploucs/personnes', { name: 'Zoé' })).status).toBe(303)
  })
})

it('logged nothing', () => expect(site.lines).toEqual([]))
