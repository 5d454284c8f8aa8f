import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newId } from '#base/id.ts'
import { type Archive, weigh } from './archive.ts'
import { KEY, partOfFile, type SavedFile } from './manifest.ts'

/**
 * Puts files of a backup back into the data folder, on disk when it returns. What stands there with the same bytes is left; another key of an installation is put aside.
 * `takeBack` removes those it wrote.
 */
export const placeFiles = async (archive: Archive, data: string, files: SavedFile[], progress: (share: number) => void = () => {}) => {
  const written: string[] = []
  const takeBack = async () => {
    for (const path of written) await rm(path, { force: true })
  }
  try {
    for (const [at, { path, sha256 }] of files.entries()) {
      const target = join(data, path)
      if ((await hashAt(target)) !== sha256) {
        await mkdir(dirname(target), { recursive: true, mode: 0o700 })
        if (path === KEY) await rename(target, `${target}.replaced-${newId()}`).catch(absent)
        const draft = `${target}.${newId()}.tmp`
        await pipeline(
          await archive.open(partOfFile(path)),
          createWriteStream(draft, { flags: 'wx', mode: path.startsWith('documents/') ? 0o640 : 0o600, flush: true }),
        )
        await rename(draft, target)
        written.push(target)
      }
      progress((at + 1) / files.length)
    }
  } catch (error) {
    await takeBack()
    throw error
  }
  return { takeBack, count: written.length }
}

const absent = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error
  return null
}

const hashAt = async (path: string): Promise<string | null> => {
  const handle = await open(path, 'r').catch(absent)
  return handle && (await weigh(handle.createReadStream())).sha256
}
