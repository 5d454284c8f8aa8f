import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'

/** Dues are kept by the coordination and the treasury. */
export const keepsDues = (who: Who): boolean => holds(who, 'coordinator') || holds(who, 'treasurer')

export const mayKeepDues = (who: Who): Access => when(keepsDues(who), 'dues.onlyTheTreasuryKeeps')

/** What a member pays is between it and who keeps the money: whoever speaks for it sees its own line, nobody else any amount. */
export const maySeeDuesOf = (who: Who, organisation: Id): boolean => keepsDues(who) || speaksFor(who, organisation)

/** There is a line of theirs to see, or may be. */
export const maySeeDues = (who: Who): boolean => keepsDues(who) || (who !== null && who.represents.length > 0)

/** Whose lines they see; null: everybody's. */
export const duesSeenBy = (who: Who): Id[] | null =>
  keepsDues(who) ? null : (who?.represents.map(({ organisation }) => organisation) ?? [])
