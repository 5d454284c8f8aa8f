import { describe, expect, it } from 'vitest'
import type { Stay } from '#governance/attendance/attendance.ts'
import { quorumAt } from '#governance/attendance/attendance.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { decide } from '#governance/decisions/consent.ts'
import { type Decision, propose, quorumNow, type Room } from '#governance/decisions/decision.ts'
import { electorateHash } from '#governance/votes/vote.ts'
import { lateAmong, losingVote, seatsCounted, toldByNotice, withheldAt } from './arrears.ts'
import { arrearsFrom } from './arrears-draft.ts'
import { arrearsOf, rowOfArrears } from './arrears-rule.ts'

const at = (minute: number) =>
  Temporal.Instant.from('2026-04-10T16:00:00.000Z').add({ minutes: minute }).toString({ fractionalSecondDigits: 3 })
const five = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi', 'Maison Bleue']
const noVote = (counted: boolean) => ({ arrears: { effect: 'noVote' as const, counted } })

describe('the rule, as the form sends it', () => {
  it.each([
    ['nothing said, nothing there', { arrears: null, arrearsCounted: null }, {}, {}],
    ['nothing said: as it is', { arrears: null, arrearsCounted: null }, noVote(false), noVote(false)],
    ['« ne vote pas »: it still counts, unless it is said otherwise', { arrears: 'noVote', arrearsCounted: null }, {}, noVote(true)],
    ['out of the quorum', { arrears: 'noVote', arrearsCounted: 'no' }, {}, noVote(false)],
    ['taken out', { arrears: 'none', arrearsCounted: 'no' }, noVote(false), {}],
  ] as const)('%s', (_, typed, now, then) => {
    expect(arrearsFrom(typed, now)).toEqual(then)
    expect(arrearsOf(rowOfArrears(then))).toEqual(then)
  })
})

describe('nobody loses a vote without knowing', () => {
  const late = (organisation: string, told: string | null): Parameters<typeof lateAmong>[0][number] => ({
    ...{ organisation, is: 'late', since: '2026-02-01', told, line: 'l', year: 2026, dueOn: '2026-01-31', cents: 8_000 },
  })
  const notice = (org: string, change = {}) => ({
    org,
    channel: 'mail' as const,
    delivery: 'sent' as const,
    bouncedAt: null,
    tellsArrears: true,
    ...change,
  })
  it.each([
    ['its notice left and said so', notice('Tipi'), true],
    ['its notice waits to leave', notice('Tipi', { delivery: 'queued' }), false],
    ['it stayed in the outbox', notice('Tipi', { delivery: 'kept' }), false],
    ['it came back', notice('Tipi', { bouncedAt: at(-10) }), false],
    ['it said nothing of it', notice('Tipi', { tellsArrears: false }), false],
    ['the letter was handed over', notice('Tipi', { channel: 'hand', delivery: null }), true],
    ['it was somebody else’s', notice('Artelandes'), false],
  ])('%s', (_, one, told) => expect(toldByNotice([one], 'Tipi')).toBe(told))
  it('late and told: no vote where the rules say so; a reminder of its dues tells as well as the notice', () => {
    const standing = [
      late('Tipi', null),
      late('Artelandes', '2026-02-15'),
      late('Le Bocal', null),
      { organisation: 'La Smalah', is: 'inOrder' as const },
    ]
    const seen = lateAmong(standing, { entitled: five, notices: [] })
    expect(seen.map(({ organisation, knows }) => [organisation, knows])).toEqual([
      ['Artelandes', true],
      ['Tipi', false],
    ])
    expect([losingVote(seen, noVote(true)), losingVote(seen, {})]).toEqual([['Artelandes'], []])
  })
})

describe('in a session', () => {
  const withheld = [{ org: 'Tipi', from: at(0), until: at(30) }]
  it.each([
    ['before the opening', -1, []],
    ['from the opening on', 0, ['Tipi']],
    ['until it pays', 29, ['Tipi']],
    ['not from then on', 30, []],
  ] as const)('%s', (_, minute, out) => expect(withheldAt(withheld, at(minute))).toEqual(out))
  it.each([
    ['without a rule all seats count', {}, 5],
    ['still a member, it counts', noVote(true), 5],
    ['left out by the rule', noVote(false), 4],
  ])('%s', (_, rules, n) => expect(seatsCounted(five, withheld, rules, at(10))).toHaveLength(n))
})

describe('a membership that is suspended', () => {
  const held = [{ org: 'Tipi', from: at(0), until: at(30), because: 'suspension' as const }]
  it.each([
    ['without a rule on dues', {}],
    ['where who is behind counts', noVote(true)],
    ['where it does not', noVote(false)],
  ])('leaves the quorum until it is lifted, %s', (_, rules) => {
    expect(seatsCounted(five, held, rules, at(10))).toHaveLength(4)
    expect(seatsCounted(five, held, rules, at(30))).toHaveLength(5)
  })
  it('beside one that is behind and counts: each as it should', () =>
    expect(seatsCounted(five, [...held, { org: 'Artelandes', from: at(0), until: null }], noVote(true), at(10))).toEqual([
      'La Smalah',
      'Artelandes',
      'Landes Partage',
      'Maison Bleue',
    ]))
  it('30: it is in no electorate, counts nowhere, and a round of consent neither waits for it nor hears it', () => {
    const room: Room = { ...roomOf(true, ['Tipi'], 10), onHold: ['Tipi'], rules: defaultRules('board') }
    room.quorum = quorumAt(room.rules.quorum, seatsCounted(five, held, room.rules, at(10)), stays, at(10))
    const voting = play(put('vote'), { do: 'callVote' }, room)
    expect([voting.votes[0]?.electorate, voting.votes[0]?.terms]).toMatchObject([
      five.filter((org) => org !== 'Tipi'),
      { seats: 4, recused: 0 },
    ])
    expect(quorumNow(voting, room)).toMatchObject({ counted: 4, of: 4 })
    const codes = (decision: Decision, command: Parameters<typeof decide>[1]) => {
      const next = decide(decision, command, room)
      return next.ok ? 'done' : next.problems[0]?.code
    }
    expect(codes(voting, { do: 'cast', org: 'Tipi', person: 'Tipi', choice: 'for' })).toBe('arrears.suspended')
    let round = play(play(play(put('consent'), { do: 'clarify' }, room), { do: 'react' }, room), { do: 'askObjections' }, room)
    expect(codes(round, { do: 'object', org: 'Tipi', person: 'Tipi', id: 'o', grounds: 'legal', text: 'non' })).toBe('arrears.suspended')
    for (const org of five.filter((one) => one !== 'Tipi'))
      round = play(round, { do: 'state', org, person: org, value: 'consent', text: '' } as Parameters<typeof decide>[1], room)
    const adopted = play(round, { do: 'closeRound' }, room)
    expect([adopted.state, adopted.outcome?.present, adopted.outcome?.quorum]).toMatchObject([
      'adopted',
      five.filter((org) => org !== 'Tipi'),
      { counted: 4, of: 4 },
    ])
  })
})

const stays = five.map((org): Stay => ({ person: org, org, as: 'titulaire', from: at(0), until: null }))
const roomOf = (counted: boolean, out: string[], minute: number): Room => {
  const rules = { ...defaultRules('board'), ...noVote(counted) }
  const seats = counted ? five : five.filter((org) => !out.includes(org))
  const point = { kind: 'vote' as const, anyOther: false, addedAfterNotice: false }
  return {
    ...{ at: at(minute), open: true, entitled: five, present: five, withheld: out, stays, chair: null, rules, point },
    quorum: quorumAt(rules.quorum, seats, stays, at(minute)),
    earlier: () => roomOf(counted, out, minute),
  }
}
const put = (kind: 'vote' | 'consent'): Decision =>
  propose('d', { id: 'p', kind }, { person: 'a', org: null }, { text: 't', hash: 'h', by: 'a', at: at(0) })
const play = (
  decision: Decision,
  ...[command, room]: Parameters<typeof decide> extends [unknown, infer C, infer R] ? [C, R] : never
): Decision => {
  const next = decide(decision, command, room)
  if (!next.ok) throw new Error(JSON.stringify(next.problems))
  return next.value
}

describe('1, 6, 30: the electorate is who is entitled, recused by nothing and up to date at the opening', () => {
  it.each([
    ['counted for the quorum', true, { seats: 5, recused: 1 }, { counted: 5, of: 5 }],
    ['left out of it', false, { seats: 4, recused: 0 }, { counted: 4, of: 4 }],
  ] as const)('%s', (_, counted, terms, quorum) => {
    const room = roomOf(counted, ['Tipi'], 10)
    const voting = play(put('vote'), { do: 'callVote' }, room)
    const vote = voting.votes[0]
    expect(vote?.electorate).toEqual(five.filter((org) => org !== 'Tipi'))
    expect(vote?.terms).toMatchObject(terms)
    expect(quorumNow(voting, room)).toMatchObject(quorum)
    // Pays once it is open: not for that vote, its electorate and its fingerprint stay (invariant 6).
    const paid = roomOf(counted, [], 12)
    const refused = decide(voting, { do: 'cast', org: 'Tipi', person: 'Tipi', choice: 'for' }, paid)
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['vote.notInElectorate'])
    const cast = play(voting, { do: 'cast', org: 'La Smalah', person: 'a', choice: 'for' }, paid)
    expect([cast.votes[0]?.electorate, cast.votes[0]?.hash]).toEqual([vote?.electorate, electorateHash(vote?.electorate ?? [])])
    const closed = play(cast, { do: 'closeVote', sealed: null }, { ...paid, at: at(20) })
    expect([closed.state, closed.votes[0]?.result?.outcome]).toEqual(['adopted', 'adopted'])
  })
  it('late as it votes, it is told its rule; it asks for no secret ballot either, and is heard in a round', () => {
    const room = roomOf(true, ['Tipi'], 10)
    const voting = play(put('vote'), { do: 'callVote' }, room)
    const codes = (decision: Decision, command: Parameters<typeof decide>[1]) => {
      const next = decide(decision, command, room)
      return next.ok ? 'done' : next.problems[0]?.code
    }
    expect(codes(voting, { do: 'cast', org: 'Tipi', person: 'Tipi', choice: 'for' })).toBe('arrears.noVote')
    expect(codes(put('vote'), { do: 'askSecret', org: 'Tipi', person: 'Tipi' })).toBe('arrears.noVote')
    const round = play(play(play(put('consent'), { do: 'clarify' }, room), { do: 'react' }, room), { do: 'askObjections' }, room)
    expect(codes(round, { do: 'object', org: 'Tipi', person: 'Tipi', id: 'o', grounds: 'legal', text: 'non' })).toBe('done')
  })
})
