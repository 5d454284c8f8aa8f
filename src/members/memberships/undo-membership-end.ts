import type { Id } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { membershipEndUndone, representationResumed, roleResumed } from '#members/facts.ts'
import { mayCorrectMembership } from '#members/organisations/organisation.access.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { endNotedOn, type MembershipEnd, takeEndBack } from './membership.store.ts'

/** Puts an end back as it was, with the representations and roles that ended in the same act; its seats come back by the fact. */
export const undoEnd = async (act: Act, organisation: Id, end: MembershipEnd): Promise<Result<null>> => {
  if (!(await takeEndBack(act.db, act.hub.id, end, act.now))) return wrong(problem('', 'membership.endInTheWay'))
  act.record(membershipEndUndone, organisation, { membership: end.membership })
  for (const one of end.ended) {
    if ('role' in one) act.record(roleResumed, one.person, { role: one.role, kind: one.kind })
    else act.record(representationResumed, organisation, { representation: one.representation, person: one.person })
  }
  return ok(null)
}

/** The end of a membership noted today is taken back. One that somebody decided (a resignation received, an exclusion) is not: it has a way of its own. */
export const undoMembershipEnd = useCase({
  name: 'members.undoMembershipEnd',
  input: z.object({ organisation: id() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayCorrectMembership(who),
  run: async (act, { organisation }) => {
    const end = await endNotedOn(act.db, act.hub.id, organisation, act.today)
    if (!end) return wrong(problem('', 'membership.endIsOld'))
    if (end.resigned) return wrong(problem('', 'resignation.isFinal'))
    if (end.excluded) return wrong(problem('', 'membership.exclusionStands'))
    const undone = await undoEnd(act, organisation, end)
    return undone.ok ? ok({ organisation }) : undone
  },
})
