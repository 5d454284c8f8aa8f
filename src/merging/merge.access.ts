import { type Access, when } from '#base/access.ts'
import { holds, type Who } from '#logbook/actor.ts'

/** Two cards of one thing show what each says, addresses of mail included: the coordination, who keeps the cards. */
export const maySeeDuplicates = (who: Who): boolean => holds(who, 'coordinator')

/** Making two cards one changes what the whole hub reads of them: the coordination does it, and may take it back. */
export const mayMerge = (who: Who): Access => when(holds(who, 'coordinator'), 'merge.onlyTheCoordinatorMerges')
