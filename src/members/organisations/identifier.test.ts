import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { isCommuneCode, luhn, readCompanyNumber, readRna, spaced } from './identifier.ts'

const read = (typed: string) => {
  const number = readCompanyNumber(typed, 'siret')
  return 'code' in number ? number.code : (number.siret ?? number.siren)
}

describe('SIREN and SIRET, in one field', () => {
  it.each([
    ['732829320', '732829320', 'a SIREN'],
    ['732 829 320 00074', '73282932000074', 'a SIRET, with spaces'],
    ['732.829.320.00074', '73282932000074', 'with dots'],
    ['732\u00a0829\u202f320 00074', '73282932000074', 'with spaces that do not break'],
    ['35600000000048', '35600000000048', 'La Poste, its head office'],
    ['35600000049837', '35600000049837', 'La Poste, another of its establishments: its digits add up to a multiple of five'],
  ])('%j is %s: %s', (typed, expected) => expect(read(typed)).toBe(expected))

  it.each([
    ['73282932000079', 'identifier.siretKey', 'the last digits do not fit'],
    ['35600000000017', 'identifier.siretKey', 'La Poste, whose digits do not add up'],
    ['732829321', 'identifier.sirenKey', 'the key of the SIREN'],
    ['73282932100074', 'identifier.sirenKeyInSiret', 'its first nine digits'],
    ['7328293200007', 'identifier.length', 'thirteen digits'],
    ['00000000000000', 'identifier.zeros', 'nothing but zeros'],
    ['000000000', 'identifier.zeros', 'nothing but zeros'],
    ['W401000123', 'identifier.thatIsAnRna', 'the other number'],
    ['en cours', 'identifier.notDigits', 'words'],
  ])('%j: %s, %s', (typed, code) => expect(read(typed)).toBe(code))

  it('says how many digits there are', () =>
    expect(readCompanyNumber('7328293200007', 'siret')).toEqual({ path: 'siret', code: 'identifier.length', values: { digits: 13 } }))

  it('any one digit typed wrong is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const digits = [...'73282932000074']
        digits[at] = String((Number(digits[at]) + more) % 10)
        expect(read(digits.join(''))).toMatch(/^identifier\./)
      }),
    )
    expect(luhn('79927398713')).toBe(true)
  })
})

describe('RNA', () => {
  it.each([
    ['W401000123', 'W401000123'],
    ['w2a1000123', 'W2A1000123'],
    ['W9C1000123', 'W9C1000123'],
    ['W 401 000 123', 'W401000123'],
  ])('%j is %s', (typed, rna) => expect(readRna(typed, 'rna')).toBe(rna))
  it.each([
    ['W40100012', 'identifier.rnaForm'],
    ['0401012345', 'identifier.rnaForm'],
    ['732829320', 'identifier.thatIsASiret'],
  ])('%j: %s', (typed, code) => expect(readRna(typed, 'rna')).toMatchObject({ path: 'rna', code }))
})

it.each([
  ['40197', true],
  ['01001', true],
  ['2A004', true],
  ['97411', true],
  ['20004', false],
  ['1001', false],
  ['2a004', false],
])('a commune code: %s, %s', (code, fits) => expect(isCommuneCode(code)).toBe(fits))

it('is read aloud in groups', () => expect([spaced('732829320'), spaced('73282932000074')]).toEqual(['732 829 320', '732 829 320 00074']))
