import { inflateSync } from 'node:zlib'

/** Enough of ISO 32000-1 to read the files we write ourselves: objects, object streams, dictionaries, content operators. Not a general reader. */

export class PdfName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
export class PdfRef {
  readonly ref: number
  constructor(ref: number) {
    this.ref = ref
  }
}
export type PdfDict = { [key: string]: PdfValue }
export type PdfValue = null | boolean | number | string | PdfName | PdfRef | PdfValue[] | PdfDict

type Token = { kind: 'value'; value: PdfValue } | { kind: 'word'; word: string } | { kind: 'end' }

const DELIMITER = /[\s()<>[\]{}/%]/

/** Reads values and bare words, one after the other, from Latin-1 text. */
class Scanner {
  private at: number
  private readonly text: string
  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  get position(): number {
    return this.at
  }

  next(): Token {
    this.skip()
    const c = this.text[this.at]
    if (c === undefined) return { kind: 'end' }
    if (this.text.startsWith('<<', this.at)) return { kind: 'value', value: this.dict() }
    if (c === '[') return { kind: 'value', value: this.list() }
    if (c === '(') return { kind: 'value', value: this.literal() }
    if (c === '<') return { kind: 'value', value: this.hex() }
    if (c === '/') {
      this.at += 1
      return {
        kind: 'value',
        value: new PdfName(this.bare().replace(/#([0-9A-Fa-f]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)))),
      }
    }
    const word = this.bare()
    if (word === '') throw new Error(`pdf: unexpected ${c} at ${this.at}`)
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'value', value: this.numberOrRef(word) }
    if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' }
    return word === 'null' ? { kind: 'value', value: null } : { kind: 'word', word }
  }

  private skip(): void {
    for (;;) {
      while (/\s|\0/.test(this.text[this.at] ?? '')) this.at += 1
      if (this.text[this.at] !== '%') return
      while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at] ?? '')) this.at += 1
    }
  }

  private bare(): string {
    const from = this.at
    while (this.at < this.text.length && !DELIMITER.test(this.text[this.at] ?? '')) this.at += 1
    return this.text.slice(from, this.at)
  }

  private numberOrRef(word: string): PdfValue {
    const rest = /^\s+\d+\s+R(?=[\s<>[\]/()]|$)/.exec(this.text.slice(this.at, this.at + 24))
    if (!rest) return Number(word)
    this.at += rest[0].length
    return new PdfRef(Number(word))
  }

  private value(): PdfValue {
    const token = this.next()
    if (token.kind !== 'value') throw new Error(`pdf: a value was expected at ${this.at}`)
    return token.value
  }

  private list(): PdfValue[] {
    this.at += 1
    const items: PdfValue[] = []
    for (;;) {
      this.skip()
      if (this.text[this.at] === ']') {
        this.at += 1
        return items
      }
      items.push(this.value())
    }
  }

  private dict(): PdfDict {
    this.at += 2
    const entries: PdfDict = {}
    for (;;) {
      this.skip()
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2
        return entries
      }
      const key = this.value()
      if (!isName(key)) throw new Error(`pdf: a key was expected at ${this.at}`)
      entries[key.name] = this.value()
    }
  }

  private literal(): string {
    let depth = 0
    let out = ''
    for (;;) {
      const c = this.text[this.at]
      if (c === undefined) throw new Error('pdf: a string does not end')
      this.at += 1
      if (c === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))
        out += octal ? String.fromCharCode(Number.parseInt(octal[0], 8)) : (ESCAPES[this.text[this.at] ?? ''] ?? this.text[this.at] ?? '')
        this.at += octal ? octal[0].length : 1
        continue
      }
      if (c === '(' && depth++ === 0) continue
      if (c === ')' && --depth === 0) return out
      out += c
    }
  }

  private hex(): string {
    const end = this.text.indexOf('>', this.at)
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
  }
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }

export const isName = (value: PdfValue | undefined): value is PdfName => value instanceof PdfName
export const isRef = (value: PdfValue | undefined): value is PdfRef => value instanceof PdfRef
export const isDict = (value: PdfValue | undefined): value is PdfDict =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isName(value) && !isRef(value)

/** A text string of a dictionary: UTF-16 with its mark, else Latin-1. */
export const textOf = (value: PdfValue | undefined): string | null => {
  if (typeof value !== 'string') return null
  return value.startsWith('\xFE\xFF') ? Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le') : value
}

export type PdfFile = {
  objects: ReadonlyMap<number, PdfValue>
  /** Decoded stream of an object; null when it has none. */
  stream: (object: number) => string | null
  /** The object a value points at, or the value itself. */
  get: (value: PdfValue | undefined) => PdfValue
}

export const readPdf = (bytes: Uint8Array): PdfFile => {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.startsWith('%PDF-1.7')) throw new Error('pdf: not a PDF 1.7 file')
  const objects = new Map<number, PdfValue>()
  const streams = new Map<number, string>()
  for (const found of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const no = Number(found[1])
    const scanner = new Scanner(text, found.index + found[0].length)
    const token = scanner.next()
    if (token.kind !== 'value') continue
    objects.set(no, token.value)
    const opening = /^\s*stream\r?\n/.exec(text.slice(scanner.position, scanner.position + 20))
    if (!opening || !isDict(token.value)) continue
    const from = scanner.position + opening[0].length
    const raw = Buffer.from(bytes.subarray(from, from + Number(token.value.Length)))
    const filter = token.value.Filter
    const flate = isName(filter)
      ? filter.name === 'FlateDecode'
      : Array.isArray(filter) && filter.some((f) => isName(f) && f.name === 'FlateDecode')
    streams.set(no, (flate ? inflateSync(raw) : raw).toString('latin1'))
  }
  for (const [no, body] of [...streams]) {
    const dict = objects.get(no)
    if (!isDict(dict) || !isName(dict.Type) || dict.Type.name !== 'ObjStm') continue
    const head = body.slice(0, Number(dict.First)).trim().split(/\s+/).map(Number)
    for (let i = 0; i + 1 < head.length; i += 2) {
      const token = new Scanner(body, Number(dict.First) + (head[i + 1] ?? 0)).next()
      if (token.kind === 'value') objects.set(head[i] ?? 0, token.value)
    }
  }
  return {
    objects,
    stream: (object) => streams.get(object) ?? null,
    get: (value) => (isRef(value) ? (objects.get(value.ref) ?? null) : (value ?? null)),
  }
}

/** The operators of a content stream with their operands, in order. */
export function* operators(content: string): Generator<{ word: string; operands: PdfValue[] }> {
  const scanner = new Scanner(content)
  let operands: PdfValue[] = []
  for (let token = scanner.next(); token.kind !== 'end'; token = scanner.next()) {
    if (token.kind === 'value') operands.push(token.value)
    else {
      yield { word: token.word, operands }
      operands = []
    }
  }
}
