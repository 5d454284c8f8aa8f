import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** Which organisation is carried by which; what it asks is in its words alone. */
export const proxyGiven = factKind(
  'governance.proxyGiven',
  'meeting',
  z.object({
    proxy: id(),
    organisation: id(),
    holder: id(),
    substitute: id().nullable(),
    person: id().nullable(),
    notedBy: id().nullable(),
    receivedOn: day(),
    words: id().optional(),
    hash: z.string().optional(),
  }),
)
/** By whoever was to carry it. */
export const proxyRefused = factKind(
  'governance.proxyRefused',
  'meeting',
  z.object({ proxy: id(), organisation: id(), holder: id(), at: z.string() }),
)
export const proxyTakenBack = factKind(
  'governance.proxyTakenBack',
  'meeting',
  z.object({ proxy: id(), organisation: id(), at: z.string() }),
)
