import { describe, expect, test as it } from 'vitest'
import { checkReviewDay, checkReviewing } from './review.ts'

describe('the day a decision is looked at again', () => {
  it.each([
    ['in six months', '2026-09-12', 'adopted', []],
    ['the day it was taken', '2026-03-12', 'adopted', ['review.afterTheDecision']],
    ['a year typed wrong', '2206-03-12', 'adopted', ['review.tooFar']],
    ['what was put off is not reviewed: it comes back by itself', '2026-09-12', 'adjourned', ['review.notAdopted']],
    ['nor what was withdrawn', '2026-09-12', 'withdrawn', ['review.notAdopted']],
  ] as const)('%s', (_, on, state, codes) => expect(checkReviewDay(on, '2026-03-12', state).map(({ code }) => code)).toEqual(codes))
})

describe('what the body makes of it', () => {
  it.each([
    ['renewed, nothing else to decide', 'renewed', null, []],
    ['repealed by what was just adopted', 'repealed', 'adopted', []],
    ['replaced by what was just adopted', 'replaced', 'adopted', []],
    ['repealed without a decision', 'repealed', null, ['review.decideFirst']],
    ['replaced by a text that was put off', 'replaced', 'adjourned', ['review.decideFirst']],
  ] as const)('%s', (_, became, here, codes) => expect(checkReviewing(became, here).map(({ code }) => code)).toEqual(codes))
})
