import { namedNow } from '#governance/elections/election.ts'
import {
  counting,
  currentRound,
  currentVersion,
  type Decision,
  type DecisionState,
  isRecused,
  type Objection,
  openObjectionOf,
  openObjections,
  quorumNow,
  type Room,
  type StanceValue,
  takingPart,
} from './decision.ts'
import type { Command, ElectionCommand, Voice, VoteCommand } from './deed.ts'

/** What becomes of a decision when a deed of the agreement or of the rounds is done that nothing stands against. */
export const afterConsent = (decision: Decision, command: Exclude<Command, VoteCommand | ElectionCommand>, room: Room): Decision => {
  const current = currentVersion(decision)
  switch (command.do) {
    case 'noteAgreement': {
      const stances = takingPart(decision, room).map((org) => ({
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
      return openObjections(lifted).length === 0 && namedNow(lifted)?.answer !== 'declined' ? { ...lifted, state: 'objections' } : lifted
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

/** The next round of objections begins, on the last version. */
export const opened = (decision: Decision, room: Room): Decision => {
  const round = { k: currentRound(decision) + 1, version: currentVersion(decision), openedAt: room.at, closedAt: null }
  return { ...decision, state: 'objections', rounds: [...decision.rounds, round] }
}

/** The running round, if any, ends. */
export const closed = (decision: Decision, room: Room): Decision => ({
  ...decision,
  rounds: decision.rounds.map((round) => (round.closedAt === null ? { ...round, closedAt: room.at } : round)),
})

/** The last word on it, with the record it rests on. */
export const ended = (decision: Decision, state: DecisionState, room: Room): Decision => {
  const { counted, needed, of, stands } = quorumNow(decision, room)
  const present = takingPart(decision, room)
  const represented = present.filter((org) => room.quorum.represented?.includes(org))
  const withheld = present.filter((org) => room.withheld?.includes(org))
  const outcome = {
    at: room.at,
    version: currentVersion(decision),
    round: currentRound(decision),
    present,
    ...(represented.length > 0 ? { represented } : {}),
    ...(withheld.length > 0 ? { withheld } : {}),
    recused: room.rules.vote.recusedCount ? counting(room).filter((org) => isRecused(decision, org)) : [],
    quorum: { counted, needed, of, ...(stands ? { stands } : {}) },
  }
  return { ...decision, state, outcome }
}
