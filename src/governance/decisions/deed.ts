import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { SealedNames } from '#governance/candidacies/candidacy.ts'
import type { Nominee } from '#governance/elections/election.ts'
import type { Choice } from '#governance/votes/tally.ts'
import type { Hands, Sealed } from '#governance/votes/vote.ts'
import type { Grounds, StanceValue } from './decision.ts'

/** An organisation speaking through a person. `notedBy`: who wrote it down, where that is somebody else. */
export type Voice = { org: Id; person: Id; notedBy?: Id | null }
type Settled = Exclude<StanceValue, 'objection'>

/**
 * What can be done to a decision, in the words of the method (gestion par consentement, Université du Nous).
 * Facilitator: noteAgreement, takeBack, clarify, react, askObjections, integrate, closeRound, adjourn, callVote, closeVote, secondBallot, voidVote.
 * Proposer: amend, withdraw. An organisation, for itself: disagree, state, object, confirmIntegrated, withdrawObjection, maintain, recuse,
 * takeBackRecusal, askSecret, cast (aloud), sign (its ballot is in the urn: no command says what it holds). On names: castNames, signNames, closeNames.
 * On paper (papers/): markPaper, closeBox, countPaper by the facilitator, as closeVote with the hands that were counted.
 * In an election: reveal, argue (noted of who has spoken), openChanges, name by the facilitator; nominate, change by an organisation; accept, decline
 * by the nominee.
 */
export type Command =
  | { do: 'noteAgreement' | 'takeBack' | 'clarify' | 'react' | 'askObjections' | 'integrate' | 'closeRound' | 'adjourn' | 'withdraw' }
  | { do: 'amend'; text: string; hash: string; by: Id }
  | ({ do: 'disagree' | 'maintain' } & Voice)
  | ({ do: 'state' | 'confirmIntegrated'; value: Settled; text: string } & Voice)
  | ({ do: 'withdrawObjection'; value: Settled } & Voice)
  | ({ do: 'object'; id: Id; grounds: Grounds; text: string } & Voice)
  | VoteCommand
  | ElectionCommand

/** `sealed`: what the urn holds as the vote closes; null in an open vote. */
export type VoteCommand =
  | { do: 'callVote' | 'secondBallot' }
  | { do: 'closeVote'; sealed: Sealed[] | null; hands?: Hands }
  | { do: 'closeBox' }
  | { do: 'countPaper'; sealed: Sealed[]; by: [Id, Id]; void: number }
  | ({ do: 'markPaper' } & Voice)
  | { do: 'voidVote'; text: string }
  | ({ do: 'recuse'; text: string } & Voice)
  | ({ do: 'takeBackRecusal' | 'askSecret' | 'sign' } & Voice)
  | ({ do: 'cast'; choice: Choice } & Voice)
  | ({ do: 'castNames'; names: Id[] } & Voice)
  | ({ do: 'signNames' } & Voice)
  | { do: 'closeNames'; sealed: SealedNames[] | null; said: Said | null }

/** The text that says who is elected, as it is kept. */
export type Said = { text: string; hash: string; by: Id }

/** `silent`: the organisations without a nomination, as the facilitator named them. `hash`: of the text that names the nominee. */
export type ElectionCommand =
  | ({ do: 'nominate' | 'change'; nominee: Nominee; text: string } & Voice)
  | { do: 'reveal'; silent: Id[] }
  | { do: 'argue'; org: Id }
  | { do: 'openChanges' }
  | { do: 'name'; nominee: Nominee; until: Day | null; reason: string; text: string; hash: string; by: Id }
  | { do: 'accept' | 'decline'; person: Id; notedBy: Id | null }

export type Deed = Command['do']

export type VoteDeed = VoteCommand['do']
export type ElectionDeed = ElectionCommand['do']
