import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Act } from '#logbook/use-case.ts'
import { membershipSuspended, suspensionLifted } from '#members/facts.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { membershipOn } from '#members/organisations/organisation.ts'
import { addSuspension, endSuspension, suspensionKept } from './suspension.store.ts'

/**
 * By the decision of who may sanction, taken by the book: the organisation stays a member and has no voice from a day on. `until`: the first day it votes
 * again; null: until it is lifted. The id of what is kept.
 */
export const suspendMember = async (act: Act, organisation: Id, { from, until }: { from: Day; until: Day | null }): Promise<Result<Id>> => {
  const { db, hub } = act
  const found = await organisationOf(db, hub.id, organisation)
  const membership = found && membershipOn(found.memberships, from)
  if (!membership) return wrong(problem('', 'suspension.notAMember'))
  const id = newId()
  if (!(await addSuspension(db, hub.id, { id, membership: membership.id, from, until }))) return wrong(problem('', 'suspension.already'))
  act.record(membershipSuspended, organisation, { suspension: id, from, until })
  return ok(id)
}

/** Before its end: it votes again from today, also in a session that is held now. */
export const liftMemberSuspension = async (act: Act, id: Id): Promise<Result<null>> => {
  const { db, hub, today } = act
  const kept = await suspensionKept(db, hub.id, id)
  if (!kept || (kept.until !== null && kept.until <= today)) return wrong(problem('', 'suspension.over'))
  await endSuspension(db, hub.id, id, today)
  act.record(suspensionLifted, kept.organisation, { suspension: id, on: today })
  return ok(null)
}
