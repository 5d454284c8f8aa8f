import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { reviewOutcomes } from './review.ts'

/** When a decision is looked at again, and what the body made of it. `on` null: it no longer is. */
export const reviewSet = factKind('governance.reviewSet', 'decision', z.object({ review: id().nullable(), on: day().nullable() }))
export const reviewNoted = factKind(
  'governance.reviewNoted',
  'decision',
  z.object({ review: id(), meeting: id(), point: id(), became: z.enum(reviewOutcomes) }),
)
