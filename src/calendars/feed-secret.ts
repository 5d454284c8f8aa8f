import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { keysOf } from '#platform/auth/keys.ts'

/**
 * The secret of a feed: 32 bytes that follow from the installation’s key and the feed’s id, so that they can be shown just after they were made
 * although only their hash is kept. Whoever has the database alone cannot make them.
 */
export const secretOf = async (data: string, hub: Id, feed: Id): Promise<string> =>
  (await keysOf(data)).digest('calendars.feed', `${hub} ${feed}`).toString('base64url')

export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** What stands in the address of a feed: the secret and `.ics`; null: nothing of ours. */
export const secretIn = (file: string): string | null => /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1] ?? null
