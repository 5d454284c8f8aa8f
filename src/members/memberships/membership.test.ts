import { describe, expect, test as it } from 'vitest'
import { endingMembershipProblems, rejoiningProblems, statusOn } from './membership.ts'

const period = (from: string, until: string | null, reason: 'resigned' | null = null) => ({
  id: from,
  from,
  until,
  founding: false,
  reason,
})

describe('what an organisation is to the hub', () => {
  it.each([
    ['never a member', [], '2026-03-12', { is: 'never' }],
    ['not a member yet', [period('2026-04-01', null)], '2026-03-12', { is: 'never' }],
    ['a member', [period('2024-01-01', null)], '2026-03-12', { is: 'member', since: '2024-01-01', founding: false }],
    [
      'to leave at the end of the month',
      [period('2024-01-01', '2026-04-01', 'resigned')],
      '2026-03-12',
      { is: 'leaving', since: '2024-01-01', founding: false, on: '2026-04-01', reason: 'resigned' },
    ],
    [
      'a former member, from its first day without',
      [period('2024-01-01', '2026-03-12', 'resigned')],
      '2026-03-12',
      { is: 'former', since: '2024-01-01', until: '2026-03-12', reason: 'resigned' },
    ],
    [
      'a member again',
      [period('2022-01-01', '2023-01-01'), period('2025-01-01', null)],
      '2026-03-12',
      { is: 'member', since: '2025-01-01', founding: false },
    ],
    [
      'between two periods, in the past',
      [period('2022-01-01', '2023-01-01'), period('2025-01-01', null)],
      '2024-03-12',
      { is: 'former', since: '2022-01-01', until: '2023-01-01', reason: null },
    ],
  ])('%s', (_, memberships, day, status) => {
    expect(statusOn(memberships, day)).toEqual(status)
  })
})

describe('a membership ends', () => {
  it.each([
    ['today', period('2024-01-01', null), '2026-03-12', []],
    ['later', period('2024-01-01', null), '2026-12-31', []],
    ['before it began', period('2024-01-01', null), '2023-12-31', ['membership.endsBeforeItBegins']],
    ['twice', period('2024-01-01', '2026-04-01'), '2026-05-01', ['membership.alreadyEnds']],
    ['without being there', null, '2026-03-12', ['membership.none']],
  ])('%s', (_, membership, until, codes) => {
    expect(endingMembershipProblems(membership, until).map(({ code }) => code)).toEqual(codes)
  })
})

describe('a former member comes back', () => {
  it.each([
    ['after it left', [period('2024-01-01', '2026-01-01')], '2026-03-12', []],
    ['the day it left', [period('2024-01-01', '2026-01-01')], '2026-01-01', []],
    ['while it was there', [period('2024-01-01', '2026-01-01')], '2025-12-31', ['membership.meetsAnother']],
    ['on a day to come', [period('2024-01-01', '2026-01-01')], '2026-03-13', ['membership.notYet']],
  ])('%s', (_, memberships, from, codes) => {
    expect(rejoiningProblems(memberships, from, '2026-03-12').map(({ code }) => code)).toEqual(codes)
  })
})
