import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import {
  currentRound,
  type Decision,
  type DecisionState,
  isRecused,
  openObjectionOf,
  openObjections,
  quorumNow,
  type Room,
  roundsAllowed,
  runningVote,
  votersHere,
  waitingFor,
} from '#governance/decisions/decision.ts'
import type { VoteDeed } from '#governance/decisions/deed.ts'
import { namedNow, votedDown } from '#governance/elections/election.ts'
import { FEWEST, hasVoted, type VoteSecrecy } from './vote.ts'

/** Before the method has begun to bind anybody, and while no electorate is frozen. */
const beforeVoting: readonly DecisionState[] = ['proposed', 'clarification', 'reactions', 'objections', 'integrating']

export const voteStates: Record<VoteDeed, readonly DecisionState[]> = {
  recuse: beforeVoting,
  takeBackRecusal: beforeVoting,
  askSecret: ['proposed', 'objections', 'tied'],
  callVote: ['proposed', 'objections'],
  secondBallot: ['tied'],
  cast: ['voting'],
  sign: ['voting'],
  closeVote: ['voting'],
  voidVote: ['voting'],
}

export const isVoteDeed = (deed: string): deed is VoteDeed => Object.hasOwn(voteStates, deed)

/** How the next ballot is held: as the rule says, or as one voter asked. On who is given a role, always confidential. */
export const secrecyOf = (
  { secretAsked, election }: Pick<Decision, 'secretAsked' | 'election'>,
  { rules, barred, entitled, withheld = [] }: Pick<Room, 'rules' | 'barred' | 'entitled' | 'withheld'>,
): VoteSecrecy =>
  election ||
  // On an exclusion too, where there are enough voters for it to be one.
  (barred !== undefined && entitled.filter((org) => org !== barred && !withheld.includes(org)).length >= FEWEST) ||
  rules.vote.secrecy === 'always' ||
  (rules.vote.secrecy === 'onRequest' && secretAsked !== null)
    ? 'confidential'
    : 'open'

const no = (code: string, values?: Problem['values']): Problem[] => [problem('', code, values)]

/** What stands against a deed of the vote, once its state allows it. */
export const whyNotVote = (decision: Decision, deed: VoteDeed, room: Room, org: Id | null): Problem[] => {
  switch (deed) {
    case 'recuse':
      if (org === null) return []
      if (isRecused(decision, org)) return no('vote.recusedAlready')
      // Nobody else closes an objection (invariant 19): declaring an interest does not make it disappear either.
      return openObjectionOf(decision, org) ? no('vote.objectorRecused') : []
    case 'takeBackRecusal':
      return org === null || isRecused(decision, org) ? [] : no('vote.notRecused')
    case 'askSecret':
      if (org !== null && room.withheld?.includes(org)) return no('arrears.noVote')
      return whyNotSecret(decision, room)
    case 'callVote':
      return [...whyNotCall(decision, room), ...whyNotOpen(decision, room)]
    case 'secondBallot':
      return whyNotOpen(decision, room)
    case 'cast':
    case 'sign':
      return whyNotCast(decision, deed, org, room)
    case 'closeVote': {
      const vote = runningVote(decision)
      const few = vote?.secrecy === 'confidential' && vote.voted.length < FEWEST
      return few ? no('vote.tooFewCast', { voted: vote.voted.length, fewest: FEWEST }) : []
    }
    case 'voidVote':
      return []
  }
}

/** The point is to be voted, or the last round stays blocked and the rules go on to a vote: on the text that was objected to. */
const whyNotCall = (decision: Decision, room: Room): Problem[] => {
  const named = namedNow(decision)
  if (named && (named.answer === 'declined' || votedDown(decision, named.version))) return no('election.nameAnother')
  if (named && decision.state === 'proposed' && named.answer !== 'accepted') return no('election.askNominee')
  if (decision.method === 'vote') return []
  if (decision.method === 'agreement' || decision.state !== 'objections') return no('decision.notNow')
  if (room.rules.vote.fallback !== 'vote') return no('vote.noFallback')
  const waiting = waitingFor(decision, room).length
  if (waiting > 0) return no('decision.silence', { waiting })
  if (openObjections(decision).length === 0) return no('vote.nothingBlocks')
  const rounds = roundsAllowed(decision, room)
  if (currentRound(decision) < rounds) return no('vote.roundsLeft', { rounds })
  return named && named.answer !== 'accepted' ? no('election.askNominee') : []
}

const whyNotOpen = (decision: Decision, room: Room): Problem[] => {
  const { reached, counted, needed } = quorumNow(decision, room)
  if (!reached) return no('decision.noQuorum', { counted, needed })
  const voters = votersHere(decision, room).length
  if (voters === 0) return no('decision.nobodyTakesPart')
  return secrecyOf(decision, room) === 'confidential' && voters < FEWEST ? no('vote.tooFew', { voters, fewest: FEWEST }) : []
}

const whyNotSecret = (decision: Decision, room: Room): Problem[] => {
  const { secrecy, fallback } = room.rules.vote
  if (decision.election) return no('election.secretAnyway')
  if (secrecy === 'always') return no('vote.secretAnyway')
  if (secrecy === 'open') return no('vote.openByRule')
  if (decision.secretAsked !== null) return no('vote.secretAsked')
  if (decision.method === 'agreement' || (decision.method === 'consent' && fallback !== 'vote')) return no('decision.notNow')
  const voters = votersHere(decision, room).length
  return voters < FEWEST ? no('vote.tooFew', { voters, fewest: FEWEST }) : []
}

const whyNotCast = (decision: Decision, deed: 'cast' | 'sign', org: Id | null, room: Room): Problem[] => {
  const vote = runningVote(decision)
  if (!vote) return no('decision.notNow')
  if (vote.secrecy === 'open' && deed === 'sign') return no('vote.isOpen')
  if (vote.secrecy !== 'open' && deed === 'cast') return no('vote.isConfidential')
  if (org === null) return []
  if (!vote.electorate.includes(org) && room.withheld?.includes(org)) return no('arrears.noVote')
  if (!vote.electorate.includes(org)) return no('vote.notInElectorate')
  // An open vote may be changed until the close; what is in an urn cannot be taken out.
  return deed === 'sign' && hasVoted(vote, org) ? no('vote.votedAlready') : []
}
