import { addMinutes, addMonths, type Day, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { endingMembershipProblems } from '#members/memberships/membership.ts'
import type { Membership } from '#members/organisations/organisation.ts'

/** How the coordination received it: no form is asked, so long as it is clear (governance notes, 2). */
export const RECEIVED_WAYS = ['letter', 'mail', 'meeting'] as const
/** `online`: whoever speaks for the organisation noted it. */
export const RESIGNATION_WAYS = [...RECEIVED_WAYS, 'online'] as const
export type ResignationWay = (typeof RESIGNATION_WAYS)[number]

/** `until`: the first day without the membership. */
export type Resignation = { id: Id; membership: Id; receivedOn: Day; way: ResignationWay; until: Day; notedBy: Id; notedAt: Instant }

/** It takes effect when it is received, or on a later day that it names. */
export const effectiveDay = (receivedOn: Day, named: Day | null): Day => named ?? receivedOn

/** What stands against noting it. One leaves at any time (loi du 1er juillet 1901, article 4): only days that cannot be are refused. */
export const resignationProblems = (
  { receivedOn, until }: Pick<Resignation, 'receivedOn' | 'until'>,
  membership: Membership | null,
  today: Day,
): Problem[] => {
  if (receivedOn > today) return [problem('receivedOn', 'resignation.notReceived', { today })]
  if (until < receivedOn) return [problem('until', 'resignation.beforeReceipt', { received: receivedOn })]
  if (until > addMonths(receivedOn, 12)) return [problem('until', 'resignation.tooFar')]
  return endingMembershipProblems(membership, until)
}

/** Minutes in which a slip of the finger is undone. */
const SLIP = 60

/** Until when who noted it may undo it; a resignation itself is never retracted. */
export const slipUntil = ({ notedAt }: Pick<Resignation, 'notedAt'>): Instant => addMinutes(notedAt, SLIP)

/** Within the hour. */
export const slipProblems = (one: Pick<Resignation, 'notedAt'>, now: Instant): Problem[] =>
  now < slipUntil(one) ? [] : [problem('', 'resignation.isFinal')]
