import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import type { Browser } from '../../../tests/setup/board.ts'
import { type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let board: Board
let tipi: Browser
let pv: string
const ask = (browser: Browser, text: string) => browser.post(`${pv}/points/${board.points[0]}/corrections`, { text })
const ids = async () => (await site.sql<{ id: string }>('select id from governance.correction order by at, id')).map(({ id }) => id)
const answer = (browser: Browser, id: string | undefined, fields: Record<string, string>) =>
  browser.post(`${pv}/corrections/${id}`, { why: '', ...fields })
const seal = () => board.coordinator.post(`${pv}/sceller`, { facilitator: board.person, secretary: board.person })

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(site, [{ kind: 'information', title: 'Trésorerie', proposal: '' }], ['La Smalah', 'Artelandes', 'Tipi'])
  pv = `/${board.slug}/reunions/${board.meeting}/pv`
  tipi = await site.as(mailOf('Tipi'))
})
afterAll(() => site.close())

describe('a PV is amended by those who were there, until it is sealed', () => {
  it('not while the meeting goes on: it is said aloud there', async () => {
    expect((await ask(tipi, 'Trop tôt.')).status).toBe(422)
    site.clock.now = Temporal.Instant.from(board.opening).add({ minutes: 60 }).toString({ fractionalSecondDigits: 3 })
    await board.does(board.me, site.clock.now, closeMeeting, { meeting: board.meeting })
  })

  it('somebody who was there asks; who was not is refused in words, who is not of the meeting sees nothing', async () => {
    expect((await ask(tipi, '  ')).status).toBe(422)
    expect((await ask(tipi, 'Le solde est de 4 200 €.')).status).toBe(303)
    expect((await ask(tipi, 'Ana n’a pas dit cela.')).status).toBe(303)
    const absent = await ask(await site.as(mailOf('Landes Partage')), 'Je n’y étais pas.')
    expect(absent.status).toBe(403)
    expect(absent.text).toContain('se corrige par les personnes qui étaient à la réunion')
    expect((await ask(await site.as('elie@exemple.fr'), 'Autre')).status).toBe(404)
    expect((await board.coordinator.get(pv)).text).toContain('Le solde est de 4 200 €.')
  })

  it('the PV is not sealed over their head', async () => {
    const refused = await seal()
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('2 corrections attendent une réponse')
  })

  it('who writes it answers: made, or declined with a reason; who asked takes it back', async () => {
    const [first, second] = await ids()
    expect((await answer(tipi, first, { answer: 'made' })).status).toBe(403)
    expect((await answer(board.coordinator, first, { answer: 'withdrawn' })).status).toBe(403)
    expect((await answer(board.coordinator, first, { answer: 'declined' })).text).toContain('pourquoi elle n’est pas retenue')
    expect((await answer(board.coordinator, first, { answer: 'declined', why: 'Le relevé dit 4 100 €.' })).status).toBe(303)
    expect((await answer(board.coordinator, first, { answer: 'made' })).status).toBe(422)
    expect((await answer(tipi, second, { answer: 'withdrawn' })).status).toBe(303)
    expect((await tipi.get(pv)).text).toContain('Le relevé dit 4 100 €.')
  })

  it('then it is sealed, and nothing more is asked of it', async () => {
    expect((await seal()).status).toBe(303)
    expect((await ask(tipi, 'Trop tard.')).status).toBe(422)
  })
})
