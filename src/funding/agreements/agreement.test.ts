import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { addDays } from '#base/day.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { sampleHub } from '#platform/documents/sample-hub.ts'
import { accountOf, evenYears, type Instalment, moreProblems, periodProblems, type WholeAgreement, yearProblems } from './agreement.ts'
import { delaysOf, expectedOf, usualDelay } from './delay.ts'
import { dutiesOf, needsAuditor, reportDueOn } from './duties.ts'
import { dueOf, reminderOf } from './late.ts'
import { LATE_TEMPLATE, letterOf } from './late-letter.ts'
import { type AgreementState, stateOf, sumsOf } from './life.ts'
import { plannedBy, planProblems, plans } from './plan.ts'
import { readRate } from './rate.ts'

const instalment: Instalment = {
  ...{ id: 'i1', rank: 1, kind: 'single', cents: 1_730_000, opensBy: 'notification', expectedOn: '2026-06-16', claimedOn: null },
}
/** Scenario 11 of the field notes: notified on 1 February, 17,300 €. */
const agreement: WholeAgreement = {
  ...{ id: 'a1', action: 'x', actionName: 'Incubateur', line: 'l', reference: 'NA-2210', commitmentNo: '2104567890', cents: 1_730_000 },
  ...{ payer: 'p', payerName: 'DREETS', payerKind: 'state', origin: 'p', originName: 'DREETS', originKind: 'state' },
  ...{ notifiedOn: '2026-02-01', signedOn: null, startsOn: '2026-01-01', endsOn: '2026-12-31', mostRate: null, keepsUnused: null },
  ...{ amends: null, amendedBy: null, whyMore: '', closedOn: null, gone: false },
  ...{ years: [{ year: 2026, cents: 1_730_000 }], instalments: [instalment], receipts: [] },
}
const receipt = (cents: number, receivedOn: string, gone = false) => ({ id: `${receivedOn}${cents}`, cents, receivedOn, label: '', gone })
const with_ = (change: Partial<WholeAgreement>): WholeAgreement => ({ ...agreement, ...change })

const amount = fc.integer({ min: 1, max: 100_000_000_00 })
const day = fc.integer({ min: 0, max: 3_600 }).map((days) => addDays('2024-01-01', days))

describe('invariants of the field notes on money, 3.4', () => {
  it('5: more than was asked for is granted only with a reason', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('', 'Dit au téléphone'), (asked, granted, why) => {
        expect(moreProblems({ asked, granted, why }).length > 0).toBe(granted > asked && why === '')
      }),
    )
  })

  it('9: the instalments are the agreement, and what came fills them in their order', () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(...plans.filter((plan) => plan !== 'typed')),
        fc.array(amount, { maxLength: 5 }),
        (cents, plan, came) => {
          const planned = plannedBy(plan, cents)
          expect(planProblems(cents, planned)).toEqual([])
          const instalments = planned.map((one, at) => ({ ...instalment, ...one, id: String(at), rank: at + 1 }))
          const account = accountOf({ instalments, receipts: came.map((one, at) => receipt(one, addDays('2026-01-01', at))) })
          const received = came.reduce((all, one) => all + one, 0)
          expect(account.received).toBe(received)
          expect(account.received - account.beyond + account.waiting).toBe(cents)
          expect(account.beyond).toBe(Math.max(0, received - cents))
          for (const [at, one] of account.instalments.entries())
            if (one.paid > 0) expect(account.instalments.slice(0, at).every(({ waiting }) => waiting === 0)).toBe(true)
          for (const one of account.instalments) expect(one.settledOn !== null).toBe(one.waiting === 0)
        },
      ),
    )
  })

  it('10: the years are the agreement', () => {
    fc.assert(
      fc.property(amount, day, day, (cents, one, other) => {
        const [startsOn = one, endsOn = other] = [one, other].sort()
        const years = evenYears(cents, { startsOn, endsOn })
        expect(yearProblems(cents, years)).toEqual([])
        expect(years.every(({ cents: share }) => share > 0)).toBe(true)
      }),
    )
    expect(yearProblems(100, [{ year: 2026, cents: 99 }])[0]?.values).toEqual({ sum: 99, cents: 100, by: 1 })
  })
})

describe('scenario 11: a late payer', () => {
  it('is called from the 45th day, written to on day 61, and teaches the hub how long it takes', () => {
    expect(dueOf(agreement, instalment)).toEqual({ on: '2026-04-02', basis: 'law' })
    const at = (today: string) => {
      const { step, late, days } = reminderOf(agreement, today) ?? {}
      return [step, late, days]
    }
    expect(at('2026-03-17')).toEqual([undefined, undefined, undefined])
    expect(at('2026-03-18')).toEqual(['call', false, -15])
    expect(at('2026-04-02')).toEqual(['call', false, 0])
    expect(at('2026-04-03')).toEqual(['letter', true, 1])
    const parts = with_({ receipts: [receipt(1_700_000, '2026-06-12'), receipt(30_000, '2026-06-12')] })
    expect([stateOf(parts, '2026-06-12'), reminderOf(parts, '2026-06-12'), accountOf(parts).beyond]).toEqual(['paid', null, 0])
    expect(delaysOf([agreement])).toEqual([])
    expect(delaysOf([agreement, parts])).toEqual([131])
  })

  it('gets a letter with the law, its reference and the EJ', async () => {
    const reminder = reminderOf(agreement, '2026-04-03')
    if (!reminder) throw new Error('nobody is late')
    const given = { head: { hub: sampleHub, phone: '05 00 00 00 00' }, sender: { name: 'Maïté Lafitte', role: 'coordination' } }
    const data = letterOf(agreement, reminder, { ...given, on: '2026-04-03', at: '2026-04-03T09:00:00.000Z' })
    for (const lang of ['fr', 'en'] as const) {
      const pdf = await renderPdf({ template: LATE_TEMPLATE, data, lang })
      expect(checkPdf(pdf)).toMatchObject({ pages: 1, faults: [] })
    }
    const said = pdfText(await renderPdf({ template: LATE_TEMPLATE, data, lang: 'fr' })).replace(/\s+/g, ' ')
    for (const words of ['NA-2210', '2104567890', '17 300 €', '2021-875', '2 avril 2026', 'DREETS']) expect(said).toContain(words)
  })

  it.each<[string, Partial<WholeAgreement>, Partial<Instalment>, ReturnType<typeof dueOf>]>([
    ['the signature opens it: nothing before', {}, { opensBy: 'signature' }, null],
    ['sixty days after the signature', { signedOn: '2026-03-01' }, { opensBy: 'signature' }, { on: '2026-04-30', basis: 'law' }],
    ['signed before it was notified', { signedOn: '2026-01-10' }, { opensBy: 'signature' }, { on: '2026-04-02', basis: 'law' }],
    ['a day the agreement names', {}, { opensBy: 'day', expectedOn: '2026-09-01' }, { on: '2026-09-01', basis: 'agreed' }],
    ['a report that was not sent', {}, { opensBy: 'report' }, null],
    ['a report that was sent', {}, { opensBy: 'report', claimedOn: '2026-07-01' }, { on: '2026-08-30', basis: 'law' }],
    [
      'European money: eighty days',
      { originKind: 'european' },
      { opensBy: 'report', claimedOn: '2026-07-01' },
      { on: '2026-09-19', basis: 'european' },
    ],
    ['a foundation: no law', { payerKind: 'private' }, {}, { on: '2026-06-16', basis: 'usual' }],
    ['a foundation that names no day', { payerKind: 'private' }, { expectedOn: null }, null],
  ])('%s', (_, change, of, due) => {
    expect(dueOf(with_(change), { ...instalment, ...of })).toEqual(due)
  })
})

it.each<[AgreementState, Partial<WholeAgreement>, string]>([
  ['notified', {}, '2026-02-10'],
  ['signed', { signedOn: '2026-02-05', startsOn: '2026-03-01' }, '2026-02-10'],
  ['started', { signedOn: '2026-02-05' }, '2026-02-10'],
  ['claimed', { instalments: [{ ...instalment, claimedOn: '2026-02-08' }] }, '2026-02-10'],
  ['late', {}, '2026-04-03'],
  ['partly', { receipts: [receipt(1, '2026-02-09')] }, '2026-02-10'],
  ['late', { receipts: [receipt(1, '2026-02-09')] }, '2026-04-03'],
  ['notified', { receipts: [receipt(1, '2026-02-09', true)] }, '2026-02-10'],
  ['paid', { receipts: [receipt(1_730_001, '2026-02-09')] }, '2026-04-03'],
  ['amended', { amendedBy: 'a2' }, '2026-04-03'],
  ['closed', { closedOn: '2026-03-01' }, '2026-04-03'],
])('the life of a grant: %s', (state, change, today) => {
  expect(stateOf(with_(change), today)).toBe(state)
})

it('a year says how many agreements stand, what is waiting, who is late', () => {
  const all = [agreement, with_({ amendedBy: 'a2' }), with_({ gone: true }), with_({ closedOn: '2026-03-01' })]
  expect(sumsOf(all, '2026-04-03')).toEqual({ count: 2, waiting: 1_730_000, late: 1 })
})

it('usual delays are what others tell, then what the funder did', () => {
  expect(usualDelay('state', 'state', [])).toMatchObject({ least: 90, most: 180, count: 0 })
  expect(usualDelay('european', 'region', [1, 2])).toMatchObject({ most: 365, count: 0 })
  expect(usualDelay('private', 'private', [])).toBeNull()
  expect(usualDelay('private', 'private', [90, 30, 60, 40, 50])).toEqual({ least: 30, usual: 50, most: 90, count: 5 })
  const delay = usualDelay('state', 'state', [])
  expect(expectedOf(agreement, { opensBy: 'notification' }, delay)).toBe('2026-06-16')
  expect(expectedOf(agreement, { opensBy: 'report' }, delay)).toBe('2027-05-15')
  expect(expectedOf(agreement, { opensBy: 'report' }, null)).toBeNull()
})

it('says what it asks of the hub', () => {
  const large = { years: [{ year: 2026, cents: 2_300_001 }] }
  const kinds = (change: Partial<WholeAgreement>, today = '2026-04-03') => dutiesOf(with_(change), today).map(({ kind }) => kind)
  expect(kinds({})).toEqual(['report'])
  expect(kinds(large)).toEqual(['written', 'report'])
  expect(kinds({ ...large, signedOn: '2026-03-01' })).toEqual(['report'])
  expect(kinds({ ...large, payerKind: 'private' })).toEqual([])
  expect(kinds({ originKind: 'european' })).toEqual(['publicity', 'report'])
  expect(kinds(large, '2027-07-01')).toEqual(['written'])
  expect(kinds({ closedOn: '2026-04-01' })).toEqual([])
  expect([reportDueOn(2026), needsAuditor(15_300_000), needsAuditor(15_300_001)]).toEqual(['2027-06-30', false, true])
})

it('reads a rate and a period as people type them', () => {
  const rate = (typed: string) => {
    const read = readRate('rate', typed)
    return read.ok ? read.value : read.problems[0]?.code
  }
  expect(['', '40', '33,33 %', '100', '0', '101', 'tout'].map(rate)).toEqual([
    ...[null, 4_000, 3_333, 10_000],
    ...['agreement.notARate', 'agreement.notARate', 'agreement.notARate'],
  ])
  expect(periodProblems({ startsOn: '2026-02-01', endsOn: '2026-01-31' })[0]?.code).toBe('agreement.endsBeforeItBegins')
  expect(periodProblems({ startsOn: '2026-02-01', endsOn: '2062-01-31' })[0]?.code).toBe('agreement.tooLong')
})
