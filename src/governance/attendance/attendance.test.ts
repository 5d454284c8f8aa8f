import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMovement, isThere, type Movement, minutesByPerson, presentAt, quorumAt, staysOf, voiceOf } from './attendance.ts'

const at = (time: string) => `2026-03-12T${time}:00.000Z`
const came = (person: string, org: string | null, time: string, as: Movement['as'] = 'titulaire'): Movement => ({
  person,
  org,
  as,
  kind: 'arrives',
  at: at(time),
})
const left = (person: string, org: string | null, time: string): Movement => ({ person, org, as: null, kind: 'leaves', at: at(time) })
const board = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi', 'Maison Bleue']
const threeFifths = { count: 'present' as const, share: { num: 3, den: 5 } }

describe('the quorum of a board of five, three fifths', () => {
  const evening = [
    came('Ana', 'La Smalah', '17:00'),
    came('Ana', 'Artelandes', '17:00', 'suppleant'),
    came('Luc', 'Tipi', '17:10'),
    came('Zoé', null, '17:00', null),
    left('Luc', 'Tipi', '18:00'),
    came('Mia', 'Maison Bleue', '18:30'),
  ]
  it.each([
    ['16:59', false, 0, 'nobody yet'],
    ['17:00', false, 2, 'one person sits for two organisations; the coordinator for none'],
    ['17:10', true, 3, 'the third arrives'],
    ['17:59', true, 3, 'just before a departure'],
    ['18:00', false, 2, 'at the minute of the departure'],
    ['18:30', true, 3, 'another arrives'],
  ])('at %s: %s (%i): %s', (time, reached, counted) => {
    expect(quorumAt(threeFifths, board, staysOf(evening), at(time))).toMatchObject({ reached, counted, needed: 3, of: 5 })
  })
  it('names who is missing and why', () => {
    expect(quorumAt(threeFifths, board, staysOf(evening), at('18:10')).absent).toEqual([
      { org: 'Landes Partage', cause: 'neverCame' },
      { org: 'Tipi', cause: 'left', at: at('18:00') },
      { org: 'Maison Bleue', cause: 'neverCame' },
    ])
  })
  it('without a rule one organisation is enough, and nobody is not', () => {
    expect(quorumAt(null, board, staysOf(evening), at('17:00')).reached).toBe(true)
    expect(quorumAt(null, board, [], at('17:00')).reached).toBe(false)
  })
  it.each([
    [5, 3],
    [6, 4],
    [7, 5],
    [1, 1],
  ])('%i seats need %i', (seats, needed) => {
    const orgs = Array.from({ length: seats }, (_, index) => `o${index}`)
    expect(quorumAt(threeFifths, orgs, [], at('17:00')).needed).toBe(needed)
  })
})

describe('titulaire and suppléant', () => {
  const change = staysOf([came('Ana', 'Tipi', '17:00'), came('Bob', 'Tipi', '17:30', 'suppleant'), left('Ana', 'Tipi', '18:00')])
  it.each([
    ['17:10', 'Ana'],
    ['17:45', 'Ana'],
    ['18:00', 'Bob'],
  ])('at %s %s speaks', (time, person) => {
    expect(voiceOf(change, 'Tipi', at(time))?.person).toBe(person)
  })
  it('the organisation never stops being present', () => expect(presentAt(change, ['Tipi'], at('18:00'))).toEqual(['Tipi']))
  it('nobody speaks for an absent organisation', () => expect(voiceOf(change, 'Artelandes', at('17:10'))).toBeNull())
})

describe('what may be noted', () => {
  const before = [came('Ana', 'Tipi', '17:00')]
  it.each([
    ['arriving twice', came('Ana', 'Tipi', '17:10'), 'attendance.alreadyThere'],
    ['arriving for a second organisation', came('Ana', 'La Smalah', '17:10'), undefined],
    ['leaving', left('Ana', 'Tipi', '17:10'), undefined],
    ['leaving without having come', left('Bob', 'Tipi', '17:10'), 'attendance.notThere'],
  ])('%s', (_, move, code) => {
    expect(checkMovement(move, before)[0]?.code).toBe(code)
  })
})

it.each([
  ['the whole meeting', [came('Ana', 'Tipi', '17:00')], 120],
  ['before the opening counts for nothing', [came('Ana', 'Tipi', '16:00')], 120],
  ['for two organisations, once', [came('Ana', 'Tipi', '17:00'), came('Ana', 'La Smalah', '17:30')], 120],
  ['out and in again', [came('Ana', 'Tipi', '17:00'), left('Ana', 'Tipi', '17:20'), came('Ana', 'Tipi', '18:00')], 80],
  ['the last ten minutes', [came('Ana', 'Tipi', '18:50')], 10],
  ['after the end', [came('Ana', 'Tipi', '19:10')], 0],
])('minutes spent: %s', (_, movements, minutes) => {
  expect(minutesByPerson(staysOf(movements), at('17:00'), at('19:00')).get('Ana')).toBe(minutes)
})

describe('whatever comes and goes', () => {
  const minute = fc.integer({ min: 0, max: 59 }).map((m) => at(`17:${String(m).padStart(2, '0')}`))
  const movement: fc.Arbitrary<Movement> = fc.record({
    person: fc.constantFrom('p', 'q', 'r'),
    org: fc.constantFrom(...board, null),
    as: fc.constant('titulaire' as const),
    kind: fc.constantFrom('arrives' as const, 'leaves' as const),
    at: minute,
  })
  it('the order in which movements are noted changes nothing', () => {
    const shuffled = fc.array(movement).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, minute, ([one, other], t) => {
        expect(staysOf(other)).toEqual(staysOf(one))
        expect(quorumAt(threeFifths, board, staysOf(other), t)).toEqual(quorumAt(threeFifths, board, staysOf(one), t))
      }),
    )
  })
  it('somebody is never there twice for one organisation, and nobody spends more than the meeting', () => {
    fc.assert(
      fc.property(fc.array(movement), minute, (all, t) => {
        const stays = staysOf(all)
        const there = stays.filter((stay) => isThere(stay, t)).map((stay) => `${stay.person} ${stay.org}`)
        expect(new Set(there).size).toBe(there.length)
        for (const minutes of minutesByPerson(stays, at('17:00'), at('17:30')).values()) {
          expect(minutes).toBeGreaterThanOrEqual(0)
          expect(minutes).toBeLessThanOrEqual(30)
        }
      }),
    )
  })
  it('the quorum and the absent make up the board', () => {
    fc.assert(
      fc.property(fc.array(movement), minute, (all, t) => {
        const quorum = quorumAt(threeFifths, board, staysOf(all), t)
        expect(quorum.counted + quorum.absent.length).toBe(board.length)
        expect(quorum.reached).toBe(quorum.counted * 5 >= board.length * 3)
      }),
    )
  })
})
