import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fraction } from '#base/fraction.ts'
import { quorumAt, type Stay } from '#governance/attendance/attendance.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { decide } from '#governance/decisions/consent.ts'
import { type Decision, propose, type Room } from '#governance/decisions/decision.ts'
import type { Command } from '#governance/decisions/deed.ts'
import { replayOf } from '#governance/record/replay.ts'
import type { VoteRules } from '#governance/rules/vote-rules.ts'
import { type Choice, choices } from '#governance/votes/tally.ts'
import { electorateHash, type Sealed, type Vote } from '#governance/votes/vote.ts'
import { roundedText, weightText } from '#platform/i18n/share-text.ts'
import { type CollegeRules, checkColleges, collegesFrom, defaultColleges, weightFrom } from './college.ts'
import { collegeOfVoter } from './college-count.ts'
import { collegesTyped } from './college-draft.ts'

const typed = (text: string, rest: Partial<CollegeRules> = {}, before: CollegeRules['list'] = []) => {
  const { list, problems } = collegesFrom(text, before)
  return { list, codes: [...problems, ...checkColleges({ ...defaultColleges, list, ...rest })].map(({ code }) => code) }
}

describe('what is typed of colleges', () => {
  it.each<[string, Fraction | null, string]>([
    ['1/3', { num: 1, den: 3 }, '1/3'],
    ['40 %', { num: 2, den: 5 }, '40\u00a0%'],
    ['40/100', { num: 2, den: 5 }, '40\u00a0%'],
    ['33,5 %', { num: 67, den: 200 }, '33,5\u00a0%'],
    ['100%', { num: 1, den: 1 }, '100\u00a0%'],
    ['1/0', null, ''],
    ['0,4', null, ''],
    ['un tiers', null, ''],
  ])('a weight « %s »', (text, weight, shown) => {
    expect(weightFrom(text)).toEqual(weight)
    if (weight) expect(weightText(weight, 'fr')).toBe(shown)
  })

  it.each<[string, string, Partial<CollegeRules>, string[]]>([
    ['three colleges that make 1', 'Usagers : 40 %\nSalariés : 30 %\nPartenaires : 30 %', {}, []],
    ['thirds', 'A 1/3\nB ; 1/3\nC = 1/3', {}, []],
    ['33 % three times is not the whole', 'A 33 %\nB 33 %\nC 33 %', {}, ['college.sum']],
    ['one alone', 'Tous : 100 %', {}, ['college.howMany']],
    ['a line without a weight', 'Usagers\nSalariés 100 %', {}, ['college.line', 'college.howMany']],
    ['the same name twice, whatever its accents', 'Salariés 50 %\nsalaries 50 %', {}, ['college.twice']],
    ['a weight of nothing', 'A 0 %\nB 100 %', {}, ['college.weight']],
    ['a weight too fine to be summed exactly', 'A 1/10007\nB 10006/10007', {}, ['college.weight', 'college.weight']],
    ['two colleges, where it is no SCIC', 'A 60 %\nB 40 %', {}, []],
    ['a SCIC of two', 'A 50 %\nB 50 %', { scic: true }, ['college.scicThree']],
    ['a SCIC at its two limits', 'A 50 %\nB 40 %\nC 10 %', { scic: true }, []],
    ['a SCIC beyond them', 'A 51 %\nB 40 %\nC 9 %', { scic: true }, ['college.scicShare', 'college.scicShare']],
    ['a floor that hides nothing', 'A 50 %\nB 50 %', { floor: 2 }, ['college.floor']],
  ])('%s', (_, text, rest, codes) => expect(typed(text, rest).codes).toEqual(codes))

  it('a college stays itself under its name, also called anew with the same weight; a new one is nobody’s', () => {
    const before = [
      { id: 'u', name: 'Usagers', weight: { num: 1, den: 2 } },
      { id: 's', name: 'Salariés', weight: { num: 1, den: 2 } },
    ]
    const ids = (text: string) => typed(text, {}, before).list.map(({ id }) => id)
    expect(ids('salaries 2/5\nUSAGERS 3/5')).toEqual(['s', 'u'])
    expect(ids('Usagères et usagers 1/2\nSalariés 1/2')).toEqual(['u', 's'])
    expect(ids('Communes 1/3\nSalariés 2/3')).toEqual(['', 's'])
    expect(ids('Communes 1/2\nRégion 1/2')).toEqual(['', ''])
  })

  it('a form that does not know them leaves them; an empty one takes them away', () => {
    const colleges: CollegeRules = { ...defaultColleges, list: typed('A 1/2\nB 1/2').list, floor: 4 }
    const now = { ...defaultRules('assembly'), colleges }
    const said = { collegeCarry: null, collegeEmpty: null, collegeFloor: null, collegeSmall: null, collegeScic: false }
    expect(collegesTyped(said, now).rules.colleges).toBe(colleges)
    expect(collegesTyped({ ...said, colleges: '' }, now).rules).toEqual({})
    expect(collegesTyped({ ...said, colleges: 'A 1/3\nB 2/3' }, now).rules.colleges).toMatchObject({
      floor: 4,
      list: [{ weight: { den: 3 } }, {}],
    })
  })

  it('14: whatever whole parts are typed, their shares are taken; one part more or less is refused', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 8 }), fc.nat(7), (parts, at) => {
        const den = parts.reduce((a, b) => a + b, 0)
        const text = (all: number[]) => all.map((part, n) => `C${n} ${part}/${den}`).join('\n')
        expect(typed(text(parts)).codes).toEqual([])
        const wrong = parts.map((part, n) => (n === at % parts.length ? part + 1 : part))
        expect(typed(text(wrong)).codes).toContain('college.sum')
      }),
      { numRuns: 300 },
    )
  })
  it('rounds a share half up, and says « 100 % » of the whole', () => {
    expect([roundedText({ num: 7, den: 15 }, 'fr'), roundedText({ num: 1, den: 1 }, 'fr'), roundedText({ num: 1, den: 16 }, 'en')]).toEqual(
      ['46,7\u00a0%', '100\u00a0%', '6.3%'],
    )
  })
})

const instant = (minute: number): string => new Date(Date.parse('2026-03-12T17:00:00.000Z') + minute * 60_000).toISOString()
const orgs = Array.from({ length: 13 }, (_, n) => `o${String(n).padStart(2, '0')}`)
const weights = [2, 2, 1].map((num) => ({ num, den: 5 }))
const three: CollegeRules['list'] = weights.map((weight, n) => ({ id: `c${n}`, name: `Collège ${n}`, weight }))

type Table = { of: Record<string, string>; colleges?: Partial<CollegeRules>; vote?: Partial<VoteRules>; present?: string[]; at?: number }
const roomOf = (table: Table): Room => {
  const { of, colleges = {}, vote = {}, present = Object.keys(of), at = 10 } = table
  const standard = defaultRules('assembly')
  const entitled = Object.keys(of)
  const stays = present.map((org): Stay => ({ person: org, org, as: 'titulaire', from: instant(0), until: null }))
  const rules = { ...standard, colleges: { ...defaultColleges, list: three, ...colleges }, vote: { ...standard.vote, ...vote } }
  return {
    ...{
      at: instant(at),
      open: true,
      entitled,
      present,
      quorum: quorumAt(rules.quorum, entitled, stays, instant(at)),
      stays,
      chair: null,
      rules,
    },
    ...{ colleges: of, point: { kind: 'vote', anyOther: false, addedAfterNotice: false } },
    earlier: () => roomOf(table),
  }
}
const proposal = propose('d', { id: 'p', kind: 'vote' }, { person: 'o00', org: 'o00' }, { text: 't', hash: 'h', by: 'o00', at: instant(1) })
type Played = { decision: Decision; codes: string[] }
const play = (room: Room, commands: Command[], start = proposal): Played => {
  let decision = start
  for (const command of commands) {
    const result = decide(decision, command, room)
    if (!result.ok) return { decision, codes: result.problems.map(({ code }) => code) }
    decision = result.value
  }
  return { decision, codes: [] }
}
const by = (org: string) => ({ org, person: org })
const call: Command = { do: 'callVote' }
/** So many voices in each college. */
const sized = (...sizes: number[]): Record<string, string> =>
  Object.fromEntries(sizes.flatMap((size, college) => Array.from({ length: size }, (_, n) => [`o${college}${n}`, `c${college}`])))

describe('a vote by colleges', () => {
  it('opens once each voice has a college; it is frozen, and in the hash of the electorate (6)', () => {
    const of = sized(2, 2, 2)
    const { o20: _, ...rest } = of
    expect(play({ ...roomOf({ of }), colleges: rest }, [call]).codes).toEqual(['college.missing'])
    const opened = play(roomOf({ of }), [call]).decision
    expect(opened.votes[0]).toMatchObject({ colleges: of, terms: { colleges: { carry: 'proportional', list: three } } })
    expect(opened.votes[0]?.hash).toBe(electorateHash(Object.keys(of), of))
    expect(electorateHash(Object.keys(of), { ...of, o20: 'c0' })).not.toBe(opened.votes[0]?.hash)
    // A college changed, and other weights, while it runs: nothing becomes of it.
    const later = roomOf({ of: { ...of, o20: 'c0' }, colleges: { carry: 'majority' }, at: 12 })
    const votes: Command[] = Object.keys(of).map((org) => ({ do: 'cast', choice: org === 'o20' ? 'against' : 'for', ...by(org) }))
    const closed = play(later, [...votes, { do: 'closeVote', sealed: null }], opened).decision
    expect(closed.votes[0]?.result).toMatchObject({ for: { num: 9, den: 10 }, against: { num: 1, den: 10 }, base: { num: 1, den: 1 } })
  })

  it('scenario 10: secret asked for a three-member college: refused with what unanimity would reveal; merged where the rules say so, and logged', () => {
    const of = sized(5, 5, 3)
    const ask: Command = { do: 'askSecret', ...by('o00') }
    const refused = decide(proposal, ask, roomOf({ of }))
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'college.tooSmall', values: { n: 1, small: '3 Collège 2', floor: 5 } }],
    })
    // The vote is held openly: why it was no other is kept with it.
    expect(play(roomOf({ of }), [call]).decision.votes[0]?.terms.small).toEqual([{ id: 'c2', name: 'Collège 2', voters: 3 }])
    // Where every ballot is confidential by rule, there is none.
    expect(play(roomOf({ of, vote: { secrecy: 'always' } }), [call]).codes).toEqual(['college.tooSmall'])
    // Where the rules count together, nothing of a college is kept.
    const merging = roomOf({ of, colleges: { small: 'merge' } })
    const { votes } = play(merging, [ask, call]).decision
    expect(votes[0]?.terms).toMatchObject({ merged: [{ id: 'c2', voters: 3 }] })
    expect([votes[0]?.colleges, votes[0]?.terms.colleges, votes[0]?.secrecy]).toEqual([undefined, undefined, 'confidential'])
    // A hub may go down to three, no lower, and a college nobody of which is there hides nobody.
    expect(play(roomOf({ of, colleges: { floor: 3 } }), [ask, call]).codes).toEqual([])
    const absent = Object.keys(sized(5, 5))
    expect(play(roomOf({ of: sized(5, 5, 5), present: absent }), [ask, call]).codes).toEqual([])
    expect(play(roomOf({ of: sized(5, 5, 5), present: [...absent, 'o20'] }), [ask]).codes).toEqual(['college.tooSmall'])
  })

  it('names are counted in proportion; as a block the ballot does not open, unless small colleges have all counted together', () => {
    const candidacy = {
      id: 'k',
      org: 'o00',
      person: null,
      orgName: 'A',
      personName: null,
      at: instant(0),
      acceptedAt: instant(0),
      withdrawnAt: null,
    }
    const slate = { body: null, seats: 1, until: null, persons: false, hidden: false, given: null, candidacies: [candidacy] }
    const on = (colleges: Partial<CollegeRules>, sizes: number[]) => {
      const room = roomOf({ of: sized(...sizes), colleges })
      return play({ ...room, point: { ...room.point, kind: 'candidates', slate } }, [call])
    }
    expect(on({ carry: 'majority' }, [5, 5, 5]).codes).toEqual(['college.blockOnNames'])
    expect(on({}, [5, 5, 5]).decision.votes[0]?.terms.colleges?.list).toHaveLength(3)
    // On persons the ballot is confidential by rule: no show of hands is offered in its place.
    expect(on({}, [5, 5, 2]).codes).toEqual(['college.tooSmall'])
    expect(on({ carry: 'majority', small: 'merge' }, [5, 5, 2]).decision.votes[0]?.terms).toMatchObject({
      merged: [{ id: 'c2', voters: 2 }],
    })
  })

  it('33: a confidential vote is not counted while one or two of a college have voted', () => {
    const of = sized(5, 5, 5)
    const sign = (org: string): Command => ({ do: 'sign', ...by(org) })
    const signed = ['o00', 'o01', 'o02', 'o10', 'o11'].map(sign)
    const close: Command = { do: 'closeVote', sealed: ['c0', 'c0', 'c0', 'c1', 'c1', 'c1'].map((college) => ({ choice: 'for', college })) }
    const room = roomOf({ of, vote: { secrecy: 'always' } })
    expect(play(room, [call, ...signed, close]).codes).toEqual(['college.tooFewCast'])
    const { decision } = play({ ...room, at: instant(11) }, [sign('o12'), close], play(room, [call, ...signed]).decision)
    // The third college did not vote: it is out of the base, and four fifths are the whole.
    expect(decision).toMatchObject({ state: 'adopted', votes: [{ result: { for: { num: 4, den: 5 }, base: { num: 4, den: 5 } } }] })
  })
})

/** Another way to add fractions, of no kin with the engine’s. */
type Sum = [bigint, bigint]
const add = ([a, b]: Sum, [c, d]: Sum): Sum => [a * d + c * b, b * d]
const equals = ([a, b]: Sum, { num, den }: Fraction): boolean => a * BigInt(den) === BigInt(num) * b

const said = fc.constantFrom<Choice | null>(...choices, null)
const anyVote = fc.record({
  voices: fc.array(fc.record({ college: fc.nat(2), says: said }), { minLength: 3, maxLength: 13 }),
  carry: fc.constantFrom('proportional' as const, 'majority' as const),
  empty: fc.constantFrom('drop' as const, 'abstain' as const),
  base: fc.constantFrom('exprimes' as const, 'inscrits' as const),
  secrecy: fc.constantFrom('open' as const, 'always' as const),
  small: fc.constantFrom('refuse' as const, 'merge' as const),
  moved: fc.nat(12),
})

it('12, 33, both carries: a random vote is what a plain sum says, by college, whatever moves meanwhile; replayed it is the same', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyVote, ({ voices, carry, empty, base, secrecy, small, moved }) => {
      const all = voices.map(({ college, says }, n) => ({ org: orgs[n] as string, college: `c${college}`, says }))
      const of = Object.fromEntries(all.map(({ org, college }) => [org, college]))
      const vote = { secrecy, majority: { num: 1, den: 2, strict: true, base } }
      const room = roomOf({ of, vote, colleges: { carry, empty, small, floor: 3 } })
      const opened = play(room, [call])
      const sizes = three.map(({ id }) => all.filter(({ college }) => college === id).length)
      const few = secrecy === 'always' && sizes.some((n) => n > 0 && n < 3)
      expect(opened.codes.includes('college.tooSmall')).toBe(few && small === 'refuse')
      if (opened.codes.length > 0) return void seen.add('refused')
      const frozen = opened.decision.votes[0] as Vote
      if (few) {
        expect([frozen.colleges, frozen.terms.colleges]).toEqual([undefined, undefined])
        return void seen.add('merged')
      }
      const later = { ...room, at: instant(11), colleges: { ...of, [orgs[moved] as string]: 'c0' } }
      const cast = all.flatMap(({ org, says }): Command[] =>
        says === null ? [] : [secrecy === 'open' ? { do: 'cast', choice: says, ...by(org) } : { do: 'sign', ...by(org) }],
      )
      const sealed = all.flatMap(({ college, says }): Sealed[] => (says === null ? [] : [{ choice: says, college }])).reverse()
      const closed = play({ ...later }, [...cast, { do: 'closeVote', sealed: secrecy === 'open' ? null : sealed }], opened.decision)
      if (closed.codes.length > 0) return void seen.add(`kept shut ${closed.codes}`)
      const ended = closed.decision.votes[0] as Vote
      const result = ended.result
      if (!result) throw new Error('a vote that is closed is counted')
      expect([ended.colleges, ended.hash]).toEqual([frozen.colleges, frozen.hash])

      let sumFor: Sum = [0n, 1n]
      let sumAgainst: Sum = [0n, 1n]
      let sumBase: Sum = [0n, 1n]
      three.forEach(({ id, weight }, n) => {
        const inIt = all.filter(({ college }) => college === id)
        const many = (choice: Choice | null) => inIt.filter(({ says }) => says === choice).length
        const counts = { for: many('for'), against: many('against'), abstain: many('abstain'), blank: many('blank'), notCast: many(null) }
        expect(result.colleges?.[n]).toMatchObject({ id, ...counts })
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(sizes[n])
        const d = base === 'exprimes' ? counts.for + counts.against : inIt.length
        const part = (own: number, other: number): Sum =>
          d === 0 ? [0n, 1n] : carry === 'proportional' ? [BigInt(own), BigInt(d)] : [own > other ? 2n : own === other ? 1n : 0n, 2n]
        const weigh = ([a, b]: Sum): Sum => [a * BigInt(weight.num), b * BigInt(weight.den)]
        sumFor = add(sumFor, weigh(part(counts.for, counts.against)))
        sumAgainst = add(sumAgainst, weigh(part(counts.against, counts.for)))
        if (d > 0 || empty === 'abstain') sumBase = add(sumBase, weigh([1n, 1n]))
      })
      expect([equals(sumFor, result.for), equals(sumAgainst, result.against), equals(sumBase, result.base as Fraction)]).toEqual([
        true,
        true,
        true,
      ])
      expect(result.outcome === 'adopted').toBe(sumFor[0] > 0n && 2n * sumFor[0] * sumBase[1] > sumBase[0] * sumFor[1])
      seen.add(`${secrecy} ${carry} ${result.outcome}`)

      for (const org of Object.keys(of)) expect(collegeOfVoter(ended, org)?.id).toBe(of[org])
      const version = { n: 1, from: '2026-01-01', form: 'collegial' as const, text: null, keptAt: instant(0), rules: room.rules }
      const replayed = replayOf(closed.decision, version, Object.keys(of), room.stays, () => (secrecy === 'open' ? null : sealed))
      expect(replayed.map(({ same }) => same)).toEqual([true, true])
    }),
    { numRuns: 1_500 },
  )
  for (const one of [
    'refused',
    'merged',
    'open proportional adopted',
    'open majority rejected',
    'always proportional adopted',
    'always majority rejected',
  ])
    expect([...seen].sort()).toContain(one)
}, 120_000)
