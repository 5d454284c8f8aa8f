import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '#base/day.ts'
import { type Movement, presentAt, quorumAt, staysOf, voiceOf } from '#governance/attendance/attendance.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { type Choice, choices, tally } from '#governance/votes/tally.ts'
import { countingOf, electorateHash, type Vote } from '#governance/votes/vote.ts'
import { carriedStays, carriersAt, checkGiving, type GivenProxy, type Giving, heldBy, isStanding, mayCarry, represented } from './proxy.ts'
import { lastDayOf, type ProxyRule } from './proxy-rule.ts'

const at = (minute: number): Instant =>
  Temporal.Instant.from('2026-04-10T16:00:00.000Z').add({ minutes: minute }).toString({ fractionalSecondDigits: 3 })
const rule: ProxyRule = { most: 2, by: 'eve' }
const orgs = ['A', 'B', 'C', 'D', 'E', 'F']
const came = (org: string, minute: number, person = `p${org}`): Movement => ({
  person,
  org,
  as: 'titulaire',
  kind: 'arrives',
  at: at(minute),
})
const left = (org: string, minute: number, person = `p${org}`): Movement => ({
  person,
  org,
  as: 'titulaire',
  kind: 'leaves',
  at: at(minute),
})
const proxy = (org: string, holder: string, change: Partial<GivenProxy> = {}): GivenProxy => ({
  ...{ id: `${org}>${holder}`, org, holder, substitute: null, person: null, notedBy: null, receivedOn: '2026-04-01', notedAt: at(-1000) },
  takenBackAt: null,
  ...change,
})
const giving = (change: Partial<Giving> = {}): Giving => ({
  ...{ rule, proxies: [], entitled: orgs, day: '2026-04-10', openedAt: null, today: '2026-04-05', name: (org: string) => `org ${org}` },
  cites: { source: 'statutes', reference: 'article 9' },
  ...change,
})

describe('who is carried, minute by minute', () => {
  const proxies = [proxy('B', 'A'), proxy('C', 'A'), proxy('D', 'E', { substitute: 'A' }), proxy('F', 'E', { takenBackAt: at(50) })]
  const stays = staysOf([came('A', 0), came('B', 20), left('B', 30), left('A', 40), came('E', 45), left('E', 60)])
  const by = (minute: number) => Object.fromEntries(carriersAt(stays, proxies, rule, at(minute)))
  it.each([
    ['before anybody is there, nobody is', -5, {}],
    ['A carries the two it received first; a third stand-in is beyond its cap', 5, { B: 'A', C: 'A' }],
    ['B arrives: its proxy sleeps, which leaves A a place for D', 20, { C: 'A', D: 'A' }],
    ['B leaves: its proxy wakes', 30, { B: 'A', C: 'A' }],
    ['A leaves: its proxies no longer count', 40, {}],
    ['E arrives with those of D and F', 45, { D: 'E', F: 'E' }],
    ['F took its own back', 50, { D: 'E' }],
    ['E leaves', 60, {}],
  ])('%s', (_, minute, carried) => expect(by(minute)).toEqual(carried))
  it('no proxy counts where the rules accept none', () => expect(carriersAt(stays, proxies, null, at(5))).toEqual(new Map()))
  it('whoever sent somebody else carries through both, and through the one who stays', () => {
    const two = staysOf([came('A', 0), came('A', 10, 'stand-in'), left('A', 20)])
    const all = [...two, ...carriedStays(two, [proxy('B', 'A')], rule)]
    expect([5, 15, 25].map((minute) => voiceOf(all, 'B', at(minute))?.person)).toEqual(['pA', 'pA', 'stand-in'])
  })
})

describe('scenario 4: seven there and three proxies of eighteen; whoever carries two leaves', () => {
  const eighteen = Array.from({ length: 18 }, (_, n) => `o${n}`)
  const own = staysOf([...[0, 1, 2, 3, 4, 5, 6].map((n) => came(`o${n}`, 0)), left('o0', 30)])
  const all = [...own, ...carriedStays(own, [proxy('o15', 'o0'), proxy('o16', 'o0'), proxy('o17', 'o1')], rule)]
  const share = { num: 1, den: 2 }
  it.each([
    ['present+represented', 10, 10, true],
    ['present+represented', 40, 7, false],
    ['present', 10, 7, false],
  ] as const)('counting %s at minute %i: %i', (count, minute, counted, reached) => {
    expect(quorumAt({ count, share }, eighteen, all, at(minute))).toMatchObject({ counted, reached, needed: 9, of: 18 })
  })
  it('without a quorum rule whoever is there is enough', () => expect(quorumAt(null, eighteen, all, at(10)).reached).toBe(true))
})

describe('what stands against a proxy', () => {
  const asked = { org: 'B', holder: 'A', substitute: null, receivedOn: '2026-04-05' }
  const codes = (change: Partial<Parameters<typeof checkGiving>[0]>, about: Partial<Giving> = {}) =>
    checkGiving({ ...asked, ...change }, giving(about)).map(({ path, code }) => [path, code].filter(Boolean).join(' '))
  const full = [proxy('C', 'A'), proxy('D', 'A')]
  it.each([
    ['nothing', codes({}), []],
    ['a blank one', codes({ holder: null }), ['holder proxy.blank']],
    ['one to itself', codes({ holder: 'B' }), ['holder proxy.toItself']],
    ['one to somebody who sits elsewhere', codes({ holder: 'Z' }), ['holder proxy.holderSitsNot']],
    ['a second one', codes({}, { proxies: [proxy('B', 'C')] }), ['proxy.givenAlready']],
    ['one taken back is no second one', codes({}, { proxies: [proxy('B', 'C', { takenBackAt: at(0) })] }), []],
    ['one to somebody who gave hers', codes({}, { proxies: [proxy('A', 'C')] }), ['holder proxy.chain']],
    ['one of somebody who carries', codes({}, { proxies: [proxy('C', 'B')] }), ['proxy.carriesOthers']],
    ['a third for one holder', codes({}, { proxies: full }), ['holder proxy.full']],
    ['a third as a stand-in', codes({ holder: 'E', substitute: 'A' }, { proxies: full }), ['substitute proxy.full']],
    ['the same twice', codes({ substitute: 'A' }), ['substitute proxy.sameTwice']],
    ['one received on the day', codes({ receivedOn: '2026-04-10' }, { today: '2026-04-10' }), ['receivedOn proxy.late']],
    ['one received on the eve, noted on the day', codes({ receivedOn: '2026-04-09' }, { today: '2026-04-10' }), []],
    ['one of tomorrow', codes({ receivedOn: '2026-04-06' }), ['receivedOn proxy.notYetReceived']],
    [
      'on the day, where they are received until the opening',
      codes({ receivedOn: '2026-04-10' }, { today: '2026-04-10', rule: { ...rule, by: 'opening' } }),
      [],
    ],
    [
      'once it is open',
      codes({ receivedOn: '2026-04-10' }, { today: '2026-04-10', openedAt: at(0), rule: { ...rule, by: 'opening' } }),
      ['receivedOn proxy.late'],
    ],
    ['one where none is accepted', codes({}, { rule: null }), ['proxy.notAccepted']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
  it('beyond the cap it says who is carried already, and whom to choose', () => {
    const [one] = checkGiving(asked, giving({ proxies: full }))
    expect(one?.values).toMatchObject({ holder: 'org A', carried: 'org C\norg D', free: 'org E\norg F', most: 2 })
  })
  it('an assembly accepts two, by the eve; other bodies none; the quorum counts who is there unless it is said', () => {
    expect(defaultRules('assembly').proxies).toEqual(rule)
    expect((['board', 'committee', 'group'] as const).map((kind) => defaultRules(kind).proxies)).toEqual([null, null, null])
    expect(lastDayOf(rule, '2026-04-10')).toBe('2026-04-09')
  })
})

type Command = { do: 'give'; org: number; holder: number; substitute: number } | { do: 'back' | 'arrive' | 'leave'; org: number }
const n = fc.integer({ min: 0, max: orgs.length - 1 })
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('give' as const), org: n, holder: n, substitute: fc.integer({ min: -3, max: 5 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('back' as const, 'arrive' as const, 'leave' as const), org: n }) },
)
const org = (index: number): string => orgs[index] ?? 'A'

/** A meeting as people make it: what the rules refuse does not happen. A command a minute. */
const play = (commands: Command[]): { moves: Movement[]; proxies: GivenProxy[] } => {
  const moves: Movement[] = []
  let proxies: GivenProxy[] = []
  for (const [minute, one] of commands.entries()) {
    const own = org(one.org)
    const there = presentAt(staysOf(moves), [own], at(minute)).length > 0
    if (one.do === 'arrive' && !there) moves.push(came(own, minute))
    if (one.do === 'leave' && there) moves.push(left(own, minute))
    if (one.do === 'back')
      proxies = proxies.map((given) => (given.org === own && isStanding(given) ? { ...given, takenBackAt: at(minute) } : given))
    if (one.do === 'give') {
      const substitute = one.substitute < 0 ? null : org(one.substitute)
      const asked = { org: own, holder: org(one.holder), substitute, receivedOn: '2026-04-05' }
      if (checkGiving(asked, giving({ proxies })).length > 0) continue
      proxies.push(proxy(own, asked.holder, { id: `g${minute}`, substitute, notedAt: at(minute) }))
    }
  }
  return { moves, proxies }
}

describe('whatever people do (field notes, 4.4)', () => {
  const story = fc.tuple(fc.array(command, { maxLength: 40 }), fc.integer({ min: 0, max: 42 })).map(([commands, minute]) => {
    const { moves, proxies } = play(commands)
    const own = staysOf(moves)
    return { moves, proxies, own, all: [...own, ...carriedStays(own, proxies, rule)], now: at(minute) }
  })
  const holds = (check: (told: typeof story extends fc.Arbitrary<infer T> ? T : never) => void) =>
    fc.assert(fc.property(story, check), { numRuns: 300 })

  it('1: every voice once: there itself, carried, or absent', () =>
    holds(({ own, proxies, all, now }) => {
      const standings = represented(own, proxies, rule, orgs, now)
      expect(standings.map((one) => one.org)).toEqual(orgs)
      expect(standings.filter(({ is }) => is !== 'absent').map((one) => one.org)).toEqual(presentAt(all, orgs, now))
    }))
  it('2 and 5: only somebody who is there herself carries, never one who is carried: no chain, and none left behind', () =>
    holds(({ own, proxies, now }) => {
      const carriers = carriersAt(own, proxies, rule, now)
      const there = presentAt(own, orgs, now)
      for (const by of carriers.values()) {
        expect(there).toContain(by)
        expect(carriers.has(by)).toBe(false)
      }
    }))
  it('3: nobody carries more than the cap, nor is given more', () =>
    holds(({ own, proxies, now }) => {
      const carriers = [...carriersAt(own, proxies, rule, now).values()]
      for (const one of orgs) {
        expect(carriers.filter((by) => by === one).length).toBeLessThanOrEqual(rule.most)
        expect(heldBy(proxies, one).length).toBeLessThanOrEqual(rule.most)
        expect(mayCarry(one, rule.most, { proxies, entitled: orgs })).not.toContain(one)
      }
    }))
  it('4: whoever is there speaks for herself, whatever she gave', () =>
    holds(({ own, proxies, all, now }) => {
      for (const one of presentAt(own, orgs, now)) {
        expect(carriersAt(own, proxies, rule, now).has(one)).toBe(false)
        expect(voiceOf(all, one, now)?.by).toBeUndefined()
      }
    }))
  it('the stays say at every instant what the proxies say', () =>
    holds(({ own, proxies, all, now }) => {
      const carriers = carriersAt(own, proxies, rule, now)
      expect(orgs.filter((one) => voiceOf(all, one, now)?.by !== undefined)).toEqual(orgs.filter((one) => carriers.has(one)))
    }))
  it('7: the order in which movements and proxies are read changes nothing', () =>
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 30 }).chain((commands) => {
          const { moves, proxies } = play(commands)
          const other = fc.tuple(
            fc.shuffledSubarray(moves, { minLength: moves.length }),
            fc.shuffledSubarray(proxies, { minLength: proxies.length }),
          )
          return fc.tuple(fc.constant({ moves, proxies }), other, fc.integer({ min: 0, max: 32 }))
        }),
        ([{ moves, proxies }, [moved, shuffled], minute]) => {
          const count = (some: Movement[], given: GivenProxy[]) => {
            const own = staysOf(some)
            return quorumAt(
              { count: 'present+represented', share: { num: 1, den: 2 } },
              orgs,
              [...own, ...carriedStays(own, given, rule)],
              at(minute),
            )
          }
          expect(count(moved, shuffled)).toEqual(count(moves, proxies))
        },
      ),
      { numRuns: 150 },
    ))
  it('6 and 12: the electorate stays as it was frozen; what is counted and what is not cast make it up', () =>
    fc.assert(
      fc.property(
        story,
        fc.array(fc.constantFrom(...choices), { minLength: 6, maxLength: 6 }),
        ({ own, proxies, all, now }, said: Choice[]) => {
          const carriers = carriersAt(own, proxies, rule, now)
          const voting = presentAt(all, orgs, now)
          const { majority, tie } = defaultRules('assembly').vote
          const vote: Vote = {
            ...{
              n: 1,
              version: 1,
              second: false,
              secrecy: 'open',
              casting: null,
              closedAt: null,
              ended: null,
              voted: [],
              result: null,
              voidReason: null,
            },
            terms: { majority, tie, quorum: null, count: 'present+represented', seats: orgs.length, recused: 0 },
            electorate: orgs,
            ...(carriers.size > 0 ? { holders: Object.fromEntries(carriers) } : {}),
            hash: electorateHash(orgs),
            openedAt: now,
            ballots: voting.map((one) => ({ org: one, choice: said[orgs.indexOf(one)] ?? 'for', person: 'p', notedBy: null, at: now })),
          }
          const closed = Temporal.Instant.from(now).add({ milliseconds: 1 }).toString({ fractionalSecondDigits: 3 })
          const result = tally(countingOf(vote, closed, all, null))
          if (!result.ok) throw new Error(JSON.stringify(result.problems))
          const { counts, quorum } = result.value
          expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(orgs.length)
          expect([counts.notCast, quorum.counted]).toEqual([orgs.length - voting.length, voting.length])
        },
      ),
      { numRuns: 200 },
    ))
})
