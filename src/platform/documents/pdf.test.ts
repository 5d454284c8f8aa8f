import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { renderPdf } from './pdf.ts'
import { checkPdf } from './pdf-check.ts'
import { pdfText } from './pdf-text.ts'

const template = 'src/platform/documents/probe.typ'
const hub = { name: 'PLOUCS', legalForm: null, seat: null, rna: null, siret: null, demo: false }
const probe = (body: string, title = 'Essai') =>
  renderPdf({ template, data: { at: '2026-03-12T19:42:10.120Z', hub, title, body }, lang: 'fr' })

/** Without line ends and invisible breaks: where a line is cut is not the text's business. */
const flat = (text: string): string => text.replace(/[\n\u200B]/g, '').replace(/ +/g, ' ')

describe('typed text is text', () => {
  it.each([
    '#panic("no")',
    '*gras* _souligné_ `code` $x^2$',
    '= Titre // commentaire',
    '@ref <label> ~ \\ [crochet] {accolade}',
    '#import "/package.json": *',
    '"; #sys.inputs.data',
    '#set page(width: 1cm)',
    '- liste + liste / terme: valeur',
    'https://example.org/a?b=c&d',
    '\\u{41} %41 &amp; <b>gras</b>',
    'ſ ﬁ œuvre Ÿ ЖЩ αβγ ✓ ☐ → 2ᵉ ½ № €',
  ])('%s prints as typed', async (typed) => {
    const bytes = await probe(typed)
    expect(flat(pdfText(bytes))).toContain(flat(typed))
    expect(checkPdf(bytes).headings[1]?.text).toBe(`§ ${typed}`)
    expect(checkPdf(bytes).faults).toEqual([])
  })
})

describe('nothing that can be typed stops a document', () => {
  it.each([
    ['an emoji', 'Bravo 🎉 !', 'Bravo ☐ !'],
    ['a flag and a family, one sign each', '🇫🇷 et 👩‍👩‍👧‍👦', '☐ et ☐'],
    ['other scripts', 'مرحبا', '☐☐☐☐☐'],
    ['a name pasted from a spreadsheet', 'La Smalah\tDax', 'La Smalah Dax'],
    ['line ends of every kind', 'un\r\ndeux\rtrois\u2028quatre', 'undeuxtroisquatre'],
    ['a null and other controls', 'a\u0000b\u0007c', 'abc'],
    ['half of a surrogate pair', 'a\ud83db', 'a☐b'],
    ['decomposed accents', 'e\u0301te\u0301', 'été'],
    ['an accent no font has', 'a\u0489', 'a'],
    ['text turned round', 'a\u202Eb\u2066c', 'abc'],
    ['private and unassigned signs', '\uE000\u{10FFFF}', '☐☐'],
  ])('%s', async (_, typed, printed) => {
    const bytes = await probe(typed)
    expect(flat(pdfText(bytes))).toContain(printed)
    expect(checkPdf(bytes).faults).toEqual([])
  })

  it('marks of direction stay harmless', async () => {
    expect(checkPdf(await probe('a\u200Fb\u200Ec\u061C')).faults).toEqual([])
  })

  it('a word of three thousand letters stays on the page', async () => {
    const bytes = await probe('a'.repeat(3000))
    expect(flat(pdfText(bytes))).toContain('a'.repeat(3000))
    expect(checkPdf(bytes).pages).toBeGreaterThan(2)
  })

  it('whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        async (body, title) => {
          expect(checkPdf(await probe(body, `Essai ${title}`)).faults).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the same facts give the same bytes', () => {
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  it('in another process, another folder, another time zone', async () => {
    const here = sha(await probe('Été'))
    const script = `
      const { renderPdf } = await import(${JSON.stringify(join(import.meta.dirname, 'pdf.ts'))})
      const bytes = await renderPdf({ template: ${JSON.stringify(template)}, lang: 'fr', data: { at: '2026-03-12T19:42:10.120Z', hub: ${JSON.stringify(hub)}, title: 'Essai', body: 'Été' } })
      process.stdout.write((await import('node:crypto')).createHash('sha256').update(bytes).digest('hex'))`
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: '/',
      env: { PATH: process.env.PATH, TZ: 'Pacific/Auckland', LANG: 'C' },
      encoding: 'utf8',
    })
    expect(there).toBe(here)
  })

  it('asked for at once, each caller gets its own document', async () => {
    const alone: string[] = []
    for (let i = 0; i < 12; i += 1) alone.push(sha(await probe(`Document ${i}`)))
    const together = await Promise.all(Array.from({ length: 12 }, (_, i) => probe(`Document ${i}`)))
    expect(together.map(sha)).toEqual(alone)
    expect(new Set(alone).size).toBe(12)
  })

  it('the creation date is that of the facts', async () => {
    expect(Buffer.from(await probe('Été')).toString('latin1')).toContain('D:20260312194210')
  })
})

it('a template that does not exist is a fault of ours, said with its name', async () => {
  await expect(
    renderPdf({ template: 'src/platform/documents/none.typ', data: { at: '2026-03-12T19:42:10.120Z' }, lang: 'fr' }),
  ).rejects.toThrow(/none\.typ/)
})
