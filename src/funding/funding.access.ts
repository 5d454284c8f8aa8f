import { type Access, when } from '#base/access.ts'
import { holds, isTeam, type Who } from '#logbook/actor.ts'

/** What the hub does with money is read by the team: coordination, treasury, representatives of the board’s organisations. */
export const maySeeMoney = (who: Who): boolean => isTeam(who)

/** It is kept by the coordination and the treasury. */
export const mayKeepMoney = (who: Who): Access => when(holds(who, 'coordinator') || holds(who, 'treasurer'), 'funding.onlyTheTreasuryKeeps')
