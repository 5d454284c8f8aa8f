import { addMinutes, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** `making`: a job is at it. `over`: it was there, and its time is past or somebody erased it. */
export type State = 'making' | 'ready' | 'failed' | 'stopped' | 'over'

/** All data of the hub, asked for by somebody. `progress`: thousandths. `trouble`: why it came to nothing, a code. */
export type Export = {
  id: Id
  person: Id
  name: string
  askedAt: Instant
  lang: 'fr' | 'en'
  state: State
  progress: number
  trouble: string | null
  madeAt: Instant | null
  rows: number | null
  documents: number | null
  missing: number | null
  bytes: number | null
  takenAt: Instant | null
}

/** A file with everything in it is there for whoever asked, and for no longer than they need to fetch it. */
export const KEPT_DAYS = 7

/** How long after the second code its download may begin: a slow line may break, and begin again. */
const TAKING_MINUTES = 15

/** What a disk must still have once the file is written: the database stands on it too. */
export const SPARE_BYTES = 200_000_000

export const keptUntil = (madeAt: Instant): Instant => addMinutes(madeAt, KEPT_DAYS * 24 * 60)

/** Files made before have had their time. */
export const keptSince = (now: Instant): Instant => addMinutes(now, -KEPT_DAYS * 24 * 60)

export const isThere = ({ state, madeAt }: Pick<Export, 'state' | 'madeAt'>, now: Instant): boolean =>
  state === 'ready' && madeAt !== null && now < keptUntil(madeAt)

/** Whether its maker has just said that they take it. */
export const isBeingTaken = ({ takenAt }: Pick<Export, 'takenAt'>, now: Instant): boolean =>
  takenAt !== null && now < addMinutes(takenAt, TAKING_MINUTES)

/** Bytes that are missing for a file of that size, at most; 0: there is room. Documents hardly shrink, tables do. */
export const bytesMissing = (documents: number, free: number): number => Math.max(0, documents + SPARE_BYTES - free)
