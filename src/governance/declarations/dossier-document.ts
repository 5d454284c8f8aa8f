import type { Day, Instant } from '#base/day.ts'
import type { HubData } from '#platform/documents/hub-data.ts'

/** The first paper of a declaration, as plain JSON; `src/governance/declarations/dossier.typ` lays it out. */
export type DossierData = {
  at: Instant
  hub: HubData
  day: Day
  due: Day
  /** « un samedi : déclarez avant »; null: the counter is open. */
  closed: string | null
  title: string
  /** « Dirigeants : formulaire 13971 ». */
  forms: string
  changes: string[]
  /** In the order of the file; `missing`: it is not in it. */
  pieces: { says: string; missing: boolean }[]
  /** `name`: empty where nobody represents the organisation. */
  charged: { name: string; role: string }[]
  /** Statutes are signed by two of those in charge. */
  statutes: boolean
  source: string
}
