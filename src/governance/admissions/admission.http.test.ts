import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

/** Field notes, governance 6: scenario 13, its first half; the board, then what it left, then what it refused. */
let board: TestBoard
let luc: Browser
let ana: Browser
beforeAll(async () => {
  board = await testBoard()
  luc = await board.site.as('luc@exemple.fr')
  ana = await board.site.as('ana@exemple.fr')
})
afterAll(() => board.site.close())

const at = async (now: string) => {
  board.site.clock.now = now
  await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const said = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/<[^>]+>/g, '')
const idOf = (address: string) => address.split('?')[0]?.split('/').at(-1) ?? ''
const ask = (fields: Record<string, string>) =>
  board.me.post(`${board.at}/adhesions`, {
    ...{ receivedOn: '2026-03-02', contact: '', email: '', sponsor: '', otherSponsor: '', motivation: '' },
    ...fields,
  })
const points = (meeting: string) =>
  board.site.sql<{ id: string; title: string; kind: string; carries_decision_id: string | null }>(
    'select * from governance.agenda_item where meeting_id = $1 order by position',
    [idOf(meeting)],
  )
const pointOf = async (meeting: string, title: string) => (await points(meeting)).find((one) => one.title.includes(title))?.id ?? ''
const keys = (text: string, is = 'admission'): string[] =>
  [...text.matchAll(/name="proposed" value="([^"]+)"/g)].flatMap(([, key = '']) => (key.startsWith(`${is}:`) ? [key] : []))
const application = async (name: string) =>
  (
    await board.site.sql<Record<string, string | null>>(
      `select a.* from members.application a join members.organisation o on o.hub_id = a.hub_id and o.id = a.organisation_id
       where o.name = $1 order by a.noted_at desc limit 1`,
      [name],
    )
  )[0]
const memberships = (name: string) =>
  board.site.sql(
    `select m.from_day, m.until_day from members.membership m join members.organisation o on o.hub_id = m.hub_id and o.id = m.organisation_id
     where o.name = $1`,
    [name],
  )
const facts = async () =>
  (await board.site.sql<{ name: string }>('select name from logbook.fact where hub_id = $1 order by no', [board.hub])).map(
    ({ name }) => name,
  )
const enter = async (meeting: string) => {
  for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await board.me.post(`${meeting}/arrivees`, { organisation: board.org(name) })
  await board.me.post(`${meeting}/ouvrir`)
}

/** What the working home asks of somebody about applications. */
const home = async (who: Browser) => {
  const text = said((await who.get(`${board.at}/accueil`)).text)
  return { place: text.includes('Demande d’adhésion : La Forge'), sponsor: text.includes('le parrainage de La Forge') }
}

let forge: string
let meeting: string
let point: string

describe('La Forge asks to join', () => {
  it('noted in one go: a card, a contact, two sponsors; what cannot be is said beside its field', async () => {
    const wrong = await ask({ organisation: 'La Forge', sponsor: 'La Smala', otherSponsor: 'La Forge', receivedOn: '2026-03-13' })
    expect(wrong.status).toBe(422)
    for (const words of ['n’est pas une structure du pôle', 'ne se parraine pas elle-même', 'le 12 mars 2026 ou un jour passé'])
      expect(said(wrong.text)).toContain(words)
    expect((await ask({ organisation: 'Tipi' })).text).toContain('déjà membre du pôle')
    const fields = { contact: 'Rosa Lima', email: 'rosa@exemple.fr', motivation: 'Partager notre atelier.', charterRead: 'on' }
    const done = await ask({ organisation: 'La Forge', sponsor: 'Tipi', otherSponsor: 'Le Bocal', ...fields })
    expect([done.status, done.done]).toEqual([303, 'members.applicationNoted'])
    forge = done.location ?? ''
    expect([await home(board.me), await home(luc)]).toEqual([
      { place: true, sponsor: false },
      { place: false, sponsor: true },
    ])
    expect((await ask({ organisation: 'La FORGE' })).text).toContain('une demande en cours')
    expect(await memberships('La Forge')).toEqual([])
    expect(said((await ana.get(forge)).text)).toContain('Partager notre atelier.')
    expect((await ana.get(forge)).text).not.toContain('rosa@exemple.fr')
  })

  it('each sponsor confirms for itself, and for nobody else; the coordination notes what it was told', async () => {
    const confirm = (who: Browser, name: string, back = '') =>
      who.post(`${forge}/parrainages`, { sponsor: board.org(name), ...(back ? { back } : {}) })
    expect((await confirm(ana, 'Tipi')).text).toContain('par qui représente la structure marraine')
    expect((await luc.get(forge)).text.match(/Confirmer le parrainage/g)).toHaveLength(1)
    expect((await confirm(luc, 'Tipi')).status).toBe(303)
    expect(await home(luc)).toEqual({ place: false, sponsor: false })
    expect((await confirm(luc, 'Le Bocal')).status).toBe(403)
    expect((await confirm(board.me, 'Le Bocal')).status).toBe(303)
    expect((await confirm(board.me, 'Le Bocal', 'oui')).status).toBe(303)
    expect(said((await ana.get(`${board.at}/adhesions`)).text)).toContain('parrainée par Le Bocal (à confirmer), Tipi')
    expect((await confirm(board.me, 'La Smalah')).status).toBe(404)
  })

  it('is proposed for the board’s agenda with why; ticked, it is a point tied to it; taken off, it waits again', async () => {
    const page = await board.me.get(`${board.at}/agenda/nouvelle`)
    expect(said(page.text)).toContain('Demande reçue le 2 mars 2026, parrainée par Le Bocal (à confirmer) et Tipi.')
    const proposed = keys(page.text)
    expect(proposed).toEqual([`admission:${idOf(forge)}`])
    meeting = await board.prepare({ proposed: proposed[0] ?? '' })
    expect(await application('La Forge')).toMatchObject({ placed_on: '2026-03-12' })
    expect(await home(board.me)).toEqual({ place: false, sponsor: false })
    expect(said((await ana.get(forge)).text)).toContain('À l’ordre du jour du 12 mars 2026.')
    await board.me.post(`${meeting}/points/${await pointOf(meeting, 'La Forge')}/retirer-point`)
    expect(await application('La Forge')).toMatchObject({ placed_on: null })
    await board.me.post(`${meeting}/points/proposes`, { proposed })
    expect(keys((await board.me.get(meeting)).text)).toEqual([])
    point = await pointOf(meeting, 'La Forge')
    const [made] = await board.site.sql<{ proposal: string }>('select proposal from governance.agenda_item where id = $1', [point])
    expect(made?.proposal).toBe('La Forge est admise comme membre du pôle.\n\nDemande reçue le 2 mars 2026, parrainée par Tipi.')
  })
})

describe('the board decides', () => {
  it('adopted: a member from that day, in the same act, sitting nowhere, counted in no vote that is open (invariant 6)', async () => {
    await board.me.post(`${meeting}/convoquer`)
    await enter(meeting)
    await board.me.post(`${meeting}/points`, { title: 'Tarif', kind: 'vote', minutes: '10', proposal: 'Dix euros.' })
    const vote = `${meeting}/points/${await pointOf(meeting, 'Tarif')}`
    await board.me.post(`${vote}/proposer`, { text: 'Dix euros.' })
    expect((await board.me.post(`${vote}/vote`)).status).toBe(303)
    const electorate = () => board.site.sql('select * from governance.vote where hub_id = $1', [board.hub])
    const before = await electorate()
    expect(said((await luc.get(`${meeting}/seance?point=${point}`)).text)).toContain('Partager notre atelier.')
    expect((await board.me.post(`${meeting}/points/${point}/accord`, { text: '' })).status).toBe(303)
    expect(await memberships('La Forge')).toEqual([{ from_day: '2026-03-12', until_day: null }])
    expect((await facts()).slice(-3)).toEqual(['governance.agreementNoted', 'members.applicationAdmitted', 'members.membershipBegan'])
    expect(
      await board.site.sql('select from governance.seat where organisation_id = $1', [(await application('La Forge'))?.organisation_id]),
    ).toEqual([])
    const forgeOrg = (await application('La Forge'))?.organisation_id ?? ''
    expect((await board.me.post(`${vote}/vote/bulletin`, { org: forgeOrg, choice: 'for' })).status).toBe(403)
    expect(await electorate()).toEqual(before)
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal'])
      await board.me.post(`${vote}/vote/bulletin`, { org: board.org(name), choice: 'for' })
    expect((await board.me.post(`${vote}/vote/clore`)).status).toBe(303)
  })

  it('taken back with the decision, taken again with the next', async () => {
    expect((await board.me.post(`${meeting}/points/${point}/annuler`)).status).toBe(303)
    expect(await memberships('La Forge')).toEqual([])
    expect(await application('La Forge')).toMatchObject({ outcome: null, membership_id: null, placed_on: '2026-03-12' })
    await board.me.post(`${meeting}/points/${point}/accord`, { text: '' })
    expect(await memberships('La Forge')).toHaveLength(1)
  })

  it('from a later day when one is chosen, never before the decision; the welcome is one press', async () => {
    const note = (from: string) => board.me.post(`${meeting}/points/${point}/adhesion`, { from, reason: '' })
    expect((await note('2026-03-11')).text).toContain('ne commence pas avant d’être décidée')
    expect(await note('2026-04-01')).toMatchObject({ status: 303, done: 'admission.noted' })
    expect(await memberships('La Forge')).toEqual([{ from_day: '2026-04-01', until_day: null }])
    const page = (await board.me.get(`${meeting}/seance?point=${point}`)).text
    expect(said(page)).toContain('La Forge est membre à compter du 1er avril 2026.')
    const sent = Object.fromEntries(
      [...page.matchAll(/name="(what|who|due)" value="([^"]+)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
    expect(sent.what).toBe('Accueillir La Forge')
    expect((await board.me.post(`${meeting}/points/${point}/actions`, sent)).status).toBe(303)
    expect((await board.me.get(`${meeting}/seance?point=${point}`)).text).not.toContain('Noter l’action «')
    expect((await ana.post(`${meeting}/points/${point}/adhesion`, { from: '', reason: '' })).status).toBe(403)
  })

  it('the PV and the register say so; its page leads there', async () => {
    await at('2026-03-12T20:00:00.000Z')
    await board.me.post(`${meeting}/clore`)
    await board.me.post(`${meeting}/pv/sceller`, { facilitator: board.person('maite'), secretary: board.person('Ana Duluc') })
    const minutes = said((await ana.get(`${meeting}/pv`)).text)
    for (const words of ['Admission : La Forge', 'La Forge est membre à compter du 1er avril 2026.', 'Accueillir La Forge'])
      expect(minutes).toContain(words)
    expect((await board.me.get(`${meeting}/pv.pdf`)).status).toBe(200)
    expect(said((await ana.get(`${board.at}/registre`)).text)).toContain('Admission : La Forge')
    const page = (await ana.get(forge)).text
    expect(said(page)).toMatch(/admise, CA-2026-00\d/)
    const decision = (await application('La Forge'))?.decision_id
    expect(page).toContain(`/decisions/${decision}`)
    expect(said((await ana.get(`${board.at}/decisions/${decision}`)).text)).toContain('est membre à compter du 1er avril 2026')
    const card = said((await ana.get(`${board.at}/structures/${(await application('La Forge'))?.organisation_id}`)).text)
    for (const words of ['Demande à devenir membre', 'Sa demande d’adhésion est acceptée', 'le devient le 1er avril 2026'])
      expect(card).toContain(words)
    expect((await board.me.post(`${meeting}/points/${point}/adhesion`, { from: '', reason: '' })).status).toBe(422)
    expect((await board.me.post(`${forge}/retrait`)).text).toContain('elle ne change plus')
  })
})

describe('what the board leaves waits on', () => {
  let cantine: string
  let next: string
  it('put off, it is proposed again with the text it had; withdrawn, it no longer is; withdrawn by mistake, it is again', async () => {
    await at('2026-03-20T08:00:00.000Z')
    cantine = (await ask({ organisation: 'La Cantine', receivedOn: '2026-03-18' })).location ?? ''
    const first = await board.convene({ day: '2026-03-20', proposed: `admission:${idOf(cantine)}` })
    await enter(first)
    const here = await pointOf(first, 'La Cantine')
    await board.me.post(`${first}/points/${here}/proposer`, { text: 'La Cantine est admise à l’essai.' })
    expect((await board.me.post(`${first}/points/${here}/reporter`)).status).toBe(303)
    expect(await application('La Cantine')).toMatchObject({ outcome: null, placed_on: null })
    await board.me.post(`${first}/clore`)
    const asked = async () => keys((await board.me.get(`${board.at}/agenda/nouvelle`)).text)
    expect(await asked()).toHaveLength(1)
    await board.me.post(`${cantine}/retrait`)
    expect(await asked()).toEqual([])
    await board.me.post(`${cantine}/retrait`, { back: 'oui' })
    next = await board.prepare({ day: '2026-04-09', proposed: (await asked())[0] ?? '' })
    expect((await points(next)).filter(({ title }) => title.includes('La Cantine'))).toMatchObject([
      { kind: 'consent', carries_decision_id: expect.any(String) },
    ])
  })

  it('rejected: refused by that decision, with the reason that was told; it may ask again', async () => {
    const here = await pointOf(next, 'La Cantine')
    await board.me.post(`${next}/points/${here}`, { title: 'Admission : La Cantine', kind: 'vote', minutes: '10', proposal: 'Admettre.' })
    await board.me.post(`${next}/convoquer`)
    await at('2026-04-09T18:00:00.000Z')
    await enter(next)
    const vote = `${next}/points/${here}`
    await board.me.post(`${vote}/proposer`, { text: 'La Cantine est admise.' })
    await board.me.post(`${vote}/vote`)
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal'])
      await board.me.post(`${vote}/vote/bulletin`, { org: board.org(name), choice: 'against' })
    expect((await board.me.post(`${vote}/vote/clore`)).status).toBe(303)
    expect(await application('La Cantine')).toMatchObject({ outcome: 'refused', decided_on: '2026-04-09' })
    expect(await memberships('La Cantine')).toEqual([])
    await board.me.post(`${vote}/adhesion`, { from: '', reason: 'La salle est trop petite.' })
    await board.me.post(`${next}/clore`)
    expect(said((await ana.get(`${next}/pv`)).text)).toContain('Motif du refus : La salle est trop petite.')
    expect((await board.me.get(`${next}/pv.pdf`)).status).toBe(200)
    const page = said((await ana.get(cantine)).text)
    for (const words of ['Refusée le 9 avril 2026', 'La salle est trop petite.', 'refusée']) expect(page).toContain(words)
    expect((await ask({ organisation: 'La Cantine', receivedOn: '2026-04-09' })).status).toBe(303)
  })

  it('another body may be given the admissions: the board is no longer proposed any', async () => {
    const add = await board.me.post(`${board.at}/instances`, { name: 'Assemblée', kind: 'assembly' })
    const assembly = add.location ?? ''
    const asked = async (body: string) => keys((await board.me.get(`${board.at}/agenda/nouvelle?body=${body}`)).text).length
    expect([await asked(board.body), await asked(idOf(assembly))]).toEqual([1, 0])
    expect((await luc.post(`${assembly}/adhesions`)).status).toBe(403)
    expect(await board.me.post(`${assembly}/adhesions`)).toMatchObject({ status: 303, done: 'admissions.given' })
    expect([await asked(board.body), await asked(idOf(assembly))]).toEqual([0, 1])
    expect(said((await board.me.get(assembly)).text)).toContain('Cette instance décide des adhésions')
  })

  it('the list shows each by where it stands, and leaves as a file', async () => {
    const list = async (query: string) => said((await ana.get(`${board.at}/adhesions${query}`)).text)
    expect(await list('?voir=admises')).toContain('La Forge')
    expect(await list('?voir=admises')).not.toContain('La Cantine')
    expect(await list('?voir=retirees')).toContain('Aucune demande ne répond à ce choix')
    const file = (await ana.get(`${board.at}/adhesions/export?format=csv`)).text
    for (const words of ['La Forge', 'La Cantine', '01/04/2026', 'Refusée']) expect(file).toContain(words)
  })
})
