import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { callDues } from './call-dues.ts'
import { setDues } from './set-dues.ts'

// Scenario 5 of the field notes on governance, its first half: the statutes say nothing of arrears.

let site: TestSite
let board: Board
beforeAll(async () => {
  site = await testSite({ at: '2026-01-05T09:00:00.000Z' })
  board = await openBoard(
    site,
    [{ kind: 'vote', title: 'Tarif de la salle', proposal: 'La salle est louée 40 € la soirée.' }],
    ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi'],
  )
  const { dues } = await board.does(board.me, '2026-01-05T10:00:00.000Z', setDues, { amount: '80', dueOn: '2026-01-31' })
  await board.does(board.me, '2026-01-05T10:05:00.000Z', callDues, { dues })
})
afterAll(() => site.close())

it('unpaid since January: it is convened, it votes, and only the treasury is told', async () => {
  const noticed = await site.sql('select 1 from governance.notice where meeting_id = $1 and organisation_id = $2', [
    board.meeting,
    board.org('Tipi'),
  ])
  expect(noticed).toHaveLength(1)
  const [me, nour, ana] = [await site.as(board.me), await site.as(mailOf('Tipi')), await site.as(mailOf('La Smalah'))]
  await me.post(`${board.at(0)}/proposer`, { text: 'La salle est louée 40 € la soirée.' })
  expect((await me.post(`${board.at(0)}/vote`)).status).toBe(303)
  expect((await nour.post(`${board.at(0)}/vote/bulletin`, { org: board.org('Tipi'), choice: 'for' })).status).toBe(303)
  const cast = await site.sql('select choice from governance.open_ballot where organisation_id = $1', [board.org('Tipi')])
  expect(cast).toEqual([{ choice: 'for' }])

  const tipi = `/${board.slug}/structures/${board.org('Tipi')}`
  expect((await me.get(`/${board.slug}/accueil`)).text).toContain('6 cotisations attendues\u00a0: 480\u00a0€, dont 6 en retard')
  expect((await me.get(tipi)).text).toContain('en retard\u00a0: 80\u00a0€ depuis le 31 janvier 2026')
  for (const page of [tipi, `/${board.slug}/accueil`, `/${board.slug}/reunions/${board.meeting}`]) {
    const seen = (await ana.get(page)).text
    expect([page, /en retard|cotisation/i.test(seen)]).toEqual([page, false])
  }
})
