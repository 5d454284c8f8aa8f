import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { figure } from '../../../tests/trust/figures.ts'
import { BOM, csvHead, csvRows, guarded, unguarded } from './csv.ts'
import type { SheetColumn } from './sheet.ts'

const READER = { lang: 'fr' as const, zone: 'Europe/Paris' }

type Line = { name: string | null; cents: number | null; n: number | null; on: string | null; at: string | null }
const columns: SheetColumn<Line>[] = [
  { head: 'Nom', kind: 'text', value: ({ name }) => name },
  { head: 'Montant', kind: 'cents', value: ({ cents }) => cents },
  { head: 'Nombre', kind: 'number', value: ({ n }) => n },
  { head: 'Date', kind: 'day', value: ({ on }) => on },
  { head: 'Reçu', kind: 'moment', value: ({ at }) => at },
]
const line = (one: Partial<Line>): Line => ({ name: null, cents: null, n: null, on: null, at: null, ...one })
const written = (rows: Line[]) => csvHead(columns) + csvRows(columns, rows, READER)
const readBack = (text: string): string[][] => parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' })

/** What spreadsheets take for the beginning of a formula. */
const SIGNS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']

/** Anything somebody may have written, and what somebody who means harm would. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(
      fc.constantFrom('', "'", "''", '"', ';', '\n', ' '),
      fc.constantFrom(...SIGNS),
      fc.constantFrom('', "cmd|' /C calc'!A0", 'HYPERLINK("x";"y")', 'é ; "à"\r\nb'),
    )
    .map((parts) => parts.join('')),
)

it('is written as French spreadsheets read it', () => {
  const rows = [
    line({ name: 'La Smalah ; « atelier »', cents: 125_050, n: 2.5, on: '2026-03-12', at: '2026-03-12T17:05:00.000Z' }),
    line({ name: 'Dit "Le Bocal"\nà Dax', cents: -5, n: -3 }),
    line({}),
  ]
  expect(written(rows)).toBe(
    `${BOM}Nom;Montant;Nombre;Date;Reçu\r\n` +
      '"La Smalah ; « atelier »";1250,50;2,5;12/03/2026;12/03/2026 18:05\r\n' +
      '"Dit ""Le Bocal""\nà Dax";-0,05;-3;;\r\n' +
      ';;;;\r\n',
  )
})

describe('no text is a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 5 58 00 00 00', "'+33 5 58 00 00 00"],
    ['-', "'-"],
    ['@smalah', "'@smalah"],
    ["'=1", "''=1"],
    ['1 + 1 = 2', '1 + 1 = 2'],
    ["'t Hooft", "'t Hooft"],
    ['', ''],
  ])('%j is written %j', (text, safe) => {
    expect(guarded(text)).toBe(safe)
    expect(unguarded(safe)).toBe(text)
  })

  it('whatever was written: the file parses, the text comes back, and never begins as a formula does', async () => {
    let all = 0
    let formulas = 0
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (texts) => {
        const [, ...cells] = readBack(written(texts.map((name) => line({ name, n: 1 }))))
        expect(cells.map((row) => row[2])).toEqual(texts.map(() => '1'))
        const names = cells.map(([name = '']) => name)
        const begun = names.filter((name) => SIGNS.some((sign) => name.startsWith(sign)))
        all += names.length
        formulas += begun.length
        expect(begun).toEqual([])
        expect(names.map(unguarded)).toEqual(texts.map((text) => text.toWellFormed()))
      }),
      { numRuns: 500 },
    )
    await figure('abuse', {
      what: '14 · texts in an export that a spreadsheet would take for a formula',
      target: '0',
      found: `${formulas} of ${all}`,
      note: 'any text, many that begin with = + - @ or what spreadsheets read so',
    })
  })

  it('figures below zero stay figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const [, [, amount = ''] = []] = readBack(written([line({ cents })]))
        expect(amount).toMatch(/^-?\d+,\d\d$/)
        expect(Math.round(Number(amount.replace(',', '.')) * 100)).toBe(cents)
      }),
    )
  })
})
