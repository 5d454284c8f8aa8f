import { describe, expect, test as it } from 'vitest'
import { effectiveDay, resignationProblems, slipProblems } from './resignation.ts'

const membership = { id: 'm', from: '2024-01-01', until: null, founding: false, reason: null }
const today = '2026-03-12'

describe('a resignation', () => {
  it.each([
    ['received today, at once', today, null, []],
    ['received last week, at once', '2026-03-05', null, []],
    ['from the end of the year, as it says', today, '2026-12-31', []],
    ['received tomorrow: it is not yet', '2026-03-13', null, ['resignation.notReceived']],
    ['never from before it was received', '2026-03-05', '2026-03-04', ['resignation.beforeReceipt']],
    ['not in years', today, '2027-03-13', ['resignation.tooFar']],
    ['not before the membership began', '2023-12-31', null, ['membership.endsBeforeItBegins']],
  ] as [string, string, string | null, string[]][])('%s', (_, receivedOn, named, codes) => {
    const until = effectiveDay(receivedOn, named)
    expect(resignationProblems({ receivedOn, until }, membership, today).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['of who is no member', null, ['membership.none']],
    ['of who leaves already', { ...membership, until: '2026-06-30' }, ['membership.alreadyEnds']],
  ])('not %s', (_, of, codes) => {
    expect(resignationProblems({ receivedOn: today, until: today }, of, today).map(({ code }) => code)).toEqual(codes)
  })
})

describe('a slip of the finger', () => {
  it.each([
    ['is undone a minute later', '2026-03-12T17:01:00.000Z', []],
    ['to the last moment of the hour', '2026-03-12T17:59:59.999Z', []],
    ['no longer: a resignation is not retracted', '2026-03-12T18:00:00.000Z', ['resignation.isFinal']],
  ] as [string, string, string[]][])('%s', (_, now, codes) => {
    expect(slipProblems({ notedAt: '2026-03-12T17:00:00.000Z' }, now).map(({ code }) => code)).toEqual(codes)
  })
})
