import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#base/day.ts'
import { linesOf } from './indicator-lines.ts'
import {
  type ActionRow,
  type Figures,
  FLOOR,
  figuresOf,
  type GovernanceRows,
  type MeetingRow,
  medianOf,
  origins,
  type Span,
  shareOf,
  ways,
  yearSpan,
} from './indicators.ts'

const none: GovernanceRows = { meetings: [], decisions: [], proposals: [], actions: [], seats: [] }
const meeting = (more: Partial<MeetingRow> = {}): MeetingRow => ({
  ...{ id: 'm', body: 'ca', day: '2026-03-12', state: 'held', seated: ['a', 'b', 'c', 'd', 'e'], came: ['a', 'b', 'c'] },
  ...{ closedOn: '2026-03-12', sealedOn: '2026-03-20' },
  ...more,
})
const action = (more: Partial<ActionRow>): ActionRow => ({
  ...{ id: 'x', body: 'ca', day: '2026-03-12', due: '2026-04-09', moved: false, state: 'open', closedOn: null },
  ...more,
})
const of2026 = (rows: Partial<GovernanceRows>, today = '2026-12-31') => figuresOf({ ...none, ...rows }, yearSpan(2026), null, today)

describe('the figures of a year', () => {
  it('attendance: seats present of seats held, and the usual meeting; who came late came', () => {
    const { attendance, meetings } = of2026({
      meetings: [
        meeting(),
        meeting({ came: ['a', 'b', 'c', 'd', 'e'] }),
        meeting({ seated: ['a', 'b'], came: ['a'] }),
        meeting({ state: 'cancelled' }),
      ],
    })
    expect(meetings).toEqual({ held: 3, planned: 0, cancelled: 1 })
    expect(attendance).toEqual({ present: 9, seats: 12, median: 3, medianSeats: 5, came: 5, seated: 5, unknown: 0 })
  })

  it('a guest and somebody who held no seat that day are not a seat', () => {
    expect(of2026({ meetings: [meeting({ seated: ['a'], came: ['a', 'z'] })] }).attendance).toMatchObject({ present: 1, seats: 1, came: 1 })
  })

  it('a meeting where nobody noted who came is unknown, not empty', () => {
    const figures = of2026({ meetings: [meeting({ came: null })] })
    expect(figures.attendance).toMatchObject({ present: 0, seats: 0, median: null, unknown: 1 })
    const lines = linesOf(figures, figures)
    expect(lines.find(({ key }) => key === 'attendance')?.value).toEqual({ is: 'unknown' })
    expect(lines.find(({ key }) => key === 'held')?.value).toEqual({ is: 'count', n: 1 })
  })

  it.each<[string, Partial<ActionRow>, keyof Figures['actions']]>([
    ['done on its day', { state: 'done', closedOn: '2026-04-09' }, 'onTime'],
    ['done the day after', { state: 'done', closedOn: '2026-04-10' }, 'after'],
    ['open on its day', { due: '2026-12-31' }, 'open'],
    ['open the day after', { due: '2026-12-30' }, 'late'],
    ['given up', { state: 'dropped', closedOn: '2026-04-01' }, 'dropped'],
  ])('an action %s', (_, more, key) => {
    const { moved, ...actions } = of2026({ actions: [action(more)] }).actions
    expect(actions).toEqual({ onTime: 0, after: 0, late: 0, open: 0, dropped: 0, [key]: 1 })
    expect(moved).toBe(0)
  })

  it('days from proposal to decision, of what was adopted; a subject known later than its decision took no time', () => {
    const one = { body: 'ca', meeting: 'm', day: '2026-03-12' }
    const { delay, decisions } = of2026({
      decisions: [
        { ...one, id: '1', way: 'agreement', known: '2026-03-02' },
        { ...one, id: '2', way: 'consent', known: '2025-12-12' },
        { ...one, id: '3', way: 'vote', known: '2026-03-13' },
        { ...one, id: '4', way: 'notAdopted', known: '2020-01-01' },
      ],
    })
    expect(delay).toEqual({ n: 3, median: 10, longest: 90 })
    expect(decisions).toEqual({ agreement: 1, consent: 1, vote: 1, election: 0, notAdopted: 1 })
  })

  it('PVs: from the closing to the sealing; one that waits is told, not measured', () =>
    expect(of2026({ meetings: [meeting(), meeting({ sealedOn: null }), meeting({ closedOn: null, sealedOn: null })] }).minutes).toEqual({
      n: 1,
      median: 8,
      longest: 8,
      waiting: 1,
    }))

  it.each([
    ['2025-12-31', { organisations: 0, persons: 0 }, 2025],
    ['2026-06-30', { organisations: 2, persons: 0 }, 2026],
    ['2027-02-01', { organisations: 1, persons: 1 }, 2026],
    ['2025-06-30', null, 2026],
  ])('seats held as of %s', (today, seats, year) =>
    expect(
      figuresOf(
        {
          ...none,
          seats: [
            { id: '1', body: 'ca', ownName: false, from: '2026-01-01', until: null },
            { id: '2', body: 'ca', ownName: false, from: '2026-01-01', until: '2026-12-31' },
            { id: '3', body: 'ca', ownName: true, from: '2026-09-01', until: null },
          ],
        },
        yearSpan(year),
        null,
        today,
      ).seats,
    ).toEqual(seats),
  )

  it.each([
    [8, 9, null],
    [9, 10, 90],
    [1, 200, 1],
    [0, 10, 0],
    [10, 10, 100],
  ])('%i of %i: a share from ten on', (n, of, share) => expect(shareOf(n, of)).toBe(share))

  it.each([
    [[], null],
    [[3], 3],
    [[9, 1], 5],
    [[1, 2], 1.5],
    [[9, 1, 4], 4],
  ])('the middle of %j is %s', (numbers, middle) => expect(medianOf(numbers)).toBe(middle))
})

const day = fc.integer({ min: 0, max: 1095 }).map((n) => addDays('2025-01-01', n))
const body = fc.constantFrom('ca', 'ag', 'groupe')
const id = fc.integer({ min: 0, max: 10_000 }).map(String)
const party = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 25 })
const rows: fc.Arbitrary<GovernanceRows> = fc.record({
  meetings: some(
    fc.record({
      id,
      body,
      day,
      state: fc.constantFrom<MeetingRow['state'][]>('planned', 'held', 'cancelled'),
      seated: fc.uniqueArray(party),
      came: fc.option(fc.uniqueArray(party)),
      closedOn: fc.option(day),
      sealedOn: fc.option(day),
    }),
  ),
  decisions: some(fc.record({ id, body, meeting: id, day, way: fc.constantFrom(...ways), known: day })),
  proposals: some(fc.record({ id, body, meeting: id, day, origin: fc.constantFrom(...origins) })),
  actions: some(
    fc.record({
      id,
      body,
      day,
      due: day,
      moved: fc.boolean(),
      state: fc.constantFrom<ActionRow['state'][]>('open', 'done', 'dropped'),
      closedOn: fc.option(day),
    }),
  ),
  seats: some(fc.record({ id, body, ownName: fc.boolean(), from: day, until: fc.option(day) })),
})
const months = (year: number): Span[] =>
  Array.from({ length: 12 }, (_, n) => ({ from: addMonths(`${year}-01-01`, n), until: addMonths(`${year}-01-01`, n + 1) }))
/** What adds up: counts, not medians nor who came at least once. */
const counts = ({ meetings, attendance, decisions, proposals, actions, minutes, delay }: Figures): number[] => [
  ...Object.values(meetings),
  ...[attendance.present, attendance.seats, attendance.unknown],
  ...Object.values(decisions),
  ...Object.values(proposals),
  ...Object.values(actions),
  ...[minutes.n, minutes.waiting, delay.n],
]
const sum = (all: number[][]): number[] => (all[0] ?? []).map((_, at) => all.reduce((total, one) => total + (one[at] ?? 0), 0))

describe('whatever happened', () => {
  it('a year is the sum of its months, all bodies the sum of each', () =>
    fc.assert(
      fc.property(rows, day, (all, today) => {
        const year = counts(figuresOf(all, yearSpan(2026), null, today))
        expect(sum(months(2026).map((month) => counts(figuresOf(all, month, null, today))))).toEqual(year)
        expect(sum(['ca', 'ag', 'groupe'].map((one) => counts(figuresOf(all, yearSpan(2026), one, today))))).toEqual(year)
      }),
    ))

  it('the order of the rows changes nothing', () =>
    fc.assert(
      fc.property(rows, day, fc.nat(), (all, today, turn) => {
        const turned = <T>(list: T[]): T[] =>
          [...list.slice(turn % (list.length + 1)), ...list.slice(0, turn % (list.length + 1))].reverse()
        const other: GovernanceRows = {
          meetings: turned(all.meetings),
          decisions: turned(all.decisions),
          proposals: turned(all.proposals),
          actions: turned(all.actions),
          seats: turned(all.seats),
        }
        expect(figuresOf(other, yearSpan(2026), null, today)).toEqual(figuresOf(all, yearSpan(2026), null, today))
      }),
    ))

  it('the ways add up to the decisions there were; no share below the floor, none above a hundred', () =>
    fc.assert(
      fc.property(rows, day, (all, today) => {
        const span = yearSpan(2026)
        const figures = figuresOf(all, span, null, today)
        const inYear = all.decisions.filter((one) => one.day >= span.from && one.day < span.until)
        expect(ways.reduce((total, way) => total + figures.decisions[way], 0)).toBe(inYear.length)
        expect(figures.delay.n).toBe(inYear.filter(({ way }) => way !== 'notAdopted').length)
        for (const { value } of linesOf(figures, figures)) {
          if (value.is !== 'of') continue
          expect(value.n).toBeLessThanOrEqual(value.of)
          expect(value.share === null).toBe(value.of < FLOOR)
          if (value.share !== null) expect(value.share).toBeLessThanOrEqual(100)
        }
      }),
    ))
})
