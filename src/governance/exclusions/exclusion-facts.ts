import { z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** That a step was taken, of which procedure; never by or about whom, why, or what was said: a fact is kept for good and leaves with every export. */

export const proceduresTurned = factKind('governance.proceduresTurned', 'hub', z.object({ on: z.boolean() }))
export const exclusionMoved = factKind(
  'governance.exclusionMoved',
  'exclusion',
  z.object({ step: z.enum(['opened', 'summoned', 'heard', 'followed', 'placed', 'notified', 'appealed', 'closed', 'erased']) }),
  { unsigned: true },
)
