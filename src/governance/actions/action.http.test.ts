import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
let meeting: string
let point: string
let ana: Browser
let luc: Browser
let zoe: Browser

/** Later, with everybody still logged in. */
const at = async (now: string) => {
  board.site.clock.now = now
  await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const who = (org: string, person = '') => `${org ? board.org(org) : ''}/${person ? board.person(person) : ''}`
const note = (fields: Record<string, string> = {}, by: Browser = board.me) =>
  by.post(`${meeting}/points/${point}/actions`, {
    ...{ what: 'Signer la convention', who: who('La Smalah', 'Ana Duluc'), due: '2026-04-09' },
    ...fields,
  })
const rows = () =>
  board.site.sql<{ id: string; what: string; state: string; due: string; due_first: string; became: string }>(
    'select a.* from governance.action a join governance.agenda_item i on i.id = a.agenda_item_id where i.meeting_id = $1 order by a.noted_at, a.id',
    [meeting.split('/').at(-1)],
  )
const latest = async () => (await rows()).at(-1)
const noted = async (fields: Record<string, string> = {}): Promise<string> => {
  expect((await note(fields)).status).toBe(303)
  return `${board.at}/actions/${(await latest())?.id}`
}
const facts = async (name: string) =>
  board.site.sql<{ data: Record<string, unknown> }>('select data from logbook.fact where name = $1', [`governance.${name}`])
const pointOf = async (address: string): Promise<string> =>
  (
    await board.site.sql<{ id: string }>(
      'select id from governance.agenda_item where meeting_id = $1 and not any_other order by position limit 1',
      [address.split('/').at(-1)],
    )
  )[0]?.id ?? ''
const hold = async (): Promise<string> => {
  const address = await board.convene()
  for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await board.me.post(`${address}/arrivees`, { organisation: board.org(name) })
  await board.me.post(`${address}/ouvrir`)
  return address
}
const seal = (address: string) =>
  board.me.post(`${address}/pv/sceller`, { facilitator: board.person('maite'), secretary: board.person('Ana Duluc') })

beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
  luc = await board.site.as('luc@exemple.fr')
  zoe = await board.site.as('zoe@exemple.fr')
  await at('2026-03-12T17:00:00.000Z')
  meeting = await hold()
  point = await pointOf(meeting)
})
afterAll(() => board.site.close())

describe('an action noted in the session', () => {
  it('says what, who and until when; the room reads it; its words stay out of the facts', async () => {
    const reply = await note()
    expect(reply).toMatchObject({ status: 303, done: 'action.noted', location: expect.stringContaining(`/seance?point=${point}#actions`) })
    const screen = await ana.get(`${meeting}/seance`)
    expect(screen.text).toContain('Signer la convention')
    expect(screen.text).toContain('Ana Duluc, La Smalah')
    const [fact] = await facts('actionNoted')
    expect(fact?.data).toMatchObject({ point, due: '2026-04-09', organisation: board.org('La Smalah'), person: board.person('Ana Duluc') })
    expect(JSON.stringify(fact)).not.toContain('convention')
  })

  it.each([
    ['nobody', { who: '' }, 'Dites qui s’en charge'],
    ['somebody of elsewhere', { who: `/01900000-0000-7000-8000-00000000000a` }, 'Dites qui s’en charge'],
    ['a day before the meeting', { due: '2026-03-11' }, 'donnez le jour de la réunion'],
    ['no words', { what: '  ' }, ''],
  ])('is refused with %s, and keeps what was typed', async (_, fields, says) => {
    const reply = await note({ what: 'Relire le bail', ...fields })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(says)
    if (!('what' in fields)) expect(reply.text).toContain('value="Relire le bail"')
  })

  it('is noted by whoever keeps the session, not by everybody in it', async () => {
    expect((await note({}, ana)).status).toBe(403)
    expect((await note({}, zoe)).status).toBe(404)
  })
})

describe('what becomes of it', () => {
  it('is said by who does it, in one press, then in words; taken up again', async () => {
    const action = await noted({ what: 'Envoyer le devis' })
    expect(await ana.post(`${action}/faite`)).toMatchObject({ status: 303, done: 'action.finished' })
    expect(await latest()).toMatchObject({ state: 'done', became: '' })
    await ana.post(`${action}/faite`, { became: 'Envoyé le 13, réponse fin mars.' })
    expect(await latest()).toMatchObject({ state: 'done', became: 'Envoyé le 13, réponse fin mars.' })
    expect((await luc.get(action)).text).toContain('Envoyé le 13')
    expect((await ana.post(`${action}/abandonner`, { became: 'Non' })).text).toContain('Cette action est faite')
    expect(await ana.post(`${action}/reprendre`)).toMatchObject({ done: 'action.reopened' })
    expect(await latest()).toMatchObject({ state: 'open', became: '' })
  })

  it('is given up with a reason, and only so', async () => {
    const action = await noted({ what: 'Chercher un local' })
    const silent = await ana.post(`${action}/abandonner`, { became: ' ' })
    expect([silent.status, silent.text.includes('Dites pourquoi elle est abandonnée')]).toEqual([422, true])
    expect(await ana.post(`${action}/abandonner`, { became: 'La mairie prête le sien.' })).toMatchObject({
      status: 303,
      done: 'action.dropped',
    })
    expect(await latest()).toMatchObject({ state: 'dropped', became: 'La mairie prête le sien.' })
  })

  it('moves to another day; the PV keeps the one the meeting gave', async () => {
    const action = await noted({ what: 'Réserver la salle' })
    expect(await ana.post(`${action}/echeance`, { due: '2026-05-01' })).toMatchObject({ status: 303, done: 'action.moved' })
    expect(await latest()).toMatchObject({ due: '2026-05-01', due_first: '2026-04-09' })
    expect((await ana.get(action)).text).toContain('Échéance donnée en réunion')
  })

  it('is not said by others of the body, and is unknown outside it', async () => {
    const action = await noted({ what: 'Appeler la banque' })
    expect((await luc.post(`${action}/faite`)).status).toBe(403)
    expect((await zoe.get(action)).status).toBe(404)
    expect((await zoe.post(`${action}/faite`)).status).toBe(404)
    expect((await ana.post(action, { what: 'Autre chose', who: who('Tipi'), due: '2026-04-09' })).status).toBe(403)
  })

  it('given to an organisation outside the body, it is known to whoever speaks for it', async () => {
    const action = await noted({ what: 'Prêter la camionnette', who: who('Hors Conseil') })
    expect((await zoe.get(action)).text).toContain('Prêter la camionnette')
    expect((await zoe.get(`${board.at}/actions?miennes=oui`)).text).toContain('Prêter la camionnette')
    expect((await zoe.post(`${action}/faite`)).status).toBe(303)
  })

  it('handed over and put right before the PV is sealed, the PV says it so', async () => {
    const action = await noted({ what: 'Aficher le compte rendu' })
    await board.me.post(action, { what: 'Afficher le compte rendu', who: who('Tipi', 'Luc Tastet'), due: '2026-04-01' })
    expect(await latest()).toMatchObject({ what: 'Afficher le compte rendu', due: '2026-04-01', due_first: '2026-04-01' })
    expect((await luc.post(`${action}/faite`)).status).toBe(303)
  })

  it('noted by mistake, it is taken back and leaves no trace in the PV', async () => {
    const action = await noted({ what: 'Une erreur' })
    expect(await board.me.post(`${action}/retirer`)).toMatchObject({ status: 303, done: 'action.takenBack' })
    expect((await board.me.get(action)).status).toBe(404)
    expect((await rows()).map(({ what }) => what)).not.toContain('Une erreur')
  })
})

describe('the list', () => {
  it('shows mine, late, of a body; finds; leaves as a file', async () => {
    await at('2026-04-10T08:00:00.000Z')
    const all = (query: string, who: Browser = board.me) => who.get(`${board.at}/actions${query}`)
    const open = (await all('')).text
    expect(open).toContain('Signer la convention')
    expect(open).not.toContain('Chercher un local')
    expect((await all('?etat=abandonnees')).text).toContain('La mairie prête le sien.')
    expect((await all('?etat=retard')).text).not.toContain('Réserver la salle')
    expect((await all('?q=CONVENTION')).text).toContain('Signer la convention')
    expect((await all('?q=introuvable')).text).toContain('Aucune action ne répond')
    expect((await all('?miennes=oui', luc)).text).not.toContain('Signer la convention')
    const csv = (await all('/export?format=csv&etat=toutes')).text
    expect(csv).toContain('Chercher un local;La Smalah;Ana Duluc;09/04/2026;Abandonnée;12/03/2026;La mairie prête le sien.')
    expect((await all('', zoe)).text).not.toContain('Signer la convention')
    await at('2026-03-12T18:00:00.000Z')
  })

  it('says on the home page what waits, and on the page of who does it', async () => {
    await at('2026-04-10T08:00:00.000Z')
    const home = (await ana.get(`${board.at}/accueil`)).text
    expect(home).toMatch(/actions vous attendent d’ici sept jours, dont/)
    expect(home).toContain('Signer la convention')
    expect((await board.me.get(`${board.at}/personnes/${board.person('Ana Duluc')}`)).text).toMatch(
      /À faire[\s\u00a0]*: Signer la convention/,
    )
    expect((await board.me.get(`${board.at}/structures/${board.org('La Smalah')}`)).text).toContain('Signer la convention')
    expect((await zoe.get(`${board.at}/structures/${board.org('La Smalah')}`)).text).not.toContain('Signer la convention')
    await at('2026-03-12T18:00:00.000Z')
  })
})

describe('in the PV', () => {
  it('stands under its point; also noted there after the session; the next meeting says what became of it', async () => {
    await at('2026-03-12T19:00:00.000Z')
    await board.me.post(`${meeting}/clore`)
    const later = await board.me.post(`${meeting}/pv/points/${point}/actions`, {
      what: 'Remercier la mairie',
      who: who('Tipi'),
      due: '2026-03-20',
    })
    expect(later).toMatchObject({ status: 303, done: 'action.noted', location: `${meeting}/pv` })
    expect((await seal(meeting)).status).toBe(303)
    const minutes = (await ana.get(`${meeting}/pv`)).text
    for (const said of ['Signer la convention', 'Remercier la mairie', 'Réserver la salle']) expect(minutes).toContain(said)
    const [sealed] = await board.site.sql<{ said: { points: { actions: { what: string; who: string; due: string }[] }[] } }>(
      'select said from governance.minutes where meeting_id = $1',
      [meeting.split('/').at(-1)],
    )
    const asked = sealed?.said.points.flatMap(({ actions }) => actions) ?? []
    expect(asked).toContainEqual({ what: 'Signer la convention', who: 'Ana Duluc, La Smalah', due: '2026-04-09' })
    expect(asked).toContainEqual({ what: 'Réserver la salle', who: 'Ana Duluc, La Smalah', due: '2026-04-09' })

    const [first] = await rows()
    const action = `${board.at}/actions/${first?.id}`
    const reworded = await board.me.post(action, { what: 'Autre chose', who: who('Tipi'), due: '2026-04-09' })
    expect(reworded.text).toContain('Le PV scellé cite ces mots')
    expect((await board.me.post(`${action}/retirer`)).text).toContain('ne se retire plus')
    expect((await note({ what: 'Trop tard' })).text).toContain('scellé')
    // Once sealed, every member organisation reads it.
    expect((await zoe.get(action)).status).toBe(200)

    await at('2026-04-02T08:00:00.000Z')
    await ana.post(`${action}/faite`, { became: 'Signée en mairie.' })
    await at('2026-04-08T10:00:00.000Z')
    const next = await board.convene({ day: '2026-04-09' })
    await at('2026-04-09T18:00:00.000Z')
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await board.me.post(`${next}/arrivees`, { organisation: board.org(name) })
    await board.me.post(`${next}/ouvrir`)
    const screen = (await board.me.get(`${next}/seance`)).text
    expect(screen).toMatch(/Depuis la dernière réunion[\s\u00a0]*: 1 action close, \d+ encore à faire, dont 1 en retard/)
    await at('2026-04-09T20:00:00.000Z')
    await board.me.post(`${next}/clore`)
    expect((await seal(next)).status).toBe(303)
    expect((await ana.get(`${next}/pv`)).text).toContain('Signée en mairie.')
    const pdf = await board.site.app.request(`http://localhost:3000${next}/pv.pdf`, { headers: { cookie: '' } })
    expect(pdf.status).not.toBe(200)
    const file = await ana.listen(`${next}/pv.pdf`)
    const text = (await pdfText(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ')
    expect(text).toContain('Depuis la dernière réunion')
    expect(text).toContain('Signée en mairie')
  })
})
