import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkVotes } from '#governance/votes/check-votes.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { type BOARD, type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { replayMeeting } from './replay-meeting.ts'

// Invariant 28: the result recomputed today with the rule pinned at the opening is the result that was kept.

let site: TestSite
let board: Board
const four = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi'] as const
const inOneMoment = <T>(work: (db: Parameters<typeof replayMeeting>[0]) => Promise<T>) =>
  inTransaction(site.pools.app, openingOneMoment(board.hub), async ({ db }) => ({ commit: false, value: await work(db) }), 'read only')
const replayed = async () => (await inOneMoment((db) => replayMeeting(db, board.hub, board.meeting))) ?? []
const faults = (): Promise<[number, string[]]> =>
  inOneMoment(async (db) => {
    const found: string[] = []
    let votes = 0
    await checkVotes({
      db,
      hub: { id: board.hub } as never,
      data: '' as never,
      fault: ({ code, values }) => void found.push(`${code} ${values?.n}`),
      count: (_, more = 1) => {
        votes += more
      },
      sealed: () => {},
      kindOf: () => 'piece',
    })
    return [votes, found]
  })
const post = async (path: string, fields: Record<string, string> = {}) =>
  expect((await board.coordinator.post(path, fields)).status, path).toBe(303)
const says = async (org: keyof typeof BOARD, point: number, choice: string, path: string) =>
  expect((await (await site.as(mailOf(org))).post(`${board.at(point)}/vote/${path}`, { org: board.org(org), choice })).status).toBe(303)

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(
    site,
    [
      { kind: 'vote', title: 'Tarif', proposal: '40 € la soirée.' },
      { kind: 'vote', title: 'Qui représente le pôle', proposal: 'Ana.' },
      { kind: 'agreement', title: 'Date', proposal: 'Le 20 juin.' },
    ],
    [...four],
  )
  for (const point of [0, 1]) await post(`${board.at(point)}/proposer`, { text: 'Oui.' })
  await post(`${board.at(0)}/vote`)
  for (const [org, choice] of [
    ['La Smalah', 'for'],
    ['Artelandes', 'against'],
    ['Tipi', 'for'],
  ] as const)
    await says(org, 0, choice, 'bulletin')
  await post(`${board.at(0)}/vote/clore`)
  expect((await (await site.as(mailOf('Tipi'))).post(`${board.at(1)}/vote/confidentiel`, { org: board.org('Tipi') })).status).toBe(303)
  await post(`${board.at(1)}/vote`)
  for (const org of four) await says(org, 1, org === 'Tipi' ? 'against' : 'for', 'urne')
  await post(`${board.at(1)}/vote/clore`)
  await post(`${board.at(2)}/accord`)
})
afterAll(() => site.close())

describe('a meeting computed again', () => {
  it('28: gives what was kept: votes open and confidential, who was there at each decision', async () => {
    expect((await replayed()).map(({ title, n, same }) => [title, n, same])).toEqual([
      ['Tarif', 1, true],
      ['Tarif', null, true],
      ['Qui représente le pôle', 1, true],
      ['Qui représente le pôle', null, true],
      ['Date', null, true],
    ])
    expect(await faults()).toEqual([2, []])
  })

  it('28: whatever became of the rules since', async () => {
    // Twice: everybody must be there, then two thirds of all seats are asked.
    const rules = { source: 'statutes', reference: 'article 9', maxRounds: '1', noticeDays: '30', agendaLock: 'on' }
    const twice: Record<string, string>[] = [
      { quorumNum: '1', quorumDen: '1' },
      { quorumNum: '1', quorumDen: '2', majority: 'twoThirds', base: 'inscrits' },
    ]
    for (const change of twice) await post(`/${board.slug}/instances/${board.body}/regles`, { ...rules, ...change })
    expect((await replayed()).every(({ same }) => same)).toBe(true)
  })

  it.each([
    [
      'an open ballot changed',
      `update governance.open_ballot set choice = 'against' where choice = 'for' and organisation_id = $1`,
      'Tarif',
    ],
    [
      'a ballot in the urn changed',
      `update governance.sealed_ballot set choice = 'against' where choice = 'for' and $1::uuid is not null`,
      'Qui représente le pôle',
    ],
    [
      'a voice taken out of the electorate',
      `update governance.vote set electorate_hash = md5('x') || md5('y') where n = 1 and $1::uuid is not null and secrecy = 'open'`,
      'Tarif',
    ],
  ])('%s behind our back is named', async (_, sql, title) => {
    await site.sql(sql, [board.org('Tipi')])
    const wrong = (await replayed()).filter(({ same }) => !same)
    expect(wrong.map((one) => one.title)).toContain(title)
    expect((await faults())[1]).toContain('verify.vote 1')
  })

  it('another hub knows no such meeting', async () => {
    expect(await inOneMoment((db) => replayMeeting(db, board.hub, board.hub))).toBeNull()
  })
})
