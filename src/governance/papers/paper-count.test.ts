import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tally } from '#governance/votes/tally.ts'
import { countingOf, fewByChannel, handsOf, type Vote } from '#governance/votes/vote.ts'
import {
  checkCounts,
  checkHands,
  checkScrutineers,
  handsIn,
  offersHands,
  type PaperCount,
  paperLines,
  papersOf,
  type Typed,
  type Urn,
  urnsFor,
  voidIn,
} from './paper-count.ts'

const plain = <C extends object>(one: C): Typed<C> => ({ ...one, colleges: {} })
const count = (some: Partial<PaperCount> = {}): Typed<PaperCount> => plain({ for: 5, against: 2, abstain: 0, blank: 1, void: 0, ...some })
const one = (most: number): Urn[] => [{ college: null, most }]
const codes = (problems: { path: string; code: string }[]) => problems.map(({ path, code }) => `${path} ${code}`)

it.each([
  [5, false],
  [12, false],
  [13, true],
])('hands of %i voices: offered is %s', (voices, offered) => expect(offersHands(voices)).toBe(offered))

describe('two who count', () => {
  it.each([
    ['alike, a ballot a voter', count(), 8, []],
    ['alike, one voter marked off put no ballot', count(), 9, []],
    ['alike, a ballot too many', count(), 7, ['first.for papers.tooMany']],
    ['otherwise for one line', count({ against: 3, for: 4 }), 8, ['second.for papers.differFor', 'second.against papers.differAgainst']],
    [
      'the same sum and other lines: nothing is counted',
      count({ blank: 0, void: 1 }),
      8,
      ['second.blank papers.differBlank', 'second.void papers.differVoid'],
    ],
  ])('%s', (_, second, marked, expected) => expect(codes(checkCounts(count(), second, one(marked)))).toEqual(expected))
  it('find nothing: that is no count', () => {
    const none = count({ for: 0, against: 0, blank: 0 })
    expect(codes(checkCounts(none, none, one(3)))).toEqual(['first.for papers.none'])
  })
  it('a problem never tells what the other one found', () => {
    fc.assert(
      fc.property(counts, counts, (first, two) =>
        checkCounts(plain(first), plain(two), one(1_000)).every(
          ({ values = {} }) => 'marked' in values || Object.keys(values).length === 0,
        ),
      ),
    )
  })
  it('count only when every line is the same', () => {
    fc.assert(
      fc.property(counts, counts, fc.nat(200), (first, two, marked) => {
        const same = paperLines.every((line) => first[line] === two[line])
        const sum = paperLines.reduce((sofar, line) => sofar + first[line], 0)
        expect(checkCounts(plain(first), plain(two), one(marked)).length === 0).toBe(same && sum > 0 && sum <= marked)
      }),
    )
  })
})

const some = () => fc.nat(30)
const counts = fc.record({ for: some(), against: some(), abstain: some(), blank: some(), void: some() })

describe('who counts', () => {
  const there = [
    { person: 'ana', org: 'smalah' },
    { person: 'zoe', org: 'smalah' },
    { person: 'luc', org: 'tipi' },
    { person: 'both', org: 'smalah' },
    { person: 'both', org: 'tipi' },
  ]
  it.each([
    ['two of two organisations', 'ana', 'luc', []],
    ['one of two organisations, one of one', 'both', 'ana', []],
    ['nobody', null, 'luc', ['first.by papers.scrutineerMissing']],
    ['the same person twice', 'luc', 'luc', ['second.by papers.scrutineersTogether']],
    ['somebody of two organisations, alone', 'both', 'both', ['second.by papers.scrutineersTogether']],
    ['two of one organisation', 'ana', 'zoe', ['second.by papers.scrutineersTogether']],
    ['somebody who is not in the room', 'paul', 'luc', ['first.by papers.scrutineerAway']],
  ])('%s', (_, first, second, expected) => expect(codes(checkScrutineers(first, second, there))).toEqual(expected))
})

describe('a show of hands', () => {
  it.each([
    ['as many as voices', { for: 10, against: 3, abstain: 1 }, []],
    ['fewer: some raised none', { for: 10, against: 0, abstain: 0 }, []],
    ['more', { for: 14, against: 1, abstain: 0 }, ['for papers.tooManyHands']],
    ['none', { for: 0, against: 0, abstain: 0 }, ['for papers.noHands']],
  ])('%s', (_, hands, expected) => expect(codes(checkHands(plain(hands), one(14), { named: 0, casting: false }))).toEqual(expected))
  it('is not mixed with names, nor asked where a voice settles ties', () => {
    const hands = plain({ for: 1, against: 0, abstain: 0 })
    expect(codes(checkHands(hands, one(3), { named: 1, casting: false }))).toEqual([' papers.handsAfterNames'])
    expect(codes(checkHands(hands, one(3), { named: 0, casting: true }))).toEqual([' papers.handsCasting'])
  })
})

const [opened, closed] = ['2026-03-12T17:00:00.000Z', '2026-03-12T17:10:00.000Z']
const ids = (n: number) => Array.from({ length: n }, (_, at) => `org${at}`)
const vote = (some: Partial<Vote>): Vote => ({
  ...{ n: 1, version: 1, second: false, secrecy: 'confidential' as const, casting: null, electorate: ids(150), hash: '', openedAt: opened },
  ...{ closedAt: null, ended: null, ballots: [], voted: [], result: null, voidReason: null },
  terms: { majority: { num: 1, den: 2, strict: true, base: 'exprimes' }, tie: 'rejected', quorum: null, seats: 150, recused: 0 },
  ...some,
})
const stays = ids(150).map((org) => ({ person: org, org, as: null, from: opened, until: null }))

describe('one tally for both channels', () => {
  it('void ballots are blank ones for the majority; who put none is counted as not having voted', () => {
    const paper = ids(12)
    const counted = tally(countingOf(vote({ voted: paper, paper }), closed, stays, papersOf(count({ void: 2 }), one(12))))
    expect(counted.ok && counted.value).toMatchObject({ outcome: 'adopted', counts: { for: 5, against: 2, blank: 3, notCast: 140 } })
    expect(counted.ok && counted.value.because).toContainEqual({ path: '', code: 'tally.fewerBallots', values: { missing: 2 } })
  })
  it('paper or screen, the same ballots give the same result, in whatever order', () => {
    fc.assert(
      fc.property(counts, counts, (onPaper, onScreen) => {
        const ballots = [...papersOf(plain(onScreen), one(150)), ...papersOf(plain(onPaper), one(150))].slice(0, 150)
        const voted = ids(ballots.length)
        const result = (sealed: typeof ballots) => {
          const counted = tally(countingOf(vote({ voted, paper: voted.slice(0, 3) }), closed, stays, sealed))
          return counted.ok ? counted.value : null
        }
        expect(result([...ballots].reverse())).toEqual(result(ballots))
      }),
    )
  })
  it('hands give what as many named voices would', () => {
    fc.assert(
      fc.property(some(), some(), some(), (ayes, against, abstain) => {
        const raised = tally(countingOf(vote({ secrecy: 'open', hands: { for: ayes, against, abstain } }), closed, stays, null))
        const choices = handsOf({ for: ayes, against, abstain })
        const named = choices.map((choice, at) => ({ org: `org${at}`, choice, person: `org${at}`, notedBy: null, at: opened }))
        const voiced = tally(countingOf(vote({ secrecy: 'open', ballots: named }), closed, stays, null))
        expect(raised).toEqual(voiced)
      }),
    )
  })
})

describe('by colleges', () => {
  const [a, b] = [
    { id: 'a', name: 'Usagers', weight: { num: 2, den: 3 } },
    { id: 'b', name: 'Salariés', weight: { num: 1, den: 3 } },
  ] as const
  const colleges = Object.fromEntries(ids(150).map((org, at) => [org, at < 100 ? 'a' : 'b']))
  const byTwo = (rest: Partial<Vote> = {}): Vote => ({
    ...vote({ colleges, ...rest }),
    terms: { ...vote({}).terms, colleges: { list: [a, b], carry: 'proportional', empty: 'drop' } },
  })
  const [ofA, ofB] = [ids(150).slice(0, 100), ids(150).slice(100)]
  const urns = urnsFor(byTwo(), [...ofA.slice(0, 40), ...ofB.slice(0, 4)])
  const both = (inA: Partial<PaperCount>, inB: Partial<PaperCount>): Typed<PaperCount> => {
    const none = { for: 0, against: 0, abstain: 0, blank: 0, void: 0 }
    return { ...none, colleges: { a: { ...none, ...inA }, b: { ...none, ...inB } } }
  }
  it.each([
    ['alike in each', both({ for: 30 }, { for: 3 }), both({ for: 30 }, { for: 3 }), []],
    ['nobody put one in the second', both({ for: 30 }, {}), both({ for: 30 }, {}), []],
    [
      'the same in all, another pile: nothing is counted',
      both({ for: 30 }, { for: 3 }),
      both({ for: 31 }, { for: 2 }),
      ['second.colleges.a.for papers.differFor Usagers', 'second.colleges.b.for papers.differFor Salariés'],
    ],
    [
      'a ballot too many in one',
      both({ for: 30 }, { for: 5 }),
      both({ for: 30 }, { for: 5 }),
      ['first.colleges.b.for papers.tooMany Salariés'],
    ],
    ['nothing anywhere', both({}, {}), both({}, {}), ['first.colleges.a.for papers.none ']],
    [
      'written beside the colleges: of no urn',
      plain({ for: 9, against: 0, abstain: 0, blank: 0, void: 0 }),
      count({ for: 1 }),
      ['first.colleges.a.for papers.none '],
    ],
  ])('%s', (_, first, second, expected) =>
    expect(checkCounts(first, second, urns).map(({ path, code, values }) => `${path} ${code} ${values?.college ?? ''}`)).toEqual(expected),
  )
  it('hands of a college are no more than its voices', () => {
    const hands = (inA: number, inB: number) => {
      const raised = (ayes: number) => ({ for: ayes, against: 0, abstain: 0 })
      return checkHands({ ...raised(0), colleges: { a: raised(inA), b: raised(inB) } }, urns, { named: 0, casting: false })
    }
    expect(codes(hands(40, 4))).toEqual([])
    expect(codes(hands(3, 5))).toEqual(['colleges.b.for papers.tooManyHands'])
    expect(codes(hands(0, 0))).toEqual(['colleges.a.for papers.noHands'])
  })
  it('33: in each college at least three on paper, and three on the screens or nobody', () => {
    const few = (inA: [number, number], inB: [number, number]) => {
      const paper = [...ofA.slice(0, inA[0]), ...ofB.slice(0, inB[0])]
      const voted = [...paper, ...ofA.slice(50, 50 + inA[1]), ...ofB.slice(30, 30 + inB[1])]
      return fewByChannel(byTwo({ voted, paper }))
    }
    expect(few([5, 5], [3, 0])).toBe(null)
    expect(few([5, 5], [0, 2])).toBe(null)
    expect(few([5, 5], [2, 5])).toMatchObject({ channel: 'paper', voted: 2, college: 'Salariés' })
    expect(few([5, 1], [3, 5])).toMatchObject({ channel: 'screen', voted: 1, college: 'Usagers' })
  })
  it('paper, screens and hands give the same, college by college; without colleges they give the plain count', () => {
    const lines = fc.record({ for: fc.nat(9), against: fc.nat(9), abstain: fc.nat(9), blank: fc.nat(9), void: fc.nat(9) })
    fc.assert(
      fc.property(lines, lines, (inA, inB) => {
        const typed = both(inA, inB)
        const all = urnsFor(byTwo(), ids(150))
        const sealed = papersOf(typed, all)
        const of = (college: string) => sealed.filter((each) => typeof each !== 'string' && each.college === college).length
        const voted = [...ofA.slice(0, of('a')), ...ofB.slice(0, of('b'))]
        const counted = (one_: Vote, urn: typeof sealed | null) => {
          const found = tally(countingOf(one_, closed, stays, urn))
          return found.ok ? found.value : null
        }
        const onPaper = counted(byTwo({ voted, paper: voted }), sealed)
        expect(counted(byTwo({ voted }), [...sealed].reverse())).toEqual(onPaper)
        expect(voidIn(typed, all)).toBe(inA.void + inB.void)
        // Another sum, of no kin with the engine’s: 2/3 × for/expressed + 1/3 × for/expressed.
        const said = (some: PaperCount): [bigint, bigint] => [BigInt(some.for), BigInt(some.for + some.against)]
        const [[fa, da], [fb, db]] = [said(inA), said(inB)]
        if (da > 0n && db > 0n && onPaper)
          expect(BigInt(onPaper.for.num) * 3n * da * db).toBe((2n * fa * db + fb * da) * BigInt(onPaper.for.den))
        const hands = handsIn(typed, all)
        const raised = counted(byTwo({ secrecy: 'open', hands }), null)
        expect([raised?.for, raised?.against, raised?.base]).toEqual([onPaper?.for, onPaper?.against, onPaper?.base])
        const alone = counted(
          vote({ secrecy: 'open', hands: handsIn(plain({ for: hands.for, against: hands.against, abstain: hands.abstain }), one(150)) }),
          null,
        )
        expect(alone?.counts).toMatchObject({ for: hands.for, against: hands.against, abstain: hands.abstain })
      }),
    )
  })
})
