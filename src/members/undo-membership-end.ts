import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { membershipEndUndone, representationResumed } from './facts.ts'
import { endNotedOn, takeEndBack } from './membership.store.ts'
import { mayCorrectMembership } from './organisation.access.ts'
import { organisationOf } from './organisation.store.ts'

/** The end of a membership noted today is taken back, with the representations that ended in the same act. */
export const undoMembershipEnd = useCase({
  name: 'members.undoMembershipEnd',
  input: z.object({ organisation: id() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayCorrectMembership(who),
  run: async (act, { organisation }) => {
    const end = await endNotedOn(act.db, act.hub.id, organisation, act.today)
    if (!end) return wrong(problem('', 'membership.endIsOld'))
    if (!(await takeEndBack(act.db, act.hub.id, end, act.now))) return wrong(problem('', 'membership.meetsAnother'))
    act.record(membershipEndUndone, organisation, { membership: end.membership })
    for (const { representation, person } of end.ended) act.record(representationResumed, organisation, { representation, person })
    return ok({ organisation })
  },
})
