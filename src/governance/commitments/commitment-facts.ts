import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { signatureWays } from './commitment.ts'

/** The words of commitments stay in their rows; a fact holds their salted hash. */
export const commitmentsKept = factKind(
  'governance.commitmentsKept',
  'ruleText',
  z.object({ n: z.int(), count: z.int(), words: id(), hash: z.string() }),
)

const signature = { signature: id(), text: id(), n: z.int() }
/** About the organisation: it is its life. `signer` null: the sheet does not say, or it is nobody the hub knows. */
export const charterSigned = factKind(
  'governance.charterSigned',
  'organisation',
  z.object({ ...signature, signed: day(), way: z.enum(signatureWays), signer: id().nullable(), document: id().nullable() }),
)
export const charterWithdrawn = factKind('governance.charterWithdrawn', 'organisation', z.object({ ...signature, until: day() }))
