import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { type Board, openBoard } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { closeMeeting } from './close-meeting.ts'
import { reopenMeeting } from './reopen-meeting.ts'

let site: TestSite
let board: Board
const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(board.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
const states = () =>
  site.sql(
    'select d.state, d.registered from governance.decision d join governance.agenda_item i on i.id = d.agenda_item_id order by i.position',
  )
const registered = async () =>
  (await site.sql<{ number: number }>('select number from governance.register_entry order by number')).map(({ number }) => number)

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  const points = [
    { kind: 'agreement' as const, title: 'Date de la fête' },
    { kind: 'consent' as const, title: 'Convention' },
    { kind: 'consent' as const, title: 'Embauche' },
  ]
  board = await openBoard(site, points, ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi'])
})
afterAll(() => site.close())

describe('what the end of a meeting does to what is on the table', () => {
  it('what was adopted is registered, the rest goes to the next meeting, whatever hour is typed', async () => {
    later(10)
    await board.coordinator.post(`${board.at(0)}/accord`)
    later(40)
    await board.coordinator.post(`${board.at(1)}/proposer`, { text: 'Signer.' })
    await board.coordinator.post(`${board.at(1)}/etape`, { step: 'straight' })
    await board.coordinator.post(`${board.at(1)}/position`, { org: board.org('Tipi'), value: 'consent' })
    await board.coordinator.post(`${board.at(2)}/proposer`, { text: 'Embaucher.' })
    later(50)
    await board.does(board.me, site.clock.now, closeMeeting, { meeting: board.meeting, at: '18:30' })
    expect(await states()).toEqual([
      { state: 'adopted', registered: true },
      { state: 'adjourned', registered: false },
      { state: 'adjourned', registered: false },
    ])
    expect(await registered()).toEqual([1])
  })

  it('closed by mistake, the session takes up where it was; what is registered keeps its number', async () => {
    later(55)
    await board.does(board.me, site.clock.now, reopenMeeting, { meeting: board.meeting })
    expect(await states()).toEqual([
      { state: 'adopted', registered: true },
      { state: 'objections', registered: false },
      { state: 'proposed', registered: false },
    ])
    expect((await board.coordinator.post(`${board.at(0)}/annuler`)).text).toContain('au registre')
    for (const org of ['La Smalah', 'Artelandes', 'Landes Partage'])
      expect((await board.coordinator.post(`${board.at(1)}/position`, { org: board.org(org), value: 'consent' })).status).toBe(303)
    expect((await board.coordinator.post(`${board.at(1)}/conclure`)).status).toBe(303)
    later(60)
    await board.does(board.me, site.clock.now, closeMeeting, { meeting: board.meeting })
    expect(await registered()).toEqual([1, 2])
    expect((await states()).at(-1)).toEqual({ state: 'adjourned', registered: false })
    expect(site.lines).toEqual([])
  })

  it('the next meeting proposes again what was put off, with its text', async () => {
    const date = { day: '2026-04-09', startsAt: '18:00', endsAt: '20:00', place: 'Tipi' }
    const { meeting } = await board.does(board.me, site.clock.now, prepareMeeting, { body: board.body, ...date })
    const points = await site.sql<{ title: string; proposal: string }>(
      'select title, proposal from governance.agenda_item where meeting_id = $1 and carries_decision_id is not null',
      [meeting],
    )
    expect(points).toEqual([{ title: 'Embauche', proposal: 'Embaucher.' }])
  })
})

describe('what a page costs', () => {
  const messages = async (path: string) =>
    Number(/"(\d+) messages"/.exec((await board.coordinator.get(path)).headers.get('server-timing') ?? '')?.[1])
  it('the same few messages to the database whatever is said', async () => {
    const [line] = await site.sql<{ decision_id: string }>('select decision_id from governance.register_entry where number = 2')
    const pages = [
      'registre',
      'documents',
      `reunions/${board.meeting}/pv`,
      `reunions/${board.meeting}/seance`,
      `decisions/${line?.decision_id}`,
    ]
    const counts = await Promise.all(pages.map((page) => messages(`/${board.slug}/${page}`)))
    expect(Math.max(...counts)).toBeLessThanOrEqual(4)
    expect(Math.min(...counts)).toBeGreaterThan(2)
  })
})
