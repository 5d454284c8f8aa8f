import { day, id, whole, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What was spent: days, codes, cents, hashes of pieces; what it was and who sold it stay in their rows. */
const cost = {
  datedOn: day(),
  paidOn: day().nullable(),
  code: z.string(),
  cents: whole(1, 100_000_000_000),
  key: id().nullable(),
  shares: z.array(z.object({ action: id(), cents: whole(1, 100_000_000_000) })),
  /** SHA-256 of those joined now. */
  pieces: z.array(z.string()),
}
export const costNoted = factKind('funding.costNoted', 'cost', z.object(cost))
/** `kept`: how many of the pieces it had stay. */
export const costChanged = factKind('funding.costChanged', 'cost', z.object({ ...cost, kept: whole(0, 99) }))
export const costTakenAway = factKind('funding.costTakenAway', 'cost', z.object({}))
export const costPutBack = factKind('funding.costPutBack', 'cost', z.object({}))
