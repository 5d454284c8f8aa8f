import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, isTeam, type Who } from '#logbook/actor.ts'

/** Who speaks for the hub outside is no secret inside it. */
export const maySeeMandates = (who: Who): boolean => who !== null

/** A mandate is written down by the coordination, on the board's word. */
export const mayKeepMandates = (who: Who): Access => when(holds(who, 'coordinator'), 'mandate.onlyTheCoordinatorKeeps')

/** What was said there is for the team, and for who was there. */
export const maySeeReports = (who: Who, mandate: { person: Id }): boolean => isTeam(who) || who?.person === mandate.person

/** Who was there reports; the coordination may write it down for them. */
export const mayReport = (who: Who, mandate: { person: Id }): Access =>
  when(holds(who, 'coordinator') || who?.person === mandate.person, 'mandate.onlyWhoRepresentsReports')
