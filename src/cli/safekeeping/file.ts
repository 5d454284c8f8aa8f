import type { Instant } from '#base/day.ts'
import { Refused } from '#platform/backup/refused.ts'
import { Stop } from '../command.ts'

/** `ploucs-2026-03-12-170042.zip`: what, and when (UTC, to the second: two in one minute are two files). */
export const datedName = (hub: string | null, now: Instant): string =>
  `${hub ?? 'cordee'}-${now.slice(0, 10)}-${now.slice(11, 19).replaceAll(':', '')}.zip`

/** What the engine refuses ends the command in its words. */
export const stopping = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    throw error instanceof Refused ? new Stop(error.problems) : error
  })
