import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import { keepFile } from './store.ts'

/** A kept file as a hub knows it: its name, and the hash it is found by. `bytes`: its size. */
export type KeptDocument = { id: Id; name: string; mediaType: string; sha256: string; bytes: number; keptAt: Instant }

type DocumentRow = { hub_id: Id; id: Id; name: string; media_type: string; sha256: string; bytes: number; kept_at: Instant }

const tables = (db: Db) => db.withTables<{ 'platform.document': DocumentRow }>()

type Means = { db: Db; hub: { id: Id }; data: string; now: Instant }

/** Keeps files for good, and writes which hub may read them, in one message; in their order. */
export const keepDocuments = async (
  { db, hub, data, now }: Means,
  files: { name: string; mediaType: string; content: Uint8Array }[],
): Promise<KeptDocument[]> => {
  if (files.length === 0) return []
  const kept: KeptDocument[] = []
  for (const { name, mediaType, content } of files) {
    const { sha256, size } = await keepFile(data, content)
    kept.push({ id: newId(), name, mediaType, sha256, bytes: size, keptAt: now })
  }
  await tables(db)
    .insertInto('platform.document')
    .values(
      kept.map(({ id, name, mediaType, sha256, bytes, keptAt }) => ({
        hub_id: hub.id,
        id,
        name,
        media_type: mediaType,
        sha256,
        bytes,
        kept_at: keptAt,
      })),
    )
    .execute()
  return kept
}

/** The next documents of a hub after an id (null: from the first), at most so many. */
export const documentsAfter = async (db: Db, hub: Id, after: Id | null, most: number): Promise<KeptDocument[]> =>
  tables(db)
    .selectFrom('platform.document')
    .select(['id', 'name', 'media_type as mediaType', 'sha256', 'bytes', 'kept_at as keptAt'])
    .where('hub_id', '=', hub)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(most)
    .execute()
