import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile as readBytes, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** SHA-256 in 64 lower-case hexadecimal digits. */
export type Sha256 = string

/** A kept file is missing, or no longer holds the bytes it was kept with. The message names the file, for whoever restores the backup. */
export class KeptFileError extends Error {
  override name = 'KeptFileError'
  readonly file: string
  readonly reason: 'missing' | 'changed'
  constructor(file: string, reason: 'missing' | 'changed') {
    super(reason === 'missing' ? `kept file ${file} is missing` : `kept file ${file} no longer holds the bytes it was kept with`)
    this.file = file
    this.reason = reason
  }
}

const hashOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex')

/** `documents/ab/cdef…`, from the data folder. */
const pathOf = (sha256: Sha256): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a kept file is named by its SHA-256')
  return join('documents', sha256.slice(0, 2), sha256.slice(2))
}

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const bytesAt = async (path: string): Promise<Uint8Array | null> => {
  try {
    return await readBytes(path)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  }
}

/**
 * Keeps a file under the hash of its bytes. Once this returns, the file survives a power cut; a crash in between leaves the whole
 * file or none. Keeping the same bytes twice keeps one file, and puts a damaged one right.
 */
export const keepFile = async (dataFolder: string, bytes: Uint8Array): Promise<{ sha256: Sha256; size: number }> => {
  const sha256 = hashOf(bytes)
  const path = join(dataFolder, pathOf(sha256))
  const kept = await bytesAt(path)
  if (kept && hashOf(kept) === sha256) return { sha256, size: bytes.length }
  const folder = dirname(path)
  const first = await mkdir(folder, { recursive: true })
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const handle = await open(temporary, 'wx', 0o640)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (fault) {
    await rm(temporary, { force: true })
    throw fault
  }
  await flush(folder)
  // A folder made just now is safe once its parents are flushed, up to the first that was already there.
  for (let made = folder; first && made.length >= first.length; ) {
    made = dirname(made)
    await flush(made)
  }
  return { sha256, size: bytes.length }
}

/**
 * The bytes kept under a hash, verified.
 * @throws KeptFileError when the file is missing or one of its bytes has changed
 */
export const readFile = async (dataFolder: string, sha256: Sha256): Promise<Uint8Array> => {
  const file = pathOf(sha256)
  const bytes = await bytesAt(join(dataFolder, file))
  if (!bytes) throw new KeptFileError(file, 'missing')
  if (hashOf(bytes) !== sha256) throw new KeptFileError(file, 'changed')
  return bytes
}

/** Whether a kept file still holds the bytes it was kept with; read piece by piece, whatever its size. `file`: its place, from the data folder. */
export const checkFile = async (
  dataFolder: string,
  sha256: Sha256,
): Promise<{ file: string; fault: 'missing' | 'changed' | null; size: number }> => {
  const file = pathOf(sha256)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of createReadStream(join(dataFolder, file)) as AsyncIterable<Buffer>) {
      hash.update(piece)
      size += piece.length
    }
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return { file, fault: 'missing', size }
    throw fault
  }
  return { file, fault: hash.digest('hex') === sha256 ? null : 'changed', size }
}
