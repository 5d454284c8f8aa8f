import { isDict, isName, isRef, operators, type PdfDict, type PdfFile, type PdfValue, readPdf, textOf } from './pdf-reader.ts'

type Decoder = (codes: string) => string

const hexText = (hex: string): string =>
  Buffer.from((hex.match(/..../g) ?? []).map((unit) => Number.parseInt(unit, 16)).flatMap((unit) => [unit & 0xff, unit >> 8])).toString(
    'utf16le',
  )

/** The text that a font's ToUnicode table gives its two-byte codes (ISO 32000-1, 9.10.3). */
const decoderOf = (cmap: string): Decoder => {
  const table = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      table.set(Number.parseInt(code, 16), hexText(to))
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', last = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const base = Number.parseInt(from, 16)
      for (let code = base; code <= Number.parseInt(last, 16); code += 1) {
        table.set(code, String.fromCodePoint((hexText(to).codePointAt(0) ?? 0) + code - base))
      }
    }
  }
  return (codes) => {
    let out = ''
    for (let i = 0; i + 1 < codes.length; i += 2) out += table.get((codes.charCodeAt(i) << 8) | codes.charCodeAt(i + 1)) ?? '\uFFFD'
    return out
  }
}

const fontsOf = (file: PdfFile, page: PdfDict): Map<string, Decoder> => {
  const resources = file.get(page.Resources)
  const fonts = isDict(resources) ? file.get(resources.Font) : null
  const found = new Map<string, Decoder>()
  if (!isDict(fonts)) return found
  for (const [name, value] of Object.entries(fonts)) {
    const font = file.get(value)
    if (isDict(font) && isRef(font.ToUnicode)) found.set(name, decoderOf(file.stream(font.ToUnicode.ref) ?? ''))
  }
  return found
}

const shown = (operand: PdfValue | undefined): string =>
  Array.isArray(operand)
    ? operand.filter((part): part is string => typeof part === 'string').join('')
    : typeof operand === 'string'
      ? operand
      : ''

const pageText = (file: PdfFile, page: PdfDict): string => {
  const fonts = fontsOf(file, page)
  const content = isRef(page.Contents) ? (file.stream(page.Contents.ref) ?? '') : ''
  const spans: (string | null)[] = []
  let decode: Decoder = () => ''
  let out = ''
  for (const { word, operands } of operators(content)) {
    const [first, second] = operands
    if (word === 'BDC' || word === 'BMC') {
      const actual = isDict(second) ? textOf(second.ActualText) : null
      if (actual !== null) out += actual
      spans.push(actual)
    } else if (word === 'EMC') spans.pop()
    else if (word === 'Tf' && isName(first)) decode = fonts.get(first.name) ?? (() => '\uFFFD')
    else if ((word === 'Tj' || word === 'TJ') && spans.every((span) => span === null)) out += decode(shown(first))
    else if (word === 'ET') out += '\n'
  }
  return out
}

/** The text of a file we wrote, as a reader copies it; runs parted by line ends, every kind of space kept as written. */
export const pdfText = (bytes: Uint8Array): string => {
  const file = readPdf(bytes)
  return [...file.objects.values()]
    .filter((o): o is PdfDict => isDict(o) && isName(o.Type) && o.Type.name === 'Page')
    .map((page) => pageText(file, page))
    .join('\n')
}
