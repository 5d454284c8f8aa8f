import { day, whole, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { callStandings } from './call.ts'

const cents = whole(1, 100_000_000_000).nullable()
const said = z.object({ deadline: day().nullable(), cents })
export const callAdded = factKind('funding.callAdded', 'call', said)
export const callChanged = factKind('funding.callChanged', 'call', said)
export const callWeighed = factKind(
  'funding.callWeighed',
  'call',
  z.object({
    cents,
    chance: whole(1, 10_000).nullable(),
    applyMinutes: whole(0, 600_000).nullable(),
    reportMinutes: whole(0, 600_000).nullable(),
  }),
)
/** Why it was dropped stays in its row. */
export const callStood = factKind('funding.callStood', 'call', z.object({ standing: z.enum(callStandings) }))
/** A file of Aides-territoires was read; about the hub. */
export const aidsRead = factKind(
  'funding.aidsRead',
  'hub',
  z.object({ added: whole(0, 5_000), changed: whole(0, 5_000), left: whole(0, 5_000) }),
)
