import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Attendee, Kind } from './suggestion.ts'

/** The tables of this room, as they stand in the database. */
export type Tables = {
  'calendars.calendar': {
    hub_id: Id
    id: Id
    person_id: Id
    name: string
    address: string
    added_at: Instant
    etag: string | null
    last_modified: string | null
    read_on: Day | null
    read_at: Instant | null
    tried_at: Instant | null
    failures: number
    problem: string | null
    unread: number
  }
  'calendars.suggestion': {
    hub_id: Id
    id: Id
    calendar_id: Id
    uid: string
    recurrence: string
    starts_at: Instant
    ends_at: Instant
    all_day: boolean
    title: string
    place: string
    description: string
    attendees: Attendee[]
    state: 'waiting' | 'kept' | 'dropped'
    activity_id: Id | null
    decided_at: Instant | null
    differs: 'moved' | 'cancelled' | null
  }
  'calendars.ignored_title': { hub_id: Id; id: Id; person_id: Id; title_key: string; title: string; ignored_at: Instant }
  'calendars.habit': {
    hub_id: Id
    person_id: Id
    about: string
    kind: Kind
    people: Id[]
    organisation_id: Id | null
    travel_minutes: number
    chosen_at: Instant
  }
  'calendars.feed': { hub_id: Id; person_id: Id; id: Id; token_hash: Buffer; made_at: Instant }
}
