import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { type Card, changesOf, compared, nameLikeness, pairsAmong, pairsFrom } from './merge.ts'

const card = (id: string, name: string, more: Partial<Card> = {}): Card => ({
  id,
  name,
  numbers: [],
  mails: [],
  phones: [],
  sites: [],
  ...more,
})

describe('two names', () => {
  it.each([
    ['La Smalah', 'SMALAH', 'same'],
    ['Association Les Jardins de l’Adour', 'Jardins Adour', 'same'],
    ['Marie Durand', 'Durand Marie', 'same'],
    ['Ressourcerie du Marsan', 'Ressourcerie du Marsant', 'near'],
    ['Atelier Vélo', 'Atelier Véla', 'near'],
    ['Paul Petit', 'Paul Petitt', 'near'],
    ['Tipi', 'Tapi', null],
    ['Groupe 1 des Landes', 'Groupe 2 des Landes', null],
    ['La Cowo', 'La Forge', null],
    ['Marie Durand', 'Marie Dubois', null],
  ] as const)('« %s » and « %s »: %s', (one, other, likeness) => {
    expect(nameLikeness(one, other)).toBe(likeness)
    expect(nameLikeness(other, one)).toBe(likeness)
  })
})

describe('cards that may be one', () => {
  it('share a number, an address, a name, a phone, or a site and a word; the surest first', () => {
    const cards = [
      card('1', 'La Smalah', { phones: ['0558000000'] }),
      card('2', 'Smalahh'),
      card('3', 'Tipi', { numbers: ['732829320'], sites: ['tipi.exemple.fr'] }),
      card('4', 'Le Tipi des Landes', { sites: ['tipi.exemple.fr'] }),
      card('5', 'SCIC du Bourg', { numbers: ['732829320'] }),
      card('6', 'Bureau', { phones: ['0558000000'] }),
    ]
    expect(pairsAmong('organisation', cards).map(({ one, other, reasons }) => [one.id, other.id, reasons])).toEqual([
      ['5', '3', ['number']],
      ['1', '2', ['nearName']],
      ['6', '1', ['phone']],
      ['4', '3', ['site']],
    ])
  })
  it('people who share a phone of the office are two', () => {
    const people = [card('1', 'Ana Duluc', { phones: ['0558000000'] }), card('2', 'Tom Roux', { phones: ['0558000000'] })]
    expect(pairsAmong('person', people)).toEqual([])
  })
  it('a pair known to be two is not proposed again, in whichever order', () => {
    const cards = [card('2', 'La Smalah'), card('1', 'Smalah')]
    expect(pairsAmong('organisation', cards)).toHaveLength(1)
    expect(pairsAmong('organisation', cards, new Set(['1 2']))).toEqual([])
  })
  it('whatever the order of the cards, the pairs are the same', () => {
    const some = ['La Smalah', 'Smalah', 'Smalahh', 'Tipi', 'Le Tipi', 'La Cowo', 'Cowo Landes'].map((name, at) => card(`${at}`, name))
    const pairs = pairsAmong('organisation', some)
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
        expect(pairsAmong('organisation', shuffled)).toEqual(pairs)
      }),
    )
  })
})

describe('what the kept card takes', () => {
  const kept = {
    name: 'La Smalah',
    commune: '',
    commune_code: null,
    address: '',
    about: 'Un lieu',
    sectors: [],
    id_status: 'unverified',
    phone: '1',
  }
  const lost = {
    name: 'Smalah',
    commune: 'Dax',
    commune_code: '40088',
    address: '',
    about: 'Un toit',
    sectors: ['reuse'],
    id_status: 'unverified',
    phone: '1',
  }
  const lines = compared('organisation', kept, lost)
  it('what it lacks comes by itself, what both say is chosen, what neither says is not asked', () => {
    expect(lines.map(({ field, settled }) => [field, settled])).toEqual([
      ['name', null],
      ['place', 'lost'],
      ['about', null],
      ['sectors', 'lost'],
      ['phone', 'kept'],
    ])
    expect(changesOf(lines, [])).toEqual({ commune: 'Dax', commune_code: '40088', address: '', sectors: ['reuse'] })
    expect(changesOf(lines, ['about', 'phone', 'nothing'])).toMatchObject({ about: 'Un toit', commune: 'Dax' })
  })
})

describe('pages of pairs', () => {
  const pair = (n: number) => ({
    one: { ...bare, id: `a${n}`, name: `${n}` },
    other: { ...bare, id: `b${n}`, name: `${n}` },
    reasons: ['name' as const],
  })
  const bare = { numbers: [], mails: [], phones: [], sites: [] }
  const all = Array.from({ length: 60 }, (_, n) => pair(n))
  const ids = (pairs: { one: { id: string } }[]) => pairs.map(({ one }) => one.id)

  it('go on after a pair, every one shown once, and back', () => {
    const first = pairsFrom(all, '')
    const second = pairsFrom(all, first.next ?? '')
    const third = pairsFrom(all, second.next ?? '')
    expect([...ids(first.pairs), ...ids(second.pairs), ...ids(third.pairs)]).toEqual(ids(all))
    expect([first.previous, second.previous, third.previous, third.next]).toEqual([null, '', 'a24.b24', null])
  })

  it('begin again when the pair they go on after is settled', () => {
    expect(ids(pairsFrom(all.slice(1), 'a0.b0').pairs)[0]).toBe('a1')
    expect(pairsFrom(all.slice(0, 25), '').next).toBeNull()
  })
})
