import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { RESIGNATION_WAYS } from './resignation.ts'

/** About the organisation: it is its life. What ends with it is told by the facts of the membership. */

export const resignationReceived = factKind(
  'members.resignationReceived',
  'organisation',
  z.object({ resignation: id(), membership: id(), received: day(), way: z.enum(RESIGNATION_WAYS), until: day() }),
)
/** Noted by a slip of the finger: it never was. */
export const resignationUndone = factKind('members.resignationUndone', 'organisation', z.object({ resignation: id() }))
