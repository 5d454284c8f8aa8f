import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '#base/input.ts'
import { tablesOf } from '#platform/backup/catalog.store.ts'
import { documentPath } from '#platform/backup/manifest.ts'
import { keptHashes } from '#platform/backup/snapshot.store.ts'
import type { Pools } from '#platform/database/database.ts'
import type { Task, Tasks } from '#platform/jobs/jobs.ts'

type Means = { pools: Pick<Pools, 'owner'>; config: { data: string } }

/** Removes kept files once no row of any hub names them any more: what was written for one person alone goes with them. */
export const documentsTasks = ({ pools, config }: Means): Tasks => {
  const forget: Task = async ({ input }) => {
    const { files } = z.object({ files: z.array(z.string().regex(/^[0-9a-f]{64}$/)) }).parse(input)
    const client = await pools.owner.connect()
    try {
      const named = new Set(await keptHashes(client, await tablesOf(client), null))
      for (const sha256 of files) if (!named.has(sha256)) await rm(join(config.data, documentPath(sha256)), { force: true })
    } finally {
      client.release()
    }
  }
  return { 'documents.forget': forget }
}
