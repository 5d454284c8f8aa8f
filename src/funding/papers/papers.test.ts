import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Filled } from '#funding/dossiers/filled.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { sampleHub as hub } from '#platform/documents/sample-hub.ts'
import { budgetWorkbook } from './budget-workbook.ts'
import { dossierDocx } from './dossier-docx.ts'
import { paperOf, saidRate } from './dossier-paper.ts'
import { dossierPdf, type PaperOf } from './dossier-pdf.ts'
import { dossierZip, MOST_BYTES, MOST_PIECES, type PieceFile, safeName } from './dossier-zip.ts'
import { emptyFilled, fullFilled, incubator } from './sample-filled.ts'

const at = '2026-01-15T09:00:00.000Z'
const [fr, en]: [PaperOf, PaperOf] = [
  { lang: 'fr', at, hub },
  { lang: 'en', at, hub },
]
const read = (bytes: Uint8Array) =>
  pdfText(bytes)
    .replace(/\n?\u200B\n?/g, '')
    .replace(/\s+/g, ' ')

const unzipped = async (bytes: Uint8Array): Promise<Map<string, Buffer>> => {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return files
}

/** A small reading of XML: every element closed in its order, no sign that XML 1.0 forbids. The text, without its marks. */
const xmlText = (xml: string): string => {
  const open: string[] = []
  for (const [, closing, name = '', rest = ''] of xml.matchAll(/<(\/?)([\w:]+)((?:[^<>"]|"[^"<]*")*)>/g)) {
    if (closing) expect(open.pop()).toBe(name)
    else if (!rest.endsWith('/')) open.push(name)
  }
  expect(open).toEqual([])
  const said = xml.replace(/<(?:[^<>"]|"[^"<]*")*>/g, '')
  expect(said).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+);)/)
  expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}/u)
  return said.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
}

const wordText = async (bytes: Uint8Array): Promise<string> => {
  const parts = await unzipped(bytes)
  for (const [name, part] of parts) if (/\.(xml|rels)$/.test(name)) xmlText(`${part}`.replace(/^<\?xml[^>]*\?>/, ''))
  return xmlText(`${parts.get('word/document.xml')}`.replace(/^<\?xml[^>]*\?>/, ''))
}

const samples: [string, Filled, number][] = [
  ['an empty dossier', emptyFilled, 1],
  ['the incubator', incubator, 2],
  ['a full one that does not balance', fullFilled, 8],
]

describe('the PDF of a dossier', () => {
  it.each(samples)('%s is accessible in both languages, on as few pages as it can', async (_, filled, pages) => {
    for (const paper of [fr, en]) expect(checkPdf(await dossierPdf(filled, paper))).toMatchObject({ pages, faults: [] })
  })

  it('has the two columns of the form, their equal totals, in kind below, the share asked for, the pieces', async () => {
    const text = read(await dossierPdf(incubator, fr))
    for (const said of [
      '60 · Achats 13 500 74 · Subventions d’exploitation 38 475',
      'Total des charges 40 500 Total des produits 40 500',
      'Contributions volontaires en nature',
      'La subvention de 8 100 € représente 20 % du total des produits.',
      '02 Comptes approuvés 2025 à compléter, chez la trésorerie, pour le 12 mars 2026',
      'Avant l’envoi, il manque 1 réponse indispensable et 1 pièce',
      'Douze projets par an (20 signes : le formulaire en prend 12)',
    ])
      expect(text).toContain(said)
  })

  it('says that it does not balance, or has no budget yet', async () => {
    expect(read(await dossierPdf(fullFilled, fr))).toContain('Les deux totaux diffèrent de 16 780 €')
    expect(read(await dossierPdf(emptyFilled, fr))).toContain('Le budget n’est pas encore écrit.')
  })

  it('is the same bytes twice', async () => {
    expect(Buffer.compare(await dossierPdf(incubator, fr), await dossierPdf(incubator, fr))).toBe(0)
  })
})

it.each([
  [2_014, '20,14\u00a0%'],
  [2_010, '20,1\u00a0%'],
  [10_000, '100\u00a0%'],
  [0, '0\u00a0%'],
])('%i hundredths of a percent read « %s »', (rate, said) => {
  expect(saidRate(rate, 'fr')).toBe(said)
})

describe('the Word file', () => {
  it.each(samples)('of %s says all that the PDF says', async (_, filled) => {
    const text = await wordText(await dossierDocx(filled, fr))
    const { sections, budget, pieces, facts, waits } = paperOf(filled, 'fr')
    const said = [
      ...facts.map(({ value }) => value),
      waits,
      ...sections.flatMap(({ title, fields }) => [
        title,
        ...fields.flatMap(({ label, value, mark }) => [label, ...(value?.split('\n') ?? []), mark]),
      ]),
      ...budget.tables.flatMap(({ rows, totals }) => [
        ...rows.flatMap(({ left, right }) => [left?.text, left?.euros, right?.text, right?.euros]),
        ...totals,
      ]),
      ...budget.notes,
      ...pieces.rows.flatMap(({ no, name, state }) => [no, name, state]),
    ]
    for (const one of said) if (one?.trim()) expect(text).toContain(one.trim())
  })

  it('has headings, tables with their heads, its language; and is the same bytes whenever it is made', async () => {
    const bytes = await dossierDocx(incubator, fr)
    const parts = await unzipped(bytes)
    const body = `${parts.get('word/document.xml')}`
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(1)
    expect(body.match(/w:val="Heading2"/g)).toHaveLength(4)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(`${parts.get('word/styles.xml')}`).toContain('w:val="fr-FR"')
    expect(`${parts.get('docProps/core.xml')}`).toContain(at)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(Buffer.compare(bytes, await dossierDocx(incubator, fr))).toBe(0)
    expect((await fromBufferPromise(Buffer.from(bytes))).entryCount).toBe(parts.size)
  })
})

it('the workbook has the two columns with their totals, then each side to the cent', async () => {
  const [form, charges, products] = await readWorkbook(Buffer.from(await budgetWorkbook(incubator, 'fr')))
  expect(form?.data).toContainEqual(['Total des charges', 40_500, 'Total des produits', 40_500])
  expect(form?.data.at(-1)).toEqual(['Total des contributions volontaires', 1_800, 'Total des contributions volontaires', 1_800])
  expect(charges?.data).toContainEqual(['604', '60 · Achats', 'Prestations de services', 'comités et experts', 12_300, 12_300])
  expect(charges?.data).toContainEqual([null, null, 'Total des charges', null, 40_500, 40_500])
  expect(products?.data).toContainEqual([null, null, 'Total des produits', null, 40_500, 40_500])
  expect((await readWorkbook(Buffer.from(await budgetWorkbook(emptyFilled, 'fr')))).map(({ data }) => data.length)).toEqual([1, 1, 1])
})

/** A path, a sign that does not show, a dot or a space at an end. */
const UNSAFE = /[/\\:*?"<>|\p{Cc}\p{Cs}\u202A-\u202E]|^[\s.]|[\s.]$/u

describe('the zip', () => {
  const pieces: PieceFile[] = [
    { key: 'statutes', ending: 'pdf', bytes: Buffer.from('statuts') },
    { key: 'rib', ending: 'JPG', bytes: Buffer.from('rib') },
  ]
  const zipped = async (filled: Filled, files: PieceFile[]) => {
    const made = await dossierZip(filled, files, fr)
    return made.ok ? unzipped(made.value) : made.problems
  }

  it('holds the papers, the pieces under their numbers, and a table of contents that says what is missing', async () => {
    const files = (await zipped(incubator, pieces)) as Map<string, Buffer>
    expect([...files.keys()]).toEqual([
      '00 Sommaire.txt',
      '00 Dossier Incubateur de projets ESS 2026.pdf',
      '00 Dossier Incubateur de projets ESS 2026.docx',
      '00 Budget Incubateur de projets ESS 2026.xlsx',
      '01 Statuts.pdf',
      '03 RIB.jpg',
    ])
    expect(`${files.get('01 Statuts.pdf')}`).toBe('statuts')
    expect(`${files.get('00 Sommaire.txt')}`).toContain('02 Comptes approuvés 2025 (à compléter, absente de cet envoi)')
  })

  it('is refused where it is too much for one sending', async () => {
    const heavy = { key: 'rib', ending: 'pdf', bytes: new Uint8Array(MOST_BYTES + 1) }
    expect(await zipped(incubator, [heavy])).toMatchObject([{ code: 'dossierPapers.tooLarge', values: { most: 100, size: 101 } }])
    const many = Array.from({ length: MOST_PIECES + 1 }, (_, n) => ({ key: `${n}`, name: 'x', document: null, owner: null, by: null }))
    expect(await zipped({ ...incubator, pieces: many }, [])).toMatchObject([{ code: 'dossierPapers.tooMany' }])
  })

  it('gives every piece a name that any file system takes, and no two the same', async () => {
    const named = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.constantFrom('../../etc/passwd', 'Statuts', 'STATUTS', '..', '', '\u202Efdp.exe', 'a'.repeat(300)),
    )
    await fc.assert(
      fc.property(named, (name) => {
        const safe = safeName(name, 'Pièce')
        const signs = Array.from(safe).length
        return signs > 0 && signs <= 80 && !UNSAFE.test(safe)
      }),
      { numRuns: 100 },
    )
    const twins = ['Statuts', 'statuts', '../Statuts', '\u0000Statuts'].map((name, n) => ({
      key: `${n}`,
      name,
      document: null,
      owner: null,
      by: null,
    }))
    const files = (await zipped(
      { ...incubator, pieces: twins },
      twins.map(({ key }) => ({ key, ending: '../sh', bytes: Buffer.from(key) })),
    )) as Map<string, Buffer>
    expect([...files.keys()].slice(4)).toEqual(['01 Statuts.bin', '02 statuts.bin', '03 -Statuts.bin', '04 Statuts.bin'])
  })
})

it('whatever people type, each paper is made', async () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', ' ', '\n\n', '*x*', '#panic()', '<w:p>&', '=1+1', 'x'.repeat(400)),
  )
  await fc.assert(
    fc.asyncProperty(typed, typed, fc.nat(99_999_999), async (a, b, euros) => {
      const line = { code: '60x', group: a, name: a, says: b, euros, cents: euros * 100 }
      const field = { key: 'k', label: a, value: b, from: null, most: 3, long: euros % 2 === 0, needed: true }
      const filled: Filled = {
        ...incubator,
        form: { ...incubator.form, title: `F ${a}`, version: b },
        action: a,
        funder: b,
        sections: [{ key: 's', title: a, fields: [field, { ...field, long: true, value: `${a}\n\n${b}` }] }],
        budget: { ...incubator.budget, charges: [line, { ...line, group: b }], inKindProducts: [line] },
        pieces: [{ key: 'p', name: a, document: null, owner: b, by: null }],
      }
      expect(checkPdf(await dossierPdf(filled, fr)).faults).toEqual([])
      await wordText(await dossierDocx(filled, fr))
      expect(await readWorkbook(Buffer.from(await budgetWorkbook(filled, 'fr')))).toHaveLength(3)
    }),
    { numRuns: 25 },
  )
})
