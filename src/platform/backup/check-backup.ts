import { text } from 'node:stream/consumers'
import { type Archive, isWhole, readArchive, weigh } from './archive.ts'
import { MANIFEST, type Manifest, partOfFile, partOfTable, QUEUE, readManifest } from './manifest.ts'
import { refused } from './refused.ts'
import { rowsHash } from './rows-hash.ts'

export type Opened = { manifest: Manifest; archive: Archive }

/**
 * Opens a backup of which every byte is the one that was written, part by part. Close its archive when done.
 * @throws Refused, naming what is damaged
 */
export const openBackup = async (file: string, progress: (share: number) => void = () => {}): Promise<Opened> => {
  const whole = await isWhole(file)
  const archive = await readArchive(file).catch(() => {
    throw refused(whole ? 'notOurs' : 'cutOff', { file })
  })
  try {
    const manifest = await archive
      .open(MANIFEST)
      .then(text)
      .then(readManifest)
      .catch(() => null)
    if (!manifest) throw refused(whole ? 'notOurs' : 'damaged', { file, part: MANIFEST })
    await checkParts(file, archive, manifest, progress)
    // Every part is right and a byte between them is not: still not the file that was written.
    if (!whole) throw refused('damaged', { file, part: '' })
    return { manifest, archive }
  } catch (error) {
    archive.close()
    throw error
  }
}

/** Reads a backup to its last byte; what it holds. */
export const checkBackup = async (file: string, progress?: (share: number) => void): Promise<Manifest> => {
  const { manifest, archive } = await openBackup(file, progress)
  archive.close()
  return manifest
}

const checkParts = async (file: string, archive: Archive, manifest: Manifest, progress: (share: number) => void) => {
  const { tables, files, queue } = manifest
  const parts = [
    ...tables.map((table) => ({ part: partOfTable(table.name), ...table })),
    { part: QUEUE, ...queue },
    ...files.map((one) => ({ part: partOfFile(one.path), ...one })),
  ]
  const all = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  let read = 0
  for (const { part, bytes, sha256, ...table } of parts) {
    const rows = 'rows' in table ? rowsHash() : null
    const weight = await archive
      .open(part)
      .then((content) => weigh(content, ...(rows ? [rows.stream] : [])))
      .catch(() => null)
    const counted = rows?.result()
    const same = weight?.sha256 === sha256 && weight.bytes === bytes
    if (!same || (counted && 'rows' in table && (counted.rows !== table.rows || counted.hash !== table.hash))) {
      throw refused('damaged', { file, part })
    }
    read += bytes
    progress(all === 0 ? 1 : read / all)
  }
}
