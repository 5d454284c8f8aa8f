import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { whyNoBallot } from '#governance/candidacies/candidacy.ts'
import { fewCast, frozenColleges, smallColleges, withoutCollege } from '#governance/colleges/college-count.ts'
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
import { FEWEST, fewByChannel, hasVoted, type VoteSecrecy } from './vote.ts'

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
  castNames: ['voting'],
  signNames: ['voting'],
  closeVote: ['voting'],
  markPaper: ['voting'],
  closeBox: ['voting'],
  countPaper: ['voting'],
  closeNames: ['voting'],
  voidVote: ['voting'],
}

export const isVoteDeed = (deed: string): deed is VoteDeed => Object.hasOwn(voteStates, deed)

/** How the next ballot is held: as the rule says, or as one voter asked. On who is given a role, always confidential. */
export const secrecyOf = (
  { secretAsked, election }: Pick<Decision, 'secretAsked' | 'election'>,
  { rules, barred, entitled, withheld = [], point }: Pick<Room, 'rules' | 'barred' | 'entitled' | 'withheld' | 'point'>,
): VoteSecrecy =>
  election ||
  // On candidates, confidential unless the rules say aloud and nobody asks otherwise (governance notes, 2: secret on persons as soon as one voter asks).
  (point.kind === 'candidates' && (rules.vote.secrecy !== 'open' || point.slate?.hidden === true)) ||
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
      if (org !== null && room.withheld?.includes(org)) return whyNoVoice(org, room)
      return whyNotSecret(decision, room)
    case 'callVote':
      return [...whyNotCall(decision, room), ...whyNotOpen(decision, room)]
    case 'secondBallot':
      return whyNotOpen(decision, room)
    case 'cast':
    case 'sign':
    case 'castNames':
    case 'signNames':
      return whyNotCast(decision, deed, org, room)
    case 'markPaper':
      return whyNotOnPaper(decision, org, room)
    case 'closeBox':
    case 'countPaper':
    case 'closeVote':
    case 'closeNames':
      return whyNotClose(decision, deed)
    case 'voidVote':
      return []
  }
}

/** The point is to be voted, or the last round stays blocked and the rules go on to a vote: on the text that was objected to. */
const whyNotCall = (decision: Decision, room: Room): Problem[] => {
  const named = namedNow(decision)
  if (named && (named.answer === 'declined' || votedDown(decision, named.version))) return no('election.nameAnother')
  if (named && decision.state === 'proposed' && named.answer !== 'accepted') return no('election.askNominee')
  if (decision.method === 'vote') return room.point.kind === 'candidates' ? whyNoBallot(room.point.slate) : []
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
  const hidden = secrecyOf(decision, room) === 'confidential'
  if (hidden && voters < FEWEST) return no('vote.tooFew', { voters, fewest: FEWEST })
  return [...whyNotByColleges(decision, room), ...whyNotAsBlock(decision, room), ...(hidden ? whyNotHidden(decision, room, false) : [])]
}

const voices = (decision: Decision, { entitled, withheld = [] }: Room): Id[] =>
  entitled.filter((org) => !isRecused(decision, org) && !withheld.includes(org))

/** Each voice is counted in its college: one that has none would be in no count. `organisations`: ids, named by whoever says it. */
const whyNotByColleges = (decision: Decision, room: Room): Problem[] => {
  const { colleges } = room.rules
  const out = colleges ? withoutCollege(colleges, room.colleges ?? {}, voices(decision, room)) : []
  return out.length > 0 ? no('college.missing', { n: out.length, organisations: out.join(' ') }) : []
}

/** As a block a college gives its weight to for or to against; of names on one ballot, several of them, the texts we know say nothing. */
const whyNotAsBlock = (decision: Decision, room: Room): Problem[] => {
  if (room.point.kind !== 'candidates') return []
  const opening = {
    ...{ electorate: voices(decision, room), present: votersHere(decision, room) },
    ...{ secrecy: secrecyOf(decision, room), rule: room.rules.vote.secrecy },
  }
  const { terms } = frozenColleges(room.rules.colleges, room.colleges ?? {}, opening)
  return terms.colleges?.carry === 'majority' ? no('college.blockOnNames') : []
}

/** What unanimity in a small college would say of each of its voices (scenario 10). `asked`: by a voice; else the rules ask it, and no show of hands is in its place. */
const whyNotHidden = (decision: Decision, room: Room, asked: boolean): Problem[] => {
  const { colleges } = room.rules
  if (colleges?.small !== 'refuse') return []
  const small = smallColleges(colleges, room.colleges ?? {}, voices(decision, room), votersHere(decision, room))
  const lines = small.map(({ name, voters }) => `${voters} ${name}`)
  const said = { n: small.length, small: lines.join('\n'), floor: colleges.floor, asked: asked ? 1 : 0 }
  return small.length > 0 ? no('college.tooSmall', said) : []
}

const whyNotSecret = (decision: Decision, room: Room): Problem[] => {
  const { secrecy, fallback } = room.rules.vote
  if (decision.election) return no('election.secretAnyway')
  if (room.point.kind === 'candidates') return no('decision.notNow')
  if (secrecy === 'always') return no('vote.secretAnyway')
  if (secrecy === 'open') return no('vote.openByRule')
  if (decision.secretAsked !== null) return no('vote.secretAsked')
  if (decision.method === 'agreement' || (decision.method === 'consent' && fallback !== 'vote')) return no('decision.notNow')
  const voters = votersHere(decision, room).length
  return voters < FEWEST ? no('vote.tooFew', { voters, fewest: FEWEST }) : whyNotHidden(decision, room, true)
}

/** Both channels close together; nothing is counted before (invariant 32). */
const whyNotClose = (decision: Decision, deed: 'closeVote' | 'closeNames' | 'closeBox' | 'countPaper'): Problem[] => {
  const vote = runningVote(decision)
  if (!vote || isOfNames(deed) !== (vote.names !== undefined)) return no('decision.notNow')
  if (vote.secrecy === 'confidential') {
    if (vote.voted.length < FEWEST) return no('vote.tooFewCast', { voted: vote.voted.length, fewest: FEWEST })
    const few = fewCast(vote).flatMap(({ name, voters }) => no('college.tooFewCast', { name, voters, fewest: FEWEST }))
    if (few.length > 0) return few
  }
  const onPaper = vote.paper?.length ?? 0
  if (deed === 'closeVote' || deed === 'closeNames') return onPaper > 0 ? no('papers.countFirst', { papers: onPaper }) : []
  if (onPaper === 0) return no('papers.nobody')
  const few = fewByChannel(vote)
  if (few) {
    const said = { voted: few.voted, fewest: FEWEST, college: few.college }
    return few.channel === 'paper' ? no('papers.tooFewOnPaper', said) : no('papers.tooFewOnScreen', said)
  }
  if (deed === 'closeBox') return vote.boxClosedAt ? no('papers.boxClosed') : []
  return vote.boxClosedAt ? [] : no('papers.closeFirst')
}

/** One voter, one channel (field notes, scenario 8): who took a paper ballot was marked off, what is in the urn cannot be taken out. */
const whyNotOnPaper = (decision: Decision, org: Id | null, room: Room): Problem[] => {
  const vote = runningVote(decision)
  if (!vote || vote.names) return no('decision.notNow')
  if (vote.secrecy === 'open') return no('papers.isOpen')
  if (vote.boxClosedAt) return no('papers.boxClosed')
  if (org === null) return []
  if (!vote.electorate.includes(org)) return whyNoVoice(org, room)
  if (vote.paper?.includes(org)) return no('papers.marked')
  return hasVoted(vote, org) ? no('papers.votedOnScreen') : []
}

const isOfNames = (deed: VoteDeed): boolean => deed === 'castNames' || deed === 'signNames' || deed === 'closeNames'

/** It lost its vote by its arrears or is suspended, or is not of those the vote is frozen for. */
const whyNoVoice = (org: Id, { withheld, onHold }: Room): Problem[] => {
  if (onHold?.includes(org)) return no('arrears.suspended')
  return withheld?.includes(org) ? no('arrears.noVote') : no('vote.notInElectorate')
}

const whyNotCast = (decision: Decision, deed: 'cast' | 'sign' | 'castNames' | 'signNames', org: Id | null, room: Room): Problem[] => {
  const vote = runningVote(decision)
  const aloud = deed === 'cast' || deed === 'castNames'
  if (!vote || isOfNames(deed) !== (vote.names !== undefined)) return no('decision.notNow')
  if (vote.secrecy === 'open' && !aloud) return no('vote.isOpen')
  if (vote.secrecy !== 'open' && aloud) return no('vote.isConfidential')
  if (vote.boxClosedAt) return no('papers.boxClosed')
  if (org === null) return []
  if (!vote.electorate.includes(org)) return whyNoVoice(org, room)
  if (vote.paper?.includes(org)) return no('papers.marked')
  // An open vote may be changed until the close; what is in an urn cannot be taken out.
  return !aloud && hasVoted(vote, org) ? no('vote.votedAlready') : []
}
