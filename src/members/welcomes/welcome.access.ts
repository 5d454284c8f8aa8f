import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'

/** Members are welcomed by the coordination: it writes for the hub, calls dues and fills groups. */
export const mayWelcome = (who: Who): Access => when(holds(who, 'coordinator'), 'welcome.onlyTheCoordination')

/** Its membership form is its own: who signs it reads it. */
export const maySeeForm = (who: Who, organisation: Id): boolean => mayWelcome(who) === true || speaksFor(who, organisation)
