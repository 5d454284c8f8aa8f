import { describe, expect, test as it } from 'vitest'
import { mandateProblems, reportDue, reportProblems } from './mandate.ts'

const TODAY = '2026-03-12'
const clee = { from: '2025-09-01', until: null, rhythmMonths: 6 }

describe('when a report back is due', () => {
  it.each([
    ['never reported: one rhythm after the mandate began', clee, null, '2026-03-01'],
    ['one rhythm after the last report', clee, '2026-01-20', '2026-07-20'],
    ['a month’s rhythm from the 31st falls on the last day', { ...clee, rhythmMonths: 1 }, '2026-01-31', '2026-02-28'],
    ['a mandate to come is not silent yet', { ...clee, from: '2026-04-01' }, null, '2026-10-01'],
    ['without a rhythm, when there is something to say', { ...clee, rhythmMonths: null }, null, null],
    ['ended yesterday: nothing is due any more', { ...clee, until: '2026-03-12' }, null, null],
    ['it ends tomorrow: still due', { ...clee, until: '2026-03-13' }, null, '2026-03-01'],
  ])('%s', (_, mandate, last, due) => {
    expect(reportDue(mandate, last, TODAY)).toBe(due)
  })
})

it('a mandate does not end before it begins; begun and ended on one day, it stays written', () => {
  expect(mandateProblems({ from: '2026-03-02', until: '2026-03-01' })).toEqual([
    { path: 'until', code: 'mandate.endsBeforeItBegins', values: { from: '2026-03-02' } },
  ])
  expect(mandateProblems({ from: '2026-03-02', until: '2026-03-02' })).toEqual([])
})

describe('what a report tells of', () => {
  it.each([
    ['today', TODAY, []],
    ['the first day', '2025-09-01', []],
    ['tomorrow', '2026-03-13', ['report.notYet']],
    ['before the mandate', '2025-08-31', ['report.beforeMandate']],
  ])('%s', (_, on, codes) => {
    expect(reportProblems(on, clee, TODAY).map(({ code }) => code)).toEqual(codes)
  })
})
