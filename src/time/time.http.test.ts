import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { keepActivity, keepParticipations } from '#logbook/api.ts'
import { inHub } from '#platform/jobs/jobs.ts'
import { type Browser, type TestBoard, testBoard } from '../../tests/setup/board.ts'
import { minutesOf, sheetState, signedEntries, valueGiven } from './api.ts'

// A month of the coordinator, through her pages, on a real database. November 2026 begins on a Sunday; the clock stands on Monday 30.

let board: TestBoard
let me: Browser
let treasurer: Browser
let luc: Browser
let person: Id
let at: string

beforeAll(async () => {
  board = await testBoard()
  me = board.me
  const { site } = board
  const added = await me.postJson(`${board.at}/personnes`, { name: 'Hélène', email: 'helene@exemple.fr' })
  const helene = (added.json() as { person: Id }).person
  await me.postJson(`${board.at}/personnes/${helene}/roles`, { kind: 'treasurer', from: '2026-01-01' })
  site.clock.now = '2026-11-30T17:00:00.000Z'
  me = await site.as('maite@exemple.fr')
  treasurer = await site.as('helene@exemple.fr')
  luc = await site.as('luc@exemple.fr')
  person =
    (await site.sql<{ id: Id }>(`select id from members.person where hub_id = $1 and email = 'maite@exemple.fr'`, [board.hub]))[0]?.id ?? ''
  at = `${board.at}/temps/${person}/2026-11`
})
afterAll(() => board.site.close())

beforeEach(async () => {
  for (const table of ['sheet_file', 'sheet', 'week', 'absence', 'dropped', 'allocation', 'entry', 'contract', 'engagement', 'valuation'])
    await board.site.sql(`alter table "time".${table} disable trigger user`).then(() => board.site.sql(`delete from "time".${table}`))
  for (const table of ['sheet_file', 'sheet', 'week', 'absence', 'dropped', 'allocation', 'entry', 'contract', 'engagement', 'valuation'])
    await board.site.sql(`alter table "time".${table} enable trigger user`)
  await board.site.sql('delete from logbook.participation')
})

type Played = {
  title?: string
  startsAt: string
  endsAt: string
  minutes?: number | null
  attended?: 'yes' | 'no' | null
  travel?: number
  who?: Id
  capacity?: 'staff' | 'volunteer'
  id?: Id
}
const happened = async ({
  title = 'Conseil',
  startsAt,
  endsAt,
  minutes,
  attended = 'yes',
  travel = 0,
  who = person,
  capacity = 'staff',
  id = newId(),
}: Played) => {
  const length = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  await inHub(board.site.pools, board.hub, async (db) => {
    await keepActivity(db, board.hub, { id, kind: 'meeting', title, startsAt, endsAt, place: '', subjectType: null, subject: null })
    const one = {
      person: who,
      organisation: null,
      capacity,
      invited: true,
      attended,
      minutes: minutes === undefined ? length : minutes,
      travel,
    }
    await keepParticipations(db, board.hub, id, [one])
  })
  return id
}
const life = async () => (await me.get(`${board.at}/structures/${board.org('Tipi')}`)).text.replace(/[\s\u00a0\u202f]+/g, ' ')
const evening = (day: string, more: Partial<Played> = {}) =>
  happened({ startsAt: `2026-11-${day}T17:00:00.000Z`, endsAt: `2026-11-${day}T19:00:00.000Z`, ...more })
/** Something every week, so that no week is empty. */
const everyWeek = async () => {
  for (const day of ['03', '10', '17', '24', '30']) await evening(day, day === '30' ? { endsAt: '2026-11-30T17:30:00.000Z' } : {})
}

type Read = {
  suggestions: { activity: Id; minutes: number; title: string }[]
  entries: { id: Id; minutes: number; title: string; reversed: boolean; reverses: Id | null; startsAt: string | null; capacity: string }[]
  differences: { entry: { id: Id } }[]
  weeks: { monday: string; minutes: number; state: string; alerts: { kind: string }[] }[]
  state: string
  intact: boolean
  grid: { minutes: number }
}
const month = async (who = me) => (await who.get(at, { accept: 'application/json' })).json() as Read
const codes = (reply: { json: () => unknown }) => ((reply.json() as { errors?: { code: string }[] }).errors ?? []).map(({ code }) => code)

describe('suggested, kept, dropped', () => {
  it('what was attended waits in the month; what one was only invited to gives nothing (T7)', async () => {
    await evening('03', { title: 'Venue', travel: 30 })
    await evening('04', { title: 'Invitée', attended: null, minutes: null })
    await evening('05', { title: 'Absente', attended: 'no', minutes: 0 })
    const page = await me.get(at)
    expect(page.text).toContain('Venue')
    expect(page.text).not.toContain('Invitée')
    expect((await month()).suggestions.map(({ title, minutes }) => [title, minutes])).toEqual([['Venue', 120]])
  })

  it('is kept by one press, and follows the activity only when its owner says so (T6)', async () => {
    const id = await evening('03')
    expect((await me.post(`${at}/garder`, { activity: id })).status).toBe(303)
    await evening('03', { id, endsAt: '2026-11-03T20:00:00.000Z' })
    let read = await month()
    expect(read.entries.map(({ minutes }) => minutes)).toEqual([120])
    expect(read.differences).toHaveLength(1)
    expect(codes(await me.postJson(`${at}/signer`, {}))).toEqual(['month.differences'])
    await me.post(`${at}/entrees/${read.differences[0]?.entry.id}/suivre`, { choose: 'follow' })
    read = await month()
    expect(read.grid.minutes).toBe(180)
    expect(read.differences).toEqual([])
    await evening('03', { id, endsAt: '2026-11-03T21:00:00.000Z' })
    await me.post(`${at}/entrees/${(await month()).differences[0]?.entry.id}/suivre`, { choose: 'mine' })
    expect((await month()).differences).toEqual([])
    expect((await month()).grid.minutes).toBe(180)
  })

  it('is dropped, and brought back', async () => {
    const id = await evening('03')
    await me.post(`${at}/ecarter`, { activity: id })
    expect((await month()).suggestions).toEqual([])
    expect((await me.get(at)).text).toContain('Reprendre')
    await me.post(`${at}/reprendre`, { activity: id })
    expect((await month()).suggestions).toHaveLength(1)
  })
})

describe('noting in twenty seconds', () => {
  it.each([
    ['1h30', 90],
    ['90', 90],
    ['1,5 h', 90],
    ['1,5', 90],
  ])('« %s » is %i minutes, today, as who coordinates', async (typed, minutes) => {
    const reply = await me.post(`${board.at}/temps/noter`, { title: 'Dossier région', time: typed })
    expect(reply.location).toMatch(/\/temps\/noter\?note=[0-9a-f-]{36}$/)
    expect((await month()).entries.map((one) => [one.title, one.minutes, one.capacity])).toEqual([['Dossier région', minutes, 'staff']])
  })

  it('yesterday by one touch; a day that is typed goes before it; the answer says the sum of that day, and is nobody else’s', async () => {
    const note = (fields: Record<string, string>) => me.post(`${board.at}/temps/noter`, { title: 'Classement', time: '1h', ...fields })
    await note({ when: 'yesterday' })
    await note({ when: 'yesterday', on: '2026-11-04' })
    const { location } = await note({ when: 'yesterday', time: '45' })
    const days = await board.site.sql<{ on_day: string }>('select on_day::text from "time".entry order by id')
    expect(days.map(({ on_day }) => on_day)).toEqual(['2026-11-29', '2026-11-04', '2026-11-29'])
    const said = async (who: Browser) => (await who.get(location ?? '')).text.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ')
    expect(await said(me)).toContain('Noté : Classement, 45 min. Dimanche 29 novembre 2026 : 1 h 45 en tout.')
    expect(await said(treasurer)).not.toContain('Classement')
    expect((await me.get(`${board.at}/temps/noter?note=x`)).status).toBe(404)
  })

  it('is proposed in the quality one has today: a role that ended no longer counts', async () => {
    const proposed = async (who: Browser) =>
      ((await who.get(`${board.at}/temps/noter`, { accept: 'application/json' })).json() as { capacity: string }).capacity
    expect([await proposed(me), await proposed(treasurer), await proposed(luc)]).toEqual(['staff', 'volunteer', 'volunteer'])
    await board.site.sql(`update members.representation set paid_by_member = true where person_id = $1`, [board.person('Luc Tastet')])
    expect(await proposed(luc)).toBe('inKind')
    await board.site.sql(`update members.representation set paid_by_member = false where person_id = $1`, [board.person('Luc Tastet')])
  })

  it('counts the night of a clock change in instants: from 22 h to 6 h is nine hours', async () => {
    await me.post(`${board.at}/temps/noter`, { title: 'Nuit', on: '2026-10-24', startsAt: '22:00', endsAt: '06:00' })
    const [row] = await board.site.sql<{ minutes: number }>(`select minutes from "time".entry where title = 'Nuit'`)
    expect(row?.minutes).toBe(540)
  })

  it('refuses, beside the field, what is no time, to come, or over other paid hours (T1); a volunteer may overlap, and is told', async () => {
    const note = (fields: Record<string, string>, who = me) => who.postJson(`${board.at}/temps/noter`, { title: 'X', ...fields })
    expect(codes(await note({ time: 'longtemps' }))).toEqual(['time.notADuration'])
    expect(codes(await note({ time: '' }))).toEqual(['time.howLong'])
    expect(codes(await note({ time: '1h', on: '2026-12-01' }))).toEqual(['time.notYet'])
    expect(codes(await note({ time: '1h', on: '1926-11-12' }))).toEqual(['time.longAgo'])
    expect((await note({ on: '2026-11-03', startsAt: '09:00', endsAt: '10:00' })).status).toBe(200)
    expect(codes(await note({ on: '2026-11-03', startsAt: '09:30', endsAt: '10:30' }))).toEqual(['time.overlapsThat'])
    expect((await note({ on: '2026-11-03', startsAt: '09:30', endsAt: '10:30', capacity: 'volunteer' })).status).toBe(200)
    expect((await me.get(at)).text).toContain('Ces moments se recouvrent')
  })

  it('for an organisation, its life says one sum a month, and whose hours they are stays with them', async () => {
    for (const on of ['2026-10-05', '2026-11-04', '2026-11-05'])
      await me.postJson(`${board.at}/temps/noter`, { title: 'Vélos', time: '1h15', on, organisation: board.org('Tipi') })
    const text = await life()
    expect(text).toContain('2 h 30 en novembre 2026, par 1 personne')
    expect(text).toContain('1 h 15 en octobre 2026, par 1 personne')
    expect(text).not.toContain('Vélos')
  })

  it('an empty form says so in words, and keeps what was typed', async () => {
    const reply = await me.post(`${board.at}/temps/noter`, { title: 'Appel', time: 'zut' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('value="Appel"')
    expect(reply.text).toContain('1h30, 90 (minutes) ou 1,5')
  })
})

describe('a month', () => {
  it('usual: one press keeps, affirms and signs; the treasury approves; nothing enters it any more (T4, T5)', async () => {
    await everyWeek()
    expect((await me.post(`${at}/signer`)).location).toBe(at)
    expect((await month()).state).toBe('signed')
    const waiting = await treasurer.get(`${board.at}/temps/equipe`)
    expect(waiting.text).toContain('Relire et approuver')
    expect(waiting.text).toContain('Signé, à approuver')
    expect((await treasurer.get(at)).text).toContain('Approuver ce mois')
    expect((await treasurer.post(`${at}/approuver`)).status).toBe(303)
    const read = await month()
    expect([read.state, read.intact, read.weeks.map(({ state }) => state)]).toEqual([
      'approved',
      true,
      ['idle', 'affirmed', 'affirmed', 'affirmed', 'affirmed', 'affirmed'],
    ])
    expect(codes(await me.postJson(`${board.at}/temps/noter`, { title: 'Oubli', time: '1h', on: '2026-11-04' }))).toEqual([
      'time.monthSigned',
    ])
    expect(codes(await me.postJson(`${at}/signer`, {}))).toEqual(['month.alreadySigned'])
    expect(board.site.lines).toEqual([])
  })

  it('is not signed while a week is empty: it says which, and does nothing', async () => {
    await evening('03')
    const reply = await me.postJson(`${at}/signer`, {})
    expect(codes(reply)).toEqual(['week.empty', 'week.empty', 'week.empty', 'week.empty'])
    expect((await month()).entries).toEqual([])
    for (const monday of ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'])
      expect((await me.post(`${at}/semaines`, { monday, nothing: 'on' })).status).toBe(303)
    expect(codes(await me.postJson(`${at}/semaines`, { monday: '2026-11-02', nothing: 'on' }))).toEqual(['week.notEmpty'])
    expect((await me.post(`${at}/signer`)).status).toBe(303)
  })

  it('says what overlaps, and signs once one of the two is dropped', async () => {
    await everyWeek()
    const twice = await evening('03', { title: 'Appel', startsAt: '2026-11-03T18:00:00.000Z' })
    expect(codes(await me.postJson(`${at}/signer`, {}))).toEqual(['time.overlaps'])
    await me.post(`${at}/ecarter`, { activity: twice })
    expect((await me.post(`${at}/signer`)).status).toBe(303)
  })

  it('a day beyond ten hours and a week beyond the contract need a reason, never less time (T3)', async () => {
    await treasurer.postJson(`${board.at}/temps/contrats`, { person, hours: '10', from: '2026-01-01' })
    await everyWeek()
    await me.post(`${board.at}/temps/noter`, { title: 'Forum', time: '11h', on: '2026-11-04' })
    expect(codes(await me.postJson(`${at}/signer`, {}))).toEqual(['week.dayTooLong', 'week.weekTooLong'])
    expect((await me.post(`${at}/semaines`, { monday: '2026-11-02', reason: 'Le forum annuel' })).status).toBe(303)
    expect((await me.post(`${at}/signer`)).status).toBe(303)
    expect((await month()).weeks[1]).toMatchObject({ minutes: 780, alerts: [{ kind: 'day' }, { kind: 'week' }] })
  })

  it('signed, is corrected by reopening, reversing with a reason and signing twice again; its sheet is stale meanwhile', async () => {
    await everyWeek()
    await me.post(`${at}/signer`)
    await treasurer.post(`${at}/approuver`)
    const state = () => inHub(board.site.pools, board.hub, (db) => sheetState(db, board.hub, person, '2026-11-01'))
    const [first] = (await month()).entries
    const correct = (fields: Record<string, string>) =>
      me.postJson(`${at}/entrees/${first?.id}/corriger`, { title: 'Conseil', time: '1h', workType: 'meeting', ...fields })
    expect(codes(await correct({ reason: 'erreur' }))).toEqual(['time.monthSigned'])
    expect((await treasurer.post(`${at}/rouvrir`, { reason: 'Durée fausse' })).status).toBe(303)
    expect((await state()).state).toBe('stale')
    expect(codes(await correct({}))).toEqual(['time.reasonNeeded'])
    expect((await correct({ reason: 'Partie à 18 h' })).status).toBe(200)
    const read = await month()
    expect(read.entries.filter(({ reverses, reversed }) => !reverses && !reversed).map(({ minutes }) => minutes)).toContain(60)
    expect((await me.get(at)).text).toContain('<s>Conseil</s>')
    expect(codes(await me.postJson(`${at}/signer`, {}))).toEqual([])
  })

  it('shows who signed that its rows are no longer those: somebody went past every rule', async () => {
    await everyWeek()
    await me.post(`${at}/signer`)
    await board.site.sql(`update "time".entry set minutes = minutes + 1`)
    expect((await me.get(at)).text).toContain('ne sont plus celles qui ont été signées')
    expect(codes(await treasurer.postJson(`${at}/approuver`, {}))).toEqual(['month.broken'])
  })
})

describe('a month signed with an organisation whose card is made one with another', () => {
  it('stays as it was signed and is approved; its hash still fits once the merge can no longer be undone', async () => {
    await everyWeek()
    const names = `select id from members.organisation where hub_id = $1 and name in ('Tipi', 'Le Bocal') order by name`
    const [kept, lost] = (await board.site.sql<{ id: Id }>(names, [board.hub])).map(({ id }) => id)
    const noted = { title: 'Appui', time: '1h', on: '2026-11-12', organisation: lost }
    expect((await me.postJson(`${board.at}/temps/noter`, noted)).status).toBe(200)
    await me.post(`${at}/signer`)
    board.site.clock.now = '2026-11-30T17:05:00.000Z'
    expect((await me.postJson(`${board.at}/doublons/structures/${kept}/${lost}/reunir`, {})).status).toBe(200)
    expect(await board.site.sql(`select 1 from "time".entry where organisation_id = $1`, [lost])).toEqual([])
    expect((await me.get(at)).text).not.toContain('ne sont plus celles qui ont été signées')
    expect((await treasurer.postJson(`${at}/approuver`, {})).status).toBe(200)
    await board.site.sql(`select members.forget_merges('2100-01-01', now())`)
    expect((await me.get(at)).text).not.toContain('ne sont plus celles qui ont été signées')
    board.site.clock.now = '2026-11-30T17:00:00.000Z'
  })
})

describe('scenario 19: a sick leave, seen from the board', () => {
  it('drops the suggestions of those days, keeps the volunteer’s hours, lets the board affirm, and gives no paid minute', async () => {
    await evening('03')
    await evening('10', { title: 'Pendant l’arrêt' })
    const ana = board.person('Ana Duluc')
    await evening('10', { who: ana, capacity: 'volunteer' })
    expect((await luc.post(`${at}/absences`, { kind: 'absence', from: '2026-11-09', last: '2026-11-20' })).status).toBe(303)
    expect((await month()).suggestions.map(({ title }) => title)).toEqual(['Conseil'])
    expect(codes(await me.postJson(`${board.at}/temps/noter`, { title: 'X', time: '1h', on: '2026-11-12' }))).toEqual(['time.awayThatDay'])
    for (const monday of ['2026-11-09', '2026-11-16']) expect((await luc.post(`${at}/semaines`, { monday })).status).toBe(303)
    const given = await inHub(board.site.pools, board.hub, (db) =>
      minutesOf(db, board.hub, { from: '2026-11-01', until: '2026-12-01', zone: 'Europe/Paris' }),
    )
    expect(given.map(({ person: who, capacity, minutes, on }) => [who, capacity, minutes, on])).toEqual([
      [person, 'staff', 120, '2026-11-03'],
      [ana, 'volunteer', 120, '2026-11-10'],
    ])
    const facts = await board.site.sql<{ data: unknown }>(
      `select data from logbook.fact where name = 'time.absenceNoted' and hub_id = $1`,
      [board.hub],
    )
    expect(JSON.stringify(facts)).not.toMatch(/kind|leave|"absence":"absence"/)
  })

  it('an absence over days already worked is refused in words', async () => {
    await me.post(`${at}/garder`, { activity: await evening('10') })
    expect(codes(await me.postJson(`${at}/absences`, { kind: 'leave', from: '2026-11-09', last: '2026-11-11' }))).toEqual([
      'absence.workedThatDay',
    ])
    expect((await me.post(`${at}/absences`, { kind: 'leave', from: '2026-11-11', last: '2026-11-11' })).status).toBe(303)
  })
})

describe('who may', () => {
  it('one’s titles are one’s own: the employer sees paid work only, members see nothing, nobody approves oneself', async () => {
    await me.post(`${board.at}/temps/noter`, { title: 'Bénévole au forum', time: '1h', capacity: 'volunteer' })
    await me.post(`${board.at}/temps/noter`, { title: 'Budget', time: '1h' })
    const seen = await treasurer.get(at)
    expect(seen.text).toContain('Budget')
    expect(seen.text).not.toContain('Bénévole au forum')
    expect((await (await board.site.as('zoe@exemple.fr')).get(at)).status).toBe(404)
    expect((await treasurer.postJson(`${at}/signer`, {})).status).toBe(403)
    expect((await me.postJson(`${at}/approuver`, {})).status).toBe(403)
    expect((await treasurer.postJson(`${at}/garder`, {})).status).toBe(404)
  })
})

describe('contracts, letters and rates', () => {
  it('60 % and 50 % of one person are refused, with the excess; time given is valued at the rate of its day (T8)', async () => {
    const letter = (share: string) =>
      treasurer.postJson(`${board.at}/temps/lettres`, { person, action: 'Incubateur', share, from: '2026-01-01' })
    expect((await letter('60')).status).toBe(200)
    const refused = await letter('50')
    expect(codes(refused)).toEqual(['letter.moreThanAPerson'])
    expect(refused.text).toContain('10')
    expect((await me.postJson(`${board.at}/temps/lettres`, { person, action: 'X', share: '1', from: '2026-01-01' })).status).toBe(403)

    const ana = board.person('Ana Duluc')
    await evening('03', { who: ana, capacity: 'volunteer' })
    await evening('20', { who: ana, capacity: 'volunteer', endsAt: '2026-11-20T17:30:00.000Z' })
    const rate = (value: string, from: string) =>
      treasurer.postJson(`${board.at}/temps/bareme`, { capacity: 'volunteer', method: 'minimumWage', rate: value, from })
    await rate('12', '2026-11-03')
    await rate('20,01', '2026-11-20')
    const span = { from: '2026-11-01', until: '2026-12-01', zone: 'Europe/Paris' }
    const value = await inHub(board.site.pools, board.hub, (db) => valueGiven(db, board.hub, span))
    expect(value.volunteer).toEqual({ minutes: 150, cents: 2400 + 1001, unvalued: 0 })
    expect((await treasurer.get(`${board.at}/temps/equipe`)).text).toContain('34,01')
    expect(await inHub(board.site.pools, board.hub, (db) => signedEntries(db, board.hub, span))).toEqual([])
  })
})
