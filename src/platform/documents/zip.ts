import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { Instant } from '#base/day.ts'

/** Signs that some file systems refuse in a name. */
const plain = (name: string): string => name.replaceAll(/[/\\:*?"<>|]/g, '-')

/**
 * Files in one zip, held in memory; dated `at`, so that the same files make the same bytes. `folder`: where a file stands in it. `packed`: photos and PDFs
 * are as small as they get already, and go in as they are.
 */
export const zipOf = (
  files: { name: string; bytes: Uint8Array; folder?: string; packed?: boolean }[],
  at: Instant,
): Promise<Uint8Array> => {
  const zip = new ZipFile()
  for (const { name, bytes, folder, packed } of files)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), folder ? `${plain(folder)}/${plain(name)}` : plain(name), {
      mtime: new Date(at),
      compress: !packed,
    })
  zip.end()
  return buffer(zip.outputStream as Readable)
}
