import type { Instant } from '#base/day.ts'
import type { HubData } from '#platform/documents/hub-data.ts'

/** The year of governance on two pages, as plain JSON, its figures already in words; `src/governance/indicators/indicators.typ` lays it out. */
export type IndicatorsData = {
  at: Instant
  hub: HubData
  year: number
  /** null: all bodies together. */
  body: string | null
  /** The year is not over. */
  running: boolean
  title: string
  source: string
  notes: string[]
  themes: { title: string; lines: { says: string; how: string; value: string; before: string }[] }[]
}
