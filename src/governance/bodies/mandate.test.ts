import { describe, expect, test as it } from 'vitest'
import { checkMandate, hasMandate, isReportLate } from './mandate.ts'

const codes = (mandate: Parameters<typeof checkMandate>[0]) => checkMandate(mandate, 'group', ['board']).map(({ code }) => code)

describe('the mandate of a working group', () => {
  it.each([
    ['answers to the board', { scope: 'Le jeu', reportsTo: 'board', reportBy: '2026-06-30' }, []],
    ['needs nobody to answer to while no day is set', { scope: 'Le jeu', reportsTo: null, reportBy: null }, []],
    ['does not answer to itself', { scope: 'Le jeu', reportsTo: 'group', reportBy: null }, ['mandate.toAnother']],
    ['answers to a body of the hub', { scope: 'Le jeu', reportsTo: 'elsewhere', reportBy: null }, ['mandate.toAnother']],
    ['a day to answer needs somebody to answer to', { scope: 'Le jeu', reportsTo: null, reportBy: '2026-06-30' }, ['mandate.toWhom']],
  ])('%s', (_, mandate, expected) => expect(codes(mandate)).toEqual(expected))

  it('is late the day after, not on the day', () => {
    expect([isReportLate({ reportBy: '2026-06-30' }, '2026-06-30'), isReportLate({ reportBy: '2026-06-30' }, '2026-07-01')]).toEqual([
      false,
      true,
    ])
    expect(isReportLate({ reportBy: null }, '2026-07-01')).toBe(false)
  })

  it('boards and assemblies have theirs from the statutes', () => {
    expect((['board', 'assembly', 'committee', 'group'] as const).map(hasMandate)).toEqual([false, false, true, true])
  })
})
