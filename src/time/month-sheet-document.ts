import type { Day, Instant } from '#base/day.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import type { AbsenceKind } from './absence.ts'
import type { Counted, WorkType } from './entry.ts'

/** A local time in the hub's zone, `18:04`. */
export type LocalTime = string

/**
 * Where the time of a line is seen: the paper that proves it, as it names itself (« PV du 12 mars 2026, Conseil »); else the activity it was derived
 * from, by the end of its number; or the hand of the person.
 */
export type EvidenceData =
  | { kind: 'paper'; ref: string }
  | { kind: 'meeting' | 'contact' | 'activity' | 'typed' | 'import'; ref: string | null }

export type SheetRow = {
  title: string
  type: WorkType
  organisation: string | null
  place: string | null
  /** Both known or both null. */
  startsAt: LocalTime | null
  endsAt: LocalTime | null
  /** Net minutes, and minutes on the way beside them. */
  minutes: number
  travel: number
  evidence: EvidenceData
}

/** A day that says something: work, an absence, or a working day without either. */
export type SheetDay = { on: Day; away: AbsenceKind | null; rows: SheetRow[]; minutes: number }

export type SheetWeek = {
  from: Day
  last: Day
  days: SheetDay[]
  minutes: number
  affirmedOn: Day | null
  /** « Rien à déclarer ». */
  nothing: boolean
  /** Why it was longer than the law's day or the contract's week; null: nothing was said. */
  reason: string | null
}

/** What was taken back after it was kept, and why: the line stays, its minutes do not count. */
export type SheetCorrection = { on: Day; title: string; minutes: number; reason: string | null }

/**
 * All that a month's time sheet prints, as plain JSON; `src/time/month-sheet.typ` finds the words. The same data gives the same bytes.
 * It says what the evidence of staff costs asks (FSE+, règlement (UE) 2021/1060; field notes, money 2.5): days, hours, tasks, evidence, the employee's
 * and a superior's signature with their dates, which come before any report that uses it.
 */
export type MonthSheetData = {
  /** Instant of the last act the sheet is made from; of printing, as long as it is not signed. */
  at: Instant
  hub: HubData
  person: string
  capacities: Counted[]
  month: Day
  /** Hours of the contract in this month; more than one line where they changed. */
  contracts: { weeklyMinutes: number; from: Day | null }[]
  /** Fixed shares of the working time, which need no hours (article 55, paragraph 5). */
  letters: { action: string; permille: number }[]
  state: 'open' | 'signed' | 'approved' | 'stale'
  /** 1 for the first signature; 0 before. */
  version: number
  weeks: SheetWeek[]
  absences: { kind: AbsenceKind; from: Day; last: Day }[]
  corrections: SheetCorrection[]
  types: { type: WorkType; minutes: number }[]
  minutes: number
  travel: number
  /** Local days and times at which each signed; null: not yet. */
  signed: { on: Day; time: LocalTime } | null
  approved: { on: Day; time: LocalTime; by: string } | null
  /** SHA-256 of the rows that were signed. */
  hash: string | null
  /** Why a sheet that was signed does not stand any more. */
  reopened: string | null
}
