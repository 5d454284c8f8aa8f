import * as fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { dialled, figuresSought, LONGEST_PHONE, phonesIn, readPhone } from './phone.ts'

describe('a number of a phone', () => {
  it.each([
    ['06 12 34 56 78', '06 12 34 56 78'],
    ['0612345678', '06 12 34 56 78'],
    ['06.12.34.56.78', '06 12 34 56 78'],
    ['06-12-34-56-78', '06 12 34 56 78'],
    ['+33 6 12 34 56 78', '06 12 34 56 78'],
    ['+33 (0)6 12 34 56 78', '06 12 34 56 78'],
    ['0033612345678', '06 12 34 56 78'],
    ['612345678', '06 12 34 56 78'],
    ['tél. : 05 58 00 00 00', '05 58 00 00 00'],
    ['+262 692 12 34 56', '06 92 12 34 56'],
    ['+34 943 00 00 00', '+34 943 00 00 00'],
    ['0034 943-00-00-00', '+34 943 00 00 00'],
    ['05 58 00 00 00 ou 06 12 34 56 78', '05 58 00 00 00 / 06 12 34 56 78'],
    ['06 12 34 56', null],
    ['06 12 34 56 78 90', null],
    ['00 00 00 00 00', null],
    ['demander à Ana', null],
    ['', null],
  ])('%s is read as %s', (typed, kept) => expect(readPhone(typed)).toBe(kept))

  it('what was read is read the same again, and fits', () => {
    const figures = fc.array(fc.constantFrom(...'0123456789 .-+()/'.split('')), { maxLength: 45 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(figures, (typed) => {
        const kept = readPhone(typed)
        return kept === null || (readPhone(kept) === kept && kept.length <= LONGEST_PHONE)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['06 12', '0612'],
    ['+33 6 12 34', '061234'],
    ['+34 943', '34943'],
    ['0612345678', '0612345678'],
    ['12 a', null],
    ['061', null],
  ])('is looked for by its figures: %s', (typed, figures) => expect(figuresSought(typed)).toBe(figures))

  it('is dialled one at a time', () => {
    expect(phonesIn('05 58 00 00 00 / +34 943 00 00 00').map(dialled)).toEqual(['0558000000', '+34943000000'])
    expect(phonesIn('')).toEqual([])
  })
})
