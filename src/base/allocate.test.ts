import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { allocate, type Weight } from './allocate.ts'

const shares = (total: number, weights: Weight[]): Record<string, number> => {
  const result = allocate(total, weights)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return Object.fromEntries(result.value.map(({ id, cents }) => [id, cents]))
}

describe('shared out to the cent', () => {
  it.each([
    ['one cent for two: the smaller id', 1, { a: 1, b: 1 }, { a: 1, b: 0 }],
    ['… whatever the order they come in', 1, { b: 1, a: 1 }, { b: 0, a: 1 }],
    ['capitals come before small letters (code units)', 1, { a: 1, Z: 1 }, { a: 0, Z: 1 }],
    ['the largest remainder first: 10 € by 3, 3 and 1', 1000, { a: 3, b: 3, c: 1 }, { a: 429, b: 428, c: 143 }],
    ['a debt mirrors a gift', -100, { a: 1, b: 2 }, { a: -33, b: -67 }],
    ['nothing to share', 0, { a: 1, b: 0 }, { a: 0, b: 0 }],
    ['nothing to share and nobody weighs anything', 0, { a: 0 }, { a: 0 }],
    [
      'amounts and weights as large as can be',
      Number.MAX_SAFE_INTEGER,
      { a: Number.MAX_SAFE_INTEGER, b: 0 },
      { a: Number.MAX_SAFE_INTEGER, b: 0 },
    ],
  ])('%s', (_, total, weights, expected) => {
    expect(
      shares(
        total,
        Object.entries(weights).map(([id, w]) => ({ id, w })),
      ),
    ).toEqual(expected)
  })

  it('something to share and nobody who weighs anything is a problem', () => {
    expect(allocate(5, [{ id: 'a', w: 0 }])).toMatchObject({ ok: false, problems: [{ path: '/weights', code: 'allocate.noWeight' }] })
    expect(allocate(-5, [])).toMatchObject({ ok: false })
  })
})

const weighed = fc
  .uniqueArray(fc.record({ id: fc.string(), w: fc.oneof(fc.nat(20), fc.maxSafeNat()) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 12,
  })
  .filter((weights) => weights.some(({ w }) => w > 0))
const amount = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.maxSafeInteger())

describe('whatever the amount and the weights', () => {
  it('the sum is exact, the order and the sign are kept, nobody is a cent away from the exact share', () => {
    fc.assert(
      fc.property(amount, weighed, (total, weights) => {
        const result = allocate(total, weights)
        if (!result.ok) throw new Error('no problem here')
        const sum = weights.reduce((all, { w }) => all + BigInt(w), 0n)
        expect(result.value.map(({ id }) => id)).toEqual(weights.map(({ id }) => id))
        expect(result.value.reduce((all, { cents }) => all + BigInt(cents), 0n)).toBe(BigInt(total))
        for (const [at, { cents }] of result.value.entries()) {
          expect(Object.is(cents, -0)).toBe(false)
          expect(cents === 0 || Math.sign(cents) === Math.sign(total)).toBe(true)
          const off = BigInt(cents) * sum - BigInt(total) * BigInt(weights[at]?.w ?? 0)
          expect(off < sum && off > -sum).toBe(true)
        }
      }),
    )
  })

  it('who weighs more never gets less; who weighs nothing gets nothing', () => {
    fc.assert(
      fc.property(amount, weighed, (total, weights) => {
        const got = shares(total, weights)
        for (const one of weights) {
          if (one.w === 0) expect(got[one.id]).toBe(0)
          for (const other of weights) {
            if (one.w > other.w) expect(Math.abs(got[one.id] ?? 0)).toBeGreaterThanOrEqual(Math.abs(got[other.id] ?? 0))
          }
        }
      }),
    )
  })

  it('in another order everybody gets the same', () => {
    fc.assert(
      fc.property(
        amount,
        weighed.chain((weights) => fc.tuple(fc.constant(weights), fc.shuffledSubarray(weights, { minLength: weights.length }))),
        (total, [weights, shuffled]) => {
          expect(shares(total, shuffled)).toEqual(shares(total, weights))
        },
      ),
    )
  })

  it('the opposite amount gives the opposite shares', () => {
    fc.assert(
      fc.property(amount, weighed, (total, weights) => {
        const [one, other] = [shares(total, weights), shares(-total, weights)]
        for (const { id } of weights) expect((one[id] ?? 0) + (other[id] ?? 0)).toBe(0)
      }),
    )
  })
})
