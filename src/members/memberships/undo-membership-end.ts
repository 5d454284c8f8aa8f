import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { membershipEndUndone, representationResumed, roleResumed } from '#members/facts.ts'
import { mayCorrectMembership } from '#members/organisations/organisation.access.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { endNotedOn, takeEndBack } from './membership.store.ts'

/** The end of a membership noted today is taken back, with the representations and roles that ended in the same act; its seats come back by the fact. */
export const undoMembershipEnd = useCase({
  name: 'members.undoMembershipEnd',
  input: z.object({ organisation: id() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayCorrectMembership(who),
  run: async (act, { organisation }) => {
    const end = await endNotedOn(act.db, act.hub.id, organisation, act.today)
    if (!end) return wrong(problem('', 'membership.endIsOld'))
    if (!(await takeEndBack(act.db, act.hub.id, end, act.now))) return wrong(problem('', 'membership.endInTheWay'))
    act.record(membershipEndUndone, organisation, { membership: end.membership })
    for (const one of end.ended) {
      if ('role' in one) act.record(roleResumed, one.person, { role: one.role, kind: one.kind })
      else act.record(representationResumed, organisation, { representation: one.representation, person: one.person })
    }
    return ok({ organisation })
  },
})
