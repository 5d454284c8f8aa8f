import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './day.ts'
import { easterOf, holidayOn, holidays } from './holiday.ts'

// Easter as the Bureau des longitudes and almanacs have it; 1943, 2038: the latest day there is; 1818: the earliest.
describe('Easter', () => {
  it.each([
    ['1818-03-22'],
    ['1943-04-25'],
    ['1954-04-18'],
    ['1981-04-19'],
    ['2000-04-23'],
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2038-04-25'],
    ['2049-04-18'],
  ])('%s', (day) => expect(easterOf(Number(day.slice(0, 4)))).toBe(day))

  it('is a Sunday between 22 March and 25 April', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (year) => {
        const day = easterOf(year)
        expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(7)
        expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true)
      }),
    ))
})

describe('public holidays (code du travail, L3133-1)', () => {
  it('those of 2026', () => {
    const days = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at))
    expect(days.flatMap((day) => (holidayOn(day) ? [[day, holidayOn(day)]] : []))).toEqual([
      ['2026-01-01', 'newYear'],
      ['2026-04-06', 'easterMonday'],
      ['2026-05-01', 'labourDay'],
      ['2026-05-08', 'victory'],
      ['2026-05-14', 'ascension'],
      ['2026-05-25', 'whitMonday'],
      ['2026-07-14', 'national'],
      ['2026-08-15', 'assumption'],
      ['2026-11-01', 'allSaints'],
      ['2026-11-11', 'armistice'],
      ['2026-12-25', 'christmas'],
    ])
  })
  it('a year has eleven, or ten when two fall on one day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2200 }), (year) => {
        const days = Array.from({ length: 365 }, (_, at) => addDays(`${year}-01-01`, at)).filter((day) => holidayOn(day) !== null)
        const ascension = addDays(easterOf(year), 39)
        expect(days).toHaveLength(ascension === `${year}-05-01` || ascension === `${year}-05-08` ? holidays.length - 1 : holidays.length)
      }),
      { numRuns: 15 },
    ))
})
