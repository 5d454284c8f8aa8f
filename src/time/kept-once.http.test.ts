import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { perform } from '#logbook/perform.ts'
import { handlers } from '../../src/app.tsx'
import { type Browser, type TestBoard, testBoard } from '../../tests/setup/board.ts'
import { addCalendar } from '../calendars/add-calendar.ts'
import { takeReading } from '../calendars/take-reading.ts'

// What somebody keeps or notes herself, with its minutes, is her time at once; undone, it is gone. Monday 30 November 2026, 18:00 in Paris.

let board: TestBoard
let me: Browser
let treasurer: Browser
let person: Id
let month: string
let calendar: Id

const file = (events: [uid: string, start: string, end: string, title: string][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap(([uid, start, end, title]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART;TZID=Europe/Paris:202611${start}00`,
      `DTEND;TZID=Europe/Paris:202611${end}00`,
      `SUMMARY:${title}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n')
const EVENTS: Parameters<typeof file>[0] = [
  ['visit', '10T1400', '10T1530', 'Visite de la recyclerie'],
  ['meets', '10T1500', '10T1600', 'Réunion à la mairie'],
  ['night', '12T0900', '12T0900', 'Réunion sans fin'],
]
const acts = <T>(useCase: T, raw: unknown, email = 'maite@exemple.fr') =>
  perform(
    { pools: board.site.pools, handlers, data: board.site.config.data, lang: 'fr', operators: [] },
    { hub: 'ploucs', email, at: board.site.clock.now },
    useCase as typeof takeReading,
    raw,
  )

beforeAll(async () => {
  board = await testBoard()
  const { site } = board
  const added = await board.me.postJson(`${board.at}/personnes`, { name: 'Hélène', email: 'helene@exemple.fr' })
  await board.me.postJson(`${board.at}/personnes/${(added.json() as { person: Id }).person}/roles`, {
    kind: 'treasurer',
    from: '2026-01-01',
  })
  site.clock.now = '2026-11-30T17:00:00.000Z'
  me = await site.as('maite@exemple.fr')
  treasurer = await site.as('helene@exemple.fr')
  ;[{ id: person } = { id: '' }] = await site.sql<{ id: Id }>(`select id from members.person where email = 'maite@exemple.fr'`)
  month = `${board.at}/temps/${person}/2026-11`
  const made = await acts(addCalendar, { name: 'Travail', address: 'https://agenda.example.org/a.ics' })
  calendar = (made as unknown as { value: { calendar: Id } }).value.calendar
})
afterAll(async () => {
  expect(board.site.lines).toEqual([])
  await board.site.close()
})

const TABLES = ['sheet_file', 'sheet', 'week', 'absence', 'dropped', 'entry']
beforeEach(async () => {
  const { sql } = board.site
  for (const table of TABLES) await sql(`alter table "time".${table} disable trigger user`)
  for (const table of TABLES) await sql(`delete from "time".${table}`)
  for (const table of TABLES) await sql(`alter table "time".${table} enable trigger user`)
  await sql('update calendars.suggestion set state = $1, activity_id = null, decided_at = null', ['waiting'])
  for (const table of ['participation', 'activity']) await sql(`delete from logbook.${table}`)
  await acts(takeReading, { calendar, is: 'text', text: file(EVENTS), etag: null, lastModified: null })
})

type Row = { minutes: number; travel: number; capacity: string; live: boolean; person: Id }
const rows = () =>
  board.site.sql<Row>(
    `select minutes, travel_minutes as travel, capacity, reverses is null and not reversed as live, person_id as person from "time".entry order by id`,
  )
const live = async () => (await rows()).filter((one) => one.live)
const suggestion = async (title: string): Promise<Id> =>
  (await board.site.sql<{ id: Id }>('select id from calendars.suggestion where title = $1', [title]))[0]?.id ?? ''
const keep = async (title: string, more: Record<string, string> = {}) =>
  me.post(`${board.at}/a-trier/${await suggestion(title)}/garder`, { kind: 'visit', minutes: '90', travel: '40', ...more })
const putBack = async (title: string) => me.post(`${board.at}/a-trier/${await suggestion(title)}/remettre`)
const read = async (who = me) =>
  (await who.get(month, { accept: 'application/json' })).json() as { suggestions: { title: string }[]; overlaps: unknown[]; state: string }
const sign = async () => {
  for (const day of ['02', '10', '17', '24', '30'])
    await me.postJson(`${board.at}/temps/noter`, { title: 'Bureau', time: '1h', on: `2026-11-${day}` })
  expect((await me.post(`${month}/signer`)).status).toBe(303)
}

describe('a moment of one’s agenda', () => {
  it('kept with its minutes, is time at once, in the quality of that day; nothing of it waits', async () => {
    expect((await keep('Visite de la recyclerie', { people: board.person('Ana Duluc') })).status).toBe(303)
    expect(await rows()).toEqual([{ minutes: 90, travel: 40, capacity: 'staff', live: true, person }])
    expect((await read()).suggestions).toEqual([])
  })

  it('kept without minutes, is no time: nobody guesses it', async () => {
    expect((await keep('Réunion sans fin', { minutes: '', travel: '' })).status).toBe(303)
    expect(await rows()).toEqual([])
  })

  it('put back to sort, its time is gone, and the logbook never held it', async () => {
    await keep('Visite de la recyclerie')
    expect((await putBack('Visite de la recyclerie')).status).toBe(303)
    expect([await rows(), await board.site.sql('select 1 from logbook.activity')]).toEqual([[], []])
  })

  it('T1: hours that meet others already kept wait, said with what they meet; several at once are all kept or wait, none by half', async () => {
    await keep('Visite de la recyclerie')
    expect((await keep('Réunion à la mairie', { minutes: '60', travel: '' })).status).toBe(303)
    expect((await live()).map(({ minutes }) => minutes)).toEqual([90])
    expect((await read()).suggestions.map(({ title }) => title)).toEqual(['Réunion à la mairie'])
    const page = await me.get(month)
    expect(page.text.replace(/[\s\u00a0\u202f]+/g, ' ')).toContain('« Visite de la recyclerie » et « Réunion à la mairie »')
    await putBack('Visite de la recyclerie')
    await putBack('Réunion à la mairie')
    const both = [await suggestion('Visite de la recyclerie'), await suggestion('Réunion à la mairie')]
    expect((await me.post(`${board.at}/a-trier`, { suggestion: both, answer: 'keep' })).status).toBe(303)
    expect([(await live()).length, (await read()).suggestions.length]).toEqual([1, 1])
  })

  it('T9: on a day away nothing paid is kept', async () => {
    expect((await me.post(`${month}/absences`, { kind: 'leave', from: '2026-11-10', last: '2026-11-10' })).status).toBe(303)
    expect((await keep('Visite de la recyclerie')).status).toBe(303)
    expect(await rows()).toEqual([])
  })

  it('T5: once its month is signed it is not put back, in words that say what to do', async () => {
    await keep('Visite de la recyclerie')
    await sign()
    const before = await rows()
    const refused = await putBack('Visite de la recyclerie')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('rouvrez ce mois dans Temps')
    expect(await rows()).toEqual(before)
    // Reopened, a sheet was made of it: it is corrected, and both lines stay.
    expect((await treasurer.post(`${month}/rouvrir`, { reason: 'Une erreur' })).status).toBe(303)
    expect((await putBack('Visite de la recyclerie')).status).toBe(422)
  })

  it('kept in a month that is signed, it waits there; the signed rows are the same', async () => {
    await sign()
    const before = await rows()
    expect((await keep('Visite de la recyclerie')).status).toBe(303)
    expect(await rows()).toEqual(before)
    expect((await read()).suggestions.map(({ title }) => title)).toEqual(['Visite de la recyclerie'])
  })

  it('more than a day, way included, waits and says so; nothing breaks', async () => {
    expect((await keep('Visite de la recyclerie', { minutes: '1440', travel: '60' })).status).toBe(303)
    expect(await rows()).toEqual([])
    const refused = await me.post(`${month}/garder`, { activity: '' })
    expect([refused.status, refused.text.includes('dépassent 24')]).toEqual([422, true])
  })

  it('whatever is pressed, in whatever order, twice or once: kept is one entry, undone is none', async () => {
    const press = fc.record({ act: fc.constantFrom('keep', 'undo'), twice: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 6 }), async (presses) => {
        const id = await suggestion('Visite de la recyclerie')
        for (const { act, twice } of presses) {
          const fields = { kind: 'visit', minutes: '90', travel: '', _key: newId() }
          const path = `${board.at}/a-trier/${id}/${act === 'keep' ? 'garder' : 'remettre'}`
          for (const _ of twice ? [1, 2] : [1]) expect((await me.post(path, fields)).status).toBeLessThan(500)
          expect(await live()).toHaveLength(act === 'keep' ? 1 : 0)
          expect(await rows()).toHaveLength(act === 'keep' ? 1 : 0)
        }
        await me.post(`${board.at}/a-trier/${id}/remettre`)
        expect(await rows()).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('a call one notes oneself', () => {
  const call = { who: 'La Smalah', said: 'Le hangar', day: '2026-11-10', time: '14:00', minutes: '30' }
  const note = async (fields: Record<string, string> = {}, who = me): Promise<string> => {
    const reply = await who.post(`${board.at}/echanges`, { ...call, ...fields })
    expect(reply.status).toBe(303)
    return (reply.location ?? '').split('?')[0] ?? ''
  }

  it('with its minutes is time at once; without, none', async () => {
    await note()
    await note({ minutes: '', time: '09:00' })
    expect(await rows()).toEqual([{ minutes: 30, travel: 0, capacity: 'staff', live: true, person }])
    expect((await read()).suggestions).toEqual([])
  })

  it('by a board member is volunteering, of that member alone', async () => {
    const ana = await board.site.as('ana@exemple.fr')
    await note({}, ana)
    expect(await rows()).toEqual([{ minutes: 30, travel: 0, capacity: 'volunteer', live: true, person: board.person('Ana Duluc') }])
  })

  it('put right, its entry follows; with a figure of one’s own, the difference is proposed; emptied, it is gone', async () => {
    const at = await note()
    expect((await me.post(`${at}`, { ...call, minutes: '45' })).status).toBe(303)
    expect((await live()).map(({ minutes }) => minutes)).toEqual([45])
    const [entry] = await board.site.sql<{ id: Id }>('select id from "time".entry where reverses is null and not reversed')
    const own = { title: 'Appel', time: '50', travel: '', workType: 'contact', reason: '' }
    expect((await me.post(`${month}/entrees/${entry?.id}/corriger`, own)).status).toBe(303)
    expect((await me.post(`${at}`, { ...call, minutes: '20' })).status).toBe(303)
    expect((await live()).map(({ minutes }) => minutes)).toEqual([50])
    expect((await me.get(month)).text).toContain('Ce qui a changé depuis')
  })

  it('taken away, its time goes; put back, it is there again', async () => {
    const at = await note()
    expect((await me.post(`${at}/retirer`)).status).toBe(303)
    expect(await rows()).toEqual([])
    expect((await me.post(`${at}/remettre`)).status).toBe(303)
    expect((await live()).map(({ minutes }) => minutes)).toEqual([30])
  })

  it('its hours meet a visit that is kept: it waits, and the visit stands', async () => {
    await keep('Visite de la recyclerie')
    await note({ time: '14:30' })
    expect((await live()).map(({ minutes }) => minutes)).toEqual([90])
    expect((await read()).overlaps).toHaveLength(1)
  })

  it('taken away once its month is signed, the signed line stays', async () => {
    const at = await note()
    await sign()
    const before = await rows()
    expect((await me.post(`${at}/retirer`)).status).toBe(303)
    expect(await rows()).toEqual(before)
  })
})
