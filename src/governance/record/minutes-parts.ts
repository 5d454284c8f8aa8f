import type { Day } from '#base/day.ts'
import type { LocalTime } from './minutes-document.ts'

/** What an earlier meeting asked, and what became of it since the meeting before this one. */
export type SettledData = { what: string; who: string; state: 'done' | 'dropped'; became: string | null; on: Day }

/** What the body made at this point of a decision it looked at again. `next`: the day it is looked at once more. */
export type ReviewedData = { title: string; decidedOn: Day; became: 'renewed' | 'replaced' | 'repealed'; next: Day | null }

/** Who the point admits, from which day, or why not. */
export type AdmittedData = { name: string; from: Day | null; reason: string | null }

/** Which seat the point filled, with whom and from which day; or what an assembly made of that. */
export type CooptedData = { is: 'coopted'; name: string; left: string; from: Day } | { is: 'ratified' | 'refused'; name: string }

/** What was joined: `mark`, the first eight signs of a file's SHA-256; `replaced`: another took its place then. */
export type DocumentData = { title: string; mark: string | null; link: string | null; replaced: { on: Day; at: LocalTime } | null }
