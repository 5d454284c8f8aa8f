import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#base/id.ts'

/** Where the export of a hub waits for whoever asked for it: a folder of its own, for its drafts too. No backup holds it. */
const folderOf = (data: string, hub: Id, id: Id): string => join(data, 'exports', hub, id)

export const exportPath = (data: string, hub: Id, id: Id): string => join(folderOf(data, hub, id), 'export.zip')

/** An empty place for it: what a killed process left there is gone. */
export const emptyPlace = async (data: string, hub: Id, id: Id): Promise<string> => {
  await removeExport(data, hub, id)
  await mkdir(folderOf(data, hub, id), { recursive: true, mode: 0o700 })
  return exportPath(data, hub, id)
}

export const removeExport = (data: string, hub: Id, id: Id): Promise<void> => rm(folderOf(data, hub, id), { recursive: true, force: true })

/** Its bytes; null: it is not there. */
export const exportSize = async (data: string, hub: Id, id: Id): Promise<number | null> =>
  stat(exportPath(data, hub, id)).then(
    ({ size }) => size,
    () => null,
  )
