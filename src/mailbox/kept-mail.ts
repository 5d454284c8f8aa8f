import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#base/id.ts'
import { newId } from '#base/id.ts'
import { type Reading, readMail } from '#platform/mail/read-mail.ts'
import { type Spooled, spoolFolder } from '#platform/mail/spool.ts'

/** Where the bytes of a mail stand while it waits: the mail as it came, and its files by piece. */
const folderOf = (data: string, hub: Id, mail: Id): string => join(data, 'mail-in', hub, mail)

const RAW = 'mail.eml'
const PIECE = /^piece-[\w-]{1,80}$/

/** Reads a mail that came in, in a folder of its own. */
export const openMail = async (data: string, { path }: Spooled): Promise<{ reading: Reading; folder: string }> => {
  const folder = join(await spoolFolder(data), newId())
  await mkdir(folder, { mode: 0o700 })
  await rename(path, join(folder, RAW))
  return { reading: await readMail(join(folder, RAW), folder), folder }
}

/** From where it was read to where it waits. */
export const layDown = async (data: string, hub: Id, mail: Id, folder: string): Promise<void> => {
  const target = folderOf(data, hub, mail)
  await mkdir(join(data, 'mail-in', hub), { recursive: true, mode: 0o700 })
  await rename(folder, target)
}

/** Nothing is left of its bytes. */
export const forgetMail = (data: string, hub: Id, mail: Id): Promise<void> =>
  rm(folderOf(data, hub, mail), { recursive: true, force: true })
export const forgetFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** The bytes of a file; null: they are gone. */
export const pieceOf = async (data: string, hub: Id, mail: Id, piece: string): Promise<Uint8Array | null> => {
  if (!piece.split('/').every((part) => PIECE.test(part) || /^carried-\d{1,3}$/.test(part))) return null
  return bytesAt(join(folderOf(data, hub, mail), piece))
}

/** The mail as it came; null: it is gone. */
export const rawOf = (data: string, hub: Id, mail: Id): Promise<Uint8Array | null> => bytesAt(join(folderOf(data, hub, mail), RAW))

const bytesAt = (path: string): Promise<Uint8Array | null> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** Mails whose bytes stand on disk, as hub and id, for who looks whether they still have a row. */
export const keptMails = async (data: string): Promise<{ hub: Id; mail: Id }[]> => {
  const in_ = async (path: string) =>
    (await readdir(path, { withFileTypes: true }).catch(() => [])).filter((one) => one.isDirectory()).map(({ name }) => name)
  const hubs = (await in_(join(data, 'mail-in'))).filter((name) => name !== 'coming')
  return (await Promise.all(hubs.map(async (hub) => (await in_(join(data, 'mail-in', hub))).map((mail) => ({ hub, mail }))))).flat()
}

/** What was being read when the process ended: nobody was told that it was taken in. */
export const clearComing = async (data: string): Promise<void> => rm(join(data, 'mail-in', 'coming'), { recursive: true, force: true })
