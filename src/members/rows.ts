import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Source } from '#members/organisations/organisation.ts'
import type { Kind } from '#members/people/representation.ts'
import type { RoleKind } from '#members/people/role.ts'

/** The rows of schema `members`, as the database has them (`name_key` is made there). */
export type Tables = {
  'members.organisation': {
    hub_id: Id
    id: Id
    name: string
    commune: string
    about: string
    source: Source
    list_id: Id | null
    /** A person who takes part in her own name: the id of both. */
    party_of?: Id | null
    created_at: Instant
  }
  'members.person': {
    hub_id: Id
    id: Id
    name: string
    email: string | null
    phone: string
    source: Source
    list_id: Id | null
    created_at: Instant
  }
  'members.membership': {
    hub_id: Id
    id: Id
    organisation_id: Id
    founding: boolean
    from_day: Day
    until_day: Day | null
    list_id: Id | null
  }
  'members.representation': {
    hub_id: Id
    id: Id
    organisation_id: Id
    person_id: Id
    kind: Kind
    from_day: Day
    until_day: Day | null
    list_id: Id | null
  }
  'members.role': { hub_id: Id; id: Id; person_id: Id; kind: RoleKind; from_day: Day; until_day: Day | null }
  'members.pasted_list': {
    hub_id: Id
    id: Id
    content: string
    source: Source
    pasted_at: Instant
    added_at: Instant | null
    undone_at: Instant | null
    mail_given_to: Id[]
  }
}
