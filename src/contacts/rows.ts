import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Channel, ContactSource } from './contact.ts'
import type { PromiseKind } from './promise.ts'

/** The rows of schema `contacts`, as the database has them. */
export type Tables = {
  'contacts.contact': {
    hub_id: Id
    id: Id
    at: Instant
    timed: boolean
    channel: Channel
    author_id: Id
    with_names: string
    said: string
    minutes: number | null
    subject_type: string | null
    subject: Id | null
    source: ContactSource
    created_at: Instant
    removed_at: Instant | null
  }
  'contacts.contact_person': { hub_id: Id; contact_id: Id; person_id: Id }
  'contacts.contact_organisation': { hub_id: Id; contact_id: Id; organisation_id: Id }
  'contacts.contact_document': { hub_id: Id; contact_id: Id; document_id: Id }
  'contacts.promise': {
    hub_id: Id
    id: Id
    contact_id: Id
    kind: PromiseKind
    text: string
    due: Day | null
    done_on: Day | null
    put_off_on: Day | null
    due_before: Day | null
  }
  'contacts.mandate': {
    hub_id: Id
    id: Id
    body: string
    person_id: Id
    powers: string
    from_day: Day
    until_day: Day | null
    decision_id: Id | null
    rhythm_months: number | null
    source: 'entered' | 'illustrative'
    created_at: Instant
  }
  'contacts.report': { hub_id: Id; id: Id; mandate_id: Id; on: Day; said: string; author_id: Id; created_at: Instant; told_on: Day | null }
}
