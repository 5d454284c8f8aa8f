import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'

/** Everyone the hub knows sees its organisations and who speaks for them. */
export const maySeeOrganisations = (who: Who): boolean => who !== null

/** Organisations come in by the coordination, who keeps the list. */
export const mayAddOrganisations = (who: Who): Access => when(holds(who, 'coordinator'), 'organisation.onlyTheCoordinatorAdds')

/** A pasted list holds addresses of mail: it is seen by who may add it. */
export const maySeeLists = (who: Who): boolean => holds(who, 'coordinator')

/** An organisation says itself what it does; the coordination may too. */
export const mayDescribe = (who: Who, organisation: Id): Access =>
  when(holds(who, 'coordinator') || speaksFor(who, organisation), 'organisation.onlyItsOwnDescribe')

/** A name is what the register and the minutes say: the coordination keeps it. */
export const mayRename = (who: Who): Access => when(holds(who, 'coordinator'), 'organisation.onlyTheCoordinatorRenames')

export const mayCorrectMembership = (who: Who): Access => when(holds(who, 'coordinator'), 'membership.onlyTheCoordinatorCorrects')

/** Who speaks for an organisation is noted by the coordination, on what the organisation tells. */
export const mayNoteRepresentation = (who: Who): Access => when(holds(who, 'coordinator'), 'representation.onlyTheCoordinatorNotes')

/** One act on many organisations, and their addresses in one line: the coordination, who answers for what it changes and whom it writes to. */
export const mayActOnMany = (who: Who): Access => when(holds(who, 'coordinator'), 'organisation.onlyTheCoordinatorActsOnMany')
