import { day, id, whole, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What a funder is asked to pay, and the costs that prove it. */
const lines = z.array(z.object({ cost: id(), action: id(), cents: whole(1, 100_000_000_000) }))
export const claimBegun = factKind('funding.claimBegun', 'claim', z.object({ agreement: id(), startsOn: day(), endsOn: day(), lines }))
export const claimChanged = factKind('funding.claimChanged', 'claim', z.object({ lines }))
export const claimFiled = factKind(
  'funding.claimFiled',
  'claim',
  z.object({ agreement: id(), cents: whole(1, 100_000_000_000), lines: whole(1, 9_999) }),
)
