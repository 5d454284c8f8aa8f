import { type Access, allOf, when } from '#base/access.ts'
import { holds, type Who } from '#logbook/actor.ts'
import type { Export } from './export.ts'

/** Everything a hub has, names and addresses included: asked for by who answers for it (RGPD, articles 5 and 32). Others are not told of it. */
export const maySeeExports = (who: Who): boolean => holds(who, 'coordinator')

export const mayAskExport = (who: Who): Access => when(holds(who, 'coordinator'), 'exports.onlyTheCoordination')

/** The file is its maker's alone: the logbook says who took the data out. Another coordinator asks for one of their own. */
export const mayTakeExport = (who: Who, { person }: Pick<Export, 'person'>): Access =>
  allOf(mayAskExport(who), when(who?.person === person, 'exports.onlyItsMaker'))
