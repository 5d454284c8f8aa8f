import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'

/** Turned on by the coordination, for the whole hub. */
export const mayTurnProcedures = (who: Who): Access => when(holds(who, 'coordinator'), 'exclusion.onlyTheCoordinator')

/** Only those named when it was opened know of it: not the rest of the team, nor another coordinator. */
export const isOfTheTeam = (who: Who, team: Id[]): boolean => who !== null && team.includes(who.person)

/** The one concerned reads its own letters, once they have left. */
export const maySeeLetter = (who: Who, { team, organisation, sent }: { team: Id[]; organisation: Id; sent: boolean }): boolean =>
  isOfTheTeam(who, team) || (sent && speaksFor(who, organisation))

/**
 * Of those who know of it, the coordination writes: letters leave in the hub’s name. Where a confidential case led to it, whoever followed that case
 * does: the coordination may be a party.
 */
export const mayLeadExclusion = (who: Who, one: { byItsTeam: boolean } | null = null): Access =>
  when(one?.byItsTeam === true || holds(who, 'coordinator'), 'exclusion.onlyTheCoordinator')
