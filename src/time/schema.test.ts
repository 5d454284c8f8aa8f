import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { type FreshDatabase, freshDatabase } from '../../tests/setup/database.ts'

/** What the tables themselves refuse, whatever the code above them does: as the application’s role, in the transaction of one hub. */
let database: FreshDatabase
let client: pg.Client
const hub = newId()
const made: Record<string, Id> = {}
const id = (name: string): Id => (made[name] ??= newId())
const at = '2026-11-30T18:00:00Z'

const insert = (table: string, row: Record<string, unknown>) => {
  const names = Object.keys(row)
  return client.query(`insert into "time".${table} (${names}) values (${names.map((_, index) => `$${index + 1}`)})`, Object.values(row))
}
/** What the database said no with; null when it took it. */
const refusal = async (work: () => Promise<unknown>): Promise<string | null> => {
  await client.query('savepoint s')
  try {
    await work()
    await client.query('release savepoint s')
    return null
  } catch (error) {
    await client.query('rollback to savepoint s')
    return (error as { constraint?: string }).constraint ?? (error as Error).message
  }
}
const taken = (table: string, row: Record<string, unknown>) => refusal(() => insert(table, row))

const entry = (change: Record<string, unknown> = {}) => ({
  ...{ hub_id: hub, id: newId(), person_id: id('camille'), capacity: 'staff', work_type: 'meeting', title: 'Conseil' },
  ...{ on_day: '2026-11-05', minutes: 60, source: 'typed', made_at: at, made_by: id('camille') },
  ...change,
})
const hours = (from: string, until: string) => ({ starts_at: `2026-11-05T${from}Z`, ends_at: `2026-11-05T${until}Z` })
const week = (monday: string, change = {}) => ({
  ...{ hub_id: hub, person_id: id('camille'), month: '2026-11-01', monday, affirmed_at: at, affirmed_by: id('camille') },
  ...change,
})
const MONDAYS = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']
const sheet = (change = {}) => ({
  ...{ hub_id: hub, person_id: id('camille'), month: '2026-11-01', version: 1, hash: 'a'.repeat(64), minutes: 60, signed_at: at },
  ...change,
})
const signed = async () => {
  for (const monday of MONDAYS) await insert('week', week(monday))
  await insert('sheet', sheet())
}
const absence = (from: string, until: string) => ({
  ...{ hub_id: hub, id: newId(), person_id: id('camille'), kind: 'absence', from_day: from, until_day: until },
  ...{ noted_by: id('ana'), noted_at: at },
})
const letter = (permille: number, from = '2026-01-01', until: string | null = null) => ({
  ...{ hub_id: hub, id: newId(), person_id: id('camille'), action: 'Incubateur', permille, from_day: from, until_day: until },
})
const charged = (of: Id, minutes: number, eligible = true) => ({
  ...{ hub_id: hub, entry_id: of, line_type: 'budgetLine', line_id: newId(), minutes, eligible },
})

beforeAll(async () => {
  database = await freshDatabase()
  client = new pg.Client(database.ownerUrl)
  await client.connect()
  await client.query(`select set_config('app.hub', $1, false)`, [hub])
  await client.query(`insert into platform.hub_address (slug, hub_id) values ('ici', $1)`, [hub])
  await client.query(`insert into platform.hub (id, slug, name, created_at) values ($1, 'ici', 'Ici', now())`, [hub])
  for (const name of ['camille', 'ana'])
    await client.query(`insert into members.person (hub_id, id, name, created_at) values ($1, $2, $3, now())`, [hub, id(name), name])
  await client.query(
    `insert into logbook.activity (hub_id, id, kind, title, starts_at, ends_at) values ($1, $2, 'meeting', 'Conseil', $3::timestamptz - interval '1 hour', $3)`,
    [hub, id('activity'), at],
  )
  await client.query('set role cordee_app')
})
beforeEach(async () => {
  await client.query('rollback').catch(() => {})
  await client.query('begin')
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

describe('T1: who is paid does one thing at a time', () => {
  it('refuses hours that meet, and takes hours that touch, volunteers’ hours, and hours taken back', async () => {
    const first = entry(hours('09:00', '10:00'))
    expect(await taken('entry', first)).toBe(null)
    expect(await taken('entry', entry(hours('09:30', '10:30')))).toBe('one_thing_at_a_time')
    expect(await taken('entry', entry(hours('10:00', '11:00')))).toBe(null)
    expect(await taken('entry', entry({ ...hours('09:30', '10:30'), capacity: 'volunteer' }))).toBe(null)
    expect(await taken('entry', entry({ ...hours('09:30', '10:30'), person_id: id('ana') }))).toBe(null)
    expect(await taken('entry', entry({ reverses: first.id }))).toBe(null)
    expect(await taken('entry', entry(hours('09:00', '10:00')))).toBe(null)
  })

  it('one activity gives a person’s time once', async () => {
    const derived = () => entry({ source: 'derived', activity_id: id('activity'), seen_minutes: 60, seen_travel: 0, seen_starts_at: at })
    const first = derived()
    expect(await taken('entry', first)).toBe(null)
    expect(await taken('entry', derived())).toBe('entry_of_activity')
    expect(await taken('entry', entry({ reverses: first.id }))).toBe(null)
    expect(await taken('entry', derived())).toBe(null)
  })
})

describe('a correction', () => {
  it('takes back an entry whole, once, and sums to nothing', async () => {
    const first = entry({ minutes: 75, travel_minutes: 20, km_tenths: 305 })
    await insert('entry', first)
    await insert('entry', entry({ reverses: first.id, minutes: -3, on_day: '2026-10-01' }))
    const { rows } = await client.query(
      `select sum(minutes)::int as minutes, sum(travel_minutes)::int as travel, sum(km_tenths)::int as km, count(distinct on_day)::int as days from "time".entry`,
    )
    expect(rows).toEqual([{ minutes: 0, travel: 0, km: 0, days: 1 }])
    expect(await taken('entry', entry({ reverses: first.id }))).toMatch(/reverses/)
    expect(await taken('entry', entry({ reverses: newId() }))).toBe('reverses_an_entry')
  })

  it('is the only way: what was kept is neither changed nor removed', async () => {
    await insert('entry', entry())
    expect(await refusal(() => client.query('update "time".entry set minutes = 5'))).toMatch(/permission denied/)
    expect(await refusal(() => client.query('delete from "time".entry'))).toMatch(/permission denied/)
  })
})

describe('T2: a minute is charged once', () => {
  it('refuses more eligible minutes than were spent; illustrating several reports is free', async () => {
    const of = entry({ minutes: 60, travel_minutes: 30 })
    await insert('entry', of)
    expect(await taken('allocation', charged(of.id, 60))).toBe(null)
    expect(await taken('allocation', charged(of.id, 31))).toBe('a_minute_is_charged_once')
    expect(await taken('allocation', charged(of.id, 90, false))).toBe(null)
    expect(await taken('allocation', charged(of.id, 30))).toBe(null)
    expect(await refusal(() => client.query('update "time".allocation set eligible = true'))).toBe('a_minute_is_charged_once')
    expect(await taken('allocation', charged(of.id, 91, false))).toBe('a_minute_is_charged_once')
  })
})

describe('T4 and T5: a month', () => {
  it('is not signed while a week of it is not affirmed; the weekend it begins with needs nothing', async () => {
    for (const monday of MONDAYS.slice(1)) await insert('week', week(monday))
    expect(await taken('sheet', sheet())).toBe('every_week_is_affirmed')
    await insert('week', week('2026-11-02'))
    expect(await taken('sheet', sheet())).toBe(null)
  })

  it('once signed takes no entry, no taking back, no absence, no other affirmation, and no second sheet', async () => {
    const first = entry()
    await insert('entry', first)
    await signed()
    expect(await taken('entry', entry())).toBe('month_is_open')
    expect(await taken('entry', entry({ reverses: first.id }))).toBe('month_is_open')
    expect(await taken('absence', absence('2026-10-28', '2026-11-02'))).toBe('month_is_open')
    expect(await refusal(() => client.query(`delete from "time".week where monday = '2026-11-02'`))).toBe('month_is_open')
    expect(await taken('sheet', sheet({ version: 2 }))).toBe('one_sheet_stands')
    expect(await taken('entry', entry({ capacity: 'volunteer' }))).toBe(null)
    expect(await taken('entry', entry({ on_day: '2026-12-01' }))).toBe(null)
    await client.query('update "time".sheet set reopened_at = signed_at, reopened_by = person_id')
    expect(await taken('entry', entry({ reverses: first.id }))).toBe(null)
    expect(await taken('sheet', sheet({ version: 2 }))).toBe(null)
  })

  it('is not approved by who signed it', async () => {
    await signed()
    const approve = (who: Id) => client.query('update "time".sheet set approved_at = signed_at, approved_by = $1', [who])
    expect(await refusal(() => approve(id('camille')))).toBe('nobody_approves_oneself')
    expect(await refusal(() => approve(id('ana')))).toBe(null)
    expect(await refusal(() => client.query(`update "time".sheet set hash = repeat('b', 64)`))).toMatch(/permission denied/)
  })
})

describe('T9: a day away', () => {
  it('holds no paid minute, whichever was written first', async () => {
    await insert('absence', absence('2026-11-09', '2026-11-21'))
    expect(await taken('entry', entry({ on_day: '2026-11-09' }))).toBe('not_away_that_day')
    expect(await taken('entry', entry({ on_day: '2026-11-20' }))).toBe('not_away_that_day')
    expect(await taken('entry', entry({ on_day: '2026-11-21' }))).toBe(null)
    expect(await taken('entry', entry({ on_day: '2026-11-10', capacity: 'volunteer' }))).toBe(null)
    expect(await taken('entry', entry({ on_day: '2026-11-10', person_id: id('ana'), capacity: 'volunteer' }))).toBe(null)
    expect(await taken('absence', absence('2026-11-21', '2026-11-22'))).toBe('not_away_that_day')
    expect(await taken('absence', absence('2026-11-15', '2026-11-16'))).toBe('one_absence_at_a_time')
  })
})

describe('T10: a share or hours', () => {
  it('never both for one person and day, whichever was written first', async () => {
    const of = entry()
    await insert('entry', of)
    await insert('allocation', charged(of.id, 30))
    expect(await taken('engagement', letter(500))).toBe('share_or_hours')
    expect(await taken('engagement', letter(500, '2026-11-06'))).toBe(null)
    const later = entry({ on_day: '2026-11-06' })
    await insert('entry', later)
    expect(await taken('allocation', charged(later.id, 30))).toBe('share_or_hours')
    expect(await taken('allocation', charged(later.id, 30, false))).toBe(null)
  })

  it('two funders at 60 % and 50 % of one person are refused; one after the other they are not', async () => {
    expect(await taken('engagement', letter(600, '2026-01-01', '2026-07-01'))).toBe(null)
    expect(await taken('engagement', letter(500, '2026-06-30'))).toBe('one_person_is_one')
    expect(await taken('engagement', letter(500, '2026-07-01'))).toBe(null)
    expect(await taken('engagement', letter(500, '2026-09-01', '2026-10-01'))).toBe(null)
    expect(await taken('engagement', letter(1, '2026-09-15', '2026-09-16'))).toBe('one_person_is_one')
  })
})
