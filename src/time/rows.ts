import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { AbsenceKind } from './absence.ts'
import type { Method, Valued } from './engagement.ts'
import type { Counted, Source, WorkType } from './entry.ts'

/** The rows of schema `time`, as the database has them. */
export type Tables = {
  'time.entry': {
    hub_id: Id
    id: Id
    person_id: Id
    capacity: Counted
    activity_id: Id | null
    organisation_id: Id | null
    work_type: WorkType
    title: string
    on_day: Day
    starts_at: Instant | null
    ends_at: Instant | null
    minutes: number
    travel_minutes: number
    km_tenths: number
    source: Source
    seen_minutes: number | null
    seen_travel: number | null
    seen_starts_at: Instant | null
    reverses: Id | null
    /** Set by the database when the reversal is written. */
    reversed: boolean
    reason: string
    made_at: Instant
    made_by: Id
  }
  'time.dropped': { hub_id: Id; person_id: Id; activity_id: Id; dropped_at: Instant }
  'time.absence': {
    hub_id: Id
    id: Id
    person_id: Id
    kind: AbsenceKind
    from_day: Day
    until_day: Day
    noted_by: Id
    noted_at: Instant
  }
  'time.week': {
    hub_id: Id
    person_id: Id
    month: Day
    monday: Day
    nothing: boolean
    reason: string
    affirmed_at: Instant
    affirmed_by: Id
  }
  'time.sheet': {
    hub_id: Id
    person_id: Id
    month: Day
    version: number
    hash: string
    minutes: number
    signed_at: Instant
    approved_at: Instant | null
    approved_by: Id | null
    reopened_at: Instant | null
    reopened_by: Id | null
    reason: string
  }
  'time.contract': { hub_id: Id; id: Id; person_id: Id; weekly_minutes: number; from_day: Day; until_day: Day | null }
  'time.engagement': { hub_id: Id; id: Id; person_id: Id; action: string; permille: number; from_day: Day; until_day: Day | null }
  'time.valuation': { hub_id: Id; id: Id; capacity: Valued; method: Method; rate_cents: number; from_day: Day; until_day: Day | null }
}
