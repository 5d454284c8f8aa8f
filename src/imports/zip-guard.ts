import { type FileHandle, open } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { FileFault } from './file-fault.ts'
import { extentGuard } from './sheet-extent.ts'

/** What a workbook may hold once unpacked, all its parts together: fifteen megabytes of a sheet of names are less. */
export const UNPACKED_LIMIT = 60 * 1024 * 1024
const MOST_PARTS = 2_000

const bytes = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

type Part = { name: string; method: number; packed: number; declared: number; offset: number }

/** The central directory of a zip (APPNOTE 4.3): what each part says of itself. */
const partsOf = async (file: FileHandle, size: number): Promise<Part[]> => {
  const tail = await bytes(file, Math.max(0, size - 66_000), Math.min(size, 66_000))
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || tail.length < end + 20) throw new FileFault('import.notATable')
  const length = tail.readUInt32LE(end + 12)
  if (length > 1024 * 1024) throw new FileFault('import.tooMuchUnpacked')
  const directory = await bytes(file, tail.readUInt32LE(end + 16), length)
  const parts: Part[] = []
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const named = directory.readUInt16LE(at + 28)
    parts.push({
      name: directory.toString('utf8', at + 46, at + 46 + named),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      declared: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    if (parts.length > MOST_PARTS) throw new FileFault('import.tooMuchUnpacked')
    at += 46 + named + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return parts
}

/** How many bytes a part really gives, counted no further than `most`. */
const unpackedSize = async (file: FileHandle, part: Part, most: number): Promise<number> => {
  const head = await bytes(file, part.offset, 30)
  if (head.length < 30) throw new FileFault('import.notATable')
  const start = part.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (part.packed === 0) return 0
  let size = 0
  const guard = /\.xml$/i.test(part.name) ? extentGuard() : () => {}
  const counting = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      size += chunk.length
      try {
        if (size > most) throw new FileFault('import.tooMuchUnpacked')
        guard(chunk)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  try {
    const packed = file.createReadStream({ start, end: start + part.packed - 1, autoClose: false })
    await (part.method === 0 ? pipeline(packed, counting) : pipeline(packed, createInflateRaw(), counting))
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('import.notATable')
  }
  return size
}

/** The names of the parts of a zip that holds no more than it may, by what it says, by what it really unpacks to and by how far its sheets reach. Throws FileFault. */
export const guardedParts = async (path: string): Promise<string[]> => {
  const file = await open(path, 'r')
  try {
    const parts = await partsOf(file, (await file.stat()).size)
    const declared = parts.reduce((sum, part) => sum + part.declared, 0)
    if (declared > UNPACKED_LIMIT) throw new FileFault('import.tooMuchUnpacked')
    let left = UNPACKED_LIMIT
    for (const part of parts) left -= await unpackedSize(file, part, left)
    return parts.map(({ name }) => name)
  } finally {
    await file.close()
  }
}
