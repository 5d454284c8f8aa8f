import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { expect, test as it } from 'vitest'
import { type Sheet, sheetFileName } from './sheet.ts'
import { filled, workbook } from './xlsx.ts'

const READER = { lang: 'fr' as const, zone: 'Europe/Paris' }

type Line = { name: string | null; cents: number; minutes: number; on: string; at: string }
const sheet: Sheet<Line> = {
  name: 'Registre : tout [2026]',
  columns: [
    { head: 'Nom', kind: 'text', value: ({ name }) => name },
    { head: 'Montant', kind: 'cents', value: ({ cents }) => cents },
    { head: 'Durée (minutes)', kind: 'minutes', value: ({ minutes }) => minutes },
    { head: 'Date', kind: 'day', value: ({ on }) => on },
    { head: 'Reçu', kind: 'moment', value: ({ at }) => at },
  ],
}
const row: Line = { name: '=1+1', cents: 125_050, minutes: 80, on: '2026-03-12', at: '2026-03-29T00:30:00.000Z' }

const opened = async (rows: Line[]) => readWorkbook(Buffer.from(await workbook([filled(sheet, rows), filled(sheet, [])], READER)))

it('opens again with real numbers and dates, text as text, and sheet names a spreadsheet takes', async () => {
  const sheets = await opened([row, { ...row, name: '05 58 00 00 00', on: '1871-05-28' }])
  expect(sheets.map(({ sheet: name }) => name)).toEqual(['Registre tout 2026', 'Registre tout 2026 2'])
  const [head, first, second] = sheets[0]?.data ?? []
  expect(head).toEqual(['Nom', 'Montant', 'Durée (minutes)', 'Date', 'Reçu'])
  // 29 March 2026, 0 h 30 in London is 1 h 30 in Paris: half an hour before the clocks change.
  expect(first).toEqual(['=1+1', 1250.5, 80, new Date('2026-03-12T00:00:00Z'), new Date('2026-03-29T01:30:00Z')])
  // Excel has no days before 1900: they stay words.
  expect(second?.slice(0, 4)).toEqual(['05 58 00 00 00', 1250.5, 80, '1871-05-28'])
  expect(sheets[1]?.data).toEqual([head])
})

it('holds any text, whatever XML thinks of it, as text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        const sheets = await opened(texts.map((name) => ({ ...row, name: `a${name}z` })))
        const names = (sheets[0]?.data ?? []).slice(1).map(([name]) => name)
        const speakable = (text: string) => text.toWellFormed().replace(/(?![\t\n\r\u0085])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
        const lines = (text: unknown) => String(text).replace(/\r\n?/g, '\n')
        expect(names.map(lines)).toEqual(texts.map((text) => lines(speakable(`a${text}z`))))
      },
    ),
    { numRuns: 60 },
  )
})

it('writes a long list beside the thread that answers, the same as a short one', async () => {
  const rows = Array.from({ length: 3_000 }, (_, n) => ({ ...row, name: `Structure ${n}` }))
  const began = performance.now()
  const longest = { wait: 0, seen: began }
  const pulse = setInterval(() => {
    longest.wait = Math.max(longest.wait, performance.now() - longest.seen)
    longest.seen = performance.now()
  }, 5)
  const [bytes] = await Promise.all([workbook([filled(sheet, rows)], READER), workbook([filled(sheet, rows)], READER)])
  clearInterval(pulse)
  const [read] = await readWorkbook(Buffer.from(bytes))
  expect(read?.data).toHaveLength(3_001)
  expect(read?.data[3_000]?.slice(0, 3)).toEqual(['Structure 2999', 1250.5, 80])
  expect(longest.wait, 'milliseconds nobody was answered').toBeLessThan((performance.now() - began) / 2)
})

it.each([
  ['Registre', 'ploucs-registre-2026-03-12.csv'],
  ['Œuvres & réunions : l’été', 'ploucs-oeuvres-reunions-l-ete-2026-03-12.csv'],
  ['…', 'ploucs-2026-03-12.csv'],
])('« %s » is kept as %s', (name, file) => {
  expect(sheetFileName('ploucs', name, '2026-03-12', 'csv')).toBe(file)
})
