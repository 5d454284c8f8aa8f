import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { PassThrough, type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, type ZipFile as OpenZip, openPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** How many hexadecimal digits close the file, in the comment of the zip: the SHA-256 of all that stands before them. */
const SEAL = 64

export type Part = { bytes: number; sha256: string }

/** Writes its bytes through, and tells how many there were and their SHA-256. */
const weighed = () => {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { stream, result: (): Part => ({ bytes, sha256: hash.digest('hex') }) }
}

/** The last digits give way to the seal. */
const sealing = () => {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const all = Buffer.concat([held, chunk])
      const out = all.subarray(0, Math.max(0, all.length - SEAL))
      held = all.subarray(out.length)
      hash.update(out)
      done(null, out)
    },
    flush(done) {
      done(null, hash.digest('hex'))
    },
  })
}

/**
 * A zip written part after part, each as it comes, in flat memory; any program of the trade opens it. It is for its owner alone (0600), on disk when `end` returns, and never
 * takes the place of a file. `add` waits for one part to be read to its end.
 */
export const writeArchive = (path: string, { sealed = false }: { sealed?: boolean } = {}) => {
  const zip = new ZipFile()
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  const output = zip.outputStream as Readable
  const written = sealed ? pipeline(output, sealing(), file) : pipeline(output, file)
  const failed = new Promise<never>((_, fail) => {
    written.catch(fail)
    ;(zip as NodeJS.EventEmitter).on('error', fail)
  })
  failed.catch(() => {})

  const add = async (name: string, content: Readable, ...through: Transform[]): Promise<Part> => {
    const { stream, result } = weighed()
    const last = new PassThrough()
    zip.addReadStream(last, name, { mode: 0o100600 })
    await Promise.race([pipeline([content, ...through, stream, last]), failed])
    return result()
  }
  const end = async () => {
    zip.end({ forceZip64Format: false, comment: sealed ? '0'.repeat(SEAL) : '' })
    await Promise.race([written, failed])
  }
  const abandon = async () => {
    output.destroy()
    await written.catch(() => {})
    await rm(path, { force: true })
  }
  return { add, end, abandon }
}

/** Whether every byte of the file is the one that was written. False too for what is no archive of ours. */
export const isWhole = async (path: string): Promise<boolean> => {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const all = Buffer.concat([held, chunk as Buffer])
    const out = all.subarray(0, Math.max(0, all.length - SEAL))
    held = all.subarray(out.length)
    hash.update(out)
  }
  return held.length === SEAL && hash.digest('hex') === held.toString('latin1')
}

export type Archive = { parts: Map<string, Entry>; open: (part: string) => Promise<Readable>; close: () => void }

/** Opens an archive by its table of contents; throws when that cannot be read. */
export const readArchive = async (path: string): Promise<Archive> => {
  const zip: OpenZip = await openPromise(path, { lazyEntries: true, autoClose: false })
  const parts = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry)
  } catch (error) {
    zip.close()
    throw error
  }
  const open = async (part: string) => {
    const entry = parts.get(part)
    if (!entry) throw new Error(`${part} is missing`)
    return zip.openReadStreamPromise(entry)
  }
  return { parts, open, close: () => zip.close() }
}

/** Reads a part to its end; what it weighs. */
export const weigh = async (content: Readable, ...through: Transform[]): Promise<Part> => {
  const { stream, result } = weighed()
  const nowhere = new Transform({ transform: (_chunk, _encoding, done) => done() })
  nowhere.resume()
  await pipeline([content, stream, ...through, nowhere])
  return result()
}
