import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '#base/id.ts'
import { writeArchive } from '../backup/archive.ts'

/** Where an export is written: it bears its name once it is whole. */
export type Sink = {
  add: (name: string, content: Readable, ...through: Transform[]) => Promise<unknown>
  end: () => Promise<void>
  abandon: () => Promise<void>
}

/** A zip when the name says so, else a folder. */
export const sinkAt = (path: string): Sink => (path.endsWith('.zip') ? zip(path) : folder(path))

const zip = (path: string): Sink => {
  const draft = `${path}.${newId()}.part`
  const archive = writeArchive(draft)
  return {
    add: archive.add,
    end: async () => {
      await archive.end()
      await rename(draft, path)
    },
    abandon: archive.abandon,
  }
}

const folder = (path: string): Sink => {
  const draft = `${path}.${newId()}.part`
  return {
    add: async (name, content, ...through) => {
      const target = join(draft, name)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await pipeline([content, ...through, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true })])
    },
    end: () => rename(draft, path),
    abandon: () => rm(draft, { recursive: true, force: true }),
  }
}
