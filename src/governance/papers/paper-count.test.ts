import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tally } from '#governance/votes/tally.ts'
import { countingOf, type Vote } from '#governance/votes/vote.ts'
import { checkCounts, checkHands, checkScrutineers, offersHands, type PaperCount, paperLines, papersOf } from './paper-count.ts'

const count = (some: Partial<PaperCount> = {}): PaperCount => ({ for: 5, against: 2, abstain: 0, blank: 1, void: 0, ...some })
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
  ])('%s', (_, second, marked, expected) => expect(codes(checkCounts(count(), second, marked))).toEqual(expected))
  it('find nothing: that is no count', () => {
    const none = count({ for: 0, against: 0, blank: 0 })
    expect(codes(checkCounts(none, none, 3))).toEqual(['first.for papers.none'])
  })
  it('a problem never tells what the other one found', () => {
    fc.assert(
      fc.property(counts, counts, (one, two) =>
        checkCounts(one, two, 1_000).every(({ values }) => values === undefined || 'marked' in values),
      ),
    )
  })
  it('count only when every line is the same', () => {
    fc.assert(
      fc.property(counts, counts, fc.nat(200), (one, two, marked) => {
        const same = paperLines.every((line) => one[line] === two[line])
        const sum = paperLines.reduce((sofar, line) => sofar + one[line], 0)
        expect(checkCounts(one, two, marked).length === 0).toBe(same && sum > 0 && sum <= marked)
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
  ])('%s', (_, hands, expected) => expect(codes(checkHands(hands, { voices: 14, named: 0, casting: false }))).toEqual(expected))
  it('is not mixed with names, nor asked where a voice settles ties', () => {
    const hands = { for: 1, against: 0, abstain: 0 }
    expect(codes(checkHands(hands, { voices: 3, named: 1, casting: false }))).toEqual([' papers.handsAfterNames'])
    expect(codes(checkHands(hands, { voices: 3, named: 0, casting: true }))).toEqual([' papers.handsCasting'])
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
    const counted = tally(countingOf(vote({ voted: paper, paper }), closed, stays, papersOf(count({ void: 2 }))))
    expect(counted.ok && counted.value).toMatchObject({ outcome: 'adopted', counts: { for: 5, against: 2, blank: 3, notCast: 140 } })
    expect(counted.ok && counted.value.because).toContainEqual({ path: '', code: 'tally.fewerBallots', values: { missing: 2 } })
  })
  it('paper or screen, the same ballots give the same result, in whatever order', () => {
    fc.assert(
      fc.property(counts, counts, (onPaper, onScreen) => {
        const ballots = [...papersOf(onScreen), ...papersOf(onPaper)].slice(0, 150)
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
        const choices = papersOf({ for: ayes, against, abstain, blank: 0, void: 0 })
        const named = choices.map((choice, at) => ({ org: `org${at}`, choice, person: `org${at}`, notedBy: null, at: opened }))
        const voiced = tally(countingOf(vote({ secrecy: 'open', ballots: named }), closed, stays, null))
        expect(raised).toEqual(voiced)
      }),
    )
  })
})
