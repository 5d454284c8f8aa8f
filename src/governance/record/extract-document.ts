import type { Day } from '#base/day.ts'
import type { AttendeeData, DecisionData, MinutesData } from './minutes-document.ts'
import type { DocumentData } from './minutes-parts.ts'

/** What an extract of the register of deliberations prints, as plain JSON; `src/governance/record/extract.typ` finds the words. */
export type ExtractData = Pick<
  MinutesData,
  'at' | 'hub' | 'body' | 'session' | 'day' | 'openedAt' | 'place' | 'quorum' | 'facilitator' | 'secretary'
> & {
  /** There, or represented by a proxy. */
  present: AttendeeData[]
  title: string
  decision: DecisionData
  /** What the body had before it. */
  documents: DocumentData[]
  /** Hash of the line of the register, hexadecimal. */
  line: string
  /** The day the PV was sealed; null: it is not yet. */
  sealedOn: Day | null
}
