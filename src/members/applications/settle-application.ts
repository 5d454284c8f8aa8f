import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Act } from '#logbook/use-case.ts'
import { membershipBegan, membershipCorrected, membershipTakenBack } from '#members/facts.ts'
import { beginMembership } from '#members/memberships/membership.store.ts'
import { holdApplication } from './application.store.ts'
import { type Deed, deedsFor, firstDay, type Standing } from './application.ts'
import {
  applicationAdmitted,
  applicationDated,
  applicationPlaced,
  applicationRefused,
  applicationReopened,
  refusalExplained,
} from './application-facts.ts'
import * as store from './application-settle.store.ts'

/**
 * The body that decides admissions tells where it has got to with an application: what follows is done here, in the transaction of whoever decided.
 * Told twice, nothing more happens. The organisation sits nowhere by itself.
 */
export const settleApplication = async (act: Act, id: Id, standing: Standing): Promise<void> => {
  const held = await holdApplication(act.db, act.hub.id, id)
  if (!held) return
  const { organisation, decision, membership } = held.application
  const subject = { id, organisation, decision, membership }
  for (const deed of deedsFor(held.application, standing, held.memberships)) if (!(await carryOut(act, subject, deed))) return
}

type Subject = { id: Id; organisation: Id; decision: Id | null; membership: Id | null }

/** False: what follows cannot be done any more. */
const carryOut = async (act: Act, { id, organisation, ...was }: Subject, deed: Deed): Promise<boolean> => {
  const { db, hub } = act
  switch (deed.do) {
    case 'takeBack': {
      if (!(await store.reopenApplication(db, hub.id, id, was.membership))) return false
      act.record(applicationReopened, organisation, { application: id, decision: was.decision ?? '', membership: was.membership })
      if (was.membership !== null) act.record(membershipTakenBack, organisation, { membership: was.membership })
      return true
    }
    case 'place':
    case 'return': {
      const on = deed.do === 'place' ? deed.on : null
      await store.placeApplication(db, hub.id, id, on)
      act.record(applicationPlaced, organisation, { application: id, on })
      return true
    }
    case 'refuse': {
      await store.decideApplication(db, hub.id, id, { outcome: 'refused', decision: deed.decision, on: deed.on, membership: null })
      act.record(applicationRefused, organisation, { application: id, decision: deed.decision })
      return true
    }
    case 'admit': {
      const { decision, on, from, begins } = deed
      const fresh = newId()
      const membership = begins && (await beginMembership(db, hub.id, { id: fresh, organisation, from })) ? fresh : null
      await store.decideApplication(db, hub.id, id, { outcome: 'admitted', decision, on, membership })
      act.record(applicationAdmitted, organisation, { application: id, decision, membership, from })
      if (membership !== null) act.record(membershipBegan, organisation, { membership, from })
      return true
    }
  }
}

/** Its first day as a member: null, the day of the decision. Chosen before or after it; never before it. */
export const dateAdmission = async (act: Act, id: Id, from: Day | null): Promise<Result<null>> => {
  const held = await holdApplication(act.db, act.hub.id, id)
  if (!held || held.application.from === from) return ok(null)
  const { db, hub } = act
  const { organisation, membership, decidedOn } = held.application
  if (membership !== null && decidedOn !== null) {
    const day = firstDay(from, decidedOn)
    const { founding = false } = held.memberships.find((one) => one.id === membership) ?? {}
    if (!(await store.dateMembership(db, hub.id, membership, day))) return wrong(problem('from', 'membership.meetsAnother'))
    act.record(membershipCorrected, organisation, { membership, from: day, founding })
  }
  await store.dateApplication(db, hub.id, id, from)
  act.record(applicationDated, organisation, { application: id, from })
  return ok(null)
}

/** Why it was refused, in the words it is told in. */
export const explainRefusal = async (act: Act, id: Id, reason: string): Promise<void> => {
  const held = await holdApplication(act.db, act.hub.id, id)
  if (held?.application.outcome !== 'refused') return
  const { words, hash } = await act.keepWords(reason)
  await store.explainRefusal(act.db, act.hub.id, id, reason)
  act.record(refusalExplained, held.application.organisation, { application: id, words, hash })
}
