import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import type { Who } from '#logbook/actor.ts'

/** A calendar is the person’s who added it. Nobody else sees its titles, nor that it is there: not the board, not the coordination. */
export const isOwn = (who: Who, { person }: { person: Id }): boolean => who?.person === person

/** Everyone the hub knows may read their own calendar into it and take the hub’s meetings into their own. */
export const mayAddCalendars = (who: Who): Access => when(who !== null, 'calendar.knownPeopleOnly')

export const mayKeep = (who: Who, owned: { person: Id }): Access => when(isOwn(who, owned), 'calendar.ownOnly')
