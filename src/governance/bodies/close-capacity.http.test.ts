import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
beforeAll(async () => {
  board = await testBoard()
})
afterAll(() => board.site.close())

it('a meeting counts the time of representatives as it is given: freely, or in kind by the member who pays them', async () => {
  const speakers = await board.site.sql<{ id: string; organisation: string }>(
    'select id, organisation_id as organisation from members.representation where hub_id = $1',
    [board.hub],
  )
  for (const name of ['La Smalah', 'Artelandes']) {
    const organisation = board.org(name)
    const one = speakers.find((some) => some.organisation === organisation)
    const path = `${board.at}/structures/${organisation}/representations/${one?.id}/temps`
    expect((await board.me.post(path, { paid: 'on' })).status).toBe(303)
  }
  const meeting = await board.convene()
  board.site.clock.now = '2026-03-12T19:00:00.000Z'
  for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await board.me.post(`${meeting}/arrivees`, { organisation: board.org(name) })
  expect((await board.me.post(`${meeting}/ouvrir`)).status).toBe(303)
  board.site.clock.now = '2026-03-12T20:30:00.000Z'
  expect((await board.me.post(`${meeting}/clore`)).status).toBe(303)
  const kept = await board.site.sql<{ name: string; capacity: string; attended: string }>(
    `select p.name, t.capacity, t.attended from logbook.participation t join members.person p on p.hub_id = t.hub_id and p.id = t.person_id
     where t.hub_id = $1 order by p.name`,
    [board.hub],
  )
  const of = (name: string) => kept.find((one) => one.name === name)
  expect(of('Ana Duluc')).toMatchObject({ capacity: 'inKind', attended: 'yes' })
  expect(of('Luc Tastet')).toMatchObject({ capacity: 'volunteer', attended: 'yes' })
  // Who did not come gave no time, in the same quality.
  expect(of('Inès Haddad')).toMatchObject({ capacity: 'inKind', attended: 'no' })
  expect(of('maite')).toMatchObject({ capacity: 'staff' })
})
