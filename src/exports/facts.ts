import { z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** Who took the data out, and when. What was in it is counted, never named. */

export const exportAsked = factKind('exports.asked', 'export', z.object({}))
export const exportMade = factKind(
  'exports.made',
  'export',
  z.object({ rows: z.number().int(), documents: z.number().int(), bytes: z.number().int() }),
)
export const exportTaken = factKind('exports.taken', 'export', z.object({}))
export const exportDropped = factKind('exports.dropped', 'export', z.object({}))
