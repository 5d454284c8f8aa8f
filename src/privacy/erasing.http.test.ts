import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { addMinutes } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Board, openBoard } from '../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

const AT = '2026-03-13T09:00:00.000Z'

let site: TestSite
let board: Board
let at: string
let maite: Board['coordinator']
beforeAll(async () => {
  site = await testSite({ at: '2026-03-01T09:00:00.000Z' })
  board = await openBoard(site, [{ kind: 'information', title: 'Nouvelles' }], ['La Smalah', 'Tipi'])
  at = `/${board.slug}`
  site.clock.now = AT
  maite = await site.as(board.me)
  await maite.post(`${at}/personnes/${await board.someone('Luc')}/roles`, { kind: 'coordinator', from: '2026-01-01' })
})
afterAll(() => site.close())

const somebody = async (name: string): Promise<{ person: Id; mail: string }> => {
  const mail = `${name.toLowerCase().replace(/[^a-z]/g, '')}@exemple.fr`
  const added = await maite.postJson(`${at}/personnes`, { name, email: mail })
  return { person: (added.json() as { person: Id }).person, mail }
}
const card = async (person: Id) => (await site.sql(`select name, email from members.person where id = $1`, [person]))[0]
const mails = (about: string) =>
  site.sql<{ to: string; body: string; state: string }>(
    `select to_address as to, body, state from platform.mail where about = $1 order by to_address`,
    [about],
  )
const facts = async (person: Id) =>
  (await site.sql<{ name: string }>(`select name from logbook.fact where subject = $1 order by no`, [person])).map(({ name }) => name)

describe('somebody asks to be erased', () => {
  it('the coordination is told, by mail and on their card, with the day by which an answer is due; asked twice, it is one request', async () => {
    const { person, mail } = await somebody('Dominique Lartigue')
    const own = await site.as(mail)
    expect((await own.get(`${at}/mes-donnees`)).text).toContain('Demander l’effacement')
    const asked = await own.post(`${at}/mes-donnees/effacement`)
    expect([asked.status, asked.location, asked.done]).toEqual([303, `${at}/mes-donnees`, 'privacy.erasureAsked'])
    expect((await own.post(`${at}/mes-donnees/effacement`)).status).toBe(303)
    expect((await own.get(`${at}/mes-donnees`)).text).toMatch(/avant le 13 avril 2026/)

    const told = await mails('privacy.erasureAsked')
    expect(told.map(({ to }) => to)).toEqual(['luc@exemple.fr', board.me])
    expect(told[0]?.body).toContain('13 avril 2026')
    const page = (await maite.get(`${at}/personnes/${person}`)).text
    expect(page).toContain('Effacement de ses données demandé')
    expect(page).toContain(`href="${at}/personnes/${person}/effacer"`)
    const other = await site.as('nour@exemple.fr')
    expect((await other.get(`${at}/personnes/${person}`)).text).not.toContain('Effacement de ses données')
    expect(await facts(person)).toEqual(['members.personAdded', 'privacy.erasureAsked'])
  })

  it('and takes it back: nothing is erased, and it may be asked again', async () => {
    const { person, mail } = await somebody('Claude Dubos')
    const own = await site.as(mail)
    await own.post(`${at}/mes-donnees/effacement`)
    expect((await own.post(`${at}/mes-donnees/effacement/retirer`)).done).toBe('privacy.erasureWithdrawn')
    expect((await own.post(`${at}/mes-donnees/effacement/retirer`)).status).toBe(303)
    expect((await own.get(`${at}/mes-donnees`)).text).toContain(`action="${at}/mes-donnees/effacement"`)
    expect((await maite.get(`${at}/personnes/${person}`)).text).not.toContain('Effacement de ses données demandé')
    await own.post(`${at}/mes-donnees/effacement`)
    expect(await facts(person)).toEqual(['members.personAdded', 'privacy.erasureAsked', 'privacy.erasureWithdrawn', 'privacy.erasureAsked'])
  })
})

describe('erasing from the page of a person', () => {
  it('shows first what goes and what stays, and changes nothing', async () => {
    const { person, mail } = await somebody('Camille Sentucq')
    await maite.post(`${at}/structures/${board.org('Tipi')}/presentation`, { about: 'Demander à Camille Sentucq.' })
    const before = await card(person)
    const page = await maite.get(`${at}/personnes/${person}/effacer`)
    expect(page.status).toBe(200)
    for (const words of [
      'Effacer Camille Sentucq',
      'Rien n’est encore changé',
      'Reste, sans le nom',
      'À relire par quelqu’un',
      'sans retour',
    ])
      expect(page.text).toContain(words)
    expect(page.text).toContain(`${at}/structures/${board.org('Tipi')}`)
    expect(await card(person)).toEqual(before)
    expect(before).toEqual({ name: 'Camille Sentucq', email: mail })
    expect(await facts(person)).toEqual(['members.personAdded'])
    expect((await (await site.as('nour@exemple.fr')).get(`${at}/personnes/${person}/effacer`)).status).toBe(404)
  })

  it('does it once the name is typed: card, request and its mails are emptied; what is left to read is listed', async () => {
    const { person, mail } = await somebody('Maxime Dartiguelongue')
    await (await site.as(mail)).post(`${at}/mes-donnees/effacement`)
    await maite.post(`${at}/structures/${board.org('Tipi')}/presentation`, { about: 'Demander à Maxime Dartiguelongue.' })
    const place = `${at}/personnes/${person}/effacer`
    const wrong = await maite.post(place, { name: 'Maxime' })
    expect([wrong.status, wrong.text.includes('Ce n’est pas le nom de cette personne')]).toEqual([422, true])
    expect(wrong.text).toContain('value="Maxime"')

    const key = '01900000-0000-7000-8000-0000000000aa'
    const done = await maite.post(place, { name: 'maxime  dartiguelongue', _key: key })
    expect([done.status, done.location, done.done]).toEqual([303, place, 'privacy.erased'])
    expect((await maite.post(place, { name: 'maxime  dartiguelongue', _key: key })).status).toBe(303)
    expect(await card(person)).toEqual({ name: `Personne effacée ${person.slice(-4)}`, email: null })
    expect(await site.sql('select 1 from auth.account where email = $1', [mail])).toEqual([])
    const requests = (await mails('privacy.erasureAsked')).filter(({ body }) => body.includes('Maxime'))
    expect(requests).toEqual([])

    const page = (await maite.get(place)).text
    expect(page).toContain('Effacée le 13 mars 2026')
    expect(page).toContain(`${at}/structures/${board.org('Tipi')}`)
    expect(page).not.toContain('Maxime')
    const told = await mails('privacy.erased')
    expect(told.map(({ to, body }) => [to, body.includes('Maxime')])).toEqual([['luc@exemple.fr', false]])
    // Nothing but what it listed holds the name, not even the answers kept for a repeated form.
    const [left] = await site.sql<{ n: number }>(`select count(*)::int as n from platform.answered where value::text ilike '%maxime%'`)
    expect(left?.n).toBe(0)
    expect(await facts(person)).toEqual(['members.personAdded', 'privacy.erasureAsked', 'members.personErased'])
  })

  it('refuses, in the words of the command line, whoever still acts for the hub: the last coordinator too', async () => {
    const ana = await board.someone('Ana')
    const page = await maite.get(`${at}/personnes/${ana}/effacer`)
    expect(page.text).toContain('Cette personne parle encore pour La Smalah')
    expect(page.text).not.toContain('Effacer pour de bon')
    const refused = await maite.post(`${at}/personnes/${ana}/effacer`, { name: 'Ana' })
    expect([refused.status, refused.text.includes('parle encore pour La Smalah')]).toEqual([422, true])
    const own = await maite.get(`${at}/personnes/${board.person}/effacer`)
    expect(own.text).toContain('Cette personne a encore un rôle')
    expect((await maite.post(`${at}/personnes/${board.person}/effacer`, { name: 'MaitePLOUCS' })).status).toBe(422)
    expect(await card(ana)).toEqual({ name: 'Ana', email: 'ana@exemple.fr' })
  })

  it('is not done by a session alone, nor by who does not coordinate', async () => {
    const { person } = await somebody('Sacha Labat')
    const place = `${at}/personnes/${person}/effacer`
    const refused = await (await site.as('nour@exemple.fr')).post(place, { name: 'Sacha Labat' })
    expect([refused.status, refused.text.includes('fait par la coordination')]).toEqual([403, true])
    site.clock.now = addMinutes(AT, 15)
    const page = await maite.get(place)
    expect([page.text.includes('encore=1'), page.text.includes('name="name"')]).toEqual([true, false])
    const late = await maite.post(place, { name: 'Sacha Labat' })
    expect([late.status, late.text.includes('tapez-le de nouveau')]).toEqual([422, true])
    site.clock.now = AT
    expect(await card(person)).toMatchObject({ name: 'Sacha Labat' })
    expect((await maite.post(place, { name: 'Sacha Labat' })).status).toBe(303)
  })
})

it('logged nothing', () => expect(site.lines).toEqual([]))
