import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#base/day.ts'
import { readCents, saidCents, typedCents } from '#base/euros.ts'
import { eurosText } from '#ui/format.ts'
import {
  accountOf,
  askedOf,
  countingOn,
  dueStatus,
  duesFrom,
  FORTNIGHT,
  type formulas,
  type Line,
  mayRemind,
  numberOf,
  type Payment,
  paymentProblems,
  readBrackets,
} from './dues.ts'
import { readIban, spacedIban } from './iban.ts'

const line = (change: Partial<Line> = {}): Line => ({ cents: 8_000, dueOn: '2026-03-31', exempt: false, ...change })
const paid = (cents: number, paidOn = '2026-02-10', goneOn: string | null = null): Payment => ({ cents, paidOn, goneOn })

describe('where a member stands with its dues', () => {
  it.each([
    ['nothing paid, before the due day', line(), [], '2026-03-01', 'awaited'],
    ['nothing paid, on the due day itself', line(), [], '2026-03-31', 'awaited'],
    ['nothing paid, the day after', line(), [], '2026-04-01', 'late'],
    ['half paid, late', line(), [paid(4_000)], '2026-04-01', 'late'],
    ['paid in two times', line(), [paid(4_000), paid(4_000)], '2026-04-01', 'settled'],
    ['paid a cent short', line(), [paid(7_999)], '2026-03-01', 'awaited'],
    ['paid too much', line(), [paid(10_000)], '2026-04-01', 'settled'],
    ['exempt, whatever came', line({ exempt: true }), [], '2026-12-01', 'exempt'],
    ['its bracket is not chosen: nothing is settled by itself', line({ cents: null }), [], '2026-03-01', 'awaited'],
  ] as const)('%s', (_, one, payments, day, state) => {
    expect(dueStatus(one, [...payments], day)).toBe(state)
  })

  it.each([
    ['a payment counts from its day', [paid(8_000, '2026-04-02')], '2026-04-01', 0],
    ['and on its day', [paid(8_000, '2026-04-02')], '2026-04-02', 8_000],
    ['a cheque that came back counted until then', [paid(8_000, '2026-02-01', '2026-02-20')], '2026-02-19', 8_000],
    ['and no more from that day', [paid(8_000, '2026-02-01', '2026-02-20')], '2026-02-20', 0],
    ['a slip undone never counted', [paid(8_000, '2026-02-01', '2026-02-01')], '2026-02-01', 0],
  ] as const)('%s', (_, payments, day, sum) => {
    expect(countingOn([...payments], day).reduce((all, { cents }) => all + cents, 0)).toBe(sum)
  })
})

const day = fc.integer({ min: 0, max: 730 }).map((days) => addDays('2026-01-01', days))
const anyLine = fc.record({ cents: fc.option(fc.integer({ min: 1, max: 100_000_000 })), dueOn: day, exempt: fc.boolean() })
const payments = fc.array(fc.record({ cents: fc.integer({ min: 1, max: 10_000_000 }), paidOn: day, goneOn: fc.constant(null) }), {
  maxLength: 6,
})

describe('for any lines and payments', () => {
  it('what is asked is exempted, paid or waited for, to the cent; what is beyond is told apart', () => {
    fc.assert(
      fc.property(anyLine, payments, (one, all) => {
        const { asked, exempted, paid: sum, waiting, beyond } = accountOf(one, all)
        expect(sum - beyond + waiting).toBe(asked - exempted)
        expect(Math.min(waiting, beyond)).toBe(0)
        expect(Math.min(asked, exempted, sum, waiting, beyond)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('of the day, the state only knows on which side of the due day it is', () => {
    fc.assert(
      fc.property(anyLine, payments, day, day, (one, all, first, second) => {
        fc.pre(first > one.dueOn === second > one.dueOn)
        expect(dueStatus(one, all, first)).toBe(dueStatus(one, all, second))
      }),
    )
  })

  it('more money never makes anybody late, and late is never on the due day', () => {
    fc.assert(
      fc.property(anyLine, payments, day, fc.integer({ min: 1, max: 1_000_000 }), (one, all, on, cents) => {
        if (dueStatus(one, all, on) !== 'late') expect(dueStatus(one, [...all, paid(cents)], on)).not.toBe('late')
        expect(dueStatus(one, all, one.dueOn)).not.toBe('late')
      }),
    )
  })

  it('an amount in a letter is written as on a page', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (cents, lang) => saidCents(cents, lang) === eurosText(cents, lang, true),
      ),
    )
  })

  it('an amount typed is the amount read', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), (cents) => readCents(typedCents(cents)) === cents))
  })
})

it.each([
  ['80', 8_000],
  ['80,5', 8_050],
  ['80.50 €', 8_050],
  ['1 250,05', 125_005],
  ['1\u202f250\u00a0€', 125_000],
  ['0,10', 10],
  ['12,345', null],
  ['1.250,50', null],
  ['-5', null],
  ['quatre-vingts', null],
  ['', null],
])('« %s » is %s cents', (typed, cents) => {
  expect(readCents(typed)).toBe(cents)
})

it.each([
  ['FR76 3000 6000 0112 3456 7890 189', 'FR7630006000011234567890189'],
  ['fr7630006000011234567890189', 'FR7630006000011234567890189'],
  ['FR76 3000 6000 0112 3456 7890 188', null],
  ['FR76 3000 6000', null],
  ['BE68 5390 0754 7034', 'BE68539007547034'],
  ['un compte', null],
])('IBAN %s', (typed, read) => {
  expect(readIban(typed)).toBe(read)
  if (read) expect(spacedIban(read).replaceAll(' ', '')).toBe(read)
})

describe('a year as it is typed', () => {
  const asked = { amount: '80', formula: 'same' as const, brackets: '', startsOn: null, dueOn: null }
  const codes = (
    change: Partial<Omit<typeof asked, 'formula' | 'startsOn' | 'dueOn'>> & {
      formula?: (typeof formulas)[number]
      startsOn?: string
      dueOn?: string
    },
  ) => {
    const read = duesFrom({ ...asked, ...change }, '2026-01-15')
    return read.ok ? read.value : read.problems.map(({ code }) => code)
  }

  it('is the calendar year, the same for all, due in a month, when only an amount is given', () => {
    const dates = { year: 2026, startsOn: '2026-01-01', endsOn: '2026-12-31', dueOn: '2026-02-15' }
    expect(codes({})).toEqual({ ...dates, formula: 'same', cents: 8_000, brackets: [] })
  })

  it('is never due after its end', () => {
    const read = duesFrom(asked, '2026-12-20')
    expect(read.ok && read.value.dueOn).toBe('2026-12-31')
  })

  it('may be a school year, by brackets, from an amount on', () => {
    expect(codes({ startsOn: '2026-09-01' })).toMatchObject({ endsOn: '2027-08-31', dueOn: '2026-10-01', year: 2026 })
    const two = [
      { name: 'Moins de 50 000 €', cents: 3_000 },
      { name: 'Plus : à voir', cents: 12_050 },
    ]
    expect(codes({ amount: '', formula: 'brackets', brackets: 'Moins de 50 000 € : 30\n\nPlus : à voir ; 120,50' })).toMatchObject({
      cents: null,
      brackets: two,
    })
    expect(codes({ formula: 'free' })).toMatchObject({ formula: 'free', cents: 8_000 })
  })

  it.each([
    [{ amount: '' }, ['dues.notAnAmount']],
    [{ amount: '0' }, ['dues.notAnAmount']],
    [{ dueOn: '2025-12-31' }, ['dues.dueOutside']],
    [{ dueOn: '2027-01-01' }, ['dues.dueOutside']],
    [{ formula: 'brackets' as const, brackets: 'Une seule : 30' }, ['dues.fewBrackets']],
    [{ formula: 'brackets' as const, brackets: 'A : 30\nB : beaucoup' }, ['dues.notABracket']],
    [{ formula: 'brackets' as const, brackets: 'A : 30\nA : 40' }, ['dues.bracketTwice']],
  ])('refuses %j', (change, expected) => {
    expect(codes(change)).toEqual(expected)
  })

  it('each is asked what the formula says; a bracket nobody chose asks nothing yet', () => {
    const brackets = readBrackets('Petites : 30\nGrandes : 120')
    const by = { formula: 'brackets' as const, cents: null, brackets: brackets.ok ? brackets.value : [] }
    expect([askedOf(by, 'Grandes'), askedOf(by, null), askedOf(by, 'Moyennes')]).toEqual([12_000, null, null])
    expect(askedOf({ formula: 'free', cents: 2_000, brackets: [] }, null)).toBe(2_000)
  })
})

it('numbers are those of the year, in three figures at least', () => {
  expect([numberOf(2026, 1), numberOf(2026, 42), numberOf(2026, 1_204)]).toEqual(['COT-2026-001', 'COT-2026-042', 'COT-2026-1204'])
})

it('nobody is reminded twice in a fortnight', () => {
  expect([0, FORTNIGHT - 1, FORTNIGHT].map((days) => mayRemind('2026-04-01', addDays('2026-04-01', days)))).toEqual([false, false, true])
  expect(mayRemind(null, '2026-04-01')).toBe(true)
})

it('a payment is noted once it came, for an amount', () => {
  const codes = (cents: number | null, paidOn: string) => paymentProblems({ cents, paidOn }, '2026-03-12').map(({ code }) => code)
  expect([codes(8_000, '2026-03-12'), codes(8_000, '2026-03-13'), codes(null, '2026-03-12')]).toEqual([
    [],
    ['dues.notPaidYet'],
    ['dues.notAnAmount'],
  ])
})
