import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { signingWays } from './signature.ts'

/** What is signed: who and when; a hand is never in a fact. */

export const attendanceSigned = factKind(
  'governance.attendanceSigned',
  'meeting',
  z.object({ organisation: id(), person: id(), way: z.enum(signingWays), at: z.string() }),
)
/** The paper sheet, scanned. */
export const scanKept = factKind('governance.scanKept', 'meeting', z.object({ scan: id(), sha256: z.string() }))
export const scanDropped = factKind('governance.scanDropped', 'meeting', z.object({ scan: id(), sha256: z.string() }))
/** A decision of order; nobody: as by default. */
export const signatoriesNamed = factKind(
  'governance.signatoriesNamed',
  'meeting',
  z.object({
    people: z.array(id()),
    at: z.string(),
    quorum: z.object({ counted: z.int(), needed: z.int(), of: z.int(), stands: z.literal(true).optional() }),
  }),
)
/** `read`: the fingerprint of what she signed. */
export const minutesSigned = factKind('governance.minutesSigned', 'meeting', z.object({ person: id(), read: z.string() }))
export const paperSigned = factKind('governance.paperSigned', 'meeting', z.object({ sha256: z.string(), on: day() }))
