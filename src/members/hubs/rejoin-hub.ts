import { newId } from '#base/id.ts'
import { day, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { membershipBegan } from '#members/facts.ts'
import { beginMembership } from '#members/memberships/membership.store.ts'
import { rejoiningProblems } from '#members/memberships/membership.ts'
import { mayCorrectMembership } from '#members/organisations/organisation.access.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'

/** An organisation becomes a member, for the first time or again: a new period beside those it had. */
export const rejoinHub = useCase({
  name: 'members.rejoinHub',
  input: z.object({ organisation: id(), from: day() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayCorrectMembership(who),
  run: async (act, { organisation, from }, { memberships }) => {
    const problems = rejoiningProblems(memberships, from, act.today)
    if (problems.length > 0) return wrong(...problems)
    const membership = newId()
    if (!(await beginMembership(act.db, act.hub.id, { id: membership, organisation, from })))
      return wrong(problem('from', 'membership.meetsAnother'))
    act.record(membershipBegan, organisation, { membership, from })
    return ok({ organisation })
  },
})
