import { describe, expect, test as it } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { extractOf } from './extract.ts'
import { boardMinutes } from './sample-minutes-document.ts'

const LINE = 'b7'.repeat(32)
const numbered = boardMinutes.points.flatMap(({ title, decision }) => (decision?.number ? [{ title, number: decision.number }] : []))
const first = numbered[0]?.number ?? ''
const print = async (number: string, sealedOn: string | null, lang: 'fr' | 'en' = 'fr') => {
  const data = extractOf(boardMinutes, number, LINE, sealedOn)
  if (!data) throw new Error(`no ${number} in this PV`)
  return renderPdf({ template: 'src/governance/record/extract.typ', data, lang })
}
const read = (bytes: Uint8Array) =>
  pdfText(bytes)
    .replace(/\n?\u200B\n?/g, '')
    .replace(/\s+/g, ' ')

describe('an extract of the register', () => {
  it('is of one decision: what else the meeting dealt with is not in it', async () => {
    const text = read(await print(first, '2026-03-20'))
    expect(text).toContain(first)
    for (const other of numbered.filter(({ number }) => number !== first)) expect(text).not.toContain(other.title)
  })

  it.each(['fr', 'en'] as const)('is accessible and holds on one page (%s)', async (lang) => {
    for (const { number } of numbered) expect(checkPdf(await print(number, '2026-03-20', lang))).toMatchObject({ pages: 1, faults: [] })
  })

  it('says whether its PV is signed', async () => {
    expect(read(await print(first, '2026-03-20'))).toContain('dont le procès-verbal a été scellé le 20 mars 2026')
    expect(read(await print(first, null))).toContain('PV non encore signé')
  })

  it('there is none of a number the PV does not hold', () => {
    expect(extractOf(boardMinutes, 'CA-2026-999', LINE, null)).toBeNull()
  })
})
