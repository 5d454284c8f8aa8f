import { day, id, whole, z } from '#base/input.ts'
import { funderKinds } from '#funding/budgets/codes.ts'
import { factKind } from '#logbook/fact.ts'

const cents = whole(1, 100_000_000_000)
const years = z.array(z.object({ year: whole(1900, 9999), cents }))

export const agreementNoted = factKind(
  'funding.agreementNoted',
  'agreement',
  z.object({
    action: id(),
    line: id().nullable(),
    payer: id(),
    origin: id(),
    cents,
    notifiedOn: day(),
    startsOn: day(),
    endsOn: day(),
    amends: id().nullable(),
    years,
    instalments: z.array(z.object({ instalment: id(), kind: z.string(), cents, opensBy: z.string(), expectedOn: day().nullable() })),
  }),
)
export const agreementChanged = factKind(
  'funding.agreementChanged',
  'agreement',
  z.object({ signedOn: day().nullable(), mostRate: whole(1, 10_000).nullable(), keepsUnused: z.boolean().nullable(), years }),
)
/** Closed on a day or open again; noted by mistake or put back. */
export const agreementMoved = factKind('funding.agreementMoved', 'agreement', z.object({ closedOn: day().nullable(), gone: z.boolean() }))
export const instalmentKept = factKind(
  'funding.instalmentKept',
  'agreement',
  z.object({ instalment: id(), expectedOn: day().nullable(), claimedOn: day().nullable() }),
)
export const receiptNoted = factKind('funding.receiptNoted', 'agreement', z.object({ receipt: id(), cents, receivedOn: day() }))
/** `gone`: it counts no more; false: it counts again. */
export const receiptMoved = factKind('funding.receiptMoved', 'agreement', z.object({ receipt: id(), gone: z.boolean() }))
export const funderChanged = factKind(
  'funding.funderChanged',
  'funder',
  z.object({ kind: z.enum(funderKinds), siret: z.string().nullable(), countsInKind: z.boolean().nullable() }),
)
