import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
let zoe: Browser
let luc: Browser
let group: string
beforeAll(async () => {
  board = await testBoard()
  zoe = await board.site.as('zoe@exemple.fr')
  luc = await board.site.as('luc@exemple.fr')
  await board.me.post(`${board.at}/groupes`, { name: 'Mobilités', purpose: 'Se déplacer', convenor: 'maite' })
  group = (await board.site.sql<{ id: string }>('select id from members.group'))[0]?.id ?? ''
})
afterAll(() => board.site.close())

const ask = async (title: string, by: Browser = zoe, more: Record<string, string> = {}): Promise<string> => {
  const reply = await by.post(`${board.at}/questions`, { title, words: 'Elle dort tout le week-end.', body: board.body, ...more })
  expect([reply.status, reply.done]).toEqual([303, 'question.asked'])
  return reply.location ?? ''
}
type Found = { groups: { title: string; found: { title: string; says: string }[] }[] }
const mails = async () =>
  (
    await board.site.sql<{ subject: string; body: string; to_address: string }>(
      `select * from platform.mail where about = 'question.step' order by id`,
    )
  ).map(({ subject, body, to_address }) => ({ subject, body: body.replaceAll(/[\u00a0\u202f]/g, ' '), to: to_address }))
const lastMail = async () => (await mails()).at(-1)
const orient = (question: string, fields: Record<string, string>, by: Browser = board.me) =>
  by.post(`${question}/orienter`, { body: board.body, group: '', answer: '', ...fields })

describe('a question', () => {
  it('is asked by whoever represents an organisation, in its name; every member reads it', async () => {
    const question = await ask('Peut-on partager la camionnette le samedi')
    const page = (await luc.get(question)).text
    expect(page).toContain('Elle dort tout le week-end.')
    expect(page).toMatch(/Posée par Zoé Labadie, Hors Conseil/)
    expect((await luc.get(`${board.at}/questions`)).text).toContain('1 question attend')
    const [fact] = await board.site.sql<{ data: unknown }>(`select data from logbook.fact where name = 'governance.questionAsked'`)
    expect(fact?.data).toMatchObject({ organisation: board.org('Hors Conseil') })
    expect(JSON.stringify(fact)).not.toContain('camionnette')
  })

  it('not in the name of another organisation, nor of one of elsewhere', async () => {
    const fields = { title: 'Et nous', words: '', body: board.body }
    expect((await zoe.post(`${board.at}/questions`, { ...fields, organisation: board.org('Tipi') })).status).toBe(403)
    const elsewhere = '01900000-0000-7000-8000-00000000000a'
    expect((await board.me.post(`${board.at}/questions`, { ...fields, organisation: elsewhere })).status).toBe(404)
    expect((await zoe.post(`${board.at}/questions`, { ...fields, body: elsewhere })).status).toBe(404)
    expect((await zoe.post(`${board.at}/questions`, { ...fields, title: ' ' })).status).toBe(422)
  })

  it('is oriented by the coordination, not by who asked; each time who asked is told', async () => {
    const question = await ask('Où garer les vélos')
    expect((await orient(question, { state: 'agenda' }, zoe)).status).toBe(403)
    const silent = await orient(question, { state: 'answered' })
    expect([silent.status, silent.text.includes('Écrivez la réponse')]).toEqual([422, true])
    expect((await orient(question, { state: 'group' })).text).toContain('Dites quel groupe')
    expect((await orient(question, { state: 'kept', answer: ' ' })).text).toContain('Dites pourquoi')
    expect(await mails()).toEqual([])
    expect(await orient(question, { state: 'group', group })).toMatchObject({ status: 303, done: 'question.oriented' })
    expect(await lastMail()).toMatchObject({
      to: 'zoe@exemple.fr',
      subject: 'Votre question\u00a0: Où garer les vélos',
      body: expect.stringContaining('Le groupe « Mobilités » la prépare.'),
    })
    await orient(question, { state: 'answered', answer: 'Dans la cour, à droite.' })
    expect((await lastMail())?.body).toContain('Dans la cour, à droite.')
    expect((await zoe.get(question)).text).toContain('Dans la cour, à droite.')
    // The mail leads to the question, at the hub's own address.
    const link = /https?:\S+/.exec((await lastMail())?.body ?? '')?.[0] ?? ''
    expect(new URL(link).pathname).toBe(question)
    expect((await zoe.get(new URL(link).pathname)).text).toContain('Où garer les vélos')
  })

  it('of the coordination itself sends nobody a mail', async () => {
    const before = (await mails()).length
    const question = await ask('Et le chauffage', board.me)
    await orient(question, { state: 'kept', answer: 'Après l’hiver.' })
    expect((await mails()).length).toBe(before)
  })
})

it('from the question to what became of it: agenda, meeting, action; who asked hears at each step and reads one line of life', async () => {
  const question = await ask('Qui répare le four à pain')
  await orient(question, { state: 'agenda' })
  expect((await lastMail())?.body).toContain('Elle est proposée au prochain ordre du jour')
  const meeting = await board.prepare()
  const page = (await board.me.get(meeting)).text
  expect(page).toMatch(/Question posée par Zoé Labadie, Hors Conseil, le 12 mars 2026/)
  const key = `question:${question.split('/').at(-1)}`
  await board.me.post(`${meeting}/points/proposes`, { proposed: key })
  expect((await zoe.get(question)).text).not.toContain('Réunion de mars')
  await board.me.post(`${meeting}/convoquer`)
  expect((await lastMail())?.body).toContain('Elle est à l’ordre du jour')
  expect((await zoe.get(question)).text).toContain('À l’ordre du jour')
  const told = (await mails()).length
  await board.me.post(`${meeting}/convoquer`)
  expect((await mails()).length).toBe(told)

  for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await board.me.post(`${meeting}/arrivees`, { organisation: board.org(name) })
  await board.me.post(`${meeting}/ouvrir`)
  const [point] = await board.site.sql<{ id: string; proposer_person_id: string }>(
    `select id, proposer_person_id from governance.agenda_item where title = 'Qui répare le four à pain'`,
  )
  expect(point?.proposer_person_id).toBe(board.person('Zoé Labadie'))
  await board.me.post(`${meeting}/points/${point?.id}/passer`)
  await board.me.post(`${meeting}/points/${point?.id}/actions`, {
    what: 'Appeler le fumiste',
    who: `${board.org('Tipi')}/`,
    due: '2026-04-01',
  })
  expect((await lastMail())?.body).toContain('Elle conduit à une action : Appeler le fumiste')
  board.site.clock.now = '2026-03-12T18:00:00.000Z'
  expect((await board.me.post(`${meeting}/clore`)).done).toBe('meeting.closed')
  expect((await lastMail())?.body).toContain('Elle a été traitée')
  const [action] = await board.site.sql<{ id: string }>(`select id from governance.action where what = 'Appeler le fumiste'`)
  await luc.post(`${board.at}/actions/${action?.id}/faite`, { became: 'Il vient le 8.' })
  expect((await lastMail())?.body).toContain('C’est fait : Appeler le fumiste\n\nIl vient le 8.')

  const life = (await zoe.get(question)).text
  const said = ['Posée par', 'Orientée par', 'Traitée', 'À faire, par Tipi', 'Il vient le 8.']
  const places = said.map((one) => life.indexOf(one))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
  // Both are found by their words, by who may read them, with what became of them.
  const find = async (who: Browser, q: string) =>
    ((await who.get(`${board.at}/chercher?q=${q}`, { accept: 'application/json' })).json() as Found).groups
      .filter(({ title }) => title === 'Actions' || title === 'Questions')
      .flatMap(({ found }) => found.map(({ title, says }) => `${title} | ${says}`))
  expect(await find(luc, 'fumistes')).toEqual(['Appeler le fumiste | Tipi · faite le 12 mars 2026 · Il vient le 8.'])
  expect(await find(zoe, 'fumistes')).toEqual([])
  const stands = 'Qui répare le four à pain | Zoé Labadie · Conseil d’administration · Pour l’ordre du jour'
  for (const who of [zoe, luc]) expect(await find(who, 'four+pain')).toEqual([stands])
  // Settled, it is not pending any more.
  const next = await board.prepare({ day: '2026-03-13' })
  expect((await board.me.get(next)).text).not.toContain(key)
})

it('a question the meeting did not come to is proposed again, and who asked is told', async () => {
  const question = await ask('Changer la serrure')
  const oriented = async () =>
    (await board.site.sql<{ state: string }>(`select state from governance.question where title = 'Changer la serrure'`))[0]?.state
  const meeting = await board.prepare({ day: '2026-03-13', startsAt: '09:00', endsAt: '10:00' })
  const key = `question:${question.split('/').at(-1)}`
  await board.me.post(`${meeting}/points/proposes`, { proposed: key })
  // Put on an agenda, it is led there.
  expect(await oriented()).toBe('agenda')
  await board.me.post(`${meeting}/convoquer`)
  await board.me.post(`${meeting}/ouvrir`)
  board.site.clock.now = '2026-03-12T18:30:00.000Z'
  expect((await board.me.post(`${meeting}/clore`)).done).toBe('meeting.closed')
  expect((await lastMail())?.body).toContain('La réunion n’y est pas arrivée')
  const next = await board.prepare({ day: '2026-03-14' })
  expect((await board.me.get(next)).text).toContain(key)
})

it('the list finds, shows what waits and one’s own, and leaves as a file', async () => {
  const list = (query: string, who: Browser = luc) => who.get(`${board.at}/questions${query}`)
  expect((await list('?q=camionnette')).text).toContain('Peut-on partager')
  expect((await list('?q=introuvable')).text).toContain('Aucune question ne répond')
  expect((await list('?voir=attente')).text).not.toContain('Où garer les vélos')
  expect((await list('?voir=miennes')).text).not.toContain('Où garer les vélos')
  expect((await list('?voir=miennes', zoe)).text).toContain('Où garer les vélos')
  expect((await list('/export?format=csv')).text).toContain('Où garer les vélos')
})
