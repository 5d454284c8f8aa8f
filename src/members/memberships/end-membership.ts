import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { choice, day, id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { sensitiveOn } from '#members/exits/sensitive.store.ts'
import { membershipEnded, representationEnded, roleEnded } from '#members/facts.ts'
import { mayCorrectMembership } from '#members/organisations/organisation.access.ts'
import { organisationOf, type WholeOrganisation } from '#members/organisations/organisation.store.ts'
import { membershipOn } from '#members/organisations/organisation.ts'
import { endMembership as end, rolesThrough } from './membership.store.ts'
import { END_REASONS, type Ended, type EndReason, endingMembershipProblems, officesEndingWith, speakersEndingWith } from './membership.ts'

/** `until`: the first day without. Representations and offices end with it when asked. */
type Ending = { until: Day; reason: EndReason; representations: boolean; roles: boolean }

/** The end of a membership, whoever decides it: itself, with what ends in the same act, so that it can be put back. Its seats end by the fact. */
export const endWith = async (
  act: Act,
  { id: organisation, memberships, representations }: WholeOrganisation,
  { until, reason, ...too }: Ending,
): Promise<Result<{ membership: Id; end: Id }>> => {
  const { db, hub, today } = act
  const membership = membershipOn(memberships, today)
  const problems = endingMembershipProblems(membership, until)
  if (!membership || problems.length > 0) return wrong(...problems)
  const speakers = too.representations ? speakersEndingWith(representations, until) : []
  const offices = too.roles ? officesEndingWith(await rolesThrough(db, hub.id, organisation, until), until) : []
  const ended: Ended[] = [
    ...speakers.map((one) => ({ representation: one.id, person: one.person, until: one.until })),
    ...offices.map((one) => ({ role: one.id, kind: one.kind, person: one.person, until: one.until })),
  ]
  const done = { membership: membership.id, end: newId() }
  await end(db, hub.id, { id: done.end, membership: done.membership, until, ended }, { reason, today })
  act.record(membershipEnded, organisation, { membership: membership.id, until, reason })
  for (const { id: representation, person } of speakers) act.record(representationEnded, organisation, { representation, person, until })
  for (const { id: role, kind, person } of offices) act.record(roleEnded, person, { role, kind, until })
  return ok(done)
}

/**
 * A membership ends on a day (the first without it) and, when asked, so do its representations and the offices held through it alone. Its seats end by
 * the fact (governance hears it). What was done before stays.
 */
export const endMembership = useCase({
  name: 'members.endMembership',
  input: z.object({ organisation: id(), until: day(), reason: choice(END_REASONS), representations: ticked(), roles: ticked() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayCorrectMembership(who),
  run: async (act, { organisation, ...ending }, found) => {
    // Where the hub has its procedures on, nobody is excluded beside them.
    if (ending.reason === 'excluded' && (await sensitiveOn(act.db, act.hub.id)))
      return wrong(problem('reason', 'membership.excludedByProcedure'))
    const ended = await endWith(act, found, ending)
    return ended.ok ? ok({ organisation }) : ended
  },
})
