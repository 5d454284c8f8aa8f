import { createHash, type Hash, randomBytes } from 'node:crypto'
import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Decoder, decoderOf, decodeText } from './decoders.ts'
import { fieldOf, type Head, headOf, rewritten } from './mime-head.ts'

/** What could not be read as it should: said beside the mail, never a reason to lose it. */
export type Remark = (typeof REMARKS)[number]
export const REMARKS = ['charset', 'encoding', 'boundary', 'cut', 'parts', 'depth', 'tooBig', 'pictures', 'unreadable'] as const

/** A file of a mail, decoded, in the folder given: its name there, and the SHA-256 of its bytes. */
export type SplitFile = { path: string; sha256: string; bytes: number }

/** `skeleton`: the same mail, small: texts in UTF-8, each file replaced by its `token`. */
export type Split = { skeleton: string; files: Map<string, SplitFile>; remarks: Set<Remark> }

export const LIMITS = {
  head: 256 * 1024,
  text: 1024 * 1024,
  file: 20 * 1024 * 1024,
  picture: 24 * 1024,
  parts: 200,
  depth: 20,
  line: 64 * 1024,
}

type Sink = { line: (text: string, ending: string) => void; end: () => void }

/**
 * Takes a mail apart as it is read from disk: files go to disk as they are decoded, only texts and heads stay in memory. Whatever the bytes are, it ends
 * and throws nothing but what the disk does.
 */
export const splitMail = async (path: string, folder: string): Promise<Split> => {
  const splitter = splitting(folder)
  try {
    let carry = ''
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }))
      carry = splitter.feed(carry + (chunk as Buffer).toString('latin1'))
    return splitter.end(carry)
  } finally {
    splitter.stop()
  }
}

const splitting = (folder: string) => {
  const skeleton: string[] = []
  const files = new Map<string, SplitFile>()
  const remarks = new Set<Remark>()
  const boundaries: string[] = []
  const nonce = randomBytes(9).toString('hex')
  let headLines: string[] = []
  let headBytes = 0
  let textBytes = 0
  let parts = 0
  let within: 'head' | 'body' = 'head'
  let sink: Sink = nowhere
  let open: number | null = null
  /** The line so far is a piece of an overlong one: it begins neither a boundary nor a field. */
  let midLine = false

  const begin = () => {
    const head = headOf(headLines)
    headLines = []
    within = 'body'
    sink = sinkFor(head)
  }

  const sinkFor = (head: Head): Sink => {
    const root = parts === 0
    if (head.type.startsWith('multipart/') && head.boundary !== '') {
      if (boundaries.length >= LIMITS.depth) return left('depth')
      skeleton.push(...head.fields, '')
      boundaries.push(head.boundary)
      return nowhere
    }
    const broken = head.type.startsWith('multipart/')
    if (broken) remarks.add('boundary')
    const isText = broken || head.type === '' || head.type === 'text/plain' || head.type === 'text/html'
    if (isText && (broken || root || (head.disposition !== 'attachment' && !head.named))) return textSink(head)
    return fileSink(head)
  }

  const left = (why: Remark): Sink => {
    remarks.add(why)
    return nowhere
  }

  const textSink = (head: Head): Sink => {
    const decoder = decoderOf(head.encoding)
    const pieces: Buffer[] = []
    const keep = (bytes: Buffer | null) => {
      if (!bytes) return
      const room = LIMITS.text - textBytes
      if (bytes.length > room) remarks.add('cut')
      textBytes += Math.min(bytes.length, room)
      if (room > 0) pieces.push(bytes.subarray(0, room))
    }
    return {
      line: (text, ending) => keep(decoder.line(text, ending)),
      end: () => {
        keep(decoder.end())
        noteDamage(decoder)
        const { text, repaired } = decodeText(Buffer.concat(pieces), head.charset)
        if (repaired) remarks.add('charset')
        const type = head.type === 'text/html' ? 'text/html' : 'text/plain'
        const values = {
          'content-type': `${type}; charset=utf-8${head.flowed}`,
          'content-transfer-encoding': 'base64',
          'content-disposition': null,
        }
        skeleton.push(...rewritten(head, values), '', Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'))
      },
    }
  }

  const fileSink = (head: Head): Sink => {
    const token = `cordee-${nonce}-${parts}`
    const file: SplitFile & { hash: Hash } = {
      path: join(folder, `piece-${nonce}-${parts}`),
      sha256: '',
      bytes: 0,
      hash: createHash('sha256'),
    }
    const decoder = decoderOf(head.encoding)
    const handle = openSync(file.path, 'wx', 0o600)
    open = handle
    let over = false
    const write = (bytes: Buffer | null) => {
      if (!bytes || over) return
      file.bytes += bytes.length
      over = file.bytes > LIMITS.file
      if (over) return
      file.hash.update(bytes)
      writeSync(handle, bytes)
    }
    return {
      line: (text, ending) => write(decoder.line(text, ending)),
      end: () => {
        write(decoder.end())
        noteDamage(decoder)
        closeSync(handle)
        open = null
        // The small pictures of a signature say nothing: forwarded once a week, they would bury what does.
        const picture =
          head.contentId && head.disposition !== 'attachment' && head.type.startsWith('image/') && file.bytes <= LIMITS.picture
        if (over || picture) {
          remarks.add(over ? 'tooBig' : 'pictures')
          rmSync(file.path, { force: true })
          skeleton.push(
            ...rewritten(head, { 'content-type': 'text/plain', 'content-transfer-encoding': null, 'content-disposition': 'attachment' }),
            '',
          )
          return
        }
        files.set(token, { path: file.path, sha256: file.hash.digest('hex'), bytes: file.bytes })
        const disposition = /^[^\s;,()]+/.exec(fieldOf(head, 'content-disposition'))
          ? fieldOf(head, 'content-disposition').replace(/^[^\s;]+/, 'attachment')
          : 'attachment'
        skeleton.push(...rewritten(head, { 'content-transfer-encoding': '7bit', 'content-disposition': disposition }), '', token)
      },
    }
  }

  const noteDamage = (decoder: Decoder) => {
    if (decoder.damaged()) remarks.add('encoding')
  }

  const endPart = () => {
    if (within === 'head') begin()
    sink.end()
    sink = nowhere
  }

  /** Whether the line ends a part, or all of them. */
  const isBoundary = (text: string): boolean => {
    if (boundaries.length === 0 || !text.startsWith('--')) return false
    const line = text.trimEnd()
    for (let level = boundaries.length - 1; level >= 0; level -= 1) {
      const value = boundaries[level]?.trimEnd() ?? ''
      const closes = line === `--${value}--`
      if (!closes && line !== `--${value}`) continue
      endPart()
      boundaries.length = closes ? level : level + 1
      skeleton.push(line)
      within = 'body'
      if (closes) return true
      parts += 1
      if (parts > LIMITS.parts) {
        sink = left('parts')
        boundaries.length = 0
      } else {
        within = 'head'
        headLines = []
      }
      return true
    }
    return false
  }

  const take = (text: string, ending: string) => {
    if (!midLine && isBoundary(text)) return
    if (within === 'body') return sink.line(text, ending)
    if (midLine) return
    if (text === '') return begin()
    headBytes += text.length
    if (headBytes > LIMITS.head) remarks.add('cut')
    else headLines.push(asUtf8(text, remarks))
  }

  /** Takes whole lines; gives back what follows the last one. */
  const feed = (text: string): string => {
    let from = 0
    for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', from)) {
      const crlf = at > from && text[at - 1] === '\r'
      take(text.slice(from, crlf ? at - 1 : at), crlf ? '\r\n' : '\n')
      midLine = false
      from = at + 1
    }
    const rest = text.slice(from)
    if (rest.length <= LIMITS.line) return rest
    take(rest, '')
    midLine = true
    return ''
  }

  return {
    feed,
    end: (carry: string): Split => {
      if (carry !== '') take(carry, '')
      const unclosed = boundaries.length > 0
      endPart()
      if (unclosed) remarks.add('boundary')
      for (const value of boundaries.reverse()) skeleton.push(`--${value}--`)
      return { skeleton: skeleton.join('\r\n'), files, remarks }
    },
    stop: () => {
      if (open !== null) closeSync(open)
    },
  }
}

const nowhere: Sink = { line: () => {}, end: () => {} }

/** A field of a head is ASCII or UTF-8 (RFC 6532); what is neither is read as Windows-1252. */
const asUtf8 = (line: string, remarks: Set<Remark>): string => {
  if (/^[ -~\t]*$/.test(line)) return line
  const { text, repaired } = decodeText(Buffer.from(line, 'latin1'), '')
  if (repaired) remarks.add('charset')
  return text
}
