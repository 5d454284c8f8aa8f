import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { answers, USUAL_HOUR, worthIt } from './worth.ts'

const SCENARIO = { cents: 200_000, chance: 5_000, applyMinutes: 30 * 60, reportMinutes: 10 * 60, hour: USUAL_HOUR }

describe('scenario 3: is it worth it?', () => {
  it('2,000 € at one chance in two, thirty hours and ten: 85 € are left, to be discussed', () => {
    expect(worthIt(SCENARIO)).toEqual({ answer: 'discuss', hoped: 100_000, applying: 78_407, reporting: 13_068, left: 8_525 })
  })

  it('with forty hours 176 € are lost: no', () => {
    expect(worthIt({ ...SCENARIO, applyMinutes: 40 * 60 })).toEqual({
      ...{ answer: 'no', hoped: 100_000, applying: 104_543, reporting: 13_068, left: -17_611 },
    })
  })

  it('is yes from twice its cost on, and no answer hangs on a rounding', () => {
    const even = { cents: 400, chance: 10_000, applyMinutes: 60, reportMinutes: 0, hour: { num: 200, den: 1 } }
    expect(worthIt(even).answer).toBe('yes')
    expect(worthIt({ ...even, cents: 399 }).answer).toBe('discuss')
    expect(worthIt({ ...even, cents: 200 })).toMatchObject({ answer: 'discuss', left: 0 })
    expect(worthIt({ ...even, cents: 199 }).answer).toBe('no')
    expect(worthIt({ ...even, cents: 200, hour: { num: 600_001, den: 3_000 } })).toMatchObject({ answer: 'no', left: 0 })
  })
})

const stakes = fc.record({
  cents: fc.integer({ min: 1, max: 10_000_000_000 }),
  chance: fc.integer({ min: 1, max: 10_000 }),
  applyMinutes: fc.integer({ min: 0, max: 600_000 }),
  reportMinutes: fc.integer({ min: 0, max: 600_000 }),
  hour: fc.record({ num: fc.integer({ min: 1, max: 10_000_000 }), den: fc.integer({ min: 1, max: 2_000 }) }),
})
const rank = (answer: (typeof answers)[number]) => answers.indexOf(answer)

describe('whatever the stakes', () => {
  it('a better chance is never worse, where the grant is more than its reporting costs', () => {
    fc.assert(
      fc.property(stakes, fc.integer({ min: 0, max: 10_000 }), (one, more) => {
        const report = (BigInt(one.reportMinutes) * BigInt(one.hour.num)) / (60n * BigInt(one.hour.den)) + 1n
        fc.pre(BigInt(one.cents) > report)
        const [before, after] = [worthIt(one), worthIt({ ...one, chance: Math.min(10_000, one.chance + more) })]
        // The two rows the odds move are each rounded: a cent.
        expect(after.left).toBeGreaterThanOrEqual(before.left - 1)
        expect(rank(after.answer)).toBeLessThanOrEqual(rank(before.answer))
      }),
    )
  })

  it('more hours are never better', () => {
    fc.assert(
      fc.property(stakes, fc.nat(10_000), fc.nat(10_000), (one, apply, report) => {
        const longer = { ...one, applyMinutes: one.applyMinutes + apply, reportMinutes: one.reportMinutes + report }
        const [before, after] = [worthIt(one), worthIt(longer)]
        expect(after.left).toBeLessThanOrEqual(before.left)
        expect(rank(after.answer)).toBeGreaterThanOrEqual(rank(before.answer))
      }),
    )
  })

  it('the sum adds up as it is shown', () => {
    fc.assert(
      fc.property(stakes, (one) => {
        const { hoped, applying, reporting, left } = worthIt(one)
        expect(left).toBe(hoped - applying - reporting)
      }),
    )
  })
})
