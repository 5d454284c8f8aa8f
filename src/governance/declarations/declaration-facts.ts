import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What was told to the registry: the number of the receipt and reasons stay in their rows. */
export const declarationNoted = factKind(
  'governance.declarationNoted',
  'declaration',
  z.object({ change: day(), changes: z.int(), outcome: z.enum(['declared', 'nothing']), on: day(), words: id(), hash: z.string() }),
)
export const declarationTakenBack = factKind('governance.declarationTakenBack', 'declaration', z.object({ change: day() }))
