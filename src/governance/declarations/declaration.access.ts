import { type Access, when } from '#base/access.ts'
import { holds, isTeam, type Who } from '#logbook/actor.ts'

/** Who answers for the association: the board, the treasury, the coordination that does the paperwork. */
export const maySeeDeclarations = (who: Who): boolean => isTeam(who)

export const mayDeclare = (who: Who): Access => when(holds(who, 'coordinator'), 'declaration.coordinatorDeclares')
