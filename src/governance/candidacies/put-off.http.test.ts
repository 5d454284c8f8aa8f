import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Id } from '#base/id.ts'
import { clockOf, saidInOne as said } from '../../../tests/setup/said.ts'
import { type BOARD, type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'
import { mandateFrom, stillStanding } from './carry-elections.ts'

// A board of five: it gives a charge among candidates, and puts off the election of two seats.

type Org = keyof typeof BOARD
let site: TestSite
let board: Board
let next: Id
const clock = clockOf(() => site)
const phone = async (org: Org) => site.as(mailOf(org))
const done = (reply: Reply): Reply => {
  expect([reply.status, reply.status === 303 ? '' : said(reply.text).slice(0, 3000)]).toEqual([303, ''])
  return reply
}
const lead = async (point: number, path: string, fields: Record<string, string | string[]> = {}) =>
  done(await board.coordinator.post(`${board.at(point)}/${path}`, fields))
const facts = async (name: string) =>
  (
    await site.sql<{ data: Record<string, unknown> }>('select data from logbook.fact where name = $1 order by no', [`governance.${name}`])
  ).map(({ data }) => data)
const stands = async (point: number, by: Org | null, candidate: string): Promise<Id> => {
  const as = by === null ? board.coordinator : await phone(by)
  done(await as.post(`${board.at(point)}/candidatures`, { candidate }))
  return (await facts('candidacyNoted')).at(-1)?.candidacy as Id
}
const person = async (name: string) => `p.${await board.someone(name)}`
const organisation = (org: Org) => `o.${board.org(org)}`
const reads = async (path: string) => said((await board.coordinator.get(`/${board.slug}/${path}`)).text)
const pointOf = async (title: string): Promise<Id> =>
  (await site.sql<{ id: Id }>('select id from governance.agenda_item where meeting_id = $1 and title = $2', [next, title]))[0]?.id ?? ''
const candidaciesAt = (point: Id) =>
  site.sql(
    `select o.name, c.accepted_at is not null as accepted, c.withdrawn_at is not null as withdrawn, c.at::text = x.at::text as same
      from governance.candidacy c join members.organisation o on o.id = c.organisation_id
      left join governance.candidacy x on x.organisation_id = c.organisation_id and x.agenda_item_id = $2 and x.withdrawn_at is null
      where c.agenda_item_id = $1 order by o.name`,
    [point, board.points[1]],
  )

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(
    site,
    [
      { kind: 'candidates', title: 'Présidence' },
      { kind: 'candidates', title: 'Deux sièges au conseil' },
    ],
    ['La Smalah', 'Artelandes', 'Tipi'],
  )
})
afterAll(() => site.close())

it('a charge given among candidates is one of the body’s, a change to declare, and comes back when it ends', async () => {
  await lead(0, 'candidatures/decrire', { body: '', seats: '1', until: '2027-03-31' })
  const nour = await stands(0, null, await person('Nour'))
  const luc = await stands(0, null, await person('Luc'))
  for (const candidacy of [nour, luc]) await lead(0, 'candidatures/reponse', { candidacy, answer: 'accepted' })
  await lead(0, 'passer')
  await lead(0, 'vote')
  for (const [org, name] of [
    ['La Smalah', nour],
    ['Artelandes', nour],
    ['Tipi', luc],
  ] as const)
    done(await (await phone(org)).post(`${board.at(0)}/noms`, { org: board.org(org), names: [name] }))
  await clock('2026-03-12T17:20:00.000Z')
  await lead(0, 'vote/clore')
  const page = await reads(`instances/${board.body}`)
  expect(page).toMatch(/Charges confiées.*Présidence.*Nour.*Depuis.*12 mars 2026.*31 mars 2027/)
  expect(page).not.toMatch(/Charges confiées.*Luc · /)
  const reviews = await site.sql<{ on: string }>('select on_day::text as on from governance.review')
  expect(reviews).toEqual([{ on: '2027-03-31' }])
})

it('an election that is put off', async () => {
  await lead(1, 'candidatures/decrire', { body: board.body, seats: '2', until: '2026-04-01' })
  const tipi = await stands(1, 'Tipi', organisation('Tipi'))
  await stands(1, null, organisation('Maison Bleue'))
  const away = await stands(1, 'Artelandes', organisation('Artelandes'))
  await lead(1, 'candidatures/reponse', { candidacy: away, answer: 'withdrawn' })
  expect(tipi).not.toBe(away)
  await lead(1, 'candidatures/confidentiel')
  done(await board.coordinator.post(`/${board.slug}/reunions/${board.meeting}/clore`, { at: '' }))
  const declared = await reads('declarations')
  expect(declared).toContain('Présidence : Nour')
})

it('goes on where its point comes again, with who stands; a mandate that would be over is said anew', async () => {
  await clock('2026-03-20T09:00:00.000Z')
  const date = { body: board.body, day: '2026-04-09', startsAt: '18:00', endsAt: '20:00', place: 'Tipi', link: '', title: 'Avril' }
  next = ((await board.coordinator.postJson(`/${board.slug}/reunions`, date)).json() as { meeting: Id }).meeting
  const point = await pointOf('Deux sièges au conseil')
  const again = [
    { name: 'Maison Bleue', accepted: false, withdrawn: false, same: true },
    { name: 'Tipi', accepted: true, withdrawn: false, same: true },
  ]
  expect(await candidaciesAt(point)).toEqual(again)
  const [slate] = await site.sql('select body_id, seats, until_day, hidden, given_from from governance.slate where agenda_item_id = $1', [
    point,
  ])
  expect(slate).toEqual({ body_id: board.body, seats: 2, until_day: null, hidden: true, given_from: null })
  expect((await facts('electionCarried')).at(-1)).toMatchObject({ point, from: board.points[1], seats: 2, until: null })
  const page = await reads(`candidatures/${point}`)
  for (const words of ['2 sièges à pourvoir', 'Maison Bleue', 'À confirmer', 'Tipi']) expect(page).toContain(words)
  expect(page).not.toContain('Retirée')
  // Taken off and put on again from what is pending: once, and from where it was put off.
  done(await board.coordinator.post(`/${board.slug}/reunions/${next}/points/${point}/retirer-point`))
  expect(await candidaciesAt(point)).toEqual([])
  const pending = (await board.coordinator.get(`/${board.slug}/reunions/${next}`)).text
  const key = /name="proposed" value="(carried:[^"]+)"/.exec(pending)?.[1] ?? ''
  done(await board.coordinator.post(`/${board.slug}/reunions/${next}/points/proposes`, { proposed: key }))
  expect(await candidaciesAt(await pointOf('Deux sièges au conseil'))).toEqual(again)
})

it('neither who withdrew nor who no longer sits stands again', () => {
  const all = [
    { name: 'stands', withdrawn: false, sits: true },
    { name: 'withdrew', withdrawn: true, sits: true },
    { name: 'left', withdrawn: false, sits: false },
  ]
  expect(stillStanding(all).map(({ name }) => name)).toEqual(['stands'])
  expect([mandateFrom('2027-03-31', '2026-04-09'), mandateFrom('2026-04-09', '2026-04-09'), mandateFrom(null, '2026-04-09')]).toEqual([
    '2027-03-31',
    null,
    null,
  ])
})
