import { type Access, when } from '#base/access.ts'
import { holds, type Who } from '#logbook/actor.ts'

/** Files name people and their addresses: they are seen by who may bring them in. Others are not told that there are any. */
export const maySeeImports = (who: Who): boolean => holds(who, 'coordinator')

/** Organisations and people come in by the coordination, who keeps the lists. */
export const mayImport = (who: Who): Access => when(holds(who, 'coordinator'), 'import.onlyTheCoordinatorImports')
