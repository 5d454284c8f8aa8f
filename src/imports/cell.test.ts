import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { isDay } from '#base/day.ts'
import { faultOf, readDay, readLink, readMail, readPhone, readYesNo } from './cell.ts'
import { readRow } from './row-target.ts'
import { targetCalled } from './targets.ts'

const said = (read: (cell: string) => object) => (cell: string) => {
  const found = read(cell) as { value?: unknown; code?: string }
  return found.code ?? found.value
}

describe('a cell as people write it', () => {
  it.each([
    ['12/03/2026', '2026-03-12'],
    ['12-03-26', '2026-03-12'],
    ['1.2.1987', '1987-02-01'],
    ['3/9/87', '1987-09-03'],
    ['12 mars 2026', '2026-03-12'],
    ['1er août 2019', '2019-08-01'],
    ['jeudi 12 mars 2026', '2026-03-12'],
    ['15 févr. 2020', '2020-02-15'],
    ['2026-03-12T00:00:00', '2026-03-12'],
    ['46093', '2026-03-12'],
    ['31/02/2026', 'import.notADay'],
    ['03/12/2026x', 'import.notADay'],
    ['mars 2026', 'import.notADay'],
    ['2019', 'import.yearOnly'],
  ])('day: %s is %s', (cell, value) => expect(said(readDay)(cell)).toBe(value))

  it('a day that is read is one; nothing throws', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const found = readDay(cell)
        return 'code' in found || isDay(found.value)
      }),
    )
  })

  it.each([
    ['05.58.00.00.00', '05 58 00 00 00'],
    ['+33 (0)5 58 00 00 00', '05 58 00 00 00'],
    ['558000000', '05 58 00 00 00'],
    ['Tél : 0558000000', '05 58 00 00 00'],
    ['0558000000 / 06 12 34 56 78', '05 58 00 00 00 / 06 12 34 56 78'],
    ['+34 943 00 00 00', '+34 943 00 00 00'],
    ['5,58E+08', 'import.cutFigure'],
    ['05 58', 'import.notAPhone'],
  ])('phone: %s is %s', (cell, value) => expect(said(readPhone)(cell)).toBe(value))

  it.each([
    ['Ana Duluc <ANA@Exemple.fr>', 'ana@exemple.fr'],
    ['mailto:ana@exemple.fr', 'ana@exemple.fr'],
    ['ana@exemple.fr ; luc@exemple.fr', 'import.severalMails'],
    ['ana chez exemple', 'import.notAMail'],
  ])('mail: %s is %s', (cell, value) => expect(said(readMail)(cell)).toBe(value))

  it.each([
    ['Oui', true],
    ['x', true],
    ['NON', false],
    ['peut-être', 'import.notYesNo'],
  ])('yes or no: %s is %s', (cell, value) => expect(said(readYesNo)(cell)).toBe(value))

  it.each([
    ['www.lasmalah.org', 'https://www.lasmalah.org'],
    ['javascript:alert(1)', 'import.notALink'],
    ['pas de site', 'import.notALink'],
  ])('site: %s is %s', (cell, value) => expect(said(readLink)(cell)).toBe(value))

  it.each([
    ['=cmd|calc', 'import.formula'],
    ['#REF!', 'import.spreadsheetError'],
    ['La\u0007Smalah', 'input.control'],
    ['+33 5 58 00 00 00', undefined],
  ])('any: %s is %s', (cell, code) => expect(faultOf(cell)?.code).toBe(code))
})

describe('a row of structures', () => {
  const columns = ['name', 'legalForm', 'number', 'sectors', 'since']
  const read = (...cells: string[]) =>
    readRow(targetCalled('structures'), Object.fromEntries(columns.entries()), { line: 1, cells }, '2026-03-12')

  it.each<[string, string[], [number | null, string][]]>([
    ['right', ['La Smalah', 'Association loi 1901', '356 000 000 00048', 'Culture, vélo', '12/03/2019'], []],
    [
      'with everything wrong',
      ['', 'GmbH', '4,23E+13', 'culture, astrologie', '13/03/2026'],
      [
        [1, 'import.unknownForm'],
        [2, 'import.cutFigure'],
        [3, 'import.unknownSector'],
        [0, 'import.noName'],
        [4, 'import.sinceToCome'],
      ],
    ],
    ['with a number whose key is wrong', ['La Smalah', '', '356 000 001 00048'], [[2, 'identifier.sirenKeyInSiret']]],
    ['exported by us, guarded', ["'=2+2"], [[0, 'import.formula']]],
  ])('%s', (_, cells, faults) => {
    expect(read(...cells).faults.map(({ column, code }) => [column, code])).toEqual(faults)
  })
})
