import type { Day, Instant } from '#base/day.ts'
import type { HubData } from '#platform/documents/hub-data.ts'

/** The register of deliberations of a year, as plain JSON; `src/governance/record/register.typ` prints it. */
export type RegisterData = {
  at: Instant
  hub: HubData
  year: number
  bodies: {
    name: string
    /** Numbers without a gap, each line holding the hash of the one before. */
    intact: boolean
    lines: {
      number: string
      on: Day
      title: string
      /** null: the title says it all. */
      text: string | null
      /** « adoptée d’un commun accord par 4 structures ». */
      how: string
      /** « règles du 1er mars 2026, statuts, article 9 ». */
      under: string
      /** Hexadecimal. */
      hash: string
    }[]
  }[]
}
