import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Movement, quorumAt, staysOf } from './attendance.ts'
import en from './quorum.en.ts'
import fr from './quorum.fr.ts'
import { missingFrom } from './quorum.ts'
import { quorumValues } from './say-quorum.ts'

const at = (time: string) => `2026-03-12T${time}:00.000Z`
const move = (kind: Movement['kind'], org: string, time: string): Movement => ({
  person: `p ${org}`,
  org,
  as: 'titulaire',
  kind,
  at: at(time),
})
const board = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi', 'Maison Bleue']
const rule = { count: 'present' as const, share: { num: 3, den: 5 } }
const evening = [
  move('arrives', 'Landes Partage', '17:00'),
  move('arrives', 'Tipi', '17:00'),
  move('arrives', 'Maison Bleue', '17:00'),
  move('leaves', 'Tipi', '17:40'),
]
const asAt = (time: string, excused: string[] = [], recused: string[] = [], people: string[] = []) => {
  const quorum = quorumAt(rule, board, staysOf(evening), at(time))
  const counted = { ...quorum, counted: quorum.counted - recused.length }
  return quorumValues(
    { counted, missing: missingFrom(quorum, excused, recused) },
    {
      zone: 'Europe/Paris',
      organisation: (id) => id,
      inOwnName: (id) => people.includes(id),
      rules: { source: 'statutes', reference: 'article 9' },
    },
  )
}
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a quorum that is not there says who is missing, and why', () => {
  it.each([
    [
      '17:50',
      ['La Smalah'],
      [],
      '2 sièges sur 5, il en faut 3. Il manque une voix : La Smalah est excusée, Artelandes n’est pas arrivée, Tipi est partie à 18 h 40.',
    ],
    [
      '16:00',
      [],
      [],
      '0 siège sur 5, il en faut 3. Il manque 3 voix : La Smalah, Artelandes, Landes Partage, Tipi et Maison Bleue ne sont pas arrivées.',
    ],
    [
      '17:10',
      ['La Smalah', 'Artelandes'],
      ['Tipi'],
      '2 sièges sur 5, il en faut 3. Il manque une voix : La Smalah et Artelandes sont excusées, Tipi ne prend pas part (intérêt déclaré).',
    ],
  ])('at %s', (time, excused, recused, sentence) => {
    expect(plain(fr.quorumCauses.short(asAt(time, excused, recused)))).toBe(sentence)
  })
  it.each([
    [['Artelandes'], 'La Smalah est excusée, Artelandes n’est pas arrivé·e, Tipi est partie à 18 h 40.'],
    [['La Smalah', 'Tipi'], 'La Smalah est excusé·e, Artelandes n’est pas arrivée, Tipi est parti·e à 18 h 40.'],
  ])('says no gender of who sits in their own name: %j', (people, sentence) => {
    expect(plain(fr.quorumCauses.missing(asAt('17:50', ['La Smalah'], [], people)))).toBe(sentence)
    expect(en.quorumCauses.missing(asAt('17:50', ['La Smalah'], [], people))).toBe(
      'La Smalah is excused, Artelandes has not arrived, Tipi left at 18:40.',
    )
  })
  it('nor of several, once one of them is a person', () => {
    expect(plain(fr.quorumCauses.missing(asAt('17:10', ['La Smalah', 'Artelandes'], ['Tipi'], ['Artelandes', 'Tipi'])))).toBe(
      'La Smalah et Artelandes sont excusé·es, Tipi ne prend pas part (intérêt déclaré).',
    )
  })
  it('once it is reached, only who is missing', () => {
    expect(plain(fr.quorumCauses.missing(asAt('17:10', ['La Smalah'])))).toBe('La Smalah est excusée, Artelandes n’est pas arrivée.')
  })
  it('in English too', () => {
    expect(en.quorumCauses.short(asAt('17:50', ['La Smalah']))).toBe(
      '2 seats of 5, 3 are needed. One voice is missing: La Smalah is excused, Artelandes has not arrived, Tipi left at 18:40.',
    )
  })
  it('a refusal says the same, the rule, its source and what can be done', () => {
    const refusal = plain(fr.problems['decision.noQuorum'](asAt('17:50', ['La Smalah'])))
    expect(refusal).toContain('(statuts, article 9)')
    expect(refusal).toContain(plain(fr.quorumCauses.short(asAt('17:50', ['La Smalah']))))
    expect(refusal).toMatch(/Attendez.*suspendez.*reportez/)
    expect(refusal).toContain('assistant-juridique.fr')
  })
})

const minute = fc.integer({ min: 0, max: 5 }).map((m) => at(`17:0${m}`))
const movement: fc.Arbitrary<Movement> = fc.record({
  person: fc.constantFrom('p', 'q'),
  org: fc.constantFrom(...board, null),
  as: fc.constant('titulaire' as const),
  kind: fc.constantFrom('arrives' as const, 'leaves' as const),
  at: minute,
})

describe('invariant 7', () => {
  it('permuting movements of one instant changes neither the count nor a cause', () => {
    const shuffled = fc.array(movement).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, minute, fc.subarray(board), ([one, other], t, excused) => {
        const said = (moves: Movement[]) => missingFrom(quorumAt(rule, board, staysOf(moves), t), excused)
        expect(said(other)).toEqual(said(one))
      }),
    )
  })
  it('who is counted and who is missing make up the seats, each once', () => {
    fc.assert(
      fc.property(fc.array(movement), minute, fc.subarray(board), (all, t, excused) => {
        const quorum = quorumAt(rule, board, staysOf(all), t)
        const missing = missingFrom(quorum, excused)
        expect(quorum.counted + missing.length).toBe(board.length)
        expect(new Set(missing.map(({ org }) => org)).size).toBe(missing.length)
      }),
    )
  })
})
