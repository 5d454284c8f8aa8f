import { z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** That a step was taken, of which case; never by or between whom, nor which way it went: a fact is kept for good and leaves with every export. */
export const conflictMoved = factKind(
  'governance.conflictMoved',
  'conflict',
  z.object({ step: z.enum(['opened', 'followed', 'closed', 'erased']) }),
  { unsigned: true },
)
