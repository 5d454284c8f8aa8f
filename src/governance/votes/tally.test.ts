import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import type { Entry } from './electorate.ts'
import en from './tally.en.ts'
import fr from './tally.fr.ts'
import { type Choice, choices, type Tally, tally, type Vote, type VoteRule } from './tally.ts'

const rule: VoteRule = {
  majority: { num: 1, den: 2, strict: true, base: 'exprimes' },
  tie: 'rejected',
  quorum: { of: 5, num: 0, den: 1, count: 'present' },
}
const own = (n: number, college?: string): Entry => ({ mandant: `o${n}`, caster: `p${n}`, proxy: false, ...(college ? { college } : {}) })
const opened = '2026-03-12T18:40:00.000Z'
const closed = '2026-03-12T18:55:00.000Z'
const at = (n: number) => `2026-03-12T18:41:00.${String(n).padStart(3, '0')}Z`

const voteOf = (said: Choice[], changes: Partial<VoteRule> = {}, electorate: Entry[] = said.map((_, n) => own(n))): Vote => ({
  rule: { ...rule, ...changes },
  electorate,
  attendance: null,
  openedAt: opened,
  closedAt: closed,
  cast: { secrecy: 'open', ballots: said.map((choice, n) => ({ mandant: `o${n}`, choice, at: at(n) })) },
})
const count = (vote: Vote): Tally => {
  const counted = tally(vote)
  if (!counted.ok) throw new Error(JSON.stringify(counted.problems))
  return counted.value
}
const codes = (vote: Vote) => {
  const counted = tally(vote)
  return counted.ok ? [] : counted.problems.map(({ path, code }) => `${path} ${code}`)
}
const whys = ({ because }: Tally) => because.map(({ code }) => code.replace('tally.', ''))

describe('what a vote gives', () => {
  const two = { majority: { ...rule.majority, base: 'presents' as const } }
  it.each<[string, Vote, Tally['outcome'], string]>([
    ['more for than against', voteOf(['for', 'for', 'against']), 'adopted', 'majority.reached'],
    ['half is not more than half', voteOf(['for', 'against']), 'rejected', 'tie.rejected'],
    [
      'half is half, where half is enough',
      voteOf(['for', 'against'], { majority: { ...rule.majority, strict: false } }),
      'adopted',
      'majority.reached',
    ],
    [
      'nobody expresses a view, even where nothing is asked',
      voteOf(['abstain'], { majority: { ...rule.majority, num: 0, strict: false } }),
      'rejected',
      'nobody',
    ],
    ['an abstention weighs where the base is those present', voteOf(['for', 'abstain', 'abstain'], two), 'rejected', 'majority.missed'],
    [
      'equal among those present is a tie too',
      voteOf(['for', 'against', 'abstain'], { ...two, tie: 'secondBallot' }),
      'tied',
      'tie.secondBallot',
    ],
    ['the casting vote is for', voteOf(['for', 'against'], { tie: 'casting', casting: 'for' }), 'adopted', 'tie.castFor'],
    [
      'two thirds are not a simple majority: no tie there',
      voteOf(['for', 'against'], { majority: { ...rule.majority, num: 2, den: 3 }, tie: 'secondBallot' }),
      'rejected',
      'majority.missed',
    ],
    [
      'without the quorum nothing is decided',
      voteOf(['for'], { quorum: { of: 5, num: 3, den: 5, count: 'present' } }),
      'inquorate',
      'base.exprimes',
    ],
  ])('%s', (_, vote, outcome, why) => {
    const counted = count(vote)
    expect(counted.outcome).toBe(outcome)
    expect(whys(counted).at(-1)).toBe(why)
  })

  it('colleges: a college nobody votes in is out of the base, or stays in it', () => {
    const electorate = [own(0, 'a'), own(1, 'b'), own(2, 'b')]
    const list = [
      { id: 'a', weight: { num: 2, den: 5 } },
      { id: 'b', weight: { num: 3, den: 5 } },
    ]
    const of = (empty: 'drop' | 'abstain') =>
      count(voteOf(['for', 'abstain', 'blank'], { colleges: { list, carry: 'proportional', empty } }, electorate))
    expect(of('drop')).toMatchObject({ outcome: 'adopted', for: { num: 2, den: 5 } })
    expect(of('abstain')).toMatchObject({ outcome: 'rejected', for: { num: 2, den: 5 } })
    expect(whys(of('drop'))).toEqual(['quorum.reached', 'carry.proportional', 'college.drop', 'base.exprimes', 'majority.reached'])
  })

  it('a secret vote: who voted stands beside what was voted; a signature without a ballot is a voice not cast', () => {
    const vote: Vote = {
      ...voteOf([], {}, [own(0), own(1), own(2)]),
      cast: { secrecy: 'secret', ballots: [{ choice: 'for' }, { choice: 'against' }], voted: ['o0', 'o1', 'o2'] },
    }
    expect(count(vote)).toMatchObject({ outcome: 'rejected', counts: { for: 1, against: 1, notCast: 1 } })
    expect(whys(count(vote))).toContain('fewerBallots')
  })

  it('the last ballot of a voice counts, at the same instant the later in the list; what is left out is named', () => {
    const vote = voteOf([], {}, [own(0)])
    const ballots = [
      { mandant: 'o0', choice: 'for' as const, at: at(3) },
      { mandant: 'o0', choice: 'against' as const, at: at(2) },
      { mandant: 'o0', choice: 'abstain' as const, at: at(3) },
      { mandant: 'o0', choice: 'for' as const, at: closed },
    ]
    const counted = count({ ...vote, cast: { secrecy: 'open', ballots } })
    expect(counted.counts).toEqual({ for: 0, against: 0, abstain: 1, blank: 0, notCast: 0 })
    expect(whys(counted).filter((why) => why.startsWith('ballot'))).toEqual(['ballot.replaced', 'ballot.replaced', 'ballot.late'])
  })
})

describe('what cannot be counted', () => {
  const proxy = (n: number, holder: number): Entry => ({ mandant: `o${n}`, caster: `p${holder}`, proxy: true, holder: `o${holder}` })
  const colleges = { list: [{ id: 'a', weight: { num: 1, den: 2 } }], carry: 'majority' as const, empty: 'drop' as const }
  const secret = (voted: string[], ballots: number): Vote => ({
    ...voteOf([], {}, [own(0), own(1)]),
    cast: { secrecy: 'secret', ballots: Array.from({ length: ballots }, () => ({ choice: 'for' as const })), voted },
  })
  it.each<[string, Vote, string[]]>([
    ['nobody to vote', voteOf([]), ['/electorate tally.nobodyVotes']],
    ['a proxy handed on', voteOf([], {}, [own(0), proxy(1, 0), proxy(2, 1)]), ['/electorate/2/holder tally.chain']],
    [
      'proxies above the cap: the later ones',
      voteOf([], { proxies: { maxPerHolder: 1 } }, [own(0), proxy(1, 0), proxy(2, 0)]),
      ['/electorate/2/caster tally.tooManyProxies'],
    ],
    ['closed as it opens', { ...voteOf(['for']), closedAt: opened }, ['/closedAt tally.closedBeforeOpened']],
    [
      'weights that do not add up, a voice without college',
      voteOf(['for'], { colleges }),
      ['/rule/colleges tally.weights', '/electorate/0/college tally.collegeUnknown'],
    ],
    ['a casting vote that was not said', voteOf(['for'], { tie: 'casting' }), ['/rule/casting tally.castingMissing']],
    ['more ballots than signatures', secret(['o0'], 2), ['/ballots tally.moreBallots']],
    ['somebody who signs twice, a stranger', secret(['o0', 'o0', 'o9'], 0), ['/voted/2 tally.stranger', '/voted/1 tally.votedTwice']],
    [
      'left before arriving',
      { ...voteOf(['for']), attendance: [{ person: 'p0', arrive: closed, leave: opened }] },
      ['/attendance/0/leave tally.leftBeforeArrival'],
    ],
    [
      'three quarters written upside down',
      voteOf(['for'], { majority: { ...rule.majority, num: 4, den: 3 } }),
      ['/rule/majority tally.aboveOne'],
    ],
  ])('%s', (_, vote, problems) => expect(codes(vote)).toEqual(problems))

  it('every reason has its words in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort())
  })
})

const choice = fc.constantFrom(...choices)
const anyRule = fc.record({
  majority: fc.record({
    num: fc.integer({ min: 0, max: 4 }),
    den: fc.constantFrom(4),
    strict: fc.boolean(),
    base: fc.constantFrom('exprimes' as const, 'presents' as const, 'inscrits' as const),
  }),
  tie: fc.constantFrom('rejected' as const, 'secondBallot' as const),
})
const names = ['a', 'b', 'c'] as const
const anyColleges = fc.record({
  parts: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  carry: fc.constantFrom('proportional' as const, 'majority' as const),
  empty: fc.constantFrom('drop' as const, 'abstain' as const),
})
/** Any vote of up to a dozen voices, with colleges or without. */
const anyVote = fc
  .record({
    said: fc.array(choice, { minLength: 1, maxLength: 12 }),
    changes: anyRule,
    colleges: fc.option(anyColleges, { nil: undefined }),
  })
  .map(({ said, changes, colleges }) => {
    if (!colleges) return voteOf(said, changes)
    const den = colleges.parts.reduce((a, b) => a + b, 0)
    const list = names.map((id, n) => ({ id, weight: { num: colleges.parts[n] ?? 0, den } }))
    const electorate = said.map((_, n) => own(n, names[n % 3]))
    return voteOf(said, { ...changes, colleges: { list, carry: colleges.carry, empty: colleges.empty } }, electorate)
  })
const ballotsOf = (vote: Vote) => (vote.cast.secrecy === 'open' ? vote.cast.ballots : [])
const withBallots = (vote: Vote, ballots: ReturnType<typeof ballotsOf>): Vote => ({ ...vote, cast: { secrecy: 'open', ballots } })
const swapped = { for: 'against', against: 'for', abstain: 'abstain', blank: 'blank' } as const

describe('whatever the vote', () => {
  it('9: the order of the ballots changes nothing', () => {
    fc.assert(
      fc.property(
        anyVote.chain((vote) => fc.tuple(fc.constant(vote), fc.shuffledSubarray(ballotsOf(vote), { minLength: ballotsOf(vote).length }))),
        ([vote, shuffled]) => {
          expect(count(withBallots(vote, shuffled))).toEqual(count(vote))
        },
      ),
    )
  })

  it('10: one against turned into one for never turns adopted into rejected', () => {
    fc.assert(
      fc.property(anyVote, fc.nat(), (vote, pick) => {
        fc.pre(count(vote).outcome === 'adopted')
        const ballots = ballotsOf(vote)
        const chosen = pick % ballots.length
        fc.pre(ballots[chosen]?.choice === 'against')
        const turned = ballots.map((one, n) => (n === chosen ? { ...one, choice: 'for' as const } : one))
        expect(count(withBallots(vote, turned)).outcome).toBe('adopted')
      }),
    )
  })

  it('11: under a simple majority with no rule for ties, for and against are treated alike', () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 12 }), (said) => {
        const [one, other] = [count(voteOf(said)), count(voteOf(said.map((each) => swapped[each])))]
        expect([other.for, other.against]).toEqual([one.against, one.for])
        if (one.outcome === 'adopted') expect(other.outcome).toBe('rejected')
      }),
    )
  })

  it('12: what was cast and what was not add up to the electorate, in each college', () => {
    fc.assert(
      fc.property(anyVote, (vote) => {
        const { counts, colleges = [] } = count(vote)
        const all = (one: typeof counts) => one.for + one.against + one.abstain + one.blank + one.notCast
        expect(all(counts)).toBe(vote.electorate.length)
        for (const { id, gives: _, ...each } of colleges)
          expect(all(each)).toBe(vote.electorate.filter(({ college }) => college === id).length)
      }),
    )
  })

  it('13: abstaining is outside the base of votes expressed: whoever abstains might as well not be there', () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 2, maxLength: 12 }), anyRule, (said, changes) => {
        const expressed = { ...changes, majority: { ...changes.majority, base: 'exprimes' as const } }
        const without = said.filter((each) => each === 'for' || each === 'against')
        fc.pre(without.length > 0)
        expect(count(voteOf(said, expressed)).outcome).toBe(count(voteOf(without, expressed)).outcome)
      }),
    )
  })

  it('15: a tie is exact equality, and nothing else', () => {
    fc.assert(
      fc.property(anyVote, (vote) => {
        const simple = {
          ...vote,
          rule: { ...vote.rule, majority: { ...vote.rule.majority, num: 1, den: 2, strict: true }, tie: 'secondBallot' as const },
        }
        const { outcome, for: sideFor, against } = count(simple)
        const equal = sideFor.num > 0 && sideFor.num === against.num && sideFor.den === against.den
        expect(outcome === 'tied').toBe(equal)
      }),
    )
  })
})
