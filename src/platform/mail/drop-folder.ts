import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mailbox, Taken } from './receiver.ts'
import { spool } from './spool.ts'

type Means = { folder: string; data: string; mailbox: Pick<Mailbox, 'take' | 'says'>; log: (line: string) => void; every?: number }

const EVERY = 10_000
/** A file that was written to more recently may not be whole yet. */
const AT_REST = 2_000

/** Takes in what is laid down: `.eml` files, each then moved to `done` or to `refused`, there with a line that says why. What fails for now stays. */
export const takeDropped = async ({ folder, data, mailbox, log }: Means, now = Date.now()): Promise<void> => {
  for (const name of (await readdir(folder)).filter((one) => /\.eml$/i.test(one)).sort()) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile() || now - found.mtimeMs < AT_REST) continue
    const taken = await takeFile(path, data, mailbox).catch((error: Error): Taken => ({ is: 'later', says: error.message }))
    if (taken.is === 'later') {
      log(`Mail in: ${name} stays: ${taken.says}`)
      continue
    }
    const target = join(folder, taken.is === 'taken' ? 'done' : 'refused')
    await mkdir(target, { recursive: true, mode: 0o700 })
    const kept = join(target, `${now}-${name}`)
    await rename(path, kept)
    if (taken.is === 'refused') await writeFile(`${kept}.txt`, `${taken.says}\n`)
  }
}

const takeFile = async (path: string, data: string, mailbox: Means['mailbox']): Promise<Taken> => {
  const mail = await spool(data, createReadStream(path))
  if (!mail) return { is: 'refused', says: mailbox.says.tooBig }
  return mailbox.take(mail, { from: '', to: '' })
}

/** Looks into the folder every ten seconds, one look at a time. */
export const watchFolder = async (means: Means): Promise<{ stop: () => Promise<void> }> => {
  await mkdir(means.folder, { recursive: true, mode: 0o700 })
  let looking: Promise<void> = Promise.resolve()
  let busy = false
  const look = () => {
    if (busy) return
    busy = true
    looking = takeDropped(means)
      .catch((error: Error) => means.log(`Mail in: ${error.message}`))
      .finally(() => {
        busy = false
      })
  }
  look()
  const timer = setInterval(look, means.every ?? EVERY)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
