import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** Who has no vote from an instant of a session on; and who has it again. Never how much is owed. */
const because = { /** Absent: its dues. */ because: z.literal('suspension').optional() }
export const votesWithheld = factKind(
  'governance.votesWithheld',
  'meeting',
  z.object({ organisations: z.array(id()), at: z.string(), ...because }),
)
export const voteGivenBack = factKind('governance.voteGivenBack', 'meeting', z.object({ organisation: id(), at: z.string(), ...because }))
