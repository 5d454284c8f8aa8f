import { newId } from '#base/id.ts'
import { choice, day, id, ticked, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { membershipEnded, representationEnded, roleEnded } from '#members/facts.ts'
import { mayCorrectMembership } from '#members/organisations/organisation.access.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { membershipOn } from '#members/organisations/organisation.ts'
import { endMembership as end, rolesThrough } from './membership.store.ts'
import { END_REASONS, type Ended, endingMembershipProblems, officesEndingWith, speakersEndingWith } from './membership.ts'

/**
 * A membership ends on a day (the first without it) and, when asked, so do its representations and the offices held through it alone. Its seats end by
 * the fact (governance hears it). What was done before stays.
 */
export const endMembership = useCase({
  name: 'members.endMembership',
  input: z.object({ organisation: id(), until: day(), reason: choice(END_REASONS), representations: ticked(), roles: ticked() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayCorrectMembership(who),
  run: async (act, { organisation, until, reason, ...too }, { memberships, representations }) => {
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
    await end(db, hub.id, { id: newId(), membership: membership.id, until, ended }, { reason, today })
    act.record(membershipEnded, organisation, { membership: membership.id, until, reason })
    for (const { id: representation, person } of speakers) act.record(representationEnded, organisation, { representation, person, until })
    for (const { id: role, kind, person } of offices) act.record(roleEnded, person, { role, kind, until })
    return ok({ organisation })
  },
})
