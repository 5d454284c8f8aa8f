import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, isOfMembers, speaksFor, type Who } from '#logbook/actor.ts'

type Party = { id: Id; organisation: Id | null; person: Id | null; toldOn: string | null }
type Known = { openedBy: Id; team: { id: Id }[]; sides: Party[] }

/** As what somebody reads a case. `own`: the parties they are or speak for, and that were told. */
export type Reader = { is: 'team' } | { is: 'concerned'; own: Id[]; opener: boolean }

/** Anybody who speaks for a member says that there is a difference; the coordination too. */
export const mayReport = (who: Who): Access => when(holds(who, 'coordinator') || isOfMembers(who), 'conflict.onlyMembersReport')

export const isOfParty = (who: Who, { organisation, person }: Pick<Party, 'organisation' | 'person'>): boolean =>
  who !== null && (who.person === person || (organisation !== null && speaksFor(who, organisation)))

/**
 * As what they read it; null: for them there is no such case. Who was named follows it, unless they have come to speak for a party since: nobody judges
 * their own case. A party reads what concerns it, once it was told. Who opened it knows how far it is.
 */
export const readerOf = (who: Who, { openedBy, team, sides }: Known): Reader | null => {
  if (!who) return null
  const parties = sides.filter((side) => isOfParty(who, side))
  if (parties.length === 0 && team.some(({ id }) => id === who.person)) return { is: 'team' }
  const own = parties.filter(({ toldOn }) => toldOn !== null).map(({ id }) => id)
  const opener = openedBy === who.person
  return own.length > 0 || opener ? { is: 'concerned', own, opener } : null
}

/** Those who follow it; when none of them is left (`remaining`), whoever opened it, as at its opening. */
export const mayNameTeam = (who: Who, one: Known & { erasedOn: string | null }, remaining: Id[]): boolean =>
  one.erasedOn === null && (isOfTheTeam(who, one) || (who !== null && remaining.length === 0 && one.openedBy === who.person))

export const isOfTheTeam = (who: Who, one: Known): boolean => readerOf(who, one)?.is === 'team'
