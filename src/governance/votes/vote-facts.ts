import { id, z } from '#base/input.ts'
import { openedByColleges } from '#governance/colleges/college-facts.ts'
import { factKind } from '#logbook/fact.ts'
import { choices } from './tally.ts'
import { voteEnds, voteSecrecies } from './vote.ts'

/** What happens to votes. Reasons stay in their rows; a fact holds their salted hash. No fact tells what a confidential ballot holds. */

const voice = { organisation: id(), voice: id(), notedBy: id().nullable() }
const kept = { words: id(), hash: z.string() }

/** The organisation takes no part in this decision, because of an interest. */
export const conflictDeclared = factKind('governance.conflictDeclared', 'decision', z.object({ ...voice, ...kept }))
export const conflictTakenBack = factKind('governance.conflictTakenBack', 'decision', z.object(voice))
export const secretBallotAsked = factKind('governance.secretBallotAsked', 'decision', z.object(voice))
/** `hash`: of the text voted; `entries`: of the electorate, frozen now. */
export const voteOpened = factKind(
  'governance.voteOpened',
  'decision',
  z.object({
    n: z.int(),
    version: z.int(),
    hash: z.string(),
    second: z.boolean(),
    secrecy: z.enum(voteSecrecies),
    electorate: z.array(id()),
    /** Who carried whom by proxy. Absent: nobody. */
    proxies: z.array(z.object({ mandant: id(), holder: id() })).optional(),
    entries: z.string(),
    casting: id().nullable(),
    ...openedByColleges,
  }),
)
/** `choice` null: a confidential ballot; all that is known of it is that the organisation has voted. */
export const ballotCast = factKind(
  'governance.ballotCast',
  'decision',
  z.object({ ...voice, n: z.int(), choice: z.enum(choices).nullable() }),
)
/** It took a paper ballot: its way on a screen is closed. */
export const paperMarked = factKind('governance.paperMarked', 'decision', z.object({ ...voice, n: z.int() }))
/** No ballot is taken any more: `papers` are to be counted. */
export const boxClosed = factKind('governance.boxClosed', 'decision', z.object({ n: z.int(), papers: z.int() }))
const counts = z.object({ for: z.int(), against: z.int(), abstain: z.int(), blank: z.int(), notCast: z.int() })
export const voteClosed = factKind(
  'governance.voteClosed',
  'decision',
  z.object({
    n: z.int(),
    ended: z.enum(voteEnds),
    outcome: z.enum(['adopted', 'rejected', 'tied', 'inquorate']).nullable(),
    counts: counts.nullable(),
    /** Hands were counted, and no name noted. */
    byHands: z.boolean().optional(),
    /** Of the paper ballots: who counted them, how many were void. */
    scrutineers: z.array(id()).optional(),
    void: z.int().optional(),
  }),
)
/** Taken as not held: it stays, with its reason, and another may open. */
export const voteVoided = factKind('governance.voteVoided', 'decision', z.object({ n: z.int(), ...kept }))
