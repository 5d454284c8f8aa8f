import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayAt, instantOf, timeAt } from '#base/day.ts'
import { holidayOn } from '#base/holiday.ts'
import type { Monthly } from './meeting.ts'
import { checkYear, daysOf, habitIn, isAloneInItsMonth, MOST_DAYS, type Rhythm, rhythms, usualUntil, yearOf } from './year.ts'

const secondThursday: Monthly = { rank: 2, weekday: 4 }
const asked = { habit: secondThursday, rhythm: 'monthly' as Rhythm, after: '2026-03-12', until: '2026-12-31', last: '2026-03-12' }

describe('the dates of a year, as the body has the habit', () => {
  it('the second Thursday of the month: Ascension and August are there, unticked', () =>
    expect(
      yearOf(asked, []).map(({ day, hindrance, instead }) => [
        day,
        hindrance?.is === 'holiday' ? hindrance.holiday : hindrance?.is,
        instead,
      ]),
    ).toEqual([
      ['2026-04-09', undefined, null],
      ['2026-05-14', 'ascension', '2026-05-21'],
      ['2026-06-11', undefined, null],
      ['2026-07-09', undefined, null],
      ['2026-08-13', 'august', null],
      ['2026-09-10', undefined, null],
      ['2026-10-08', undefined, null],
      ['2026-11-12', undefined, null],
      ['2026-12-10', undefined, null],
    ]))

  it.each<[string, Rhythm, Monthly, string, string | null, string, string[]]>([
    [
      'every other month, from the last meeting',
      'twoMonthly',
      secondThursday,
      '2026-03-12',
      '2026-03-12',
      '2026-12-31',
      ['05-14', '07-09', '09-10', '11-12'],
    ],
    [
      'counted from a meeting that is ahead',
      'twoMonthly',
      secondThursday,
      '2026-03-12',
      '2026-06-11',
      '2026-12-31',
      ['04-09', '06-11', '08-13', '10-08', '12-10'],
    ],
    [
      'each quarter, by a body that has never met',
      'quarterly',
      secondThursday,
      '2026-01-20',
      null,
      '2026-12-31',
      ['02-12', '05-14', '08-13', '11-12'],
    ],
    ['the last Monday', 'monthly', { rank: 'last', weekday: 1 }, '2026-03-30', null, '2026-06-30', ['04-27', '05-25', '06-29']],
    ['the day itself is not after itself', 'monthly', secondThursday, '2026-04-09', null, '2026-05-14', ['05-14']],
    ['later in this month', 'monthly', secondThursday, '2026-04-08', null, '2026-05-13', ['04-09']],
    ['every Tuesday', 'weekly', { rank: 1, weekday: 2 }, '2026-03-10', null, '2026-03-31', ['03-17', '03-24', '03-31']],
    ['nothing before it ends', 'monthly', secondThursday, '2026-04-09', null, '2026-05-13', []],
  ])('%s', (_, rhythm, habit, after, last, until, days) => {
    expect(daysOf({ habit, rhythm, after, last, until })).toEqual(days.map((day) => `2026-${day}`))
  })

  it('what August puts off is moved to September where the next meeting is far', () =>
    expect(yearOf({ ...asked, rhythm: 'quarterly', last: '2026-05-14' }, []).map(({ day, instead }) => [day, instead])).toEqual([
      ['2026-05-14', '2026-05-21'],
      ['2026-08-13', '2026-09-03'],
      ['2026-11-12', null],
    ]))

  it('a date that has its meeting is left out; another day of that month is told, and nothing is moved there', () => {
    const days = yearOf(asked, ['2026-06-11', '2026-12-03'])
    expect(days.map(({ day }) => day)).not.toContain('2026-06-11')
    expect(days.at(-1)).toEqual({ day: '2026-12-10', hindrance: { is: 'meeting', day: '2026-12-03' }, instead: null })
  })

  it('a week that has its meeting, where a body meets every week', () => {
    const days = yearOf({ ...asked, rhythm: 'weekly', until: '2026-04-02' }, ['2026-03-20', '2026-03-26'])
    expect(days).toEqual([
      { day: '2026-03-19', hindrance: { is: 'meeting', day: '2026-03-20' }, instead: null },
      { day: '2026-04-02', hindrance: null, instead: null },
    ])
  })

  it.each([
    ['2026-03-12', '2026-12-31'],
    ['2026-09-30', '2026-12-31'],
    ['2026-10-01', '2027-12-31'],
    ['2026-11-22', '2027-12-31'],
  ])('asked on %s: until %s', (today, until) => expect(usualUntil(today)).toBe(until))
})

describe('whatever the habit and the year', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days))
  const habit: fc.Arbitrary<Monthly> = fc.record({
    rank: fc.constantFrom<Monthly['rank'][]>(1, 2, 3, 4, 'last'),
    weekday: fc.integer({ min: 1, max: 7 }),
  })
  const question = fc
    .record({
      habit,
      rhythm: fc.constantFrom(...rhythms),
      after: day,
      months: fc.integer({ min: 1, max: 24 }),
      back: fc.integer({ min: 0, max: 90 }),
    })
    .map(({ after, months, back, ...rest }) => ({ ...rest, after, until: addMonths(after, months), last: addDays(after, -back) }))
  const held = (days: string[]) =>
    fc
      .subarray(days)
      .chain((some) => fc.array(fc.nat(6), { maxLength: some.length }).map((by) => some.map((one, at) => addDays(one, by[at] ?? 0))))

  it('every date is the rank and the weekday, after the beginning and not after the end, in order, each once', () =>
    fc.assert(
      fc.property(question, (one) => {
        const days = daysOf(one)
        expect(days).toEqual([...new Set(days)].sort())
        expect(days.length).toBeLessThanOrEqual(MOST_DAYS)
        for (const found of days) {
          const date = Temporal.PlainDate.from(found)
          expect(date.dayOfWeek).toBe(one.habit.weekday)
          expect(found > one.after && found <= one.until).toBe(true)
          if (one.rhythm === 'weekly') continue
          if (one.habit.rank === 'last') expect(date.day + 7).toBeGreaterThan(date.daysInMonth)
          else expect(Math.ceil(date.day / 7)).toBe(one.habit.rank)
        }
      }),
    ))

  it('what is ticked, or moved, is no holiday, not in August, and free', () =>
    fc.assert(
      fc.property(
        question.chain((one) => held(daysOf(one)).map((days) => ({ one, days }))),
        ({ one, days }) => {
          const year = yearOf(one, days)
          const ticked = year.filter(({ hindrance }) => hindrance === null).map((each) => each.day)
          const moved = year.flatMap(({ instead }) => (instead ? [instead] : []))
          for (const each of [...ticked, ...moved]) {
            expect(holidayOn(each)).toBe(null)
            expect(each.slice(5, 7)).not.toBe('08')
            expect(days).not.toContain(each)
            expect(Temporal.PlainDate.from(each).dayOfWeek).toBe(one.habit.weekday)
          }
          const all = [...year.map((each) => each.day), ...moved]
          expect(new Set(all).size).toBe(all.length)
          for (const { day: from, instead } of year) if (instead) expect(instead > from).toBe(true)
        },
      ),
    ))

  it('an evening stays an evening when the clock changes', () =>
    fc.assert(
      fc.property(question, fc.constantFrom('Europe/Paris', 'America/Martinique', 'Pacific/Noumea'), (one, zone) => {
        for (const each of daysOf(one)) {
          const at = instantOf(each, '18:00', zone)
          expect([dayAt(at, zone), timeAt(at, zone)]).toEqual([each, '18:00'])
        }
      }),
      { numRuns: 30 },
    ))
})

describe('what was ticked', () => {
  it.each<[string, string[], string[], string[]]>([
    ['two dates', ['2026-04-09', '2026-05-21'], [], []],
    ['none', [], [], ['year.noDay']],
    ['a date that is taken meanwhile', ['2026-04-09'], ['2026-04-09'], ['year.dayTaken']],
    ['today, and a date taken', ['2026-03-12', '2026-04-09'], ['2026-04-09'], ['year.dayPassed', 'year.dayTaken']],
    ['more than a year of weeks', Array.from({ length: 54 }, (_, at) => addDays('2026-04-09', at)), [], ['year.tooMany']],
  ])('%s', (_, days, held, codes) => expect(checkYear(days, held, '2026-03-12').map(({ code }) => code)).toEqual(codes))

  it.each<[string, string[], Monthly | null]>([
    ['second Thursdays, one of them moved', ['2026-04-09', '2026-05-21', '2026-06-11'], secondThursday],
    ['one date', ['2026-04-09'], secondThursday],
    ['as many of one as of another', ['2026-04-09', '2026-05-21'], null],
    ['none', [], null],
  ])('%s: the habit of a body', (_, days, habit) => expect(habitIn(days)).toEqual(habit))

  it('a meeting bears the name of its month when it is alone there', () => {
    expect(isAloneInItsMonth('2026-04-09', ['2026-04-09', '2026-05-21'])).toBe(true)
    expect(isAloneInItsMonth('2026-04-09', ['2026-04-09', '2026-04-23'])).toBe(false)
  })
})
