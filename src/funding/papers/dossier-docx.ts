import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Lang } from '#base/page.ts'
import type { Filled } from '#funding/dossiers/filled.ts'
import { wordsIn } from '#funding/words.ts'
import { datedZip } from './dated-zip.ts'
import { type PaperCell, type PaperField, type PaperTable, paperOf } from './dossier-paper.ts'
import type { PaperOf } from './dossier-pdf.ts'

/** Colours of the house’s papers (house.typ). */
const [PINE, OCHRE, SOFT, HAIR, PAPER] = ['1F4B3A', '8A5A12', '56564E', 'CFCABB', 'F7F4EA']
/** Widths in twentieths of a point, of a page of A4 between its margins. */
const [PAGE, SUM, NO, STATE] = [9_638, 1_250, 800, 3_400]

/** What XML 1.0 cannot hold is left out: the package writes it as it is, and Word then refuses the file. */
const plain = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')

type Look = { bold?: boolean; italics?: boolean; color?: string }
const run = (text: string, look: Look = {}) => new TextRun({ text: plain(text), ...look })
const mark = (text: string) => run(text, { italics: true, color: OCHRE })

/** Typed text: each line end begins a paragraph. */
const prose = (text: string) =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trim()
    .split(/\n+/)
    .map((part) => new Paragraph({ children: [run(part)], indent: { left: 227 }, spacing: { after: 100 } }))

const answer = ({ label, value, mark: says, long }: PaperField, colon: string): Paragraph[] => {
  const question = run(`${label}${colon}`, { color: SOFT })
  if (value === null) return [new Paragraph({ children: [question, mark(says ?? '')], spacing: { after: 80 } })]
  const beside = says === null ? [] : [mark(` (${says})`)]
  if (!long) return [new Paragraph({ children: [question, run(value), ...beside], spacing: { after: 80 } })]
  const under = says === null ? [] : [new Paragraph({ children: [mark(says)], indent: { left: 227 } })]
  return [new Paragraph({ children: [question], keepNext: true, spacing: { before: 160, after: 60 } }), ...prose(value), ...under]
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ children: [run(text)], heading: level })

const [hair, bare] = [
  { style: BorderStyle.SINGLE, size: 4, color: HAIR },
  { style: BorderStyle.NONE, size: 0, color: 'auto' },
]

type Cell = { text: string; look?: Look; right?: boolean; inset?: boolean; fill?: string }
const cell = ({ text, look, right, inset, fill }: Cell, width: number) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: inset ? 200 : 80, right: 80 },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    children: [new Paragraph({ children: [run(text, look)], ...(right ? { alignment: AlignmentType.RIGHT } : {}) })],
  })

/** A table whose head comes again on every page. */
const ledger = (widths: number[], head: Cell[], rows: Cell[][]) =>
  new Table({
    width: { size: PAGE, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: hair, bottom: hair, left: bare, right: bare, insideHorizontal: hair, insideVertical: bare },
    rows: [head, ...rows].map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: cells.map((one, place) => cell(at === 0 ? { ...one, look: { bold: true, color: PINE } } : one, widths[place] ?? 0)),
        }),
    ),
  })

const side = (one: PaperCell): Cell[] => {
  if (one === null) return [{ text: '' }, { text: '', right: true }]
  const look = one.group ? { bold: true } : {}
  return [
    { text: one.text, look, inset: !one.group },
    { text: one.euros, look, right: true },
  ]
}

const asColumns = (texts: readonly string[], more: Partial<Cell> = {}): Cell[] =>
  texts.map((text, at) => ({ text, right: at % 2 === 1, ...more }))

const budgetTable = ({ title, rows, totals }: PaperTable, head: readonly string[]) => [
  ...(title === null ? [] : [heading(title, HeadingLevel.HEADING_3)]),
  ledger([PAGE / 2 - SUM, SUM, PAGE / 2 - SUM, SUM], asColumns(head), [
    ...rows.map(({ left, right }) => [...side(left), ...side(right)]),
    asColumns(totals, { look: { bold: true, color: PINE }, fill: PAPER }),
  ]),
  // Without a paragraph between them Word makes two tables one.
  new Paragraph({ children: [], spacing: { after: 60 } }),
]

const headed = (size: number, color: string, before: number, after: number) => ({
  run: { font: 'Calibri', size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true },
})

const escaped = (text: string): string => plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The package dates a file by the clock; ours is dated `at`, so that the same dossier is the same bytes. */
const properties = (title: string, author: string, lang: Lang, at: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${lang === 'fr' ? 'fr-FR' : 'en-GB'}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`

/** The same dossier as the PDF, to write on in Word or LibreOffice: real headings, tables with their heads, the language said. The same data give the same bytes. */
export const dossierDocx = async (filled: Filled, { lang, at, hub }: PaperOf): Promise<Uint8Array> => {
  const paper = paperOf(filled, lang)
  const w = wordsIn(lang).papers
  const colon = lang === 'fr' ? '\u00a0: ' : ': '
  const [h1, h2] = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2]
  const { pieces, budget } = paper
  const children = [
    new Paragraph({ children: [run(hub.name, { bold: true, color: PINE })] }),
    ...(hub.demo ? [new Paragraph({ children: [mark(w.demo)] })] : []),
    heading(paper.title, h1),
    new Paragraph({ children: [run(paper.under, { color: SOFT })], spacing: { after: 200 } }),
    ...paper.facts.flatMap((one) => answer(one, colon)),
    ...(paper.waits === null ? [] : [new Paragraph({ children: [mark(paper.waits)], spacing: { before: 120 } })]),
    ...paper.sections.flatMap(({ title, fields }) => [heading(title, h2), ...fields.flatMap((one) => answer(one, colon))]),
    heading(budget.title, h2),
    ...(budget.none === null ? [] : [new Paragraph({ children: [mark(budget.none)] })]),
    ...budget.tables.flatMap((one) => budgetTable(one, budget.head)),
    ...budget.notes.map((note) => new Paragraph({ children: [run(note)], spacing: { before: 80 } })),
    ...(pieces.rows.length === 0
      ? []
      : [
          heading(pieces.title, h2),
          ledger(
            [NO, PAGE - NO - STATE, STATE],
            pieces.head.map((text) => ({ text })),
            pieces.rows.map(({ no, name, state, missing }) => [
              { text: no },
              { text: name },
              { text: state, look: missing ? { italics: true, color: OCHRE } : {} },
            ]),
          ),
        ]),
  ]
  const foot = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        children: [plain(`${paper.under} · ${w.page} `), PageNumber.CURRENT, ` ${w.of} `, PageNumber.TOTAL_PAGES],
        size: 16,
        color: SOFT,
      }),
    ],
  })
  const file = new Document({
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: lang === 'fr' ? 'fr-FR' : 'en-GB' } } },
        heading1: headed(36, PINE, 120, 60),
        heading2: headed(26, PINE, 360, 120),
        heading3: headed(22, SOFT, 200, 100),
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 } } },
        footers: { default: new Footer({ children: [foot] }) },
        children,
      },
    ],
  })
  const core = properties(`${paper.title}, ${paper.under}`, hub.name, lang, at)
  const bytes = await Packer.toArrayBuffer(file, undefined, [{ path: 'docProps/core.xml', data: core }])
  return datedZip(new Uint8Array(bytes), at)
}
