import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { methods, objectionGrounds, objectionStates } from './decision.ts'

/** What happens to decisions. Texts, grounds and concerns stay in their rows; a fact holds their salted hash. */

const kept = { words: id(), hash: z.string() }
/** `notedBy` null: tapped by the voice itself. */
const voice = { organisation: id(), voice: id(), notedBy: id().nullable() }
/** `stands`: fewer were counted than needed, and it had been reached since the opening, which is all that the rules ask. */
const quorum = z.object({ counted: z.int(), needed: z.int(), of: z.int(), stands: z.literal(true).optional() })
const method = z.enum(methods)
const settledValue = z.enum(['consent', 'concern', 'standAside'])

export const proposalPut = factKind(
  'governance.proposalPut',
  'decision',
  z.object({ meeting: id(), point: id(), method, person: id(), organisation: id().nullable(), version: z.int(), ...kept }),
)
export const proposalAmended = factKind('governance.proposalAmended', 'decision', z.object({ version: z.int(), person: id(), ...kept }))
export const agreementNoted = factKind(
  'governance.agreementNoted',
  'decision',
  z.object({ version: z.int(), present: z.array(id()), quorum }),
)
/** What had been noted for all is void: by a slip of the finger, or because an organisation says it was not so. */
export const agreementTakenBack = factKind('governance.agreementTakenBack', 'decision', z.object({}))
export const agreementRefused = factKind('governance.agreementRefused', 'decision', z.object(voice))
export const decisionAdvanced = factKind(
  'governance.decisionAdvanced',
  'decision',
  z.object({ state: z.enum(['clarification', 'reactions', 'objections', 'integrating']), round: z.int(), version: z.int() }),
)
export const stanceTaken = factKind(
  'governance.stanceTaken',
  'decision',
  z.object({ ...voice, version: z.int(), value: settledValue, concern: z.object(kept).nullable() }),
)
export const objectionRaised = factKind(
  'governance.objectionRaised',
  'decision',
  z.object({ ...voice, objection: id(), version: z.int(), round: z.int(), grounds: z.enum(objectionGrounds), ...kept }),
)
/** `became` maintained: it stands against a later version too. Said by the organisation itself, always. */
export const objectionAnswered = factKind(
  'governance.objectionAnswered',
  'decision',
  z.object({ ...voice, objection: id(), became: z.enum(objectionStates), integratedIn: z.int().nullable() }),
)
export const decisionEnded = factKind(
  'governance.decisionEnded',
  'decision',
  z.object({
    state: z.enum(['adopted', 'rejected', 'notAdopted', 'withdrawn', 'adjourned']),
    method,
    version: z.int(),
    round: z.int(),
    present: z.array(id()),
    /** There and counted, but taking no part. */
    recused: z.array(id()).optional(),
    /** Of those who took part, carried by proxy. */
    represented: z.array(id()).optional(),
    quorum,
  }),
)
/** The meeting was closed by mistake: what its closing had put off is on the table again. */
export const decisionResumed = factKind('governance.decisionResumed', 'decision', z.object({}))
export const decisionRegistered = factKind(
  'governance.decisionRegistered',
  'decision',
  z.object({ meeting: id(), body: id(), number: z.string(), version: z.int(), textHash: z.string(), prev: z.string(), entry: z.string() }),
)
export const minutesSealed = factKind(
  'governance.minutesSealed',
  'meeting',
  z.object({ document: id(), sha256: z.string(), facts: z.string(), facilitator: id(), secretary: id() }),
)
