import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { afterAll, expect, test as it } from 'vitest'
import { renderPdf } from './pdf.ts'
import { checkPdf, ownRoles, popplerRoles } from './pdf-check.ts'

const compiler = NodeCompiler.create()
const made = (source: string, options: { pdfStandard?: string; pdfTags?: boolean } = {}): string[] =>
  checkPdf(new Uint8Array(compiler.pdf({ mainFileContent: source }, options))).faults

const folder = mkdtempSync(join(tmpdir(), 'cordee-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head = '#set document(title: "Essai")\n#set text(lang: "fr")\n'

it('a sound file has no fault', () => {
  expect(made(`${head}= Un\n== Deux\n#table(columns: 2, table.header[a][b], [1], [2])`, { pdfStandard: 'ua-1' })).toEqual([])
})

it.each([
  ['no title', '= Un', {}, 'the document has no title'],
  ['no declaration', `${head}= Un`, {}, 'the document does not declare PDF/UA-1'],
  ['no tags', `${head}= Un`, { pdfTags: false }, 'the document is not tagged'],
  ['text outside the tags', `${head}= Un`, { pdfTags: false }, 'page 1 paints 1 things outside the tags'],
  ['no first heading', `${head}Texte`, { pdfStandard: 'ua-1' }, 'the headings do not begin with one single H1'],
  ['two titles', `${head}= Un\n= Deux`, { pdfStandard: 'ua-1' }, 'the headings do not begin with one single H1'],
  ['a heading level left out', `${head}= Un\n=== Trois`, {}, 'heading 2 jumps from H1 to H3'],
  ['a table without a header', `${head}= Un\n#table(columns: 2, [1], [2])`, { pdfStandard: 'ua-1' }, 'table 1 has no header cell'],
])('%s is found', (_, source, options, fault) => {
  expect(made(source, options)).toContain(fault)
})

const hub = { name: 'PLOUCS', legalForm: null, seat: null, rna: null, siret: null, demo: true }
const probe = () =>
  renderPdf({
    template: 'src/platform/documents/probe.typ',
    data: { at: '2026-03-12T19:42:10.120Z', hub, title: 'Essai', body: 'Corps' },
    lang: 'en',
  })

it('reads what a screen reader would be told', async () => {
  expect(checkPdf(await probe())).toMatchObject({
    title: 'Essai',
    lang: 'en-GB',
    pages: 1,
    headings: [
      { level: 1, text: 'Essai' },
      { level: 2, text: '§ Corps' },
    ],
    tables: [{ rows: 2, headerCells: 2 }],
    faults: [],
  })
})

it('poppler, an independent reader, sees the same tags', async (context) => {
  const bytes = await probe()
  const path = join(folder, 'probe.pdf')
  writeFileSync(path, bytes)
  const roles = popplerRoles(path)
  if (roles === null) return context.skip('poppler-utils (pdfinfo) is not installed here')
  expect(roles).toEqual(ownRoles(bytes))
})
