import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recreate } from '#platform/database/recreate.ts'
import { withLock } from '#platform/lock.ts'
import { loadDemo } from './load.ts'

/** Stands in the data folder while the demonstration is being loaded. */
const mark = (data: string) => join(data, 'demonstration-being-loaded')

/** One process of this machine at a time looks whether there is anything, and loads: `start`, or the command `demo`. */
export const inTurn = <T>(data: string, work: () => Promise<T>): Promise<T> => withLock(`demonstration ${data}`, work)

/** A demonstration whose loading was cut off is begun again from nothing: the mark is only there before anybody could enter anything. */
export const clearHalfLoaded = async (data: string, ownerUrl: string): Promise<void> => {
  if (!existsSync(mark(data))) return
  await recreate(ownerUrl)
  await rm(mark(data))
}

/** Loads the demonstration into an empty instance. `seconds` it took. */
export const loadOnce = async (means: Parameters<typeof loadDemo>[0]): Promise<number> => {
  const began = performance.now()
  await writeFile(mark(means.data), '')
  await loadDemo(means)
  await rm(mark(means.data))
  return (performance.now() - began) / 1000
}
