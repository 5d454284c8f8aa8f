import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const part = { bytes: z.int().min(0), sha256 }
/** Nothing but what stands in the data folder by our own hand: a path from a file is never followed elsewhere. */
const path = z
  .string()
  .regex(/^(documents\/[0-9a-f]{2}\/[0-9a-f]{62}|mail-in\/[0-9a-f-]{36}\/[0-9a-f-]{36}(\/[\w-]+(\.eml)?)+|instance\.key)$/)
const hub = z.object({ id: z.uuid(), slug: z.string(), name: z.string() })

/**
 * What a backup holds, told by itself. `hash` of a table: the sum of the SHA-256 of its rows, whatever their order (rows-hash.ts). Paths of files are from the data folder.
 */
const manifest = z.object({
  format: z.literal('cordee-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  /** null: all hubs, and the log-in accounts. */
  hub: hub.nullable(),
  hubs: z.array(hub),
  migrations: z.array(z.object({ name: z.string(), hash: sha256 })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0), hash: sha256, ...part })),
  queue: z.object(part),
  files: z.array(z.object({ path, ...part })),
  /** Files that should have been kept and were not there, or no longer held their bytes, when it was made. */
  faults: z.array(z.object({ path, reason: z.enum(['missing', 'changed']) })),
})

export type Manifest = z.infer<typeof manifest>
export type SavedTable = Manifest['tables'][number]
export type SavedFile = Manifest['files'][number]
export type SavedHub = z.infer<typeof hub>

/** null: it is no manifest that this program reads. */
export const readManifest = (text: string): Manifest | null => {
  try {
    return manifest.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export const MANIFEST = 'manifest.json'
export const QUEUE = 'queue.jsonl'
export const partOfTable = (name: string): string => `tables/${name}.copy`
export const partOfFile = (path: string): string => `files/${path}`

/** Where a kept document stands, from the data folder. */
export const documentPath = (sha256: string): string => `documents/${sha256.slice(0, 2)}/${sha256.slice(2)}`

/** The installation's key, beside the documents: in whole backups only. */
export const KEY = 'instance.key'
