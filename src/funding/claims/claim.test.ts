import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import type { Id } from '#base/id.ts'
import type { CostClaim } from '#funding/costs/cost.ts'
import { keyProblems, shareBy } from '#funding/keys/key.ts'
import { askFor, type Borne, type Claim, leftOf, periodProblems, roomOf, whyNotClaim, whyNotFile } from './claim.ts'
import { fileIn, proofOf } from './proof.ts'
import { atHourlyRate, mostAnHour, simplifiedCosts, staffFor } from './simplified.ts'

const ACTION = 'incubator' as Id
const agreement = {
  id: 'fse' as Id,
  payer: 'Région',
  origin: 'FSE+',
  european: true,
  reference: '',
  action: ACTION,
  actionName: 'Incubateur',
  cents: 1_620_000,
  startsOn: '2023-01-01',
  endsOn: '2023-12-31',
  mostRate: 4_000,
}
const claim = (over: Partial<Claim['agreement']> = {}): Claim => ({
  id: 'claim' as Id,
  startsOn: '2023-01-01',
  endsOn: '2023-06-30',
  filedOn: null,
  agreement: { ...agreement, ...over },
})
const borne = (over: Partial<Borne> = {}): Borne => ({
  cost: 'c1' as Id,
  action: ACTION,
  what: 'Intervenant',
  supplier: 'Agora',
  datedOn: '2023-03-12',
  paidOn: '2023-03-20',
  code: '604',
  cents: 100_000,
  gone: false,
  claims: [],
  ...over,
})
const asked = (over: Partial<CostClaim> = {}): CostClaim => ({
  ...{
    claim: 'other' as Id,
    action: ACTION,
    agreement: 'landes' as Id,
    payer: 'Département',
    european: false,
    cents: 100_000,
    filed: true,
  },
  ...over,
})
const codes = (one: Borne, of = claim()) => whyNotClaim(one, of).map(({ code }) => code)
const NOTHING = { claimed: 0, eligible: 0 }

describe('scenario 7: a rent shared by hours', () => {
  const by = (...weights: number[]) => weights.map((weight, at) => ({ action: String(at) as Id, weight: weight * 100 }))
  it('12 000,00 by 612/118/540/337 hours, 12 000,01 by the budgets of the axes', () => {
    expect(shareBy(1_200_000, by(612, 118, 540, 337)).map(({ cents }) => cents)).toEqual([457_001, 88_114, 403_236, 251_649])
    expect(shareBy(1_200_001, by(40_500, 7_500, 54_165, 31_835)).map(({ cents }) => cents)).toEqual([362_687, 67_164, 485_060, 285_090])
  })
  it('shares are the cost, whatever the weights; who weighs nothing bears nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 9 }),
        (cents, weights) => {
          fc.pre(weights.some((weight) => weight > 0))
          const shares = shareBy(cents, by(...weights))
          expect(shares.reduce((sum, one) => sum + one.cents, 0)).toBe(cents)
          for (const { action } of shares) expect(weights[Number(action)]).toBeGreaterThan(0)
        },
      ),
    )
  })
  it('a key shares between two at least, and ends after it begins', () => {
    const wrong = keyProblems({ startsOn: '2023-12-31', endsOn: '2023-01-01', weights: [{ weight: 1 }, { weight: 0 }] })
    expect(wrong.map(({ code }) => code)).toEqual(['key.endsBeforeItBegins', 'key.needsTwo'])
  })
})

describe('what may be claimed', () => {
  it('each reason has its refusal, which names the cost', () => {
    expect(codes(borne())).toEqual([])
    expect(codes(borne({ gone: true }))).toEqual(['claim.gone'])
    expect(codes(borne({ code: '864' }))).toEqual(['claim.inKind'])
    expect(codes(borne({ action: 'youth' as Id }))).toEqual(['claim.otherAction'])
    expect(codes(borne({ datedOn: '2024-01-01' }))).toEqual(['claim.outside'])
    expect(codes(borne({ datedOn: '2023-07-01' }))).toEqual(['claim.outsidePeriod'])
    expect(codes(borne({ claims: [asked()] }))).toEqual(['claim.financed'])
    expect(codes(borne({ claims: [asked({ agreement: agreement.id, cents: 1 })] }))).toEqual(['claim.shownBefore'])
    expect(whyNotClaim(borne({ datedOn: '2024-01-01' }), claim())[0]?.values).toMatchObject({ what: 'Intervenant', from: '2023-01-01' })
  })
  it('European money comes once, by whoever pays it; what is its own claim stands in no way', () => {
    const twice = borne({ claims: [asked({ european: true, cents: 10_000, payer: 'GAL' })] })
    expect(codes(twice)).toEqual(['claim.europeanTwice'])
    expect(codes(twice, claim({ european: false }))).toEqual([])
    expect(codes(borne({ claims: [asked({ claim: 'claim' as Id, agreement: agreement.id, european: true })] }))).toEqual([])
  })
  it('a period lies in that of the agreement', () => {
    expect(periodProblems(claim().agreement, { startsOn: '2022-12-31', endsOn: '2023-01-31' })[0]?.code).toBe('claim.periodOutside')
    expect(periodProblems(claim().agreement, { startsOn: '2023-02-01', endsOn: '2023-01-31' })[0]?.code).toBe('claim.endsBeforeItBegins')
  })
  it('is not sent empty, unpaid to Europe, or above what the agreement pays', () => {
    const file = (...lines: (Borne & { asked: number })[]) => whyNotFile(claim(), lines, NOTHING).map(({ code }) => code)
    expect(file()).toEqual(['claim.empty'])
    expect(file({ ...borne({ paidOn: null }), asked: 40_000 })).toEqual(['claim.notPaid'])
    expect(file({ ...borne(), asked: 40_001 })).toEqual(['claim.tooMuch'])
    expect(file({ ...borne(), asked: 40_000 })).toEqual([])
  })
  it('a share of each where the funder pays a share; else the oldest whole', () => {
    const all = [borne(), borne({ cost: 'c2' as Id, datedOn: '2023-02-01', cents: 33_333 })]
    expect(askFor(all, claim(), NOTHING).map(({ cost, cents }) => [cost, cents])).toEqual([
      ['c2', 13_333],
      ['c1', 40_000],
    ])
    expect(askFor(all, claim({ mostRate: null, cents: 50_000 }), NOTHING).map(({ cost, cents }) => [cost, cents])).toEqual([
      ['c2', 33_333],
      ['c1', 16_667],
    ])
  })

  const part = fc.record({ cents: fc.integer({ min: 1, max: 5_000_000 }), other: fc.nat(5_000_000), month: fc.integer({ min: 1, max: 6 }) })
  const given = fc.record({
    parts: fc.array(part, { maxLength: 12 }),
    cents: fc.integer({ min: 1, max: 20_000_000 }),
    mostRate: fc.option(fc.integer({ min: 1, max: 10_000 })),
    claimed: fc.nat(3_000_000),
    eligible: fc.nat(9_000_000),
  })
  it('invariants 6 and 7: never more than a cost, never more than min(agreement, rate × costs), whatever others asked', () => {
    fc.assert(
      fc.property(given, ({ parts, cents, mostRate, ...before }) => {
        const all = parts.map(({ cents: of, other, month }, at) =>
          borne({
            cost: `c${at}` as Id,
            cents: of,
            datedOn: `2023-0${month}-10`,
            claims: other > 0 ? [asked({ cents: Math.min(other, of) })] : [],
          }),
        )
        const of = claim({ cents, mostRate })
        const lines = askFor(all, of, before)
        const sum = lines.reduce((total, one) => total + one.cents, 0)
        for (const line of lines) {
          const one = all.find(({ cost }) => cost === line.cost) as Borne
          expect(line.cents).toBeGreaterThan(0)
          expect(line.cents).toBeLessThanOrEqual(leftOf(one, of.id))
        }
        const shown = all.reduce((total, one) => total + one.cents, 0)
        expect(sum).toBeLessThanOrEqual(roomOf(of.agreement, before, shown))
        if (sum > 0) expect(before.claimed + sum).toBeLessThanOrEqual(cents)
        if (sum > 0 && mostRate !== null) expect((before.claimed + sum) * 10_000).toBeLessThanOrEqual(mostRate * (before.eligible + shown))
        // The same costs in any order ask the same.
        expect(askFor([...all].reverse(), of, before)).toEqual(lines)
      }),
    )
  })
})

describe('simplified costs', () => {
  it('40 500 at 40 % need 28 928,57 of staff', () => {
    expect(staffFor(4_050_000)).toBe(2_892_857)
    expect(simplifiedCosts({ staffCents: 2_892_857, otherCents: 0, indirectCents: 0, pieces: 0, sheets: 12 })[3]?.cents).toBe(4_050_000)
  })
  it('invariant 12: no flat rate looks at the cost it stands for, nor stands on another', () => {
    const amount = fc.nat(10_000_000)
    fc.assert(
      fc.property(amount, amount, amount, amount, (staffCents, otherCents, indirectCents, others) => {
        const of = (over: object) => simplifiedCosts({ staffCents, otherCents, indirectCents, pieces: 3, sheets: 2, ...over })
        const [, flat15, flat20, flat40] = of({})
        expect(of({ indirectCents: others })[1]).toEqual(flat15)
        expect(of({ staffCents: others })[2]).toEqual(flat20)
        expect(of({ otherCents: others, indirectCents: others })[3]).toEqual(flat40)
        expect(Math.abs((flat40?.cents ?? 0) - staffCents * 1.4)).toBeLessThanOrEqual(0.5)
      }),
    )
  })
  it('says which gives most an hour of paper, and never counts more hours than a year has', () => {
    const ways = simplifiedCosts({ staffCents: 3_000_000, otherCents: 900_000, indirectCents: 150_000, pieces: 60, sheets: 12 })
    expect(mostAnHour(ways)?.is).toBe('flat40')
    expect(ways.map(({ cents }) => cents)).toEqual([4_050_000, 4_350_000, 1_080_000, 4_200_000])
    expect(atHourlyRate(4_200_000, 100)).toEqual({ rate: 2_442, counted: 100, cents: 244_200 })
    expect(atHourlyRate(4_200_000, 9_999)).toMatchObject({ counted: 1_720, cents: 4_200_000 })
    expect(atHourlyRate(2_100_000, 9_999, 50).counted).toBe(860)
  })
})

describe('the folder that proves', () => {
  const file = (name: string) => ({ name, sha256: 'ab' })
  const line = (at: number, pieces: { name: string; sha256: string }[]) => ({ ...borne({ cost: `c${at}` as Id }), asked: 40_000, pieces })
  it('numbers everything in its order, and says first what is missing and who has it', () => {
    const proof = proofOf({
      european: true,
      lines: [line(1, [file('a.PDF'), file('b.jpg')]), { ...line(2, []), paidOn: null }],
      months: [
        { person: 'p' as Id, name: 'Maïté', month: '2023-03-01', state: 'approved', file: file('mars.pdf'), mayRead: true },
        { person: 'p' as Id, name: 'Maïté', month: '2023-04-01', state: 'signed', file: null, mayRead: true },
        { person: 'q' as Id, name: 'Inès', month: '2023-03-01', state: 'approved', file: file('mars.pdf'), mayRead: false },
      ],
      meetings: [
        { id: 'm' as Id, on: '2023-03-02', title: 'CA de mars', body: 'CA', minutes: file('pv.pdf'), scans: [file('s.png')], joined: true },
        { id: 'n' as Id, on: '2023-04-02', title: 'CA d’avril', body: 'CA', minutes: null, scans: [], joined: true },
        { id: 'o' as Id, on: '2023-05-02', title: 'CA de mai', body: 'CA', minutes: file('pv.pdf'), scans: [], joined: false },
      ],
    })
    expect(proof.parts.map(({ part, no, entries }) => [part, no, entries.map((one) => [one.no, one.files.map((of) => of.no)])])).toEqual([
      [
        'costs',
        1,
        [
          ['1.1', ['1.1.1', '1.1.2']],
          ['1.2', []],
        ],
      ],
      ['time', 2, [['2.1', ['2.1']]]],
      ['meetings', 3, [['3.1', ['3.1.1', '3.1.2']]]],
    ])
    expect(proof.missing.map(({ is }) => is)).toEqual(['piece', 'payment', 'sheet', 'minutes'])
    expect(proof.missing).toContainEqual(expect.objectContaining({ is: 'sheet', by: 'employer', month: '2023-04-01' }))
    expect(proof.files).toBe(5)
  })
  it('names a file by its number, its day and what it proves', () => {
    expect(fileIn({ no: '1.07', name: 'IMG_0001.JPG', sha256: '' }, { on: '2023-03-12', title: 'Loyer de mars' })).toBe(
      '1.07 2023-03-12 Loyer de mars.jpg',
    )
  })
})
