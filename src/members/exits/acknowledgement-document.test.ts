import { describe, expect, test as it } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { sampleHub as hub } from '#platform/documents/sample-hub.ts'
import type { AcknowledgementData } from './acknowledgement-document.ts'

const letter: AcknowledgementData = {
  at: '2026-03-12T08:12:00.000Z',
  hub,
  addressee: { organisation: 'Le Bocal', representative: 'Mia Ferrand', address: ['12 rue du Port', '40170 Mimizan'] },
  writtenOn: '2026-03-12',
  receivedOn: '2026-03-10',
  way: 'letter',
  until: '2026-06-30',
  reply: { mail: 'bonjour@ploucs.example', phone: '05 00 00 00 00' },
  sender: 'PLOUCS',
}
const bare: AcknowledgementData = {
  ...letter,
  addressee: { organisation: 'Le Bocal', representative: null, address: [] },
  reply: { mail: null, phone: null },
}
const print = (data: AcknowledgementData, lang: 'fr' | 'en' = 'fr') =>
  renderPdf({ template: 'src/members/exits/acknowledgement.typ', data, lang })

describe('the acknowledgement of a resignation', () => {
  it.each(['fr', 'en'] as const)('is accessible, on one page (%s)', async (lang) => {
    for (const data of [letter, bare]) expect(checkPdf(await print(data, lang))).toMatchObject({ pages: 1, faults: [] })
  })

  it.each([
    'Le Bocal Mia Ferrand',
    'Nous avons reçu le 10 mars 2026, par lettre, la démission de Le Bocal',
    'Prend effet le Mardi 30 juin 2026',
    'ne se retire pas',
    'restent dues : loi du 1er juillet 1901, article 4',
    'Pour toute question : bonjour@ploucs.example',
  ])('says %s', async (words) => {
    expect(
      pdfText(await print(letter))
        .replace(/\n?\u200B\n?/g, '')
        .replace(/\s+/g, ' '),
    ).toContain(words)
  })
})
