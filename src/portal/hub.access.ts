import { type Access, when } from '#base/access.ts'
import { holds, type Who } from '#logbook/actor.ts'

/** What the public reads is written by the coordinator, in the name of all. */
export const mayPresentHub = (who: Who): Access => when(holds(who, 'coordinator'), 'portal.onlyTheCoordinatorPresents')
