import type { Day, Instant } from '#base/day.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import type { ProofPart } from './proof.ts'

/** What the list of a proof folder prints, as plain JSON; `proof.typ` finds the words. Amounts in cents. */
export type ProofData = {
  at: Instant
  hub: HubData
  on: Day
  payer: string
  /** Whose money, where it is not the payer’s. */
  origin: string | null
  reference: string
  action: string
  startsOn: Day
  endsOn: Day
  /** null: not sent yet. */
  filedOn: Day | null
  granted: number
  shown: number
  asked: number
  parts: {
    part: ProofPart
    no: number
    entries: { no: string; on: Day; title: string; says: string; cents: number | null; files: string[] }[]
  }[]
  missing: string[]
}
