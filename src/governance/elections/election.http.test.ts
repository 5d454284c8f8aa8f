import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { type BOARD, type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let board: Board
const four = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi'] as const
type Org = keyof typeof BOARD

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(
    site,
    [
      { kind: 'election', title: 'Trésorerie', proposal: 'Tenir les comptes, deux heures par mois.' },
      { kind: 'election', title: 'Animation du groupe' },
    ],
    [...four],
  )
})
afterAll(() => site.close())

const phone = async (org: Org) => site.as(mailOf(org))
const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(board.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
const done = (reply: Reply) => expect([reply.status, reply.status === 303 ? '' : reply.text.slice(0, 4000)]).toEqual([303, ''])
const refused = (reply: Reply, words: string, status = 422) =>
  expect([reply.status, reply.text.includes(words) ? words : reply.text.slice(0, 3000)]).toEqual([status, words])
const of = async (point: number) =>
  (await site.sql('select state, method from governance.decision where agenda_item_id = $1', [board.points[point]]))[0]
const facts = async (name: string) =>
  (
    await site.sql<{ data: Record<string, unknown> }>('select data from logbook.fact where name = $1 order by no', [`governance.${name}`])
  ).map(({ data }) => data)
const session = async (as = board.coordinator, point = 0) =>
  as.get(`/${board.slug}/reunions/${board.meeting}/seance?point=${board.points[point]}`)
const person = async (name: string) => `p.${await board.someone(name)}`
const organisation = (name: string) => `o.${board.org(name)}`
const leads = (point: number, step: string, fields: Record<string, string> = {}) =>
  board.coordinator.post(`${board.at(point)}/election/etape`, { step, ...fields })
const writes = async (org: Org, point: number, nominee: string, text: string) =>
  (await phone(org)).post(`${board.at(point)}/election/designer`, { org: board.org(org), nominee, text })
const consents = async (org: Org, point: number) =>
  (await phone(org)).post(`${board.at(point)}/position`, { org: board.org(org), value: 'consent', text: '' })

/** From the description to the round of changes: whom each one writes. */
const nominations = async (point: number, written: [Org, string][]) => {
  done(await board.coordinator.post(`${board.at(point)}/election`, { asks: 'Préparer les réunions.', until: '' }))
  for (const [org, nominee] of written) done(await writes(org, point, nominee, `Une raison de ${org}`))
  done(await leads(point, 'reveal'))
  for (const [org] of written) done(await leads(point, 'argue', { org: board.org(org) }))
  done(await leads(point, 'openChanges'))
}

describe('« Trésorerie » is given without candidates', () => {
  it('the role is described, and until when', async () => {
    later(2)
    expect((await session()).text).toContain('Le rôle est décrit')
    refused(await board.coordinator.post(`${board.at(0)}/proposer`, { text: 'Zoe.' }), 'Décrivez d’abord le rôle')
    const asks = 'Tenir les comptes, deux heures par mois.'
    refused(await board.coordinator.post(`${board.at(0)}/election`, { asks, until: '2026-03-12' }), 'La charge finit après aujourd’hui')
    refused(await (await phone('Tipi')).post(`${board.at(0)}/election`, { asks, until: '' }), 'Seule la personne qui anime', 403)
    done(await board.coordinator.post(`${board.at(0)}/election`, { asks, until: '2027-03-31' }))
    expect(await of(0)).toEqual({ state: 'proposed', method: 'consent' })
  })
  it('each writes on its phone, or hands in a paper; nobody reads what before all have written', async () => {
    later(4)
    expect((await session(await phone('Tipi'))).text).toContain('Qui désignez-vous, pour Tipi')
    refused(await writes('Tipi', 0, '', 'Elle sait compter'), 'Qui')
    refused(await writes('Tipi', 0, await person('Zoe'), ''), 'la raison compte plus que le nombre')
    done(await writes('Tipi', 0, await person('Zoe'), 'Elle sait compter'))
    done(await writes('Artelandes', 0, organisation('Tipi'), 'Ils ont le temps'))
    done(await writes('Landes Partage', 0, await person('Zoe'), 'Rigueur et clarté'))
    for (const who of [board.coordinator, await phone('Tipi'), await phone('La Smalah')]) {
      const [page, { text: json }] = [
        await session(who),
        await who.get(`/${board.slug}/reunions/${board.meeting}/seance`, { accept: 'application/json' }),
      ]
      for (const text of [page.text, json])
        for (const word of ['Elle sait compter', 'Ils ont le temps', 'Rigueur']) expect(text).not.toContain(word)
      expect(json).toContain('"nominee":null')
    }
    expect((await facts('nominationWritten')).map(({ nominee }) => nominee)).toEqual([null, null, null])
    refused(await leads(0, 'reveal'), 'pas écrit de désignation')
    const paper = { org: board.org('La Smalah'), nominee: await person('Zoe'), text: 'Elle explique bien' }
    done(await board.coordinator.post(`${board.at(0)}/election/designer`, paper))
  })
  it('shown together, explained in turn, one changes', async () => {
    later(6)
    done(await leads(0, 'reveal'))
    expect((await facts('nominationsShown'))[0]).toMatchObject({ silent: [], nominations: Array(4).fill(expect.anything()) })
    const page = await session()
    for (const words of ['Zoe (Artelandes)', '3 désignations', 'Rigueur et clarté', 'La parole est à', 'a dit pourquoi'])
      expect(page.text).toContain(words)
    refused(await leads(0, 'openChanges'), 'une élection sans candidat entend chacune')
    for (const org of four) done(await leads(0, 'argue', { org: board.org(org) }))
    done(await leads(0, 'openChanges'))
    expect((await session(await phone('Artelandes'))).text).toContain('Artelandes change sa désignation')
    done(await writes('Artelandes', 0, await person('Zoe'), 'Finalement oui'))
    expect((await session()).text).toContain('4 désignations')
  })
  it('the facilitator proposes; the nominee is heard last, and accepts on her own phone', async () => {
    later(8)
    const proposal = { nominee: await person('Zoe'), until: '2027-03-31', reason: 'Toutes la désignent.' }
    refused(
      await board.coordinator.post(`${board.at(0)}/election/proposer`, { ...proposal, nominee: await person('Ana') }),
      'qu’un nom désigné par la salle',
    )
    done(await board.coordinator.post(`${board.at(0)}/election/proposer`, proposal))
    expect(await of(0)).toEqual({ state: 'objections', method: 'consent' })
    refused(await consents('Artelandes', 0), 'entendue en dernier')
    const zoe = await phone('Artelandes')
    refused(await zoe.post(`${board.at(0)}/election/reponse`, { answer: 'accepted', version: '2' }), 'entendue en dernier')
    refused(
      await (await phone('Tipi')).post(`${board.at(0)}/election/reponse`, { answer: 'accepted' }),
      'dit elle-même si elle accepte',
      403,
    )
    for (const org of ['La Smalah', 'Landes Partage', 'Tipi'] as const) done(await consents(org, 0))
    refused(await board.coordinator.post(`${board.at(0)}/conclure`), '1 structure')
    expect((await session(zoe)).text).toContain('J’accepte')
    done(await zoe.post(`${board.at(0)}/election/reponse`, { answer: 'accepted', version: '2' }))
    expect((await facts('nomineeAnswered'))[0]).toMatchObject({ answer: 'accepted', notedBy: null })
    done(await board.coordinator.post(`${board.at(0)}/conclure`))
    expect(await of(0)).toEqual({ state: 'adopted', method: 'consent' })
    expect((await session()).text).toContain('La charge est confiée à Zoe (Artelandes), jusqu’au 31 mars 2027.')
  })
  it('its end brings it back to an agenda', async () => {
    expect(await site.sql('select on_day::text from governance.review')).toEqual([{ on_day: '2027-03-31' }])
    expect((await facts('reviewSet'))[0]).toMatchObject({ on: '2027-03-31' })
  })
})

describe('« Animation du groupe »: the rounds are used up', () => {
  it('one nominee declines, the next is objected to twice, a confidential ballot decides on the names that are left', async () => {
    later(20)
    const [zoe, luc, tipi] = [await person('Zoe'), await person('Luc'), organisation('Tipi')]
    await nominations(1, [
      ['La Smalah', zoe],
      ['Artelandes', tipi],
      ['Landes Partage', tipi],
      ['Tipi', luc],
    ])
    const at = board.at(1)
    const proposes = (nominee: string, reason = 'Les raisons entendues') =>
      board.coordinator.post(`${at}/election/proposer`, { nominee, until: '', reason })
    done(await proposes(zoe))
    done(await (await phone('Artelandes')).post(`${at}/election/reponse`, { answer: 'declined' }))
    expect((await session(board.coordinator, 1)).text).toContain('Ce nom n’est plus proposé')
    done(await proposes(tipi))
    const grounds = { org: board.org('La Smalah'), grounds: 'exceedsLimits', text: 'Tipi porte déjà trois charges' }
    done(await (await phone('La Smalah')).post(`${at}/objection`, grounds))
    for (const org of ['Artelandes', 'Landes Partage', 'Tipi'] as const) done(await consents(org, 1))
    done(await board.coordinator.post(`${at}/etape`, { step: 'integrate' }))
    done(await proposes(luc))
    const stands = { org: board.org('La Smalah'), answer: 'maintained', text: '' }
    done(await (await phone('La Smalah')).post(`${at}/objection/suite`, stands))
    for (const org of ['Artelandes', 'Tipi', 'Landes Partage'] as const) done(await consents(org, 1))
    refused(await board.coordinator.post(`${at}/vote`), 'Demandez d’abord à la personne')
    later(25)
    const ballot = async (choices: string[]) => {
      done(await board.coordinator.post(`${at}/election/reponse`, { answer: 'accepted' }))
      done(await board.coordinator.post(`${at}/vote`))
      for (const [seat, org] of four.entries())
        done(await (await phone(org)).post(`${at}/vote/urne`, { org: board.org(org), choice: choices[seat] ?? '' }))
      later(Number(choices[4]))
      done(await board.coordinator.post(`${at}/vote/clore`))
    }
    await ballot(['against', 'against', 'for', 'against', '27'])
    expect(await of(1)).toEqual({ state: 'proposed', method: 'vote' })
    later(28)
    done(await proposes(tipi))
    await ballot(['for', 'for', 'for', 'against', '30'])
    expect(await of(1)).toEqual({ state: 'adopted', method: 'vote' })
  })
})

describe('once the session is closed', () => {
  it('both are in the register, the PV counts nominations and names nobody who nominated', async () => {
    later(40)
    done(await board.coordinator.post(`/${board.slug}/reunions/${board.meeting}/clore`))
    const pv = await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/pv`)
    for (const words of [
      'Désignations\u00a0: Zoe (Artelandes)\u00a0(4).',
      'Désignations\u00a0: Tipi\u00a0(2), ',
      'Luc (Landes Partage)\u00a0(1)',
      'Ont décliné\u00a0: Zoe (Artelandes).',
      'Vote sur Luc (Landes Partage)\u00a0: 1 pour, 3 contre',
      'Adoptée par vote\u00a0: 3 pour, 1 contre',
      'CA-2026-002',
    ])
      expect(pv.text).toContain(words)
    expect(pv.text).not.toContain('Rigueur et clarté')
    const pdf = await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/pv.pdf`)
    expect(pdf.status).toBe(200)
  })
  it('the body shows who holds what, until when', async () => {
    const page = await board.coordinator.get(`/${board.slug}/instances/${board.body}`)
    for (const words of ['Charges confiées', 'Trésorerie', 'Zoe (Artelandes)', '31 mars 2027', 'Animation du groupe'])
      expect(page.text).toContain(words)
    site.clock.now = '2027-04-02T08:00:00.000Z'
    const over = await (await site.as(board.me)).get(`/${board.slug}/instances/${board.body}`)
    expect([over.text.includes('Zoe (Artelandes)'), over.text.includes('Animation du groupe')]).toEqual([false, true])
  })
  it('counted again from its rows, each ballot says the same', async () => {
    const found = await inTransaction(
      site.pools.app,
      openingOneMoment(board.hub),
      async ({ db }) => ({ commit: false, value: (await replayMeeting(db, board.hub, board.meeting)) ?? [] }),
      'read only',
    )
    expect(found.filter(({ n }) => n !== null)).toHaveLength(2)
    expect(found.every(({ same }) => same)).toBe(true)
  })
})
