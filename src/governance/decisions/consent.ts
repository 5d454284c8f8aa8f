import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { whyUndecidable } from '#governance/agenda/agenda.ts'
import { keepingTheElected } from '#governance/candidacies/candidacy-after.ts'
import { namedNow } from '#governance/elections/election.ts'
import { afterElection } from '#governance/elections/election-after.ts'
import { electionStates, isElectionDeed, notInElection, whyNotElect, whyNotHeard } from '#governance/elections/why-not-elect.ts'
import { afterVote } from '#governance/votes/vote-after.ts'
import { isVoteDeed, voteStates, whyNotVote } from '#governance/votes/why-not-vote.ts'
import { afterConsent } from './consent-after.ts'
import {
  currentRound,
  currentVersion,
  type Decision,
  type DecisionState,
  isFallback,
  isLive,
  isRecused,
  openObjectionOf,
  openObjections,
  quorumNow,
  type Room,
  roundsAllowed,
  stanceOf,
  takingPart,
  waitingFor,
} from './decision.ts'
import type { Command, Deed, ElectionCommand, VoteCommand } from './deed.ts'

const beforeAnyEnd: readonly DecisionState[] = ['proposed', 'clarification', 'reactions', 'objections', 'integrating']

const states: Record<Deed, readonly DecisionState[]> = {
  noteAgreement: ['proposed'],
  disagree: ['proposed', 'adopted'],
  takeBack: ['adopted'],
  clarify: ['proposed'],
  react: ['clarification'],
  askObjections: ['reactions'],
  amend: ['proposed', 'clarification', 'reactions', 'integrating'],
  state: ['objections'],
  object: ['objections'],
  integrate: ['objections'],
  confirmIntegrated: ['objections'],
  withdrawObjection: ['objections', 'integrating'],
  maintain: ['objections'],
  closeRound: ['objections'],
  withdraw: beforeAnyEnd,
  // A running vote is closed or voided first.
  adjourn: [...beforeAnyEnd, 'tied'],
  ...voteStates,
  ...electionStates,
}

const ofAgreement: readonly Deed[] = ['noteAgreement', 'disagree', 'takeBack']
const ofConsent: readonly Deed[] = ['clarify', 'react', 'askObjections', 'integrate', 'closeRound']
const ofObjector: readonly Deed[] = ['confirmIntegrated', 'withdrawObjection', 'maintain']

/** Every reason why a deed is not possible now, by this organisation where one speaks; none: it is. */
export const whyNot = (decision: Decision, deed: Deed, room: Room, org: Id | null = null): Problem[] => {
  const no = (code: string, values?: Problem['values']): Problem[] => [problem('', code, values)]
  if (room.suspended) return no('meeting.suspended')
  if (!room.open) return no('decision.meetingNotOpen')
  if (!states[deed].includes(decision.state)) return no(isLive(decision) ? 'decision.notNow' : 'decision.isOver')
  const ofAnother =
    (ofAgreement.includes(deed) && decision.method !== 'agreement') || (ofConsent.includes(deed) && decision.method !== 'consent')
  if (ofAnother && decision.method === 'vote') return no('decision.isByVote')
  if (ofAnother) return decision.method === 'consent' ? no('decision.isByConsent') : no('decision.isByAgreement')
  if (deed === 'amend' && isFallback(decision)) return no('vote.textObjected')
  if (decision.registered) return no('decision.registered')
  if (deed === 'withdraw' || deed === 'adjourn') return []
  const undecidable = whyUndecidable(room.point, room.rules)
  if (undecidable.length > 0) return undecidable
  if (org !== null) {
    const own = openObjectionOf(decision, org)
    if (!room.entitled.includes(org)) return no('decision.notSeated')
    if (!room.present.includes(org)) return no('decision.notInTheRoom')
    if (room.onHold?.includes(org)) return no('arrears.suspended')
    if (isRecused(decision, org) && deed !== 'recuse' && deed !== 'takeBackRecusal') return no('decision.recused')
    if (ofObjector.includes(deed) && !own) return no('objection.noneOfYours')
    if ((deed === 'state' || deed === 'object') && own) return no('objection.settleYours')
    const sameVersion = own?.version === currentVersion(decision)
    if (deed === 'confirmIntegrated' && sameVersion) return no('objection.noNewVersion')
    if (deed === 'maintain' && sameVersion) return no('objection.standsAlready')
  }
  if (decision.election && notInElection.includes(deed)) return no('election.byNomination')
  if (isElectionDeed(deed)) return whyNotElect(decision, deed, room)
  if (isVoteDeed(deed)) return whyNotVote(decision, deed, room, org)
  if (deed === 'state' || deed === 'object') return whyNotHeard(decision, room, org)
  if (deed === 'noteAgreement') return withoutQuorum(decision, room)
  // One thing at a time: only when all are heard is it known whether anything is left to integrate.
  if (deed === 'integrate') return waitingFor(decision, room).length > 0 ? silence(decision, room) : whyNotIntegrate(decision, room)
  if (deed === 'closeRound') return [...withoutQuorum(decision, room), ...silence(decision, room), ...whyNotClose(decision, room)]
  return []
}

/** No result without a quorum that holds at that very moment. */
const withoutQuorum = (decision: Decision, room: Room): Problem[] => {
  const { reached, counted, needed } = quorumNow(decision, room)
  if (!reached) return [problem('', 'decision.noQuorum', { counted, needed })]
  return takingPart(decision, room).length > 0 ? [] : [problem('', 'decision.nobodyTakesPart')]
}

/** Silence is not consent: each organisation in the room is heard on the version that is on the table. */
const silence = (decision: Decision, room: Room): Problem[] => {
  const waiting = waitingFor(decision, room).length
  return waiting === 0 ? [] : [problem('', 'decision.silence', { waiting })]
}

const whyNotIntegrate = (decision: Decision, room: Room): Problem[] => {
  if (openObjections(decision).length === 0) return [problem('', 'decision.nothingToIntegrate')]
  const rounds = roundsAllowed(decision, room)
  return currentRound(decision) >= rounds ? [problem('', 'decision.lastRound', { rounds })] : []
}

const whyNotClose = (decision: Decision, room: Room): Problem[] => {
  if (openObjections(decision).length > 0) {
    return currentRound(decision) < roundsAllowed(decision, room)
      ? [problem('', 'decision.integrateFirst', { open: openObjections(decision).length })]
      : []
  }
  if (waitingFor(decision, room).length > 0) return []
  if (decision.election && namedNow(decision)?.answer !== 'accepted') return [problem('', 'election.askNominee')]
  const carried = takingPart(decision, room).some((org) => ['consent', 'concern'].includes(stanceOf(decision, org) ?? ''))
  return carried ? [] : [problem('', 'decision.nobodyConsents')]
}

/** What cannot go without words: a new version, an objection, a concern. */
const checkWords = (command: Command): Problem[] => {
  if (!('text' in command) || command.text.trim() !== '') return []
  if (command.do === 'recuse' || command.do === 'voidVote') return [problem('text', `${command.do}.textMissing`)]
  if (command.do === 'amend' || command.do === 'object') return [problem('text', `${command.do}.textMissing`)]
  if (command.do === 'nominate' || command.do === 'change') return [problem('text', 'nominate.textMissing')]
  if (command.do === 'name') return []
  return 'value' in command && command.value === 'concern' ? [problem('text', 'concern.textMissing')] : []
}

/** Does it, or says everything that stands against it. */
export const decide = (decision: Decision, command: Command, room: Room): Result<Decision> => {
  const problems = [...whyNot(decision, command.do, room, 'org' in command ? command.org : null), ...checkWords(command)]
  if (problems.length > 0) return wrong(...problems)
  if (isElectionCommand(command)) return afterElection(decision, command, room)
  if (isVoteCommand(command)) return afterVote(decision, command, room)
  const kept = command.do === 'adjourn' ? keepingTheElected(decision, room) : null
  return ok(kept ?? afterConsent(decision, command, room))
}

const isElectionCommand = (command: Command): command is ElectionCommand => isElectionDeed(command.do)
const isVoteCommand = (command: Command): command is VoteCommand => isVoteDeed(command.do)
