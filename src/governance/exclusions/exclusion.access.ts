import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'

/** Turned on by the coordination, for the whole hub. */
export const mayTurnProcedures = (who: Who): Access => when(holds(who, 'coordinator'), 'exclusion.onlyTheCoordinator')

type Known = { team: { id: Id }[]; organisation: Id }

/** Only those named when it was opened know of it, unless they have come to speak for the one concerned since: nobody judges their own case. */
export const isOfTheTeam = (who: Who, { team, organisation }: Known): boolean =>
  who !== null && team.some(({ id }) => id === who.person) && !speaksFor(who, organisation)

/**
 * Those who know of it; when none of them is left (`remaining`), the coordination, as letters leave in the hub’s name: unless it speaks for the one
 * concerned. One that a case led to is named by who follows that case.
 */
export const mayNameExclusionTeam = (who: Who, one: Known & { byItsTeam: boolean }, remaining: Id[]): boolean =>
  !one.byItsTeam && (isOfTheTeam(who, one) || (remaining.length === 0 && holds(who, 'coordinator') && !speaksFor(who, one.organisation)))

/** The one concerned reads its own letters, once they have left. */
export const maySeeLetter = (who: Who, one: Known & { sent: boolean }): boolean =>
  isOfTheTeam(who, one) || (one.sent && speaksFor(who, one.organisation))

/**
 * Of those who know of it, the coordination writes: letters leave in the hub’s name. Where a confidential case led to it, whoever followed that case
 * does: the coordination may be a party.
 */
export const mayLeadExclusion = (who: Who, one: { byItsTeam: boolean } | null = null): Access =>
  when(one?.byItsTeam === true || holds(who, 'coordinator'), 'exclusion.onlyTheCoordinator')
