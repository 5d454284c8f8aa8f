import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOwn, mayAnswer } from './candidacy.ts'
import { electByColleges, electSeats, isReadable, type SeatCount, type SeatRule } from './candidacy-tally.ts'

const rule = (seats: number, change: Partial<SeatRule> = {}): SeatRule => ({ kind: 'first', seats, majority: 'relative', ...change })
/** `ABC*4 AB*2 -*1`: four ballots with A, B and C, two with A and B, one blank. */
const read = (ballots: string): string[][] =>
  ballots
    .split(' ')
    .filter((one) => one !== '')
    .flatMap((one) => {
      const [names = '', times = '1'] = one.split('*')
      return Array.from({ length: Number(times) }, () => (names === '-' ? [] : [...names]))
    })
const count = (one: SeatRule, candidates: string, ballots: string | string[][], voters = 18): SeatCount => {
  const done = electSeats(one, [...candidates], typeof ballots === 'string' ? read(ballots) : ballots, voters)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}
const said = ({ outcome, why, elected, next, vacant }: SeatCount) => [
  outcome,
  why,
  elected.join(''),
  next?.candidates.join('') ?? '',
  vacant,
]

describe('the most votes', () => {
  it.each<[string, SeatRule, string, string, ReturnType<typeof said>]>([
    ['seven candidates, five seats', rule(5), 'ABCDEFG', 'ABCDE*9 ABCFG*5 ABDEF*4', ['elected', 'filled', 'ABCDE', '', 0]],
    ['a tie for the fifth seat: a ballot between the two', rule(5), 'ABCDEFG', 'ABCDE*8 ABCDF*8 ABCDG*2', ['tied', 'tie', 'ABCD', 'EF', 0]],
    ['a tie of three for two seats', rule(3), 'ABCD', 'AB*3 AC*3 AD*3', ['tied', 'tie', 'A', 'BCD', 0]],
    ['equal ones who all have a seat are no tie', rule(2), 'ABC', 'AB*6 C*2', ['elected', 'filled', 'AB', '', 0]],
    ['as many again: the seat stays vacant', rule(1, { kind: 'tie' }), 'EF', 'E*9 F*9', ['rejected', 'tieAgain', '', '', 1]],
    ['between the two, one voice decides', rule(1, { kind: 'tie' }), 'EF', 'E*9 F*8 -*1', ['elected', 'filled', 'E', '', 0]],
    ['a tie ballot fills what it can', rule(2, { kind: 'tie' }), 'BCD', 'B*5 C*3 D*3', ['elected', 'tieAgain', 'B', '', 1]],
    ['as many candidates as seats are voted all the same', rule(2), 'AB', 'AB*5 A*2', ['elected', 'filled', 'AB', '', 0]],
    ['fewer candidates than seats', rule(5), 'AB', 'AB*10', ['elected', 'unfilled', 'AB', '', 3]],
    ['nobody is elected without a vote', rule(2), 'AB', 'A*10', ['elected', 'unfilled', 'A', '', 1]],
    ['only blanks', rule(2), 'AB', '-*10', ['rejected', 'nobody', '', '', 2]],
    ['nobody votes', rule(1), 'AB', '', ['rejected', 'nobody', '', '', 1]],
  ])('%s', (_, one, candidates, ballots, expected) => {
    expect(said(count(one, candidates, ballots))).toEqual(expected)
  })
})

describe('an absolute majority first', () => {
  const absolute = (seats: number) => rule(seats, { majority: 'absolute' })
  it.each<[string, SeatRule, string, string, ReturnType<typeof said>, number | null]>([
    ['half is not more than half', absolute(1), 'AB', 'A*5 B*5', ['tied', 'secondRound', '', 'AB', 0], 6],
    ['blanks are in no majority', absolute(1), 'AB', 'A*5 B*4 -*6', ['elected', 'filled', 'A', '', 0], 5],
    [
      'the seats it leaves go to a second ballot on all who are left',
      absolute(3),
      'ABCD',
      'AB*6 AC*3 D*2',
      ['tied', 'secondRound', 'AB', 'CD', 0],
      6,
    ],
    ['more reach it than there are seats: the most votes', absolute(1), 'AB', 'A*9', ['elected', 'filled', 'A', '', 0], 5],
    ['two reach it with as many: a ballot between the two', absolute(2), 'ABC', 'AB*4 AC*4 BC*4', ['tied', 'tie', '', 'ABC', 0], 7],
    [
      'the second ballot asks for the most votes only',
      rule(1, { kind: 'second' }),
      'CD',
      'C*3 D*2 -*9',
      ['elected', 'filled', 'C', '', 0],
      null,
    ],
    ['a tie in the second ballot has its own', rule(1, { kind: 'second' }), 'CD', 'C*3 D*3', ['tied', 'tie', '', 'CD', 0], null],
    ['all are elected, a seat is left: nobody to vote on', absolute(3), 'AB', 'AB*9', ['elected', 'unfilled', 'AB', '', 1], 5],
  ])('%s', (_, one, candidates, ballots, expected, needed) => {
    const counted = count(one, candidates, ballots)
    expect([said(counted), counted.needed]).toEqual([expected, needed])
  })
})

describe('ballots', () => {
  it('too many names, a name twice, a name that does not stand: not read, in no majority', () => {
    const ballots = [['A', 'B', 'C'], ['A', 'A'], ['A', 'Z'], ['A'], []]
    expect(count(rule(2), 'ABC', ballots, 9)).toMatchObject({
      counts: { expressed: 1, blank: 1, invalid: 3, notCast: 4 },
      votes: [
        { candidate: 'A', votes: 1 },
        { candidate: 'B', votes: 0 },
        { candidate: 'C', votes: 0 },
      ],
    })
  })
  it('what cannot be counted is said', () => {
    const codes = (done: ReturnType<typeof electSeats>) => (done.ok ? [] : done.problems.map(({ code }) => code))
    expect(codes(electSeats(rule(0), [], [['A'], []], 1))).toEqual(['candidacy.noSeat', 'candidacy.nobodyStands', 'candidacy.moreBallots'])
    expect(codes(electSeats(rule(1), ['A', 'A'], [], 1))).toEqual(['candidacy.twice'])
  })
})

describe('properties', () => {
  const NAMES = [...'ABCDEFG']
  const asked = fc
    .record({
      kind: fc.constantFrom('first', 'second', 'tie' as const),
      majority: fc.constantFrom('relative', 'absolute' as const),
      seats: fc.integer({ min: 1, max: 6 }),
      candidates: fc.subarray(NAMES, { minLength: 1 }),
    })
    .chain(({ candidates, ...one }) =>
      fc.record({
        rule: fc.constant<SeatRule>({ ...one, majority: one.kind === 'first' ? one.majority : 'relative' }),
        candidates: fc.constant(candidates),
        // Some cannot be read: that changes nothing to what follows.
        ballots: fc.array(fc.array(fc.constantFrom(...NAMES), { maxLength: 7 }), { maxLength: 25 }),
      }),
    )
  const counted = (one: SeatRule, candidates: string[], ballots: string[][]) => count(one, candidates.join(''), ballots, 40)
  const runs = { numRuns: 2_000 }

  it('the order of the ballots, and of the names on them, changes nothing', () => {
    fc.assert(
      fc.property(asked, ({ rule: one, candidates, ballots }) => {
        const turned = ballots.map((names) => names.toReversed()).toReversed()
        expect(counted(one, candidates, turned)).toEqual(counted(one, candidates, ballots))
      }),
      runs,
    )
  })
  it('one more readable ballot for somebody never makes them lose', () => {
    fc.assert(
      fc.property(asked, fc.subarray(NAMES), ({ rule: one, candidates, ballots }, more) => {
        const before = counted(one, candidates, ballots)
        const names = more.filter((name) => candidates.includes(name)).slice(0, one.seats)
        const after = counted(one, candidates, [...ballots, names])
        for (const name of names.filter((each) => before.elected.includes(each))) expect(after.elected).toContain(name)
      }),
      runs,
    )
  })
  it('other names, same result: nobody is favoured', () => {
    fc.assert(
      fc.property(asked, fc.shuffledSubarray(NAMES, { minLength: 7 }), ({ rule: one, candidates, ballots }, names) => {
        const called = (name: string) => names[NAMES.indexOf(name)] as string
        const before = counted(one, candidates, ballots)
        const after = counted(
          one,
          candidates.map(called),
          ballots.map((names_) => names_.map(called)),
        )
        expect([after.elected, after.next?.candidates, after.vacant, after.why]).toEqual([
          before.elected.map(called),
          before.next?.candidates.map(called),
          before.vacant,
          before.why,
        ])
      }),
      runs,
    )
  })
  it('every seat is given, goes to a further ballot, or stays vacant; every voter is counted once; nobody elected has fewer votes than who is not', () => {
    fc.assert(
      fc.property(asked, ({ rule: one, candidates, ballots }) => {
        const { elected, next, vacant, counts, votes, outcome } = counted(one, candidates, ballots)
        expect(elected.length + (next?.seats ?? 0) + vacant).toBe(one.seats)
        expect(counts.expressed + counts.blank + counts.invalid + counts.notCast).toBe(40)
        const known = new Set(candidates)
        const ticks = ballots.filter((names) => isReadable(names, one.seats, known)).flat().length
        expect(votes.reduce((sum, { votes: n }) => sum + n, 0)).toBe(ticks)
        const of = (name: string) => votes.find(({ candidate }) => candidate === name)?.votes ?? 0
        const worst = Math.min(...elected.map(of))
        for (const name of candidates.filter((each) => !elected.includes(each))) expect(of(name)).toBeLessThan(worst)
        expect(outcome === 'tied').toBe(next !== null)
        // A further ballot is between more names than it has seats, or follows an absolute majority that was not reached.
        if (next?.kind === 'tie') expect(next.candidates.length).toBeGreaterThan(next.seats)
      }),
      runs,
    )
  })
})

describe('by colleges', () => {
  const weights = [2, 2, 1].map((num) => ({ num, den: 5 }))
  const elect = (one: SeatRule, candidates: string, ballots: string[], empty: 'drop' | 'abstain' = 'drop') => {
    const colleges = ballots.map((text, n) => ({ id: `c${n}`, weight: weights[n] ?? { num: 1, den: 1 }, ballots: read(text), voters: 20 }))
    const done = electByColleges(one, [...candidates], colleges, empty)
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    return done.value
  }
  const absolute = (seats: number) => rule(seats, { majority: 'absolute' })

  it.each<[string, SeatRule, string[], 'drop' | 'abstain', ReturnType<typeof said>, string]>([
    // A: 2/5 × 1/5 + 2/5 × 2/2 + 1/5 × 1/1; seven ballots of eight in the first name B, and yet A leads.
    [
      'fewer ballots, and yet more weight',
      rule(1),
      ['A*1 B*4', 'A*2', 'A*1'],
      'drop',
      ['elected', 'filled', 'A', '', 0],
      'A 17/25, B 8/25',
    ],
    [
      'as much for the last seat: a ballot between the two',
      rule(1),
      ['A*3', 'B*1', ''],
      'drop',
      ['tied', 'tie', '', 'AB', 0],
      'A 2/5, B 2/5',
    ],
    [
      'as much again: the seat stays vacant',
      rule(1, { kind: 'tie' }),
      ['A*3', 'B*1', ''],
      'drop',
      ['rejected', 'tieAgain', '', '', 1],
      'A 2/5, B 2/5',
    ],
    [
      'blank in a whole college: it is out',
      absolute(1),
      ['A*3 B*1', '-*4', '-*1'],
      'drop',
      ['elected', 'filled', 'A', '', 0],
      'A 3/10, B 1/10',
    ],
    [
      'or its weight stays, and no absolute majority is reached',
      absolute(1),
      ['A*3 B*1', '-*4', '-*1'],
      'abstain',
      ['tied', 'secondRound', '', 'AB', 0],
      'A 3/10, B 1/10',
    ],
    [
      'exactly half is not more than half',
      absolute(1),
      ['A*1 B*1', 'A*1 B*1', 'A*1 B*1'],
      'drop',
      ['tied', 'secondRound', '', 'AB', 0],
      'A 1/2, B 1/2',
    ],
    ['a void ballot names nobody', rule(1), ['A*1 AB*9', 'A*1', 'B*1'], 'drop', ['elected', 'filled', 'A', '', 0], 'A 4/5, B 1/5'],
    ['only blanks', rule(2), ['-*3', '', '-*1'], 'abstain', ['rejected', 'nobody', '', '', 2], 'A 0/1, B 0/1'],
  ])('%s', (_, one, ballots, empty, expected, sums) => {
    const found = elect(one, 'AB', ballots, empty)
    expect(said(found)).toEqual(expected)
    expect(found.votes.map(({ candidate, support }) => `${candidate} ${support?.num}/${support?.den}`).join(', ')).toBe(sums)
  })
  it('what each college gave is told, and no more ballots than its voters are counted', () => {
    const { colleges, counts } = elect(absolute(1), 'AB', ['A*2 B*1 -*1', 'AB*1', ''])
    expect([colleges?.absolute, colleges?.base]).toEqual([true, { num: 2, den: 5 }])
    expect(colleges?.list.map((one) => [one.inBase, ...one.votes.map(({ votes }) => votes), ...Object.values(one.counts)])).toEqual([
      ...[
        [true, 2, 1, 3, 1, 0, 16],
        [false, 0, 0, 0, 0, 1, 19],
        [false, 0, 0, 0, 0, 0, 20],
      ],
    ])
    expect(counts).toEqual({ expressed: 3, blank: 1, invalid: 1, notCast: 55 })
    const many = electByColleges(rule(1), ['A'], [{ id: 'c0', weight: { num: 1, den: 1 }, ballots: read('A*2'), voters: 1 }], 'drop')
    expect(many).toMatchObject({ ok: false, problems: [{ code: 'candidacy.moreBallots' }] })
  })

  const NAMES = [...'ABCD']
  const asked = fc.record({
    rule: fc.record({
      kind: fc.constantFrom('first', 'second', 'tie' as const),
      seats: fc.integer({ min: 1, max: 4 }),
      majority: fc.constantFrom('relative', 'absolute' as const),
    }),
    parts: fc.array(fc.array(fc.array(fc.constantFrom(...NAMES), { maxLength: 5 }), { maxLength: 12 }), { minLength: 3, maxLength: 3 }),
    empty: fc.constantFrom('drop' as const, 'abstain' as const),
  })
  const listed = (parts: string[][][]) =>
    parts.map((ballots, n) => ({ id: `c${n}`, weight: weights[n] as { num: number; den: number }, ballots, voters: 20 }))
  const counted = (one: SeatRule, parts: string[][][], empty: 'drop' | 'abstain') => {
    const done = electByColleges(one, NAMES, listed(parts), empty)
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    return done.value
  }
  const runs = { numRuns: 1_000 }

  it('sums are exact, elected are those with the most, every seat is given, voted again or vacant', () => {
    fc.assert(
      fc.property(asked, ({ rule: one, parts, empty }) => {
        const found = counted(one, parts, empty)
        const known = new Set(NAMES)
        const expressed = parts.map((ballots) => ballots.filter((names) => isReadable(names, one.seats, known) && names.length > 0))
        // Over one common denominator, with nothing of the engine’s: Σ weight × named ÷ expressed.
        const den = expressed.reduce((product, all) => product * BigInt(all.length || 1), 5n)
        const sum = (name: string) =>
          expressed.reduce((total, all, n) => {
            const named = BigInt(all.filter((names) => names.includes(name)).length)
            return total + (BigInt(weights[n]?.num ?? 0) * named * (den / 5n)) / BigInt(all.length || 1)
          }, 0n)
        for (const { candidate, support } of found.votes)
          expect(sum(candidate) * BigInt(support?.den ?? 0)).toBe(BigInt(support?.num ?? 0) * den)
        const base = expressed.reduce(
          (total, all, n) => total + (all.length > 0 || empty === 'abstain' ? BigInt(weights[n]?.num ?? 0) : 0n),
          0n,
        )
        for (const name of found.elected) {
          if (one.majority === 'absolute') expect(2n * sum(name) * 5n > base * den).toBe(true)
          for (const other of NAMES.filter((each) => !found.elected.includes(each))) expect(sum(other) < sum(name)).toBe(true)
        }
        expect(found.elected.length + (found.next?.seats ?? 0) + found.vacant).toBe(one.seats)
        const { counts } = found
        expect(counts.expressed + counts.blank + counts.invalid + counts.notCast).toBe(60)
      }),
      runs,
    )
  })
  it('the order of the ballots, of the names on them and of the colleges changes nothing', () => {
    fc.assert(
      fc.property(asked, ({ rule: one, parts, empty }) => {
        const turned = listed(parts.map((ballots) => ballots.map((names) => names.toReversed()).toReversed())).toReversed()
        const done = electByColleges(one, NAMES, turned, empty)
        const { colleges: _, ...rest } = counted(one, parts, empty)
        expect(done.ok && { ...done.value, colleges: undefined }).toEqual({ ...rest, colleges: undefined })
      }),
      runs,
    )
  })
  it('one more ballot with that name alone never makes it lose; a blank or a void one changes nobody’s support', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...NAMES), fc.nat(2), ({ rule: one, parts, empty }, name, at) => {
        const before = counted(one, parts, empty)
        const more = (ballot: string[]) =>
          counted(
            one,
            parts.map((ballots, n) => (n === at ? [...ballots, ballot] : ballots)),
            empty,
          )
        if (before.elected.includes(name)) expect(more([name]).elected).toContain(name)
        for (const nobody of [[], [name, name]]) {
          const after = more(nobody)
          expect([after.votes, after.elected, after.next, after.vacant]).toEqual([before.votes, before.elected, before.next, before.vacant])
        }
      }),
      runs,
    )
  })
  it('one college of weight 1 is the plain count', () => {
    fc.assert(
      fc.property(asked, ({ rule: one, parts, empty }) => {
        const all = parts.flat()
        const whole = electByColleges(one, NAMES, [{ id: 'all', weight: { num: 1, den: 1 }, ballots: all, voters: 60 }], empty)
        const plain = electSeats(one, NAMES, all, 60)
        if (!whole.ok || !plain.ok) throw new Error('both are counted')
        const { colleges: _, votes, needed: __, ...rest } = whole.value
        const { needed, ...other } = plain.value
        // Where nobody names anybody and weights stay, more than half of 1 is asked, which nobody has either way.
        expect({ ...rest, votes: votes.map(({ candidate, votes: n }) => ({ candidate, votes: n })) }).toEqual(other)
        if (needed !== null && plain.value.counts.expressed > 0)
          for (const { candidate, votes: n } of plain.value.votes.slice(0, one.seats))
            if (plain.value.elected.includes(candidate)) expect(n).toBeGreaterThanOrEqual(needed)
      }),
      runs,
    )
  })
})

describe('who answers for a candidacy', () => {
  const nour = { person: 'nour', represents: ['tipi'] }
  const luc = { person: 'luc', represents: ['tipi'] }
  it.each([
    ['a seat of her organisation', nour, { org: 'tipi', person: null }, false, [true, true]],
    ['a seat, with somebody else of it named', nour, { org: 'tipi', person: 'luc' }, false, [true, true]],
    ['named for a seat, speaking for it no more', { ...luc, represents: [] }, { org: 'tipi', person: 'luc' }, false, [false, true]],
    ['a charge: the very person', luc, { org: 'tipi', person: 'luc' }, true, [true, true]],
    ['a charge: not another voice of the same organisation', nour, { org: 'tipi', person: 'luc' }, true, [false, false]],
    ['in her own name', nour, { org: null, person: 'nour' }, false, [true, true]],
    ['somebody unknown', { person: null, represents: [] }, { org: 'tipi', person: null }, true, [false, false]],
  ])('%s', (_, voice, one, charge, [accepts, withdraws]) => {
    expect([isOwn(voice, one, charge), mayAnswer(voice, one, charge, 'accepted'), mayAnswer(voice, one, charge, 'withdrawn')]).toEqual([
      accepts,
      accepts,
      withdraws,
    ])
  })
})
