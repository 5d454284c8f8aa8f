import { day, id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { membershipCorrected } from '#members/facts.ts'
import { mayCorrectMembership } from '#members/organisations/organisation.access.ts'
import { correctMembership as correct, organisationOf } from '#members/organisations/organisation.store.ts'
import { membershipOn, membershipProblems } from '#members/organisations/organisation.ts'

/** Since when an organisation is a member, and whether it founded the hub. */
export const correctMembership = useCase({
  name: 'members.correctMembership',
  input: z.object({ organisation: id(), from: day(), founding: ticked() }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who) => mayCorrectMembership(who),
  run: async (act, { organisation, from, founding }, { memberships }) => {
    const membership = membershipOn(memberships, act.today)
    if (!membership) return wrong(problem('from', 'membership.none'))
    const problems = membershipProblems(from, act.today)
    if (problems.length > 0) return wrong(...problems)
    const kept = await correct(act.db, act.hub.id, membership.id, { from, founding })
    if (!kept) return wrong(problem('from', 'membership.meetsAnother'))
    act.record(membershipCorrected, organisation, { membership: membership.id, from, founding })
    return ok({ organisation })
  },
})
