import { day, id, whole, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { bases } from './key.ts'

/** Weights in hundredths. `shared`: costs shared anew by it; `stay`: those that were claimed, and stay with the key it puts right. */
export const keyKept = factKind(
  'funding.keyKept',
  'shareKey',
  z.object({
    basis: z.enum(bases),
    startsOn: day(),
    endsOn: day(),
    replaces: id().nullable(),
    weights: z.array(z.object({ action: id(), weight: whole(1, Number.MAX_SAFE_INTEGER) })),
    shared: whole(0, 9_999),
    stay: whole(0, 9_999),
  }),
)
