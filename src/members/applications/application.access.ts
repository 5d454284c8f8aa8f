import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, isTeam, speaksFor, type Who } from '#logbook/actor.ts'

/** Who joins is the business of the members: the team, and whoever speaks for an organisation. */
export const maySeeApplications = (who: Who): boolean => isTeam(who) || (who !== null && who.represents.length > 0)

/** An application is noted, put right and withdrawn by the coordination, to whom it is sent. */
export const mayKeepApplications = (who: Who): Access => when(holds(who, 'coordinator'), 'application.onlyTheCoordinatorKeeps')

/** A sponsor says so itself; the coordination may note what it was told. */
export const mayConfirmSponsor = (who: Who, organisation: Id): Access =>
  when(holds(who, 'coordinator') || speaksFor(who, organisation), 'application.onlyTheSponsorConfirms')
