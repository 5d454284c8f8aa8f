import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { AgendaPoint, Proposer } from '#governance/agenda/agenda.ts'
import { uncounted } from '#governance/arrears/arrears-rule.ts'
import type { Quorum, Stay } from '#governance/attendance/attendance.ts'
import { type BodyRules, countsRepresented } from '#governance/bodies/body.ts'
import type { Slate } from '#governance/candidacies/candidacy.ts'
import type { CollegeOf } from '#governance/colleges/college-count.ts'
import { declines, type Election, namedNow, voiceOfNominee } from '#governance/elections/election.ts'
import { isRunning, type Recusal, type Vote } from '#governance/votes/vote.ts'

/** « d'un commun accord », « par consentement », « par vote ». A disagreement turns the first into the second, a call for a vote that into the third; never back. */
export const methods = ['agreement', 'consent', 'vote'] as const
export type Method = (typeof methods)[number]

export const decisionStates = [
  'proposed',
  'clarification',
  'reactions',
  'objections',
  'integrating',
  'voting',
  'tied',
  'adopted',
  'rejected',
  'notAdopted',
  'withdrawn',
  'adjourned',
] as const
export type DecisionState = (typeof decisionStates)[number]

/** A text as it was put to the body. Never changed: an amendment is the next version. `hash`: salted hash of the text, hexadecimal. */
export type Version = { n: number; text: string; hash: string; by: Id; at: Instant }

/** A round of objections (tour d'objections) on one version; `k` counts from 1. */
export type Round = { k: number; version: number; openedAt: Instant; closedAt: Instant | null }

export const stanceValues = ['consent', 'concern', 'standAside', 'objection'] as const
/** concern: heard, does not block. standAside: neither carries nor blocks. Silence is no stance and is never stored as one. */
export type StanceValue = (typeof stanceValues)[number]

/** What an organisation says of one version. `person`: who said it; null: the agreement of all, noted at once by the facilitator. */
export type Stance = {
  org: Id
  version: number
  value: StanceValue
  /** A concern in its author's words; null for the other values. */
  text: string | null
  person: Id | null
  /** Who wrote it down for the person who said it aloud; null: that person did. */
  notedBy: Id | null
  at: Instant
}

export const objectionGrounds = ['harmsAim', 'exceedsLimits', 'legal'] as const
/** A valid objection is a reasoned claim that the proposal defeats its aim or exceeds somebody's limits (sociocratie-france.fr), or the law. */
export type Grounds = (typeof objectionGrounds)[number]

export const objectionStates = ['raised', 'maintained', 'integrated', 'reclassified', 'withdrawn'] as const
/** raised → integrated in a later version | reclassified as a concern | withdrawn | maintained against a later version; always by its own author. */
export type ObjectionState = (typeof objectionStates)[number]

export type Objection = {
  id: Id
  org: Id
  version: number
  round: number
  grounds: Grounds
  text: string
  /** Who of the organisation raised it; `notedBy`: who wrote it down, null when that person did. */
  person: Id
  notedBy: Id | null
  raisedAt: Instant
  state: ObjectionState
  /** The version that answers it. */
  integratedIn: number | null
  settledAt: Instant | null
  /** Who of the organisation said what becomes of it, and who wrote that down. */
  settledBy: Id | null
  settledNotedBy: Id | null
}

/** The record a decision rests on: who took part, which quorum held, on which version. `recused`: there, counted, taking no part. */
export type Outcome = {
  at: Instant
  version: number
  round: number
  present: Id[]
  recused: Id[]
  /** Of `present`, those carried by proxy. Absent: nobody. */
  represented?: Id[]
  /** Of `present`, those that are heard and have no vote. Absent: nobody. */
  withheld?: Id[]
  quorum: Pick<Quorum, 'counted' | 'needed' | 'of' | 'stands'>
}

export type Decision = {
  id: Id
  point: Id
  proposer: Proposer
  method: Method
  state: DecisionState
  /** The organisation whose disagreement turned an agreement into a consent round. */
  disagreed: Id | null
  versions: Version[]
  rounds: Round[]
  stances: Stance[]
  objections: Objection[]
  votes: Vote[]
  recusals: Recusal[]
  /** The organisation that asked for a confidential ballot. */
  secretAsked: Id | null
  /** Where a role is given: its nominations. Absent from any other decision. */
  election?: Election
  /** Present as soon as the decision is adopted, rejected, not adopted, withdrawn or adjourned. */
  outcome: Outcome | null
  /** true once the register holds it (when the meeting closes). */
  registered: boolean
}

/** All a decision needs to know of the meeting at this instant. `present`: entitled organisations with a voice in the room, their own or by proxy, in order of seat. */
export type Room = {
  at: Instant
  open: boolean
  /** It is open, and pauses. */
  suspended?: boolean
  entitled: Id[]
  present: Id[]
  /** Whom the point is about: it takes no part, and the ballot is confidential. */
  barred?: Id | undefined
  /** Who has no vote; of them `onHold`, those whose membership is suspended: not heard either. */
  withheld?: Id[]
  onHold?: Id[]
  quorum: Quorum
  /** Who was there when: an open ballot counts only from inside the room. */
  stays: Stay[]
  /** Where the body is chaired: the organisation the facilitator speaks for. */
  chair: Id | null
  rules: BodyRules
  /** In which college each one is on the day. Absent: nobody is in any. */
  colleges?: CollegeOf
  point: Pick<AgendaPoint, 'kind' | 'anyOther' | 'addedAfterNotice'> & { slate?: Slate }
  /** The same room at an instant before. */
  earlier: (then: Instant) => Room
}

export const liveStates: readonly DecisionState[] = [
  'proposed',
  'clarification',
  'reactions',
  'objections',
  'integrating',
  'voting',
  'tied',
]
export const isLive = (decision: Pick<Decision, 'state'>): boolean => liveStates.includes(decision.state)

/** What the next agenda takes up again: what was put off, and what the rounds did not settle. */
export const isCarriedOver = (decision: Pick<Decision, 'state'>): boolean =>
  decision.state === 'adjourned' || decision.state === 'notAdopted'

/** A decision as it is put on the table. */
export const propose = (id: Id, point: { id: Id; kind: Method }, proposer: Proposer, version: Omit<Version, 'n'>): Decision => ({
  ...{ id, point: point.id, proposer },
  method: point.kind,
  state: 'proposed',
  disagreed: null,
  versions: [{ ...version, n: 1 }],
  rounds: [],
  stances: [],
  objections: [],
  votes: [],
  recusals: [],
  secretAsked: null,
  outcome: null,
  registered: false,
})

/** The number of the version on the table. */
export const currentVersion = (decision: Pick<Decision, 'versions'>): number => decision.versions.length

/** The round that runs or ran last; 0 before the first. */
export const currentRound = (decision: Pick<Decision, 'rounds'>): number => decision.rounds.length

export const isOpen = (objection: Pick<Objection, 'state'>): boolean => objection.state === 'raised' || objection.state === 'maintained'

export const openObjections = (decision: Pick<Decision, 'objections'>): Objection[] => decision.objections.filter(isOpen)

export const openObjectionOf = (decision: Pick<Decision, 'objections'>, org: Id): Objection | undefined =>
  decision.objections.find((objection) => objection.org === org && isOpen(objection))

/** What an organisation says of the version on the table; undefined: it has not spoken. What it said of earlier versions no longer counts. */
export const stanceOf = (decision: Pick<Decision, 'stances' | 'versions'>, org: Id): StanceValue | undefined =>
  decision.stances.find((stance) => stance.org === org && stance.version === currentVersion(decision))?.value

export const isRecused = (decision: Pick<Decision, 'recusals'>, org: Id): boolean => decision.recusals.some((one) => one.org === org)

/** The organisations in the room that take part: an interest keeps out of the rounds and of the votes (invariant 30), a suspension too. */
export const takingPart = (decision: Pick<Decision, 'recusals'>, room: Pick<Room, 'present' | 'onHold'>): Id[] =>
  room.present.filter((org) => !isRecused(decision, org) && !room.onHold?.includes(org))

/** Of them, those that vote: arrears take the vote away, not the floor. */
export const votersHere = (decision: Pick<Decision, 'recusals'>, room: Pick<Room, 'present' | 'withheld' | 'onHold'>): Id[] =>
  takingPart(decision, room).filter((org) => !room.withheld?.includes(org))

type Counting = Pick<Room, 'present' | 'quorum' | 'rules' | 'withheld' | 'onHold'>

/** The voices that count for the quorum: all, or those in the room themselves; those without a vote as the rules say. */
export const counting = (room: Counting): Id[] => {
  const out = uncounted(room)
  return room.present.filter((org) => !out.includes(org) && (countsRepresented(room.rules) || !room.quorum.represented?.includes(org)))
}

/** The quorum of this decision: by the body's rule, those who take no part are counted or not. */
export const quorumNow = (decision: Pick<Decision, 'recusals'>, room: Counting): Quorum => {
  if (room.rules.vote.recusedCount) return room.quorum
  const counted = counting(room).filter((org) => !isRecused(decision, org)).length
  const enough = counted >= room.quorum.needed
  const stands = !enough && room.rules.quorum?.held === 'opening' && room.quorum.reached
  return { ...room.quorum, counted, reached: enough || stands, ...(stands ? { stands } : {}) }
}

/** The vote that runs. */
export const runningVote = (decision: Pick<Decision, 'votes'>): Vote | undefined => decision.votes.find(isRunning)

/** The last vote that was not voided. */
export const standingVote = (decision: Pick<Decision, 'votes'>): Vote | undefined =>
  decision.votes.findLast((vote) => vote.ended !== 'voided')

/** The rounds were used up: what is voted is the text last objected to, and no other (invariant 21). */
export const isFallback = (decision: Pick<Decision, 'method' | 'rounds'>): boolean =>
  decision.method === 'vote' && decision.rounds.length > 0

/** How many rounds there may be. A nominee who declines is replaced without using one up. */
export const roundsAllowed = ({ election }: Pick<Decision, 'election'>, { rules }: Pick<Room, 'rules'>): number =>
  rules.maxRounds + declines(election)

/** Who is heard last in a round: whoever proposes the text; in an election whoever is proposed (governance notes, 2). */
export const heardLast = (decision: Pick<Decision, 'election' | 'proposer'>): Id | null => {
  if (!decision.election) return decision.proposer.org
  const named = namedNow(decision)
  return named ? voiceOfNominee(named.nominee) : null
}

/** The organisations in the room that have not spoken on this version: in order of seat, the proposer's own (in an election the nominee's) last. */
export const waitingFor = (decision: Decision, room: Pick<Room, 'present'>): Id[] => {
  const silent = takingPart(decision, room).filter((org) => stanceOf(decision, org) === undefined)
  const own = heardLast(decision)
  return [...silent.filter((org) => org !== own), ...silent.filter((org) => org === own)]
}
