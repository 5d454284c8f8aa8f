import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { type BOARD, type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let board: Board
const five = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi', 'Maison Bleue'] as const
type Org = keyof typeof BOARD

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(
    site,
    [
      { kind: 'vote', title: 'Présidence de séance', proposal: 'Ana préside l’assemblée.' },
      { kind: 'vote', title: 'Tarif', proposal: 'La salle est louée 40 €.' },
    ],
    [...five],
  )
  const sixth = board.org('Le Bocal')
  await board.does(board.me, '2026-03-02T09:00:00.000Z', giveSeats, { body: board.body, organisations: [sixth], from: '2026-01-01' })
  await board.does(board.me, board.opening, noteArrival, { meeting: board.meeting, organisation: sixth })
})
afterAll(() => site.close())

const clock = (time: string) => {
  site.clock.now = `2026-03-12T${time}.000Z`
}
const done = (reply: Reply) =>
  expect([reply.status, reply.status === 303 ? '' : reply.text.match(/c-problems[\s\S]{0,900}/)?.[0]]).toEqual([303, ''])
const refused = (reply: Reply, words: string, status = 422) =>
  expect([reply.status, reply.text.includes(words) ? words : reply.text.slice(0, 2500)]).toEqual([status, words])
const me = (path: string, fields: Record<string, string | string[]> = {}) => board.coordinator.post(`${board.at(0)}/vote${path}`, fields)
const votes = async (org: Org, choice: string, point = 0, path = 'urne') =>
  (await site.as(mailOf(org))).post(`${board.at(point)}/vote/${path}`, { org: board.org(org), choice })
const session = async (as = board.coordinator, point = 0) =>
  (await as.get(`/${board.slug}/reunions/${board.meeting}/seance?point=${board.points[point]}`)).text
const ballots = async () =>
  (await site.sql<{ choice: string }>('select choice from governance.sealed_ballot order by choice')).map(({ choice }) => choice)
const counts = async (first: Partial<Record<string, string>>, second = first) => {
  const none = { for: '0', against: '0', abstain: '0', blank: '0', void: '0' }
  const column = (name: string, said: Partial<Record<string, string>>) =>
    Object.fromEntries(Object.entries({ ...none, ...said }).map(([line, value]) => [`${name}.${line}`, value ?? '']))
  const by = { 'first.by': await board.someone('Ana'), 'second.by': await board.someone('Luc') }
  return { ...by, ...column('first', first), ...column('second', second) }
}

describe('scenario 8: late and revoted ballots, one channel a voter', () => {
  it('an open vote is changed on the phone three times until the close: the last one counts', async () => {
    clock('17:00:00')
    done(await board.coordinator.post(`${board.at(1)}/proposer`, { text: 'La salle est louée 40 €.' }))
    done(await board.coordinator.post(`${board.at(1)}/vote`))
    for (const choice of ['for', 'against', 'for']) done(await votes('Tipi', choice, 1, 'bulletin'))
    refused(await board.coordinator.post(`${board.at(1)}/vote/papier`, { orgs: board.org('Tipi') }), 'à main levée')
    refused(await board.coordinator.post(`${board.at(1)}/vote/mains`, { for: '3' }), '1 voix est déjà notée')
    done(await board.coordinator.post(`${board.at(1)}/vote/annuler`, { text: 'Comptons les mains.' }))
  })
  it('a confidential ballot is in the urn: asked for again on a screen or on paper, it is refused', async () => {
    clock('17:10:00')
    done(await board.coordinator.post(`${board.at(0)}/proposer`, { text: 'Ana préside l’assemblée.' }))
    done(await (await site.as(mailOf('Tipi'))).post(`${board.at(0)}/vote/confidentiel`, { org: board.org('Tipi') }))
    done(await me(''))
    done(await votes('Tipi', 'for'))
    refused(await votes('Tipi', 'against'), 'a déjà voté')
    refused(await votes('Tipi', 'blank'), 'a déjà voté')
    refused(await me('/papier', { orgs: board.org('Tipi') }), 'une voix, un seul canal')
    refused(await me('/papier'), 'Cochez qui prend un bulletin')
  })
  it('too few on paper or on the screens are not counted: the others join them, or the vote is voided, and its urn with it', async () => {
    done(await me('/papier', { orgs: ['La Smalah', 'Landes Partage'].map((one) => board.org(one)) }))
    refused(await me('/clore'), '2 bulletins sur papier')
    done(await me('/papier', { orgs: board.org('Maison Bleue') }))
    refused(await me('/clore'), '1 bulletin à l’écran')
    expect(await session()).toContain('Au moins 3 sur papier')
    expect(await ballots()).toEqual(['for'])
    done(await me('/annuler', { text: 'Tout le monde ne savait pas où voter.' }))
    expect(await ballots()).toEqual([])
    done(await me(''))
    done(await votes('Tipi', 'for'))
  })
  it('who takes a paper ballot is marked off, and her way on a screen is closed', async () => {
    done(await me('/papier', { orgs: ['La Smalah', 'Landes Partage', 'Maison Bleue'].map((one) => board.org(one)) }))
    refused(await votes('La Smalah', 'for'), 'a pris un bulletin papier')
    expect(await session(await site.as(mailOf('La Smalah')))).toContain('votre vote à l’écran est fermé')
    refused(await me('/papier', { orgs: board.org('La Smalah') }), 'a pris un bulletin papier')
    expect(await site.sql('select channel, count(*)::int as n from governance.vote_signature where n = 2 group by 1 order by 1')).toEqual([
      { channel: 'paper', n: 3 },
      { channel: 'screen', n: 1 },
    ])
    refused(await me('/depouiller', await counts({ for: '3' })), 'encore ouvert')
  })
  it('at 20:00:00 server time the box is closed; a ballot of 20:00:01 is refused with its reason, and nothing is counted yet (32)', async () => {
    clock('18:59:59')
    done(await votes('Artelandes', 'against'))
    done(await (await site.as('elie@exemple.fr')).post(`${board.at(0)}/vote/urne`, { org: board.org('Le Bocal'), choice: 'for' }))
    expect(await session()).toContain('Clore le scrutin, puis dépouiller')
    clock('19:00:00')
    done(await me('/clore'))
    clock('19:00:01')
    refused(await votes('La Smalah', 'for'), 'à l’heure du serveur')
    refused(await me('/papier', { orgs: board.org('La Smalah') }), 'à l’heure du serveur')
    refused(await me('/clore'), 'deux scrutateurs')
    const page = await session()
    expect(page).toContain('3 bulletins papier à compter')
    expect(page).not.toMatch(/2 pour, 1 contre/)
  })
  it('two scrutineers of two organisations; where they differ the line is named and they count again', async () => {
    const alone = { ...(await counts({ for: '3' })), 'second.by': await board.someone('Ana') }
    refused(await me('/depouiller', alone), 'Deux personnes de deux structures')
    const differ = await me('/depouiller', await counts({ for: '2', void: '1' }, { for: '1', void: '2' }))
    refused(differ, 'diffèrent sur la ligne «\u202fpour\u202f»')
    expect(differ.text).toContain('diffèrent sur la ligne «\u202fnuls\u202f»')
    refused(await me('/depouiller', await counts({ for: '4' })), '4 bulletins pour 3 émargements')
    expect(await ballots()).toEqual(['against', 'for', 'for'])
    refused(await (await site.as(mailOf('Tipi'))).post(`${board.at(0)}/vote/depouiller`, await counts({ for: '2' })), 'qui anime', 403)
  })
  it('when both find the same it is one tally; void ballots and missing ones are said in the PV', async () => {
    done(await me('/depouiller', await counts({ for: '1', void: '1' })))
    expect(await ballots()).toEqual(['against', 'blank', 'for', 'for', 'for'])
    const page = await session()
    for (const words of ['3 pour, 1 contre, 0 abstention, 1 blanc', '1 émargement sans bulletin', 'dépouillés par Ana, Luc'])
      expect(page).toContain(words)
    const pv = (await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/pv`)).text
    for (const words of ['1 nul, compté parmi les blancs', '1 émargement sans bulletin', 'dépouillés par Ana, Luc'])
      expect(pv).toContain(words)
    refused(await votes('La Smalah', 'for'), 'déjà tranché')
    const [closed] = await site.sql<{ data: Record<string, unknown> }>(
      `select data from logbook.fact where name = 'governance.voteClosed' order by no desc limit 1`,
    )
    expect(closed?.data).toMatchObject({ ended: 'counted', counts: { for: 3, against: 1, blank: 1 }, void: 1 })
    // No line of a count, nothing of what the paper said apart: not in a fact, not in a remembered request.
    expect(JSON.stringify(await site.sql(`select data from logbook.fact where name = 'governance.boxClosed'`))).not.toContain('against')
  })
})

describe('a show of hands', () => {
  it('three numbers close the vote, and no name is kept', async () => {
    clock('19:10:00')
    done(await board.coordinator.post(`${board.at(1)}/vote`))
    // Five voices: noted one by one. Hands are offered above twelve.
    expect(await session(board.coordinator, 1)).not.toContain('Compter les mains')
    const hands = (fields: Record<string, string>) => board.coordinator.post(`${board.at(1)}/vote/mains`, fields)
    refused(await hands({ for: '5', against: '2' }), '7 mains pour 6 voix')
    refused(await hands({}), 'Aucune main')
    const before = await site.sql('select from governance.open_ballot')
    done(await hands({ for: '3', against: '1', abstain: '' }))
    expect(await site.sql('select from governance.open_ballot')).toHaveLength(before.length)
    expect(await session(board.coordinator, 1)).toContain('3 pour, 1 contre, 0 abstention, 2 absentes ou sans vote')
  })
  it('both votes are counted again alike', async () => {
    const replayed = await inTransaction(
      site.pools.app,
      openingOneMoment(board.hub),
      async ({ db }) => ({ commit: false, value: (await replayMeeting(db, board.hub, board.meeting)) ?? [] }),
      'read only',
    )
    expect(replayed.filter(({ n }) => n !== null).map(({ same }) => same)).toEqual([true, true])
  })
})
