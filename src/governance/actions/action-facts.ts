import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What happens to actions: their words stay in their rows, a fact holds the salted hash. */

const words = { words: id(), hash: z.string() }
const doer = { organisation: id().nullable(), person: id().nullable() }

export const actionNoted = factKind(
  'governance.actionNoted',
  'action',
  z.object({ meeting: id(), point: id(), due: day(), ...doer, ...words }),
)
/** Put right or handed over: as it reads from now on. */
export const actionChanged = factKind('governance.actionChanged', 'action', z.object({ due: day(), ...doer, ...words }))
export const actionMoved = factKind('governance.actionMoved', 'action', z.object({ from: day(), due: day() }))
export const actionClosed = factKind('governance.actionClosed', 'action', z.object({ state: z.enum(['done', 'dropped']), ...words }))
export const actionReopened = factKind('governance.actionReopened', 'action', z.object({ was: z.enum(['done', 'dropped']) }))
export const actionTakenBack = factKind('governance.actionTakenBack', 'action', z.object({ meeting: id(), point: id() }))
