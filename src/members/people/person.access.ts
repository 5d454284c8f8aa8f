import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, isTeam, type Who } from '#logbook/actor.ts'

const isOneself = (who: Who, person: Id): boolean => who?.person === person

/** Everyone the hub knows sees names, roles, and who speaks for whom. */
export const maySeePeople = (who: Who): boolean => who !== null

/** An address of mail is seen by its owner and by the coordination, who writes to people (RGPD, article 5: no more than is needed). */
export const maySeeMail = (who: Who, person: Id): boolean => isOneself(who, person) || holds(who, 'coordinator')

/** Who has an address of mail and who has none is the coordination's to know, who asks for those that are missing. */
export const maySeeAllMails = (who: Who): boolean => holds(who, 'coordinator')

/**
 * A number of a phone is seen by its owner and by the team: the coordination calls people, and whoever stands in for it or follows the money must reach
 * them the same day. Nobody else needs it (RGPD, article 5). An address of mail opens the door of the hub as well; a number does not.
 */
export const maySeePhone = (who: Who, person: Id): boolean => isOneself(who, person) || isTeam(who)

/** Looking people up by their number, and a column of numbers: the team, who may see them all. */
export const maySeeAllPhones = (who: Who): boolean => isTeam(who)

/** Minutes spent: one's own; all for the coordination and the treasury, who value them in the accounts. */
export const maySeeTime = (who: Who, person: Id): boolean => isOneself(who, person) || holds(who, 'coordinator') || holds(who, 'treasurer')

export const mayAddPeople = (who: Who): Access => when(holds(who, 'coordinator'), 'person.onlyTheCoordinatorAdds')

/** Name and mail: the mail is the key of the door, so nobody changes it alone, not even one's own. */
export const mayEditPerson = (who: Who): Access => when(holds(who, 'coordinator'), 'person.onlyTheCoordinatorEdits')

/** Roles are given and ended by the coordination, on the board's word. */
export const mayGiveRoles = (who: Who): Access => when(holds(who, 'coordinator'), 'role.onlyTheCoordinatorGives')
