import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What happens to applications, about the organisation that asks: it is its life. Motivations stay in their rows; a fact holds their salted hash. */

const application = { application: id() }
const kept = { words: id(), hash: z.string() }
const asked = { ...application, received: day(), contact: id().nullable(), sponsors: z.array(id()), charter: z.boolean(), ...kept }

export const applicationReceived = factKind('members.applicationReceived', 'organisation', z.object(asked))
export const applicationEdited = factKind('members.applicationEdited', 'organisation', z.object(asked))
/** `confirmed` false: what was noted was not so. */
export const sponsorConfirmed = factKind(
  'members.sponsorConfirmed',
  'organisation',
  z.object({ ...application, sponsor: id(), confirmed: z.boolean() }),
)
/** It stands on the agenda of a meeting of that day; null: it waits again. */
export const applicationPlaced = factKind('members.applicationPlaced', 'organisation', z.object({ ...application, on: day().nullable() }))
export const applicationWithdrawn = factKind('members.applicationWithdrawn', 'organisation', z.object(application))
export const applicationResumed = factKind('members.applicationResumed', 'organisation', z.object(application))

const decided = { ...application, decision: id() }
/** `membership` null: it had become a member meanwhile. */
export const applicationAdmitted = factKind(
  'members.applicationAdmitted',
  'organisation',
  z.object({ ...decided, membership: id().nullable(), from: day() }),
)
export const applicationRefused = factKind('members.applicationRefused', 'organisation', z.object(decided))
/** The decision was taken back, and the membership with it. */
export const applicationReopened = factKind(
  'members.applicationReopened',
  'organisation',
  z.object({ ...decided, membership: id().nullable() }),
)
/** Another first day as a member; null: the day of the decision. */
export const applicationDated = factKind('members.applicationDated', 'organisation', z.object({ ...application, from: day().nullable() }))
/** Why it was refused, as it is told. */
export const refusalExplained = factKind('members.refusalExplained', 'organisation', z.object({ ...application, ...kept }))
