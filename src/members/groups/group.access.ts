import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, type Who } from '#logbook/actor.ts'

const convenes = (who: Who, convenor: Id | null): boolean => who !== null && who.person === convenor

export const mayMakeGroup = (who: Who): Access => when(holds(who, 'coordinator'), 'group.onlyTheCoordinatorMakes')

/** A group is kept by who convenes it, and by the coordination. */
export const mayKeepGroup = (who: Who, convenor: Id | null): Access =>
  when(holds(who, 'coordinator') || convenes(who, convenor), 'group.onlyTheCoordinatorKeeps')

/** Addresses of mail are for who writes to people: the coordination. A convenor sees who is in the group, like everyone (RGPD, article 5). */
export const maySeeGroupMails = (who: Who): boolean => holds(who, 'coordinator')
