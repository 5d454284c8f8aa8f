import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What happens in an election without candidate. Reasons stay in their rows; a fact holds their salted hash. */

const kept = { words: id(), hash: z.string() }
const voice = { organisation: id(), voice: id(), notedBy: id().nullable() }
const nominee = z.object({ person: id().nullable(), org: id().nullable() })

export const electionOpened = factKind('governance.electionOpened', 'decision', z.object({ until: day().nullable() }))
/** `nominee` null: nominations are hidden until they are shown, and are told then. */
export const nominationWritten = factKind(
  'governance.nominationWritten',
  'decision',
  z.object({ ...voice, change: z.boolean(), nominee: nominee.nullable(), ...kept }),
)
/** `silent`: in the room without a nomination. */
export const nominationsShown = factKind(
  'governance.nominationsShown',
  'decision',
  z.object({ nominations: z.array(z.object({ organisation: id(), nominee })), silent: z.array(id()) }),
)
export const nominationArgued = factKind('governance.nominationArgued', 'decision', z.object({ organisation: id() }))
export const changesOpened = factKind('governance.changesOpened', 'decision', z.object({}))
/** Somebody is proposed; the text that says so is `proposalAmended`. */
export const nomineeProposed = factKind(
  'governance.nomineeProposed',
  'decision',
  z.object({ version: z.int(), nominee, until: day().nullable(), ...kept }),
)
export const nomineeAnswered = factKind(
  'governance.nomineeAnswered',
  'decision',
  z.object({ version: z.int(), nominee, answer: z.enum(['accepted', 'declined']), voice: id(), notedBy: id().nullable() }),
)
