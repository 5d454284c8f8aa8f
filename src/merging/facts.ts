import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** Two cards are one from now on; the rows that moved are in `members.merge`. Facts about the lost one stay as they are. */
const merged = z.object({ merge: id(), lost: id(), moved: z.int() })
const parted = z.object({ merge: id(), lost: id() })
export const organisationsMerged = factKind('members.organisationsMerged', 'organisation', merged)
export const organisationsParted = factKind('members.organisationsParted', 'organisation', parted)
export const peopleMerged = factKind('members.peopleMerged', 'person', merged)
export const peopleParted = factKind('members.peopleParted', 'person', parted)
