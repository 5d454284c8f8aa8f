import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What is joined to meetings. Titles and addresses stay in their rows; a fact holds their salted hash, and the hash of each file. */
const words = { words: id(), hash: z.string() }
export const enclosuresJoined = factKind(
  'governance.enclosuresJoined',
  'meeting',
  z.object({
    point: id().nullable(),
    replaces: id().nullable(),
    enclosures: z.array(z.object({ enclosure: id(), sha256: z.string().nullable(), bytes: z.int().nullable() })),
    ...words,
  }),
)
export const enclosureRenamed = factKind('governance.enclosureRenamed', 'meeting', z.object({ enclosure: id(), ...words }))
export const enclosureRemoved = factKind('governance.enclosureRemoved', 'meeting', z.object({ enclosure: id() }))
