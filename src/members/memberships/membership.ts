import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Membership } from '#members/organisations/organisation.ts'
import type { Role, RoleKind } from '#members/people/role.ts'

/** Why a membership ends (loi 1901, article 4 for resigning; the rest by the hub's statutes). */
export const END_REASONS = ['resigned', 'excluded', 'dissolved', 'other'] as const
export type EndReason = (typeof END_REASONS)[number]

export type Status =
  | { is: 'never' }
  | { is: 'member'; since: Day; founding: boolean }
  /** Still a member; `on` is the first day without it. */
  | { is: 'leaving'; since: Day; founding: boolean; on: Day; reason: EndReason | null }
  /** `until`: the first day it was none any more. */
  | { is: 'former'; since: Day; until: Day; reason: EndReason | null }

/** What an organisation is to the hub on a day, computed from its periods and never stored. */
export const statusOn = (memberships: Membership[], day: Day): Status => {
  const now = memberships.find((one) => holdsOn(one, day))
  if (now?.until) return { is: 'leaving', since: now.from, founding: now.founding, on: now.until, reason: now.reason }
  if (now) return { is: 'member', since: now.from, founding: now.founding }
  const last = memberships
    .filter(({ until }) => until !== null && until <= day)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
  return last?.until ? { is: 'former', since: last.from, until: last.until, reason: last.reason } : { is: 'never' }
}

/** It ends once, and not before it began. */
export const endingMembershipProblems = (membership: Membership | null, until: Day): Problem[] => {
  if (!membership) return [problem('until', 'membership.none')]
  if (membership.until !== null) return [problem('until', 'membership.alreadyEnds', { until: membership.until })]
  return until < membership.from ? [problem('until', 'membership.endsBeforeItBegins', { from: membership.from })] : []
}

/** One becomes a member again after the last period, on a day that has come. */
export const rejoiningProblems = (memberships: Membership[], from: Day, today: Day): Problem[] => {
  if (from > today) return [problem('from', 'membership.notYet', { today })]
  return memberships.some(({ until }) => until === null || until > from) ? [problem('from', 'membership.meetsAnother')] : []
}

/** Offices held as somebody's voice in the hub; whom the hub employs stays employed. */
const OFFICES: readonly RoleKind[] = ['treasurer']

/** A role of somebody who speaks for an organisation that leaves. `elsewhere`: they speak for another member too. */
export type OfficeHeld = Role & { name: string; elsewhere: boolean }

/** The offices that are held through an organisation's membership alone, and run on its first day without. */
export const officesEndingWith = (held: OfficeHeld[], until: Day): OfficeHeld[] =>
  held.filter((role) => OFFICES.includes(role.kind) && !role.elsewhere && role.from <= until && (role.until === null || role.until > until))

/** Who speaks for it on the first day without, and would no longer. */
export const speakersEndingWith = <R extends { from: Day; until: Day | null }>(representations: R[], until: Day): R[] =>
  representations.filter((one) => one.from <= until && (one.until === null || one.until > until))

/** What ended with a membership beside its seats, each with the day it was to end before. */
export type Ended = { representation: Id; person: Id; until: Day | null } | { role: Id; kind: RoleKind; person: Id; until: Day | null }
