import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** For want of quorum, a meeting is called a second time: `second`, with so many of its points. */
export const calledAgain = factKind('governance.calledAgain', 'meeting', z.object({ second: id(), points: z.int() }))
