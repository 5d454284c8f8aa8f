import { describe, expect, it } from 'vitest'
import { manyVoices, presentAt, quorumAt, staysOf, voiceOf } from '#governance/attendance/attendance.ts'
import { tally } from '#governance/votes/tally.ts'
import { defaultRules } from './body.ts'
import { checkSitting, inOwnName, type SeatQuality, sittingAt } from './seat-quality.ts'

const codes = (problems: { code: string }[]) => problems.map((one) => one.code)

describe('who may sit', () => {
  it.each<[string, boolean, SeatQuality, 'board' | 'assembly' | 'committee' | 'group', string[]]>([
    ['an organisation, on the board', false, 'member', 'board', []],
    ['an organisation that is a partner, in a committee', false, 'partner', 'committee', []],
    ['an organisation as an inhabitant', false, 'citizen', 'group', ['seat.qualityOfAPerson']],
    ['an inhabitant, in a working group', true, 'citizen', 'group', []],
    ['a project leader, in a committee', true, 'projectLeader', 'committee', []],
    ['an employee, in a committee', true, 'employee', 'committee', []],
    ['a person who is a member, on the board', true, 'member', 'board', ['seat.organisationsOnly']],
    ['an inhabitant, in the assembly', true, 'citizen', 'assembly', ['seat.organisationsOnly']],
  ])('%s', (_, person, quality, kind, problems) => {
    expect(codes(checkSitting(defaultRules(kind), { person, quality }))).toEqual(problems)
  })
  it('on a board whose statutes open its seats: a person too', () => {
    expect(checkSitting({ ...defaultRules('board'), seats: 'organisationsAndPersons' }, { person: true, quality: 'citizen' })).toEqual([])
  })
  it('the refusal quotes the rule', () => {
    const rules = { ...defaultRules('board'), source: 'statutes' as const, reference: 'article 9' }
    expect(checkSitting(rules, { person: true, quality: 'citizen' })[0]?.values).toEqual({ source: 'statutes', reference: 'article 9' })
  })
})

describe('a working group of two organisations and two inhabitants', () => {
  // A party of one bears the id of its person.
  const file = { names: { people: { ana: 'Ana', lea: 'Léa', omar: 'Omar' } }, entitled: ['smalah', 'tipi', 'lea', 'omar'] }
  it('tells who speaks in her own name', () => {
    expect(file.entitled.filter((org) => inOwnName(file, org))).toEqual(['lea', 'omar'])
    expect(sittingAt(file)).toEqual({ organisations: 2, persons: 2 })
  })
})

describe('scenario 7: two organisations, one person', () => {
  const at = (time: string) => `2026-03-12T${time}:00.000Z`
  const entitled = ['smalah', 'artelandes', 'ana']
  const came = (person: string, org: string, time: string, as: 'titulaire' | 'suppleant' = 'titulaire') => ({
    person,
    org,
    as,
    kind: 'arrives' as const,
    at: at(time),
  })
  const moves = [
    came('ana', 'smalah', '09:00'),
    came('ana', 'artelandes', '09:00'),
    came('ana', 'ana', '09:00'),
    // A change of representative at noon: the titulaire leaves, the suppléant goes on.
    { ...came('ana', 'smalah', '12:00'), kind: 'leaves' as const },
    came('luc', 'smalah', '12:00', 'suppleant'),
  ]
  const stays = staysOf(moves)

  it('one person in the room is three voices: two organisations and her own', () => {
    expect(presentAt(stays, entitled, at('09:30'))).toEqual(entitled)
    expect(quorumAt(null, entitled, stays, at('09:30'))).toMatchObject({ counted: 3, of: 3 })
    expect(entitled.map((org) => voiceOf(stays, org, at('09:30'))?.person)).toEqual(['ana', 'ana', 'ana'])
    expect(manyVoices(stays, entitled, at('09:30'))).toEqual([{ person: 'ana', orgs: entitled }])
  })
  it('the titulaire leaves at noon, the suppléant continues; her other voices stay', () => {
    expect(entitled.map((org) => voiceOf(stays, org, at('12:00'))?.person)).toEqual(['luc', 'ana', 'ana'])
    expect(presentAt(stays, entitled, at('12:00'))).toEqual(entitled)
    expect(manyVoices(stays, entitled, at('12:00'))).toEqual([{ person: 'ana', orgs: ['artelandes', 'ana'] }])
  })
  it('each voice has a ballot, counted by party: the same person may vote differently for each', () => {
    const majority = { num: 1, den: 2, strict: true, base: 'exprimes' as const }
    const counted = tally({
      rule: { majority, tie: 'rejected', quorum: { of: 3, count: 'present', num: 1, den: 2 } },
      electorate: [
        { mandant: 'smalah', caster: 'luc', proxy: false },
        { mandant: 'artelandes', caster: 'ana', proxy: false },
        { mandant: 'ana', caster: 'ana', proxy: false },
      ],
      attendance: null,
      openedAt: at('12:10'),
      closedAt: at('12:20'),
      cast: {
        secrecy: 'open',
        ballots: [
          { mandant: 'smalah', choice: 'for', at: at('12:11') },
          { mandant: 'artelandes', choice: 'against', at: at('12:12') },
          { mandant: 'ana', choice: 'for', at: at('12:13') },
        ],
      },
    })
    expect(counted).toMatchObject({ ok: true, value: { outcome: 'adopted', counts: { for: 2, against: 1, notCast: 0 } } })
  })
})
