import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

/** A working group of two organisations and two people who sit in their own name, from its first seat to its sealed compte rendu. */
let board: TestBoard
let group: string
let meeting: string
let lea: Browser
const ids: Record<string, string> = {}
const said = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const at = (clock: string) => {
  board.site.clock.now = `2026-03-12T${clock}:00.000Z`
}
const seatOf = (fields: Record<string, string>) =>
  board.me.post(`${group}/personnes`, { quality: 'citizen', from: '2026-01-01', ...fields })
const parties = () =>
  board.site.sql<{ id: string; name: string; party_of: string; since: string }>(
    `select o.id, o.name, o.party_of, r.from_day::text as since from members.organisation o
     join members.representation r on r.organisation_id = o.id and r.person_id = o.party_of where o.hub_id = $1 order by o.name`,
    [board.hub],
  )

beforeAll(async () => {
  board = await testBoard()
  group = (await board.me.post(`${board.at}/instances`, { name: 'Groupe mobilité', kind: 'group' })).location ?? ''
  for (const [name, email] of [
    ['Léa Castéra', 'lea@exemple.fr'],
    ['Omar Belin', 'omar@exemple.fr'],
    ['Lea Castera', ''],
  ] as const) {
    const { person } = JSON.parse((await board.me.postJson(`${board.at}/personnes`, { name, email, phone: '' })).text)
    ids[name] = person
  }
  lea = await board.site.as('lea@exemple.fr')
})
afterAll(() => board.site.close())

describe('a seat in one’s own name', () => {
  it('is given by a name or an address, in a quality, to somebody the hub knows', async () => {
    await board.me.post(`${group}/sieges`, {
      organisations: [board.org('La Smalah'), board.org('Tipi')],
      from: '2026-01-01',
      quality: 'partner',
    })
    expect((await seatOf({ name: 'Lea Castera' })).text).toContain('Plusieurs personnes portent le nom')
    expect((await seatOf({ name: 'Léa Castéra' })).status).toBe(422)
    expect((await seatOf({ name: 'lea@exemple.fr', from: '2026-02-01' })).status).toBe(303)
    expect((await seatOf({ name: 'omar belin', quality: 'projectLeader' })).status).toBe(303)
    expect((await seatOf({ name: 'Personne' })).text).toContain('Le pôle ne connaît personne du nom de')
    expect(said((await seatOf({ name: 'omar@exemple.fr' })).text)).toContain('Omar Belin occupe déjà un siège de cette instance en son nom')
    expect((await lea.post(`${group}/personnes`, { name: 'omar@exemple.fr', quality: 'citizen', from: '2027-01-01' })).status).toBe(403)
    expect(await parties()).toEqual([
      { id: ids['Léa Castéra'], name: 'Léa Castéra', party_of: ids['Léa Castéra'], since: '2026-02-01' },
      { id: ids['Omar Belin'], name: 'Omar Belin', party_of: ids['Omar Belin'], since: '2026-01-01' },
    ])
  })

  it('is refused where the rules keep seats for organisations, with the rule and where it is written', async () => {
    const reply = await board.me.post(`${board.at}/instances/${board.body}/personnes`, {
      ...{ name: 'lea@exemple.fr', quality: 'citizen', from: '2026-01-01' },
    })
    expect(reply.status).toBe(422)
    expect(said(reply.text)).toContain('réservent ses sièges aux structures (usage)')
    expect((await board.me.get(`${board.at}/instances/${board.body}`)).text).not.toContain('/personnes"')
  })

  it('stands on the page of the body and on hers; no list shows her among the organisations, the search finds her once', async () => {
    const page = said((await board.me.get(group)).text)
    expect(page).toContain(`/personnes/${ids['Léa Castéra']}`)
    for (const words of ['En son nom, habitant·e', 'En son nom, porteur·se de projet', 'Ana Duluc, partenaire'])
      expect(page).toContain(words)
    expect(said((await board.me.get(`${board.at}/instances`)).text)).toContain('2 structures et 2 personnes siègent')
    expect((await board.me.get(`${board.at}/personnes/${ids['Léa Castéra']}`)).text).toContain('Prend un siège')
    const organisations = await board.me.get(`${board.at}/structures`)
    expect(organisations.text).not.toContain('Léa Castéra')
    expect(organisations.text).toContain('personnes?part=en-son-nom')
    const people = await board.me.get(`${board.at}/personnes?part=en-son-nom`)
    expect(people.text).toContain('Léa Castéra')
    expect(people.text).not.toContain('Ana Duluc')
    expect((await board.me.get(`${board.at}/structures/${ids['Léa Castéra']}`)).status).toBe(404)
    const found = (await board.me.get(`${board.at}/chercher?q=omar`)).text
    expect(found.match(/\/(personnes|structures)\/[0-9a-f-]{36}/g)).toEqual([`/personnes/${ids['Omar Belin']}`])
  })
})

describe('the group meets', () => {
  it('everybody is convened: organisations through who speaks for them, people in their own name', async () => {
    at('09:00')
    const id = group.split('/').at(-1) ?? ''
    meeting = await board.prepare({ body: id, title: 'Vélos' })
    await board.me.post(`${meeting}/points`, {
      kind: 'agreement',
      title: 'Deux vélos',
      minutes: '10',
      proposal: 'Le groupe achète deux vélos.',
    })
    await board.me.post(`${meeting}/points`, { kind: 'consent', title: 'Un abri', minutes: '10', proposal: 'Le groupe construit un abri.' })
    expect((await board.me.post(`${meeting}/convoquer`)).status).toBe(303)
    expect(said((await board.me.get(meeting)).text)).toContain('2 structures et 2 personnes siègent à cette date')
    const [mail] = await board.site.sql<{ body: string; attachments: { name: string }[] }>(
      `select body, attachments from platform.mail where hub_id = $1 and to_address = 'lea@exemple.fr' and about = 'meeting.notice'`,
      [board.hub],
    )
    expect(said(mail?.body ?? '')).toContain('PLOUCS vous attend, en votre nom, à sa prochaine réunion')
    expect(mail?.attachments.map(({ name }) => name)).toContain('Convocation Léa Castéra 2026-03-12.pdf')
    const notice = await lea.get(`${meeting}/convocations/${ids['Léa Castéra']}`)
    expect([notice.status, notice.text.slice(0, 5)]).toEqual([200, '%PDF-'])
    expect((await lea.get(`${meeting}/convocations/${board.org('Tipi')}`)).status).toBe(404)
  })

  it('she is there by her own phone, speaks for herself, and nobody comes in her place', async () => {
    at('19:00')
    const phone = said((await lea.get(`${meeting}/seance`)).text)
    expect(phone).toContain('J’arrive et je signe')
    const arrives = (who: Browser, org: string, more: Record<string, string> = {}) =>
      who.post(`${meeting}/arrivees`, { organisation: board.org(org), ...more })
    expect((await arrives(lea, ids['Léa Castéra'] ?? '')).status).toBe(303)
    expect(said((await arrives(board.me, ids['Omar Belin'] ?? '', { name: 'Zoé Labadie' })).text)).toContain('personne ne vient à sa place')
    for (const org of ['La Smalah', 'Tipi', ids['Omar Belin'] ?? '']) expect((await arrives(board.me, org)).status).toBe(303)
    expect((await board.me.post(`${meeting}/ouvrir`)).status).toBe(303)
    expect(said((await board.me.get(`${meeting}/seance`)).text)).toContain('habitant·e')
  })

  it('agrees by four voices; hers is heard, and her objection is hers to lift', async () => {
    at('19:05')
    const points = await board.site.sql<{ id: string; title: string }>(
      `select i.id, i.title from governance.agenda_item i where i.meeting_id = $1 and i.title in ('Deux vélos', 'Un abri')`,
      [meeting.split('/').at(-1)],
    )
    const on = (title: string, path: string) => `${meeting}/points/${points.find((one) => one.title === title)?.id}/${path}`
    await board.me.post(on('Deux vélos', 'passer'))
    await board.me.post(on('Deux vélos', 'proposer'), { text: 'Le groupe achète deux vélos.', org: board.org('La Smalah') })
    const agreed = await board.me.post(on('Deux vélos', 'accord'))
    expect(agreed.status).toBe(303)
    expect(said((await board.me.get(`${meeting}/seance`)).text)).toContain('par 4 voix')
    await board.me.post(on('Un abri', 'passer'))
    await board.me.post(on('Un abri', 'proposer'), { text: 'Le groupe construit un abri.', org: ids['Omar Belin'] ?? '' })
    await board.me.post(on('Un abri', 'etape'), { step: 'straight' })
    const own = said((await lea.get(`${meeting}/seance`)).text)
    expect(own).toContain('À vous')
    expect(own).not.toContain('À vous, pour')
    const hers = ids['Léa Castéra'] ?? ''
    expect(
      (await lea.post(on('Un abri', 'objection'), { org: hers, grounds: 'harmsAim', text: 'Devant chez moi.', version: '1' })).status,
    ).toBe(303)
    expect((await lea.post(on('Un abri', 'position'), { org: board.org('Tipi'), value: 'consent', version: '1' })).status).toBe(403)
    await board.me.post(on('Un abri', 'etape'), { step: 'integrate' })
    expect((await lea.post(on('Un abri', 'objection/suite'), { org: hers, answer: 'withdrawn', version: '1' })).status).toBe(303)
    await board.me.post(on('Un abri', 'reporter'))
  })

  it('its compte rendu says who sat and in what quality; time is hers; the register stays the members’', async () => {
    at('20:00')
    expect((await board.me.post(`${meeting}/clore`)).status).toBe(303)
    const sealed = await board.me.post(`${meeting}/pv/sceller`, { facilitator: board.person('maite'), secretary: ids['Omar Belin'] ?? '' })
    expect(sealed.status, sealed.text.slice(0, 400)).toBe(303)
    const page = said((await lea.get(`${meeting}/pv`)).text)
    for (const words of ['Structure ou personne', 'Léa Castéra, habitant·e', 'Omar Belin, porteur·se de projet', 'en son nom'])
      expect(page).toContain(words)
    expect(page).not.toContain('Représentée par Léa')
    const pdf = (await lea.get(`${meeting}/pv.pdf`)).text
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    const spent = await board.site.sql<{ name: string; organisation: string | null; minutes: number; capacity: string }>(
      `select p.name, t.organisation_id is not null as organisation, t.minutes, t.capacity from logbook.participation t
       join members.person p on p.id = t.person_id join governance.meeting m on m.activity_id = t.activity_id
       where m.hub_id = $1 and t.minutes > 0 order by p.name`,
      [board.hub],
    )
    expect(spent.filter(({ name }) => name === 'Léa Castéra')).toEqual([
      { name: 'Léa Castéra', organisation: false, minutes: 60, capacity: 'volunteer' },
    ])
    expect((await lea.get(`${board.at}/registre`)).status).toBe(404)
    expect((await lea.get(`${board.at}/agenda`)).text).toContain('Vélos')
    expect((await lea.get(`${board.at}/mes-donnees`)).text).toContain('Sièges tenus en votre nom')
  })
})

describe('two cards of one person', () => {
  it('are one with her seats, and two again when it is undone', async () => {
    const other = (await board.me.post(`${board.at}/instances`, { name: 'Groupe abri', kind: 'group' })).location ?? ''
    await board.me.post(`${board.at}/personnes/${ids['Lea Castera']}/coordonnees`, { name: 'Léa C.', email: '', phone: '' })
    const given = await board.me.post(`${other}/personnes`, { name: 'Léa C.', quality: 'citizen', from: '2026-01-15' })
    expect(given.status).toBe(303)
    const pair = `${board.at}/doublons/personnes/${ids['Léa Castéra']}/${ids['Lea Castera']}`
    const merged = await board.me.post(`${pair}/reunir`)
    expect(merged.status, said(merged.text).slice(0, 300)).toBe(303)
    expect(await parties()).toEqual([
      { id: ids['Léa Castéra'], name: 'Léa Castéra', party_of: ids['Léa Castéra'], since: '2026-01-15' },
      { id: ids['Omar Belin'], name: 'Omar Belin', party_of: ids['Omar Belin'], since: '2026-01-01' },
    ])
    expect((await board.me.get(other)).text).toContain('Léa Castéra')
    const undone = await board.me.post(`${merged.location?.split('?')[0]}/annuler`)
    expect(undone.status).toBe(303)
    expect((await parties()).map(({ name, since }) => `${name} ${since}`)).toEqual([
      'Léa C. 2026-01-15',
      'Léa Castéra 2026-02-01',
      'Omar Belin 2026-01-01',
    ])
    expect((await board.me.get(other)).text).toContain('Léa C.')
    // A person is not merged with an organisation, whichever way it is asked.
    const asked = `${board.at}/doublons/structures/${board.org('Tipi')}/${ids['Omar Belin']}`
    expect((await board.me.get(asked)).status).toBe(404)
  })
})

it('a new name is that of her seats; erased, they have none; while she sits, she is not', async () => {
  const person = ids['Omar Belin'] ?? ''
  const edit = { name: 'Omar Bélin-Roux', email: 'omar@exemple.fr', phone: '' }
  expect((await board.me.post(`${board.at}/personnes/${person}/coordonnees`, edit)).status).toBe(303)
  expect((await board.me.get(group)).text).toContain('Omar Bélin-Roux')
  // The second code is proven anew, as the act asks.
  const fresh = await board.site.as('maite@exemple.fr')
  const erase = () => fresh.post(`${board.at}/personnes/${person}/effacer`, { name: 'Omar Bélin-Roux' })
  expect(said((await erase()).text)).toContain('siège encore en son nom (Groupe mobilité)')
  const [seat] = await board.site.sql<{ id: string }>('select id from governance.seat where organisation_id = $1', [person])
  expect((await board.me.post(`${group}/sieges/${seat?.id}/fin`, { until: '2026-03-12' })).status).toBe(303)
  const erased = await erase()
  expect(erased.status).toBe(303)
  expect((await parties()).find(({ id }) => id === person)?.name).toMatch(/^Personne effacée/)
  expect(board.site.lines).toEqual([])
})
