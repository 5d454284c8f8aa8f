import type { Id } from '#base/id.ts'
import { type CandidacyLine, candidacyNow } from '#governance/candidacies/candidacy-script.ts'
import { whyNot } from '#governance/decisions/consent.ts'
import {
  currentRound,
  type Decision,
  isLive,
  openObjections,
  quorumNow,
  type Room,
  roundsAllowed,
  runningVote,
  waitingFor,
} from '#governance/decisions/decision.ts'
import type { Deed } from '#governance/decisions/deed.ts'
import { type ElectionLine, electionNow } from '#governance/elections/election-script.ts'
import { waitingToVote } from '#governance/votes/vote-running.ts'

/** What the facilitator says now. Its sentences are `script` in fr.ts and en.ts, which get `round`, `rounds`, `open`, `counted`, `needed`. */
export type Line =
  | 'meetingNotOpen'
  | 'meetingSuspended'
  | 'over'
  | 'nothingToDecide'
  | 'quorumLost'
  | 'askAgreement'
  | 'readProposal'
  | 'askQuestions'
  | 'hearReactions'
  | 'hearNext'
  | 'settleObjections'
  | 'seekWording'
  | 'celebrate'
  | 'lastRoundBlocked'
  | 'nobodyConsents'
  | 'readToVote'
  | 'fallbackVote'
  | 'voteAloud'
  | 'voteHidden'
  | 'allVoted'
  | 'countPapers'
  | 'quorumLostVoting'
  | 'voteAgain'
  | ElectionLine
  | CandidacyLine

export type Script = {
  line: Line
  values: { round: number; rounds: number; open: number; counted: number; needed: number }
  /** The organisation whose turn it is; null: everybody, or the proposer (`seekWording`, `askQuestions`). */
  speaks: Id | null
  /** Who is still to be heard, in order. */
  waiting: Id[]
  /** What the facilitator and the proposer may do now; the first is the one main action of the screen. */
  facilitator: Deed[]
  proposer: Deed[]
}

const facilitatorDeeds: Deed[] = [
  'noteAgreement',
  'reveal',
  'argue',
  'openChanges',
  'name',
  'clarify',
  'react',
  'askObjections',
  'callVote',
  'secondBallot',
  'closeVote',
  'closeNames',
  'closeRound',
  'integrate',
  'takeBack',
  'adjourn',
  'voidVote',
]
const proposerDeeds: Deed[] = ['amend', 'withdraw']
const orgDeeds: Deed[] = ['disagree', 'state', 'object', 'confirmIntegrated', 'withdrawObjection', 'maintain']

/** What an organisation may say now, for itself. */
export const mayOrg = (decision: Decision, room: Room, org: Id): Deed[] =>
  orgDeeds.filter((deed) => whyNot(decision, deed, room, org).length === 0)

/** The facilitator's script: what is said now, who speaks next, what is allowed. Worth more than any kind of poll. */
export const nextSteps = (decision: Decision, room: Room): Script => {
  const possible = (deed: Deed) => whyNot(decision, deed, room).length === 0
  const election = electionNow(decision, room)
  const heard = decision.state === 'objections' ? waitingFor(decision, room) : waitingToVote(decision, room)
  const waiting = election?.waiting ?? heard
  const line = lineNow(decision, room, waiting, election?.line)
  const { counted, needed } = quorumNow(decision, room)
  return {
    line,
    values: {
      round: currentRound(decision),
      rounds: roundsAllowed(decision, room),
      open: openObjections(decision).length,
      counted,
      needed,
    },
    speaks: line === election?.line ? election.speaks : line === 'hearNext' ? (waiting[0] ?? null) : null,
    waiting,
    facilitator: facilitatorDeeds.filter(possible),
    proposer: proposerDeeds.filter(possible),
  }
}

const lineNow = (decision: Decision, room: Room, waiting: Id[], inElection: ElectionLine | undefined): Line => {
  if (room.suspended) return 'meetingSuspended'
  if (!room.open) return 'meetingNotOpen'
  if (!isLive(decision)) return 'over'
  if (whyNot(decision, 'amend', room).some((one) => one.code.startsWith('agenda.'))) return 'nothingToDecide'
  if (!quorumNow(decision, room).reached) return decision.state === 'voting' ? 'quorumLostVoting' : 'quorumLost'
  if (inElection) return inElection
  const standing = candidacyNow(decision, room)
  if (standing) return standing
  switch (decision.state) {
    case 'proposed':
      return ({ agreement: 'askAgreement', consent: 'readProposal', vote: 'readToVote' } as const)[decision.method]
    case 'clarification':
      return 'askQuestions'
    case 'reactions':
      return 'hearReactions'
    case 'integrating':
      return 'seekWording'
    case 'voting':
      if (runningVote(decision)?.boxClosedAt) return 'countPapers'
      if (waiting.length === 0) return 'allVoted'
      return runningVote(decision)?.secrecy === 'open' ? 'voteAloud' : 'voteHidden'
    case 'tied':
      return 'voteAgain'
    default:
      return endOfRound(decision, room, waiting)
  }
}

const endOfRound = (decision: Decision, room: Room, waiting: Id[]): Line => {
  if (waiting.length > 0) return 'hearNext'
  if (openObjections(decision).length > 0) {
    if (currentRound(decision) < roundsAllowed(decision, room)) return 'settleObjections'
    return room.rules.vote.fallback === 'vote' ? 'fallbackVote' : 'lastRoundBlocked'
  }
  return whyNot(decision, 'closeRound', room).some((one) => one.code === 'decision.nobodyConsents') ? 'nobodyConsents' : 'celebrate'
}
