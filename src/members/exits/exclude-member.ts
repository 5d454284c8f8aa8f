import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { type Result, wrong } from '#base/result.ts'
import type { Act } from '#logbook/use-case.ts'
import { endWith } from '#members/memberships/end-membership.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'

/** By the decision of a body, taken by the book: everything held through the membership ends with it. `until`: its first day without. */
export const excludeMember = async (act: Act, organisation: Id, until: Day): Promise<Result<unknown>> => {
  const found = await organisationOf(act.db, act.hub.id, organisation)
  if (!found) return wrong(problem('', 'membership.none'))
  return endWith(act, found, { until, reason: 'excluded', representations: true, roles: true })
}
