import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { END_REASONS } from '#members/memberships/membership.ts'
import { ID_STATUSES } from '#members/organisations/identifier.ts'
import { LEGAL_FORMS, SECTORS } from '#members/organisations/identity.ts'
import { KINDS } from '#members/people/representation.ts'
import { ROLES } from '#members/people/role.ts'

/** Everything that happens to organisations, people and those who speak for them. Names and mails stay in their rows; facts hold ids, codes and days. */

const words = { words: id(), hash: z.string() }
const fromList = { list: id().nullable() }

export const hubCreated = factKind('members.hubCreated', 'hub', z.object({ person: id(), role: id() }))

/** What the hub itself is; its name, its seat and how it is reached are in the kept words. */
export const hubIdentified = factKind('members.hubIdentified', 'hub', z.object({ ...words, legalForm: z.enum(LEGAL_FORMS).nullable() }))

export const organisationAdded = factKind(
  'members.organisationAdded',
  'organisation',
  z.object({ ...fromList, membership: id(), from: day(), founding: z.boolean() }),
)
/** It has a card, and is no member. */
export const organisationNoted = factKind('members.organisationNoted', 'organisation', z.object({}))
/** Made by mistake, and used by nobody: the card is no more. */
export const organisationTakenBack = factKind('members.organisationTakenBack', 'organisation', z.object({}))
/** Its new name is in the kept words. */
export const organisationRenamed = factKind('members.organisationRenamed', 'organisation', z.object(words))
export const organisationDescribed = factKind('members.organisationDescribed', 'organisation', z.object(words))
/** What it is; where it is and how it is reached are in the kept words. */
export const organisationIdentified = factKind(
  'members.organisationIdentified',
  'organisation',
  z.object({ ...words, legalForm: z.enum(LEGAL_FORMS).nullable(), sectors: z.array(z.enum(SECTORS)), idStatus: z.enum(ID_STATUSES) }),
)
/** It agrees to be shown to the public, then no longer. */
export const publicationAgreed = factKind('members.publicationAgreed', 'organisation', z.object({ from: day() }))
export const publicationEnded = factKind('members.publicationEnded', 'organisation', z.object({ until: day() }))
/** One act on many: a sector added, or the day since when they are members. Each organisation has its line. */
export const sectorAdded = factKind('members.sectorAdded', 'organisation', z.object({ change: id(), sector: z.enum(SECTORS) }))
export const sectorTakenBack = factKind('members.sectorTakenBack', 'organisation', z.object({ change: id(), sector: z.enum(SECTORS) }))
export const membershipDated = factKind(
  'members.membershipDated',
  'organisation',
  z.object({ change: id(), membership: id(), from: day(), before: day().nullable() }),
)
export const membershipDateTakenBack = factKind(
  'members.membershipDateTakenBack',
  'organisation',
  z.object({ change: id(), membership: id(), from: day().nullable() }),
)
export const membershipCorrected = factKind(
  'members.membershipCorrected',
  'organisation',
  z.object({ membership: id(), from: day(), founding: z.boolean() }),
)
/** Everything a list had added was taken away again, before anything was done with it. */
export const listUndone = factKind('members.listUndone', 'list', z.object({ organisations: z.array(id()), people: z.array(id()) }))

export const membershipEnded = factKind(
  'members.membershipEnded',
  'organisation',
  z.object({ membership: id(), until: day(), reason: z.enum(END_REASONS) }),
)
export const membershipEndUndone = factKind('members.membershipEndUndone', 'organisation', z.object({ membership: id() }))
/** It stays a member, and has no voice for a time; by whom and why is nobody’s business. `until`: the first day it votes again. */
export const membershipSuspended = factKind(
  'members.membershipSuspended',
  'organisation',
  z.object({ suspension: id(), from: day(), until: day().nullable() }),
  { unsigned: true },
)
export const suspensionLifted = factKind('members.suspensionLifted', 'organisation', z.object({ suspension: id(), on: day() }), {
  unsigned: true,
})
export const membershipBegan = factKind('members.membershipBegan', 'organisation', z.object({ membership: id(), from: day() }))
/** The decision it came from was taken back: it never began. */
export const membershipTakenBack = factKind('members.membershipTakenBack', 'organisation', z.object({ membership: id() }))

const representation = { representation: id(), person: id() }

/** About the organisation: it is its life. */
export const representationBegan = factKind(
  'members.representationBegan',
  'organisation',
  z.object({ ...representation, kind: z.enum(KINDS), from: day() }),
)
export const representationEnded = factKind('members.representationEnded', 'organisation', z.object({ ...representation, until: day() }))

/** Its end was taken back. */
export const representationResumed = factKind('members.representationResumed', 'organisation', z.object(representation))
/** Whether the member pays for the time of who represents it. */
export const timePaidNoted = factKind('members.timePaidNoted', 'organisation', z.object({ ...representation, paid: z.boolean() }))

export const personAdded = factKind('members.personAdded', 'person', z.object(fromList))
/** Noted by mistake, and used by nobody. */
export const personTakenBack = factKind('members.personTakenBack', 'person', z.object({}))
export const personEdited = factKind('members.personEdited', 'person', z.object({ changed: z.array(z.enum(['name', 'email', 'phone'])) }))

const role = { role: id(), kind: z.enum(ROLES) }
/** `until`: the end that was known when it was given. */
export const roleGiven = factKind('members.roleGiven', 'person', z.object({ ...role, from: day(), until: day().nullable().optional() }))
export const roleEnded = factKind('members.roleEnded', 'person', z.object({ ...role, until: day() }))
/** Its end was taken back. */
export const roleResumed = factKind('members.roleResumed', 'person', z.object(role))

/** Groups: who is in them since when. Their names stay in their rows. */
export const groupMade = factKind('members.groupMade', 'group', z.object({ convenor: id().nullable() }))
export const groupChanged = factKind('members.groupChanged', 'group', z.object({ convenor: id().nullable() }))
export const groupJoined = factKind(
  'members.groupJoined',
  'group',
  z.object({ organisations: z.array(id()), people: z.array(id()), from: day(), change: id().optional() }),
)
/** An act on many is taken back: they never were in it. */
export const groupJoinTakenBack = factKind('members.groupJoinTakenBack', 'group', z.object({ change: id(), organisations: z.array(id()) }))
export const groupLeft = factKind('members.groupLeft', 'group', z.object({ member: id(), until: day() }))
export const groupLeftUndone = factKind('members.groupLeftUndone', 'group', z.object({ member: id() }))
export const groupEnded = factKind('members.groupEnded', 'group', z.object({ until: day() }))
export const groupResumed = factKind('members.groupResumed', 'group', z.object({}))
