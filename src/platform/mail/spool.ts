import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '#base/id.ts'

/** A mail as it came, on disk, and the SHA-256 of its bytes. */
export type Spooled = { path: string; sha256: string; bytes: number }

/** Thirty megabytes: a file of twenty, in base64, with its mail. */
export const MAIL_LIMIT = 30 * 1024 * 1024

/** Where mails stand that are being taken in; nothing there was promised to anybody yet. */
export const spoolFolder = async (data: string): Promise<string> => {
  const folder = join(data, 'mail-in', 'coming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Writes a mail to disk as it comes. Beyond the limit nothing more is written, and the answer is null. */
export const spool = async (data: string, stream: Readable): Promise<Spooled | null> => {
  const path = join(await spoolFolder(data), `${newId()}.eml`)
  const hash = createHash('sha256')
  let bytes = 0
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      bytes += chunk.length
      // What is too long is read to its end all the same: who sends it hears the answer only then.
      if (bytes > MAIL_LIMIT) continue
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    await pipeline(stream, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  if (bytes <= MAIL_LIMIT) return { path, sha256: hash.digest('hex'), bytes }
  await rm(path, { force: true })
  return null
}
