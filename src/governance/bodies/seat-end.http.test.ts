import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
let me: TestBoard['me']
beforeAll(async () => {
  board = await testBoard()
  me = board.me
})
afterAll(() => board.site.close())

const page = (name: string) => `${board.at}/structures/${board.org(name)}`
const read = async (path: string) =>
  (await me.get(path)).text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const end = (name: string, fields: Record<string, string> = {}) =>
  me.post(`${page(name)}/adhesion/fin`, { until: '2026-03-12', reason: 'resigned', ...fields })
const undo = (name: string) => me.post(`${page(name)}/adhesion/fin/annuler`)
const seats = (name: string) =>
  board.site.sql<{ from: string; until: string | null }>(
    'select from_day as "from", until_day as until from governance.seat where hub_id = $1 and organisation_id = $2 order by from_day',
    [board.hub, board.org(name)],
  )
const facts = async (after = 0) =>
  (
    await board.site.sql<{ name: string }>('select name from logbook.fact where hub_id = $1 and no > $2 order by no', [board.hub, after])
  ).map(({ name }) => name)
const lastFact = async () =>
  Number((await board.site.sql<{ no: string }>('select max(no) as no from logbook.fact where hub_id = $1', [board.hub]))[0]?.no)

/** Every row the end of a membership may touch. */
const dated = async () =>
  Promise.all(
    ['governance.seat', 'governance.seat_end', 'members.membership', 'members.representation', 'members.role'].map((table) =>
      board.site
        .sql(`select * from ${table} where hub_id = $1 order by 2, 1`, [board.hub])
        .then((rows) => rows.map((row) => JSON.stringify(row)).sort()),
    ),
  )

describe('an organisation of the board leaves the hub', () => {
  it('its page says before which seats and which office end with it; they do, and come back as they were', async () => {
    await me.post(`${board.at}/personnes/${board.person('Luc Tastet')}/roles`, { kind: 'treasurer', from: '2026-01-01' })
    expect(await read(page('Tipi'))).toMatch(/Se terminent avec l’adhésion Siège : Conseil d’administration le même jour/)
    expect(await read(page('Tipi'))).toContain('Mettre fin aussi à la trésorerie (Luc Tastet)')
    const [before, no] = [await dated(), await lastFact()]
    expect((await end('Tipi', { representations: 'on', roles: 'on' })).status).toBe(303)
    expect(await seats('Tipi')).toEqual([{ from: '2026-01-01', until: '2026-03-12' }])
    expect(await facts(no)).toEqual(['members.membershipEnded', 'members.representationEnded', 'members.roleEnded', 'governance.seatEnded'])
    expect(await read(page('Tipi'))).toContain('Ne siège plus : Conseil d’administration')
    expect(await read(`${board.at}/instances`)).toContain('4 structures siègent')

    expect((await undo('Tipi')).status).toBe(303)
    expect(await dated()).toEqual(before)
    expect((await facts(no)).slice(4)).toEqual([
      'members.membershipEndUndone',
      'members.representationResumed',
      'members.roleResumed',
      'governance.seatResumed',
    ])
    expect(await read(`${board.at}/instances`)).toContain('5 structures siègent')
  })

  it('the office stays with who asks so, and with who speaks for another member too', async () => {
    await end('Tipi')
    const [role] = await board.site.sql(`select until_day from members.role where hub_id = $1 and kind = 'treasurer'`, [board.hub])
    expect(role).toEqual({ until_day: null })
    await undo('Tipi')
    await me.post(`${page('Hors Conseil')}/representations`, {
      name: 'Luc Tastet',
      email: 'luc@exemple.fr',
      kind: 'suppleant',
      from: '2026-03-01',
      replaces: '',
    })
    expect(await read(page('Tipi'))).not.toContain('Mettre fin aussi à la trésorerie')
    await end('Tipi', { roles: 'on' })
    expect((await board.site.sql(`select until_day from members.role where hub_id = $1 and kind = 'treasurer'`, [board.hub]))[0]).toEqual({
      until_day: null,
    })
    expect((await undo('Tipi')).status).toBe(303)
  })

  it('a seat ended by hand since stays ended, and one given again is not doubled', async () => {
    await end('Artelandes', { until: '2026-04-30' })
    const [seat] = await board.site.sql<{ id: string }>('select id from governance.seat where organisation_id = $1', [
      board.org('Artelandes'),
    ])
    expect((await me.post(`${board.at}/instances/${board.body}/sieges/${seat?.id}/fin`, { until: '2026-04-01' })).status).toBe(303)
    expect((await undo('Artelandes')).status).toBe(303)
    expect(await seats('Artelandes')).toEqual([{ from: '2026-01-01', until: '2026-04-01' }])

    await end('Le Bocal')
    await board.give(['Le Bocal'], '2026-03-12')
    expect((await undo('Le Bocal')).status).toBe(303)
    expect(await seats('Le Bocal')).toEqual([
      { from: '2026-01-01', until: '2026-03-12' },
      { from: '2026-03-12', until: null },
    ])
  })

  it('whatever its seats and the day, ended then undone every row is as it was', async () => {
    const name = 'Hors Conseil'
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(200), { maxLength: 5 }).map((days) => days.sort((a, b) => a - b)),
        fc.boolean(),
        fc.nat(200),
        fc.constantFrom('', 'on'),
        async (days, runs, until, too) => {
          // Seats one after the other, the last one running or not.
          for (let at = 0; at + 1 < days.length || (at < days.length && runs); at += 2)
            await board.site.sql(
              'insert into governance.seat (hub_id, id, body_id, organisation_id, from_day, until_day) values ($1, gen_random_uuid(), $2, $3, $4, $5)',
              [board.hub, board.body, board.org(name), day(days[at] ?? 0), at + 1 < days.length ? day(days[at + 1] ?? 0) : null],
            )
          const before = await dated()
          const ended = await end(name, { until: day(until + 71), representations: too, roles: too })
          expect(ended.status, ended.text).toBe(303)
          for (const one of await seats(name)) expect(one.until !== null && one.until <= day(until + 71)).toBe(true)
          expect((await undo(name)).status).toBe(303)
          expect(await dated()).toEqual(before)
          await board.site.sql('delete from governance.seat where organisation_id = $1', [board.org(name)])
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
  }, 60_000)
})

describe('a meeting', () => {
  it('that is held keeps its seats and its quorum; the next one counts without', async () => {
    const meeting = await board.convene()
    board.site.clock.now = '2026-03-12T19:00:00.000Z'
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await me.post(`${meeting}/arrivees`, { organisation: board.org(name) })
    expect((await me.post(`${meeting}/ouvrir`)).status).toBe(303)
    const quorum = async (path: string) => /\d+ présent[^ ]* sur \d+/.exec(await read(`${path}/seance`))?.[0]
    expect(await quorum(meeting)).toBe('3 présents sur 5')
    expect(await read(page('Tipi'))).toContain('Une réunion s’est tenue avec ce siège : il se termine le lendemain')
    expect((await end('Tipi')).status).toBe(303)
    expect(await seats('Tipi')).toEqual([{ from: '2026-01-01', until: '2026-03-13' }])
    expect(await quorum(meeting)).toBe('3 présents sur 5')
    const next = await board.convene({ day: '2026-03-20' })
    board.site.clock.now = '2026-03-20T19:00:00.000Z'
    // A session sleeps after some days.
    me = await board.site.as('maite@exemple.fr')
    for (const name of ['La Smalah', 'Le Bocal', 'Artelandes']) await me.post(`${next}/arrivees`, { organisation: board.org(name) })
    expect((await me.post(`${next}/arrivees`, { organisation: board.org('Tipi') })).status).toBe(403)
    expect((await me.post(`${next}/ouvrir`)).status).toBe(303)
    expect(await quorum(next)).toBe('3 présents sur 4')
  })

  it('of a body whose last seat ends is not refused: the page warns', async () => {
    await board.site.sql('delete from governance.seat where organisation_id <> $1', [board.org('La Smalah')])
    expect(await read(page('La Smalah'))).toContain('C’est le dernier siège de cette instance')
    expect((await end('La Smalah', { until: '2026-03-21' })).status).toBe(303)
  })
})
