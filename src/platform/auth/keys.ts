import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What can only be done with the key of this installation. Each purpose has a key of its own, derived from it. */
export type Keys = {
  /** 32 bytes that say nothing of the text to whoever has the database but not the key: a mail code has too few possibilities for a plain hash. */
  digest: (purpose: string, text: string) => Buffer
  /** AES-256-GCM; `about` must be given again to open it, so that a sealed value cannot be moved to another row. */
  seal: (plain: Uint8Array, about: string) => Buffer
  /** Throws when it was sealed about something else, with another key, or was changed. */
  open: (sealed: Uint8Array, about: string) => Buffer
}

const FILE = 'instance.key'
const [NONCE, TAG] = [12, 16]

const known = new Map<string, Promise<Keys>>()

/** The keys of a data folder: its file, readable by the installation's user only, is made at first use. Losing it loses second factors, nothing else. */
export const keysOf = (data: string): Promise<Keys> => {
  const before = known.get(data)
  if (before) return before
  const keys = keyOf(data).then(keysFrom)
  known.set(data, keys)
  keys.catch(() => known.delete(data))
  return keys
}

const keyOf = async (data: string): Promise<Buffer> => {
  const path = join(data, FILE)
  const there = await readFile(path).catch(nothing)
  if (there) return checked(there, path)
  await mkdir(data, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  await file.writeFile(randomBytes(32))
  await file.sync()
  await file.close()
  // Of two processes that start together one links first; both then read that one.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft, { force: true })
  return checked(await readFile(path), path)
}

const nothing = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error
  return null
}

const checked = (key: Buffer, path: string): Buffer => {
  if (key.length !== 32) throw new Error(`${path} is not a key of 32 bytes: put the one of the backup back`)
  return key
}

const keysFrom = (key: Buffer): Keys => {
  const derived = (purpose: string) => createHmac('sha256', key).update(`cordee/${purpose}`).digest()
  const box = derived('seal')
  return {
    digest: (purpose, text) =>
      createHmac('sha256', derived(`digest/${purpose}`))
        .update(text)
        .digest(),
    seal: (plain, about) => {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', box, nonce).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open: (sealed, about) => {
      const bytes = Buffer.from(sealed)
      const cipher = createDecipheriv('aes-256-gcm', box, bytes.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(about))
      cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()])
    },
  }
}
