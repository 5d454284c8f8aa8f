import { createHash, type Hash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Upload } from '#base/upload.ts'

/** What the files of one form may weigh together, in bytes. */
export const FILE_LIMIT = 15 * 1024 * 1024
const TEXT_LIMIT = 2 * 1024 * 1024
const HEAD_LIMIT = 8 * 1024
const MOST_PARTS = 2_100
/** A file whose request was cut off by a crash is removed once it is this old. */
const LEFT_MS = 3600 * 1000

/** What was wrong with a form that brings a file. */
export class FormFault extends Error {
  readonly because: 'tooLarge' | 'unreadable'
  constructor(because: 'tooLarge' | 'unreadable') {
    super(because)
    this.because = because
  }
}
const unreadable = () => new FormFault('unreadable')

export type Parts = { fields: [string, string][]; files: { field: string; upload: Upload }[] }

/**
 * Reads a multipart form (RFC 7578) as it comes: texts up to 2 MB, at most `most` files up to 15 MB together, written to `<data>/uploads` and never held
 * whole in memory. The caller removes the files once it has answered. Throws FormFault, and leaves nothing behind, when the form is wrong or too large.
 */
export const readMultipart = async (body: ReadableStream<Uint8Array>, contentType: string, data: string, most = 1): Promise<Parts> => {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)
  if (!boundary) throw unreadable()
  const reader = body.getReader()
  const made = parser(Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`, 'latin1'), data, most)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      await made.take(Buffer.from(value.buffer, value.byteOffset, value.length))
    }
    return await made.end()
  } catch (error) {
    await reader.cancel().catch(() => {})
    await made.drop()
    throw error
  }
}

type Sink = { field: string; texts: Buffer[] } | { field: string; name: string; mediaType: string; writing: Writing }
type Writing = { path: string; handle: FileHandle; hash: Hash; bytes: number }

const parser = (delimiter: Buffer, data: string, most: number) => {
  const fields: [string, string][] = []
  const files: Parts['files'] = []
  let rest: Buffer = Buffer.from('\r\n')
  let at: 'before' | 'mark' | 'head' | 'body' | 'over' = 'before'
  let sink: Sink | null = null
  const opened: Writing[] = []
  let texts = 0
  let weight = 0
  let parts = 0

  const write = async (bytes: Buffer) => {
    if (!sink || bytes.length === 0) return
    if ('texts' in sink) {
      texts += bytes.length
      if (texts > TEXT_LIMIT) throw new FormFault('tooLarge')
      sink.texts.push(Buffer.from(bytes))
      return
    }
    const { writing } = sink
    writing.bytes += bytes.length
    weight += bytes.length
    if (weight > FILE_LIMIT) throw new FormFault('tooLarge')
    writing.hash.update(bytes)
    await writing.handle.write(bytes)
  }

  const close = async () => {
    if (!sink) return
    if ('texts' in sink) fields.push([sink.field, utf8(Buffer.concat(sink.texts))])
    else {
      const { field, name, mediaType, writing } = sink
      await writing.handle.close()
      const { path, hash, bytes } = writing
      files.push({ field, upload: new Upload({ name, mediaType, bytes, sha256: hash.digest('hex'), path }) })
    }
    sink = null
  }

  const begin = async (head: string) => {
    parts += 1
    if (parts > MOST_PARTS) throw unreadable()
    const said = headOf(head)
    // A file field left empty sends a part without a name: nothing was chosen.
    if (said.file === null || said.file === '') {
      sink = { field: said.field, texts: [] }
      return
    }
    if (opened.length === most) throw unreadable()
    const writing = await beginWriting(data)
    opened.push(writing)
    sink = { field: said.field, name: said.file, mediaType: said.mediaType, writing }
  }

  const take = async (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      if (at === 'over') {
        rest = Buffer.alloc(0)
        return
      }
      if (at === 'before' || at === 'body') {
        const found = rest.indexOf(delimiter)
        const upTo = found >= 0 ? found : rest.length - delimiter.length + 1
        if (at === 'body' && upTo > 0) await write(rest.subarray(0, upTo))
        if (found < 0) {
          if (upTo > 0) rest = rest.subarray(upTo)
          return
        }
        await close()
        rest = rest.subarray(found + delimiter.length)
        at = 'mark'
      }
      if (at === 'mark') {
        if (rest.length < 2) return
        const mark = rest.toString('latin1', 0, 2)
        if (mark !== '\r\n' && mark !== '--') throw unreadable()
        rest = rest.subarray(2)
        at = mark === '--' ? 'over' : 'head'
      }
      if (at === 'head') {
        const end = rest.indexOf('\r\n\r\n')
        if (end > HEAD_LIMIT || (end < 0 && rest.length > HEAD_LIMIT)) throw unreadable()
        if (end < 0) return
        await begin(utf8(rest.subarray(0, end)))
        rest = rest.subarray(end + 4)
        at = 'body'
      }
    }
  }

  return {
    take,
    end: async (): Promise<Parts> => {
      if (at !== 'over') throw unreadable()
      return { fields, files }
    },
    drop: async () => {
      for (const { handle, path } of opened) {
        await handle.close().catch(() => {})
        await rm(path, { force: true })
      }
    },
  }
}

const utf8 = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unreadable()
  }
}

/** The field of a part and, for a file, its name without the folders some browsers send along; `file` null: a text. */
const headOf = (head: string): { field: string; file: string | null; mediaType: string } => {
  const lines = head.split('\r\n')
  const disposition = lines.find((line) => /^content-disposition:/i.test(line)) ?? ''
  if (!/^content-disposition:\s*form-data\b/i.test(disposition)) throw unreadable()
  const field = /;\s*name="([^"]*)"/i.exec(disposition)?.[1]
  if (field === undefined) throw unreadable()
  const named = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1]
  const type = lines.find((line) => /^content-type:/i.test(line)) ?? ''
  return { field, file: named === undefined ? null : lastPart(named), mediaType: type.slice('content-type:'.length).trim().slice(0, 100) }
}

const lastPart = (name: string): string =>
  (name.replaceAll('%22', '"').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200)
    // Cut in the middle of a sign, half of it is no text that can be kept or compared.
    .toWellFormed()

const beginWriting = async (data: string): Promise<Writing> => {
  const folder = join(data, 'uploads')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeLeft(folder)
  const path = join(folder, randomUUID())
  return { path, handle: await open(path, 'wx', 0o600), hash: createHash('sha256'), bytes: 0 }
}

const removeLeft = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const age = await stat(path).then(
      ({ mtimeMs }) => performance.timeOrigin + performance.now() - mtimeMs,
      () => 0,
    )
    if (age > LEFT_MS) await rm(path, { force: true })
  }
}
