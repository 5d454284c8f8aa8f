import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { said } from '../../../tests/setup/said.ts'

/** Field notes, governance 6: scenario 13, its second half. A member resigns during the session; its seat is filled, then ratified or not. */
let board: TestBoard
let assembly: string
let tonight: string
beforeAll(async () => {
  board = await testBoard()
  await board.me.post(`${board.at}/structures/${board.org('Tipi')}/adhesion`, { from: '2024-01-01' })
})
afterAll(() => board.site.close())

const idOf = (address: string) => address.split('?')[0]?.split('/').at(-1) ?? ''
const at = async (now: string) => {
  board.site.clock.now = now
  await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const later = (minutes: number) => {
  board.site.clock.now = Temporal.Instant.from('2026-03-12T19:00:00.000Z').add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
const point = async (meeting: string, title: string) =>
  (
    await board.site.sql<{ id: string }>('select id from governance.agenda_item where meeting_id = $1 and title like $2', [
      idOf(meeting),
      `%${title}%`,
    ])
  )[0]?.id ?? ''
const done = (reply: { status: number; text: string }) =>
  expect([reply.status, reply.status === 303 ? '' : said(/role="alert"[\s\S]{0,1200}/.exec(reply.text)?.[0] ?? '')]).toEqual([303, ''])
const act = async (path: string, fields: Record<string, string | string[]> = {}) => done(await board.me.post(path, fields))
const enter = async (meeting: string, names: string[]) => {
  for (const name of names) await act(`${meeting}/arrivees`, { organisation: board.org(name) })
  await act(`${meeting}/ouvrir`)
}
const keys = async (path: string, is: string): Promise<string[]> =>
  [...(await board.me.get(path)).text.matchAll(/name="proposed" value="([^"]+)"/g)].flatMap(([, key = '']) =>
    key.startsWith(is) ? [key] : [],
  )
const seats = (name: string, body = board.body) =>
  board.site.sql('select from_day as "from", until_day as until from governance.seat where organisation_id = $1 and body_id = $2', [
    board.org(name),
    body,
  ])
const quorum = async () => /\d+ présent[^ ]* sur \d+/.exec(said((await board.me.get(`${tonight}/seance`)).text))?.[0]
const electorate = async (title: string) =>
  (
    await board.site.sql<{ orgs: string[] }>(
      `select array_agg(e.organisation_id::text) as orgs from governance.vote_entry e join governance.decision d on d.hub_id = e.hub_id and d.id = e.decision_id
       where d.agenda_item_id = $1`,
      [await point(tonight, title)],
    )
  )[0]?.orgs ?? []

describe('Tipi resigns during the session', () => {
  it('its ballot stays in the vote that runs; it is in no later one, and the quorum is asked of those who are left', async () => {
    tonight = await board.convene()
    later(0)
    await enter(tonight, ['La Smalah', 'Tipi', 'Le Bocal', 'Artelandes'])
    for (const title of ['Tarif', 'Salle'])
      await act(`${tonight}/points`, { title, kind: 'vote', minutes: '10', proposal: `${title} : dix euros.` })
    const first = `${tonight}/points/${await point(tonight, 'Tarif')}`
    await act(`${first}/proposer`, { text: 'Dix euros.' })
    await act(`${first}/vote`)
    for (const name of ['La Smalah', 'Tipi']) await act(`${first}/vote/bulletin`, { org: board.org(name), choice: 'for' })
    expect(await quorum()).toBe('4 présents sur 5')
    later(10)
    await act(`${board.at}/structures/${board.org('Tipi')}/demission`, { receivedOn: '2026-03-12', way: 'meeting', representations: 'on' })
    later(11)
    expect(await quorum()).toBe('3 présents sur 4')
    await act(`${first}/vote/clore`)
    const [vote] = await board.site.sql<{ result: { counts: Record<string, number> } }>(
      'select v.result from governance.vote v join governance.decision d on d.id = v.decision_id where d.agenda_item_id = $1',
      [await point(tonight, 'Tarif')],
    )
    expect(vote?.result.counts).toMatchObject({ for: 2, notCast: 3 })
    expect(await electorate('Tarif')).toContain(board.org('Tipi'))
    later(15)
    const second = `${tonight}/points/${await point(tonight, 'Salle')}`
    await act(`${second}/proposer`, { text: 'La salle est prêtée.' })
    await act(`${second}/vote`)
    expect([(await electorate('Salle')).length, (await electorate('Salle')).includes(board.org('Tipi'))]).toEqual([4, false])
    const stranger = await board.me.post(`${second}/vote/bulletin`, { org: board.org('Tipi'), choice: 'against' })
    expect([403, 422]).toContain(stranger.status)
    for (const name of ['La Smalah', 'Le Bocal', 'Artelandes'])
      await act(`${second}/vote/bulletin`, { org: board.org(name), choice: 'for' })
    await act(`${second}/vote/clore`)
  })

  it('the PV is sealed; every decision computed again is the same', async () => {
    later(60)
    await act(`${tonight}/clore`)
    await act(`${tonight}/pv/sceller`, { facilitator: board.person('maite'), secretary: board.person('Ana Duluc') })
    const replayed = await inTransaction(
      board.site.pools.app,
      openingOneMoment(board.hub),
      async ({ db }) => ({ commit: false, value: await replayMeeting(db, board.hub, idOf(tonight)) }),
      'read only',
    )
    expect(replayed?.map(({ title, same }) => [title, same])).toEqual([
      ['Tarif', true],
      ['Tarif', true],
      ['Salle', true],
      ['Salle', true],
    ])
    expect(await seats('Tipi')).toEqual([{ from: '2026-01-01', until: '2026-03-13' }])
  })
})

describe('the seat it left', () => {
  let next: string
  it('is proposed to the board only where an assembly can ratify', async () => {
    await at('2026-04-01T08:00:00.000Z')
    expect(await keys(`${board.at}/agenda/nouvelle`, 'cooptation')).toEqual([])
    const made = await board.me.post(`${board.at}/instances`, { name: 'Assemblée générale', kind: 'assembly' })
    assembly = idOf(made.location ?? '')
    await act(`${board.at}/instances/${assembly}/sieges`, {
      ...{ organisations: ['La Smalah', 'Le Bocal', 'Artelandes', 'Hors Conseil'].map(board.org), from: '2026-04-01' },
    })
    const page = said((await board.me.get(`${board.at}/agenda/nouvelle`)).text)
    for (const words of ['Coopter une structure au siège de Tipi', 'Tipi a quitté son siège le 13 mars 2026.'])
      expect(page).toContain(words)
    next = await board.convene({ day: '2026-04-09', proposed: (await keys(`${board.at}/agenda/nouvelle`, 'cooptation'))[0] ?? '' })
    expect(await keys(next, 'cooptation')).toEqual([])
  })

  it('is given to who is named, from the day after: provisional, and taken back with the agreement', async () => {
    await at('2026-04-09T18:00:00.000Z')
    await enter(next, ['La Smalah', 'Le Bocal', 'Artelandes'])
    const here = `${next}/points/${await point(next, 'Coopter')}`
    const wrong = await board.me.post(`${here}/cooptation`, { organisation: board.org('Le Bocal') })
    expect([wrong.status, said(wrong.text).includes('qui n’a pas déjà de siège')]).toEqual([422, true])
    await act(`${here}/cooptation`, { organisation: board.org('Hors Conseil') })
    const [prepared] = await board.site.sql<{ proposal: string }>('select proposal from governance.agenda_item where id = $1', [idOf(here)])
    expect(prepared?.proposal).toMatch(/^Hors Conseil est cooptée au siège de Tipi, à titre provisoire/)
    await act(`${here}/accord`, { text: '' })
    expect(await seats('Hors Conseil')).toEqual([{ from: '2026-04-10', until: null }])
    await act(`${here}/annuler`)
    expect(await seats('Hors Conseil')).toEqual([])
    await act(`${here}/accord`, { text: '' })
    await at('2026-04-09T19:00:00.000Z')
    await act(`${next}/clore`)
    expect(said((await board.me.get(`${next}/pv`)).text)).toContain(
      'Hors Conseil est cooptée au siège de Tipi et siège à compter du 10 avril 2026, à ratifier par la prochaine assemblée générale.',
    )
    expect((await board.me.get(`${next}/pv.pdf`)).status).toBe(200)
    expect(said((await board.me.get(`${board.at}/instances/${board.body}`)).text)).toContain(
      'cooptée, à ratifier par la prochaine assemblée générale',
    )
    expect(await keys(`${board.at}/agenda/nouvelle`, 'cooptation')).toEqual([])
  })

  /** An assembly on a day, where the ratification is voted. */
  const assemble = async (day: string, choice: string) => {
    await at(`${day}T08:00:00.000Z`)
    const [ratification = ''] = await keys(`${board.at}/agenda/nouvelle?body=${assembly}`, 'ratification')
    const meeting = await board.prepare({ body: assembly, day, proposed: ratification })
    const here = `${meeting}/points/${await point(meeting, 'Ratifier')}`
    await act(here, {
      title: 'Ratifier la cooptation de Hors Conseil',
      kind: 'vote',
      minutes: '10',
      proposal: 'La cooptation est ratifiée.',
    })
    await act(`${meeting}/convoquer`)
    await at(`${day}T18:00:00.000Z`)
    await enter(meeting, ['La Smalah', 'Le Bocal', 'Artelandes'])
    await act(`${here}/proposer`, { text: 'La cooptation de Hors Conseil est ratifiée.' })
    await act(`${here}/vote`)
    for (const name of ['La Smalah', 'Le Bocal', 'Artelandes']) await act(`${here}/vote/bulletin`, { org: board.org(name), choice })
    await act(`${here}/vote/clore`)
    await at(`${day}T19:00:00.000Z`)
    await act(`${meeting}/clore`)
    return meeting
  }

  it('refused by the assembly, it ends that day and is vacant again; what was decided meanwhile stands', async () => {
    expect(said((await board.me.get(`${board.at}/agenda/nouvelle?body=${assembly}`)).text)).toContain(
      'Ratifier la cooptation de Hors Conseil',
    )
    const registered = () => board.site.sql('select hash from governance.register_entry where body_id = $1 order by number', [board.body])
    const before = await registered()
    const meeting = await assemble('2026-05-05', 'against')
    expect(await seats('Hors Conseil')).toEqual([{ from: '2026-04-10', until: '2026-05-05' }])
    expect(await registered()).toEqual(before)
    expect(said((await board.me.get(`${meeting}/pv`)).text)).toContain('Ce qui a été décidé entre-temps reste valable.')
    expect(await keys(`${board.at}/agenda/nouvelle`, 'cooptation')).toHaveLength(1)
    expect(await keys(`${board.at}/agenda/nouvelle?body=${assembly}`, 'ratification')).toEqual([])
  })

  it('co-opted anew and ratified, it is a seat like any other', async () => {
    const again = await board.convene({ day: '2026-05-12', proposed: (await keys(`${board.at}/agenda/nouvelle`, 'cooptation'))[0] ?? '' })
    await at('2026-05-12T18:00:00.000Z')
    await enter(again, ['La Smalah', 'Le Bocal', 'Artelandes'])
    const here = `${again}/points/${await point(again, 'Coopter')}`
    await act(`${here}/accord`, { text: '' })
    // Named once it was agreed.
    await act(`${here}/cooptation`, { organisation: board.org('Hors Conseil') })
    await at('2026-05-12T19:00:00.000Z')
    await act(`${again}/clore`)
    await assemble('2026-06-16', 'for')
    expect((await seats('Hors Conseil')).at(-1)).toEqual({ from: '2026-05-13', until: null })
    expect(said((await board.me.get(`${board.at}/instances/${board.body}`)).text)).not.toContain('à ratifier')
    expect(said((await board.me.post(`${here}/cooptation`, { organisation: '' })).text)).toContain('s’est prononcée sur cette cooptation')
  })
})
