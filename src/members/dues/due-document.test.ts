import { describe, expect, it } from 'vitest'
import type { Lang } from '#base/page.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { sampleHub as hub } from '#platform/documents/sample-hub.ts'
import { DUE_TEMPLATE, type DuePaper, type DuePapersData } from './due-document.ts'

/** Invented letters. */
const call: DuePaper = {
  kind: 'call',
  number: 'COT-2026-002',
  on: '2026-01-15',
  label: '2026',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  dueOn: '2026-02-28',
  calledOn: '2026-01-15',
  addressee: { name: 'La Smalah', person: false, address: ['3 place de la Mairie', 'Saint-Julien-en-Born'] },
  formula: 'brackets',
  bracket: 'Budget de plus de 50 000 €',
  cents: 125_050,
  paid: 0,
  waiting: 125_050,
  beyond: 0,
  payments: [],
}
const halfPaid = { paid: 50_000, waiting: 75_050, payments: [{ on: '2026-02-10', cents: 50_000, means: 'cheque' as const }] }
const reminder: DuePaper = { ...call, ...halfPaid, kind: 'reminder', on: '2026-03-16' }
const receipt: DuePaper = { ...call, ...halfPaid, kind: 'receipt', on: '2026-02-10' }
const inHerName: DuePaper = {
  ...call,
  addressee: { name: 'Léa Dubos', person: true, address: [] },
  formula: 'free',
  bracket: null,
  cents: 2_000,
  waiting: 2_000,
}

const data = (papers: DuePaper[], change: Partial<DuePapersData> = {}): DuePapersData => ({
  at: '2026-01-15T09:00:00.000Z',
  hub,
  papers,
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  answers: { mail: 'bonjour@ploucs.example', phone: '05 00 00 00 00' },
  sender: { name: 'Maïté Lafitte', role: 'coordination' },
  ...change,
})
const print = (one: DuePapersData, lang: Lang = 'fr') => renderPdf({ template: DUE_TEMPLATE, data: one, lang })
const bare = { iban: null, answers: { mail: null, phone: null }, hub: { ...hub, legalForm: null, seat: null, rna: null, siret: null } }
const read = (bytes: Uint8Array) => pdfText(bytes).replace(/\s+/g, ' ')

it.each([
  ['a call', [call], {}, 1],
  ['a reminder', [reminder], {}, 1],
  ['a receipt', [receipt], {}, 1],
  ['a person in her own name, a hub of which nothing is known', [inHerName], bare, 1],
  ['what is printed together', [call, inHerName, reminder], {}, 3],
])('%s is accessible, each letter on its own page', async (_, papers, change, pages) => {
  for (const lang of ['fr', 'en'] as const) expect(checkPdf(await print(data(papers, change), lang))).toMatchObject({ pages, faults: [] })
})

describe('a letter says', () => {
  it('how much, until when, how, under which number', async () => {
    const text = read(await print(data([call])))
    for (const words of [
      'Appel de cotisation',
      'COT-2026-002',
      '250,50 €',
      'À régler au plus tard le 28 février 2026',
      'FR76 3000 6000 0112 3456 7890 189',
      'à l’ordre de PLOUCS',
    ])
      expect(text).toContain(words)
  })

  it('when it reminds: what is left, and that no right is touched', async () => {
    const text = read(await print(data([reminder])))
    for (const words of ['500 €', '750,50 €', 'ne touche pas à votre qualité de membre']) expect(text).toContain(words)
  })

  it('when it receipts: what came, what is left, and that it is not for the tax office', async () => {
    const text = read(await print(data([receipt])))
    for (const words of ['10 février 2026', 'chèque', 'Il reste 750,50 € à régler', 'pas un reçu fiscal']) expect(text).toContain(words)
  })

  it('the same twice', async () => {
    expect(Buffer.compare(await print(data([call])), await print(data([call])))).toBe(0)
  })
})
