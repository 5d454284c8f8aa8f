import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { type BudgetLine, checkMonths, evenly, monthsOf, rateOf, shownEuros, totalsOf, whyNotVoted } from './budget.ts'
import { chargeCodes, codeOfFunder, groupOf, isCode, isInKind, isPublicGrant, NOT_DETAILED, productCodes, sides } from './codes.ts'

type Line = Pick<BudgetLine, 'side' | 'code' | 'cents' | 'standing'>
const charge = (code: string, cents: number): Line => ({ side: 'charge', code, cents, standing: null })
const product = (code: string, cents: number, standing: Line['standing'] = 'granted'): Line => ({ side: 'product', code, cents, standing })

const anyLine: fc.Arbitrary<Line> = fc.oneof(
  fc.record({
    side: fc.constant('charge' as const),
    code: fc.constantFrom(...chargeCodes, NOT_DETAILED),
    cents: fc.integer({ min: 1, max: 9_000_000 }),
    standing: fc.constant(null),
  }),
  fc.record({
    side: fc.constant('product' as const),
    code: fc.constantFrom(...productCodes, NOT_DETAILED),
    cents: fc.integer({ min: 1, max: 9_000_000 }),
    standing: fc.constantFrom('idea' as const, 'asked' as const, 'granted' as const, 'refused' as const),
  }),
)

describe('the codes of the unified form', () => {
  it('are each of one side', () => {
    for (const code of chargeCodes) expect([isCode('charge', code), isCode('product', code)], code).toEqual([true, false])
    for (const code of productCodes) expect([isCode('charge', code), isCode('product', code)], code).toEqual([false, true])
    expect(sides.map((side) => isCode(side, NOT_DETAILED))).toEqual([true, true])
    expect(isCode('charge', '999')).toBe(false)
  })

  it('tell what is in kind, what is public, and where a funder’s money stands', () => {
    expect(['864', '870', '875', '641', '74etat'].map(isInKind)).toEqual([true, true, true, false, false])
    expect(['74etat', '74fe', '74aidespriv', '756'].map(isPublicGrant)).toEqual([true, true, false, false])
    expect(Object.values(codeOfFunder).every((code) => isCode('product', code))).toBe(true)
    expect(['601', '74fe', 'chgfixe', 'insufprevisionnel', '864'].map(groupOf)).toEqual(['60', '74', 'indirect', 'own', '86'])
  })
})

describe('the sums of a budget', () => {
  it('of the incubator as PLOUCS publishes it: 40,500 € found, to the cent', () => {
    const lines = [
      charge('641', 2_600_000),
      charge('645', 850_000),
      charge('622', 600_000),
      product('74fe', 1_620_000),
      product('74region', 810_000, 'asked'),
      product('74dep', 810_000, 'idea'),
      product('74etat', 607_500),
      product('insufprevisionnel', 202_500),
    ]
    expect(totalsOf(lines)).toMatchObject({
      charges: 4_050_000,
      products: 4_050_000,
      granted: 2_430_000,
      asked: 810_000,
      idea: 810_000,
      missing: 0,
    })
    expect(totalsOf(lines).publicGrants).toBe(3_847_500)
    expect(whyNotVoted(lines)).toEqual([])
  })

  it('leave refused money out, and say what is missing then', () => {
    const lines = [charge('604', 10_000), product('74etat', 6_000, 'refused'), product('74dep', 4_000)]
    expect(totalsOf(lines)).toMatchObject({ charges: 10_000, products: 4_000, missing: 6_000 })
    expect(whyNotVoted(lines).map(({ code, values }) => [code, values])).toEqual([['budget.missing', { cents: 6_000 }]])
  })

  it('keep voluntary work apart: it balances by itself', () => {
    const lines = [charge('604', 10_000), charge('864', 5_000), product('74dep', 10_000)]
    expect(whyNotVoted(lines).map(({ code }) => code)).toEqual(['budget.inKind'])
    expect(whyNotVoted([...lines, product('870', 5_000)])).toEqual([])
    expect(totalsOf(lines)).toMatchObject({ charges: 10_000, inKindCharges: 5_000, inKindProducts: 0 })
  })

  it('of nothing are nothing, and nothing cannot be voted', () => {
    expect(totalsOf([])).toMatchObject({ charges: 0, products: 0, missing: 0 })
    expect(whyNotVoted([]).map(({ code }) => code)).toEqual(['budget.empty'])
  })

  it('whatever the lines: what is found is granted, asked and thought of; with the missing it is the cost', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const sums = totalsOf(lines)
        expect(sums.granted + sums.asked + sums.idea).toBe(sums.products)
        expect(sums.products + sums.missing).toBe(sums.charges)
        // In another order it is the same budget.
        expect(totalsOf([...lines].reverse())).toEqual(sums)
      }),
    )
  })

  it('invariant 3: one line of own means makes any budget balance, and only then it can be voted', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 40 }), (lines) => {
        const money = lines.filter(({ code }) => !isInKind(code))
        const { missing } = totalsOf(money)
        fc.pre(missing !== 0)
        const mended = [...money, missing > 0 ? product('insufprevisionnel', missing) : charge('604', -missing)]
        expect(whyNotVoted(money)).toHaveLength(1)
        expect(whyNotVoted(mended)).toEqual([])
      }),
    )
  })
})

describe('the months of a line', () => {
  const lasting = { startsOn: null, endsOn: null }

  it('are all twelve, or those in which the action runs', () => {
    expect(monthsOf(2026, lasting)).toHaveLength(12)
    expect(monthsOf(2026, { startsOn: '2026-06-15', endsOn: '2026-09-02' })).toEqual([
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
    ])
    expect(monthsOf(2026, { startsOn: '2027-01-01', endsOn: null })).toEqual([])
    expect(monthsOf(2027, { startsOn: '2026-06-15', endsOn: '2027-01-31' })).toEqual(['2027-01-01'])
  })

  it('share an amount without losing a cent', () => {
    expect(evenly(10_000, monthsOf(2026, { startsOn: '2026-01-01', endsOn: '2026-03-31' }))).toEqual([
      { month: '2026-01-01', cents: 3_334 },
      { month: '2026-02-01', cents: 3_333 },
      { month: '2026-03-01', cents: 3_333 },
    ])
    expect(evenly(2, monthsOf(2026, lasting))).toHaveLength(2)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000_000 }), fc.integer({ min: 1, max: 12 }), (cents, months) => {
        const shares = evenly(cents, monthsOf(2026, lasting).slice(0, months))
        expect(shares.reduce((all, one) => all + one.cents, 0)).toBe(cents)
        expect(checkMonths(cents, shares)).toBeNull()
      }),
    )
  })

  it('must add up to the line', () => {
    expect(checkMonths(10_000, [{ month: '2026-01-01', cents: 9_999 }])).toMatchObject({ code: 'budget.monthsDiffer', values: { by: 1 } })
    expect(checkMonths(10_000, [])).toBeNull()
  })
})

describe('figures on a form', () => {
  it('invariant 15: whole euros add up to the shown total', () => {
    expect([
      ...shownEuros([
        { id: 'a', cents: 50 },
        { id: 'b', cents: 50 },
      ]).values(),
    ]).toEqual([1, 0])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_000_000 }), { maxLength: 30 }), (all) => {
        const lines = all.map((cents, at) => ({ id: String(at), cents }))
        const shown = [...shownEuros(lines).values()].reduce((sum, euros) => sum + euros, 0)
        expect(shown).toBe(Math.floor((all.reduce((sum, cents) => sum + cents, 0) + 50) / 100))
        for (const [id, euros] of shownEuros(lines)) expect(Math.abs(euros * 100 - (all[Number(id)] as number))).toBeLessThan(200)
      }),
    )
  })

  it('a grant’s share of the products, in hundredths of a percent', () => {
    expect(rateOf(4_050_000, 13_400_000)).toBe(3_022)
    expect(rateOf(1, 3)).toBe(3_333)
    expect(rateOf(5, 0)).toBeNull()
  })
})
