import { newId } from '#base/id.ts'
import { choice, day, id, ticked, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { membershipEnded, representationEnded } from './facts.ts'
import { endMembership as end } from './membership.store.ts'
import { END_REASONS, endingMembershipProblems } from './membership.ts'
import { mayCorrectMembership } from './organisation.access.ts'
import { organisationOf } from './organisation.store.ts'
import { membershipOn } from './organisation.ts'

/** A membership ends on a day (the first without it) and, when asked, so do its representations. What was done before stays. */
export const endMembership = useCase({
  name: 'members.endMembership',
  input: z.object({ organisation: id(), until: day(), reason: choice(END_REASONS), representations: ticked() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayCorrectMembership(who),
  run: async (act, { organisation, until, reason, representations: too }, { memberships, representations }) => {
    const membership = membershipOn(memberships, act.today)
    const problems = endingMembershipProblems(membership, until)
    if (!membership || problems.length > 0) return wrong(...problems)
    const running = too ? representations.filter((one) => one.from <= until && (one.until === null || one.until > until)) : []
    const ended = running.map((one) => ({ representation: one.id, person: one.person, until: one.until }))
    await end(act.db, act.hub.id, { id: newId(), membership: membership.id, until, ended }, { reason, today: act.today })
    act.record(membershipEnded, organisation, { membership: membership.id, until, reason })
    for (const { representation, person } of ended) act.record(representationEnded, organisation, { representation, person, until })
    return ok({ organisation })
  },
})
