import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type TestBoard, testBoard } from '../../tests/setup/board.ts'

let board: TestBoard
beforeAll(async () => {
  board = await testBoard()
})
afterAll(() => board.site.close())

describe('a board meeting, from its preparation to its end', () => {
  it('is prepared, convened, opened, attended and closed by taps', async () => {
    const { site, me, org } = board
    const meeting = await board.prepare()
    const page = await me.get(meeting)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Réunion de mars 2026')
    expect(page.text).toContain('Décisions à prendre')

    const sent = await me.post(`${meeting}/convoquer`)
    expect(sent.status).toBe(303)
    expect(await site.sql('select to_address from platform.mail order by to_address')).toEqual(
      ['ana@exemple.fr', 'ines@exemple.fr', 'luc@exemple.fr', 'mia@exemple.fr'].map((to_address) => ({ to_address })),
    )
    const convened = await me.get(meeting)
    expect(convened.text).toContain('à remettre en main propre')

    site.clock.now = '2026-03-12T19:00:00.000Z'
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal'] as const) {
      const reply = await me.post(`${meeting}/arrivees`, { organisation: org(name) })
      expect(reply.status).toBe(303)
      expect(reply.location).toBe(`${meeting}/seance#table`)
    }
    site.clock.now = '2026-03-12T19:05:00.000Z'
    expect((await me.post(`${meeting}/ouvrir`)).status).toBe(303)
    const session = await me.get(`${meeting}/seance`)
    expect(session.status).toBe(200)
    expect(session.text).toContain('quorum atteint')
    site.clock.now = '2026-03-12T19:20:00.000Z'
    const late = await me.post(`${meeting}/arrivees`, { organisation: org('La Cowo'), name: 'Jo Labat' })
    expect(late.status).toBe(303)
    site.clock.now = '2026-03-12T20:35:00.000Z'
    expect((await me.post(`${meeting}/clore`)).status).toBe(303)
    expect(
      await site.sql(
        `select p.name, t.capacity, t.attended, t.minutes from logbook.participation t join members.person p on p.id = t.person_id order by p.name`,
      ),
    ).toEqual([
      { name: 'Ana Duluc', capacity: 'volunteer', attended: 'yes', minutes: 90 },
      { name: 'Inès Haddad', capacity: 'volunteer', attended: 'no', minutes: 0 },
      { name: 'Jo Labat', capacity: 'volunteer', attended: 'yes', minutes: 75 },
      { name: 'Luc Tastet', capacity: 'volunteer', attended: 'yes', minutes: 90 },
      { name: 'maite', capacity: 'staff', attended: 'yes', minutes: 90 },
      { name: 'Mia Ferrand', capacity: 'volunteer', attended: 'yes', minutes: 90 },
    ])
    expect(site.lines).toEqual([])
  })
})
