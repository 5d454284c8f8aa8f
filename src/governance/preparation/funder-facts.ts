import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { awaitable } from './funder.ts'

/** Who awaits what after a general meeting, and that it was sent. A funder's name stays in its row. */
export const funderNoted = factKind(
  'governance.funderNoted',
  'funder',
  z.object({ awaits: z.array(z.enum(awaitable)), days: z.int(), words: id(), hash: z.string() }),
)
export const funderEnded = factKind('governance.funderEnded', 'funder', z.object({}))
export const funderSent = factKind('governance.funderSent', 'funder', z.object({ meeting: id(), on: day() }))
export const funderSendingTakenBack = factKind('governance.funderSendingTakenBack', 'funder', z.object({ meeting: id() }))
