import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Result, unless } from '#base/result.ts'
import { whyUndecidable } from './agenda.ts'
import {
  currentRound,
  currentVersion,
  type Decision,
  type DecisionState,
  type Grounds,
  isLive,
  liveStates,
  type Objection,
  openObjectionOf,
  openObjections,
  type Room,
  type StanceValue,
  stanceOf,
  waitingFor,
} from './decision.ts'

/** An organisation speaking through a person. `notedBy`: who wrote it down, where that is somebody else. */
type Voice = { org: Id; person: Id; notedBy?: Id | null }
type Settled = Exclude<StanceValue, 'objection'>

/**
 * What can be done to a decision, in the words of the method (gestion par consentement, Université du Nous).
 * Facilitator: noteAgreement, takeBack, clarify, react, askObjections, integrate, closeRound, adjourn. Proposer: amend, withdraw.
 * An organisation, for itself: disagree, state, object, confirmIntegrated, withdrawObjection, maintain.
 */
export type Command =
  | { do: 'noteAgreement' | 'takeBack' | 'clarify' | 'react' | 'askObjections' | 'integrate' | 'closeRound' | 'adjourn' | 'withdraw' }
  | { do: 'amend'; text: string; hash: string; by: Id }
  | ({ do: 'disagree' | 'maintain' } & Voice)
  | ({ do: 'state' | 'confirmIntegrated'; value: Settled; text: string } & Voice)
  | ({ do: 'withdrawObjection'; value: Settled } & Voice)
  | ({ do: 'object'; id: Id; grounds: Grounds; text: string } & Voice)

export type Deed = Command['do']

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
  withdraw: liveStates,
  adjourn: liveStates,
}

const ofAgreement: readonly Deed[] = ['noteAgreement', 'disagree', 'takeBack']
const ofConsent: readonly Deed[] = ['clarify', 'react', 'askObjections', 'integrate', 'closeRound']
const ofObjector: readonly Deed[] = ['confirmIntegrated', 'withdrawObjection', 'maintain']

/** Every reason why a deed is not possible now, by this organisation where one speaks; none: it is. */
export const whyNot = (decision: Decision, deed: Deed, room: Room, org: Id | null = null): Problem[] => {
  const no = (code: string, values?: Problem['values']): Problem[] => [problem('', code, values)]
  if (!room.open) return no('decision.meetingNotOpen')
  if (!states[deed].includes(decision.state)) return no(isLive(decision) ? 'decision.notNow' : 'decision.isOver')
  if (ofAgreement.includes(deed) && decision.method !== 'agreement') return no('decision.isByConsent')
  if (ofConsent.includes(deed) && decision.method !== 'consent') return no('decision.isByAgreement')
  if (decision.registered) return no('decision.registered')
  if (deed === 'withdraw' || deed === 'adjourn') return []
  const undecidable = whyUndecidable(room.point, room.rules)
  if (undecidable.length > 0) return undecidable
  if (org !== null) {
    const own = openObjectionOf(decision, org)
    if (!room.entitled.includes(org)) return no('decision.notSeated')
    if (!room.present.includes(org)) return no('decision.notInTheRoom')
    if (ofObjector.includes(deed) && !own) return no('objection.noneOfYours')
    if ((deed === 'state' || deed === 'object') && own) return no('objection.settleYours')
    const sameVersion = own?.version === currentVersion(decision)
    if (deed === 'confirmIntegrated' && sameVersion) return no('objection.noNewVersion')
    if (deed === 'maintain' && sameVersion) return no('objection.standsAlready')
  }
  if (deed === 'noteAgreement') return withoutQuorum(room)
  // One thing at a time: only when all are heard is it known whether anything is left to integrate.
  if (deed === 'integrate') return waitingFor(decision, room).length > 0 ? silence(decision, room) : whyNotIntegrate(decision, room)
  if (deed === 'closeRound') return [...withoutQuorum(room), ...silence(decision, room), ...whyNotClose(decision, room)]
  return []
}

/** No result without a quorum that holds at that very moment. */
const withoutQuorum = ({ quorum }: Room): Problem[] =>
  quorum.reached ? [] : [problem('', 'decision.noQuorum', { counted: quorum.counted, needed: quorum.needed })]

/** Silence is not consent: each organisation in the room is heard on the version that is on the table. */
const silence = (decision: Decision, room: Room): Problem[] => {
  const waiting = waitingFor(decision, room).length
  return waiting === 0 ? [] : [problem('', 'decision.silence', { waiting })]
}

const whyNotIntegrate = (decision: Decision, room: Room): Problem[] => {
  if (openObjections(decision).length === 0) return [problem('', 'decision.nothingToIntegrate')]
  return currentRound(decision) >= room.rules.maxRounds ? [problem('', 'decision.lastRound', { rounds: room.rules.maxRounds })] : []
}

const whyNotClose = (decision: Decision, room: Room): Problem[] => {
  if (openObjections(decision).length > 0) {
    return currentRound(decision) < room.rules.maxRounds
      ? [problem('', 'decision.integrateFirst', { open: openObjections(decision).length })]
      : []
  }
  if (waitingFor(decision, room).length > 0) return []
  const carried = room.present.some((org) => ['consent', 'concern'].includes(stanceOf(decision, org) ?? ''))
  return carried ? [] : [problem('', 'decision.nobodyConsents')]
}

/** What cannot go without words: a new version, an objection, a concern. */
const checkWords = (command: Command): Problem[] => {
  if (!('text' in command) || command.text.trim() !== '') return []
  if (command.do === 'amend' || command.do === 'object') return [problem('text', `${command.do}.textMissing`)]
  return command.value === 'concern' ? [problem('text', 'concern.textMissing')] : []
}

/** Does it, or says everything that stands against it. */
export const decide = (decision: Decision, command: Command, room: Room): Result<Decision> => {
  const problems = [...whyNot(decision, command.do, room, 'org' in command ? command.org : null), ...checkWords(command)]
  return unless(problems, problems.length > 0 ? decision : after(decision, command, room))
}

const after = (decision: Decision, command: Command, room: Room): Decision => {
  const current = currentVersion(decision)
  switch (command.do) {
    case 'noteAgreement': {
      const stances = room.present.map((org) => ({
        org,
        version: current,
        value: 'consent' as const,
        text: null,
        person: null,
        notedBy: null,
        at: room.at,
      }))
      return ended({ ...decision, stances }, 'adopted', room)
    }
    case 'disagree':
      // What had been noted for all is void: somebody says it was not so.
      return { ...decision, method: 'consent', state: 'clarification', disagreed: command.org, stances: [], outcome: null }
    case 'takeBack':
      return { ...decision, state: 'proposed', stances: [], outcome: null }
    case 'clarify':
      return { ...decision, state: 'clarification' }
    case 'react':
      return { ...decision, state: 'reactions' }
    case 'askObjections':
      return opened(decision, room)
    case 'amend': {
      const version = { n: current + 1, text: command.text, hash: command.hash, by: command.by, at: room.at }
      const amended = { ...decision, versions: [...decision.versions, version] }
      return decision.state === 'integrating' ? opened(closed(amended, room), room) : amended
    }
    case 'state':
      return said(decision, command, command.value, command.text, room)
    case 'object': {
      const { id, org, grounds, text } = command
      const raised: Objection = {
        id,
        org,
        version: current,
        round: currentRound(decision),
        grounds,
        text,
        person: command.person,
        notedBy: command.notedBy ?? null,
        raisedAt: room.at,
        state: 'raised',
        integratedIn: null,
        settledAt: null,
        settledBy: null,
        settledNotedBy: null,
      }
      return said({ ...decision, objections: [...decision.objections, raised] }, command, 'objection', null, room)
    }
    case 'integrate':
      return { ...decision, state: 'integrating' }
    case 'confirmIntegrated': {
      const settled = settle(decision, command, { state: 'integrated', integratedIn: current, settledAt: room.at })
      return said(settled, command, command.value, command.text, room)
    }
    case 'withdrawObjection': {
      const state = command.value === 'concern' ? 'reclassified' : 'withdrawn'
      const words = openObjectionOf(decision, command.org)?.text ?? null
      const lifted = said(settle(decision, command, { state, settledAt: room.at }), command, command.value, words, room)
      // The last objection lifted while looking for another wording: the same round goes on.
      return openObjections(lifted).length === 0 ? { ...lifted, state: 'objections' } : lifted
    }
    case 'maintain':
      return said(settle(decision, command, { state: 'maintained' }), command, 'objection', null, room)
    case 'closeRound':
      return ended(closed(decision, room), openObjections(decision).length === 0 ? 'adopted' : 'notAdopted', room)
    case 'withdraw':
      return ended(closed(decision, room), 'withdrawn', room)
    case 'adjourn':
      return ended(closed(decision, room), 'adjourned', room)
  }
}

const said = (
  decision: Decision,
  { org, person, notedBy = null }: Voice,
  value: StanceValue,
  words: string | null,
  room: Room,
): Decision => {
  const version = currentVersion(decision)
  const others = decision.stances.filter((stance) => !(stance.org === org && stance.version === version))
  const stance = { org, version, value, text: value === 'concern' ? words : null, person, notedBy, at: room.at }
  return { ...decision, stances: [...others, stance] }
}

const settle = (decision: Decision, { org, person, notedBy = null }: Voice, change: Partial<Objection>): Decision => {
  const own = openObjectionOf(decision, org)
  const settled = { ...change, settledBy: person, settledNotedBy: notedBy }
  return { ...decision, objections: decision.objections.map((one) => (one === own ? { ...one, ...settled } : one)) }
}

const opened = (decision: Decision, room: Room): Decision => {
  const round = { k: currentRound(decision) + 1, version: currentVersion(decision), openedAt: room.at, closedAt: null }
  return { ...decision, state: 'objections', rounds: [...decision.rounds, round] }
}

const closed = (decision: Decision, room: Room): Decision => ({
  ...decision,
  rounds: decision.rounds.map((round) => (round.closedAt === null ? { ...round, closedAt: room.at } : round)),
})

const ended = (decision: Decision, state: DecisionState, room: Room): Decision => {
  const { counted, needed, of } = room.quorum
  const outcome = {
    at: room.at,
    version: currentVersion(decision),
    round: currentRound(decision),
    present: room.present,
    quorum: { counted, needed, of },
  }
  return { ...decision, state, outcome }
}
