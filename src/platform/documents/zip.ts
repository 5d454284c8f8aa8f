import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { Instant } from '#base/day.ts'

/** Signs that some file systems refuse in a name. */
const plain = (name: string): string => name.replaceAll(/[/\\:*?"<>|]/g, '-')

/** A few files in one zip, held in memory; dated `at`, so that the same files make the same bytes. */
export const zipOf = (files: { name: string; bytes: Uint8Array }[], at: Instant): Promise<Uint8Array> => {
  const zip = new ZipFile()
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), plain(name), { mtime: new Date(at) })
  zip.end()
  return buffer(zip.outputStream as Readable)
}
