import { execFileSync } from 'node:child_process'
import { isDict, isName, isRef, operators, type PdfDict, type PdfFile, type PdfValue, readPdf, textOf } from './pdf-reader.ts'

/** What a reader with a screen reader gets from a PDF file. */
export type PdfOutline = {
  title: string | null
  lang: string | null
  pages: number
  /** Heading levels and texts in reading order; the text only where the file says it apart (`/T`), else null. */
  headings: { level: number; text: string | null }[]
  tables: { rows: number; headerCells: number }[]
}

export type PdfCheck = PdfOutline & {
  /** One plain sentence a fault; empty for a file we may send. */
  faults: string[]
}

type Node = { role: string; dict: PdfDict; kids: Node[] }

const PAINTS_TEXT = new Set(['Tj', 'TJ', "'", '"'])
const PAINTS = new Set([...PAINTS_TEXT, 'f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'])

const tree = (file: PdfFile, value: PdfValue | undefined): Node[] => {
  const node = file.get(value)
  if (Array.isArray(node)) return node.flatMap((kid) => tree(file, kid))
  if (!isDict(node)) return []
  if (isName(node.S)) return [{ role: node.S.name, dict: node, kids: tree(file, node.K) }]
  return isName(node.Type) && node.Type.name === 'StructTreeRoot' ? tree(file, node.K) : []
}

const walk = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...walk(node.kids)])

const pagesOf = (file: PdfFile): PdfDict[] =>
  [...file.objects.values()].filter((o): o is PdfDict => isDict(o) && isName(o.Type) && o.Type.name === 'Page')

/** Things painted on a page that belong neither to the tree nor to what is declared decoration (ISO 14289-1, 7.1). */
const untagged = (file: PdfFile, page: PdfDict): number => {
  const contents = Array.isArray(page.Contents) ? page.Contents : [page.Contents]
  const content = contents.map((c) => (isRef(c) ? file.stream(c.ref) : null) ?? '').join('\n')
  const marks: boolean[] = []
  let count = 0
  for (const { word, operands } of operators(content)) {
    if (word === 'BMC' || word === 'BDC') {
      const tag = operands[0]
      const properties = operands[1]
      const artifact = isName(tag) && tag.name === 'Artifact'
      marks.push(artifact || (isDict(properties) && typeof properties.MCID === 'number'))
    } else if (word === 'EMC') marks.pop()
    else if (PAINTS.has(word) && !marks.some(Boolean)) count += 1
  }
  return count
}

const headingFaults = (levels: number[]): string[] => {
  const faults: string[] = []
  if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) faults.push('the headings do not begin with one single H1')
  levels.forEach((level, i) => {
    const before = levels[i - 1]
    if (before !== undefined && level > before + 1) faults.push(`heading ${i + 1} jumps from H${before} to H${level}`)
  })
  return faults
}

const tableFaults = (file: PdfFile, table: Node, no: number): string[] => {
  const rows = walk(table.kids).filter((node) => node.role === 'TR')
  const cells = rows.map((row) => row.kids.filter((kid) => kid.role === 'TH' || kid.role === 'TD').length)
  const heads = walk(table.kids).filter((node) => node.role === 'TH')
  const faults: string[] = []
  if (heads.length === 0) faults.push(`table ${no} has no header cell`)
  if (new Set(cells).size > 1) faults.push(`table ${no} has rows of different lengths`)
  const scoped = heads.every((head) => [head.dict.A].flat().some((a) => isDict(file.get(a)) && isName((file.get(a) as PdfDict).Scope)))
  if (!scoped) faults.push(`table ${no} has a header cell without a scope`)
  return faults
}

/** Our own reading of a PDF/UA-1 file: title, language, tags, headings in order, table headers, nothing untagged. */
export const checkPdf = (bytes: Uint8Array): PdfCheck => {
  const file = readPdf(bytes)
  const catalog = [...file.objects.values()].find((o): o is PdfDict => isDict(o) && isName(o.Type) && o.Type.name === 'Catalog') ?? {}
  const metadata = isRef(catalog.Metadata) ? (file.stream(catalog.Metadata.ref) ?? '') : ''
  const xmp = Buffer.from(metadata, 'latin1').toString('utf8')
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(xmp)?.[1] ?? null
  const lang = textOf(file.get(catalog.Lang))
  const viewer = file.get(catalog.ViewerPreferences)
  const mark = file.get(catalog.MarkInfo)
  const nodes = walk(tree(file, catalog.StructTreeRoot))
  const headings = nodes.flatMap(({ role, dict }) =>
    /^H[1-6]$/.test(role) ? [{ level: Number(role[1]), text: textOf(file.get(dict.T)) }] : [],
  )
  const tables = nodes.filter((node) => node.role === 'Table')
  const pages = pagesOf(file)
  const faults: string[] = []
  if (!title) faults.push('the document has no title')
  if (!isDict(viewer) || viewer.DisplayDocTitle !== true) faults.push('the title is not shown in the window')
  if (!lang) faults.push('the document does not say its language')
  if (!/pdfuaid:part[>="\s]+1/.test(xmp)) faults.push('the document does not declare PDF/UA-1')
  if (!isDict(mark) || mark.Marked !== true || nodes.length === 0) faults.push('the document is not tagged')
  faults.push(...headingFaults(headings.map((h) => h.level)))
  tables.forEach((table, i) => {
    faults.push(...tableFaults(file, table, i + 1))
  })
  for (const node of nodes) {
    if (node.role === 'Figure' && !textOf(file.get(node.dict.Alt))) faults.push('a figure has no alternative text')
    if (node.role === 'L' && node.kids.some((kid) => kid.role !== 'LI' && kid.role !== 'Caption'))
      faults.push('a list holds something else than items')
  }
  pages.forEach((page, i) => {
    const count = untagged(file, page)
    if (count > 0) faults.push(`page ${i + 1} paints ${count} things outside the tags`)
  })
  const outline = tables.map((table) => ({
    rows: walk(table.kids).filter((node) => node.role === 'TR').length,
    headerCells: walk(table.kids).filter((node) => node.role === 'TH').length,
  }))
  return { title, lang, pages: pages.length, headings, tables: outline, faults }
}

/** The roles poppler's `pdfinfo -struct` prints, in order; null where poppler is not installed: a second, independent reader of the tags. */
export const popplerRoles = (path: string): string[] | null => {
  try {
    const out = execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return out.split('\n').flatMap((line) => /^\s*(Document|H[1-6]|P|L|LI|Table|TR|TH|TD)\b/.exec(line)?.[1] ?? [])
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  }
}

/** The same list from our own reading. */
export const ownRoles = (bytes: Uint8Array): string[] => {
  const file = readPdf(bytes)
  const catalog = [...file.objects.values()].find((o): o is PdfDict => isDict(o) && isName(o.Type) && o.Type.name === 'Catalog') ?? {}
  return walk(tree(file, catalog.StructTreeRoot)).flatMap(({ role }) =>
    /^(Document|H[1-6]|P|L|LI|Table|TR|TH|TD)$/.test(role) ? [role] : [],
  )
}
