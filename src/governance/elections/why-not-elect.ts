import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Decision, type DecisionState, heardLast, type Room, takingPart, waitingFor } from '#governance/decisions/decision.ts'
import type { Deed, ElectionDeed } from '#governance/decisions/deed.ts'
import { type ElectionStep, namedNow, nomineesLeft, standingNominations, votedDown } from './election.ts'

export const electionStates: Record<ElectionDeed, readonly DecisionState[]> = {
  nominate: ['proposed'],
  reveal: ['proposed'],
  argue: ['proposed'],
  openChanges: ['proposed'],
  change: ['proposed'],
  name: ['proposed', 'integrating'],
  accept: ['proposed', 'objections'],
  decline: ['proposed', 'objections'],
}

export const isElectionDeed = (deed: string): deed is ElectionDeed => Object.hasOwn(electionStates, deed)

/** The steps of any other decision: nominations stand in their place, and a text is never reworded but by proposing somebody. */
export const notInElection: readonly Deed[] = ['clarify', 'react', 'askObjections', 'amend']

const no = (code: string, values?: Problem['values']): Problem[] => [problem('', code, values)]

/** The organisations in the room that have not nominated anybody, in order of seat. */
export const toNominate = (decision: Decision, room: Pick<Room, 'present'>): Id[] => {
  const written = new Set(standingNominations(decision).map(({ org }) => org))
  return takingPart(decision, room).filter((org) => !written.has(org))
}

/** The organisations in the room that have still to say why, in order of seat. Who left is not waited for: what it wrote is read. */
export const toArgue = (decision: Decision, room: Pick<Room, 'present'>): Id[] => {
  const silent = new Set((decision.election?.nominations ?? []).filter(({ argued }) => !argued).map(({ org }) => org))
  return takingPart(decision, room).filter((org) => silent.has(org))
}

/** What stands against a deed of the election, once the state of its decision allows it. */
export const whyNotElect = (decision: Decision, deed: ElectionDeed, room: Room): Problem[] => {
  const { election } = decision
  if (!election) return no('election.notOne')
  const named = namedNow(decision)
  const needs = (step: ElectionStep, code: string): Problem[] => (election.step === step && !named ? [] : no(code))
  switch (deed) {
    case 'nominate':
      return needs('nominating', 'election.shownAlready')
    case 'reveal':
      return election.step === 'nominating'
        ? standingNominations(decision).length > 0
          ? []
          : no('election.nobodyNominated')
        : no('election.shownAlready')
    case 'argue':
      return needs('arguing', 'decision.notNow')
    case 'openChanges': {
      const waiting = toArgue(decision, room).length
      return [...needs('arguing', 'decision.notNow'), ...(waiting > 0 ? no('election.hearThemAll', { waiting }) : [])]
    }
    case 'change':
      return needs('changing', 'election.noChangeNow')
    case 'name':
      if (election.step !== 'changing') return no('election.roundsFirst')
      if (decision.state === 'proposed' && named && named.answer !== 'declined' && !votedDown(decision, named.version))
        return no('election.oneAtATime')
      return nomineesLeft(decision).length > 0 ? [] : no('election.nobodyLeft')
    case 'accept':
    case 'decline':
      if (!named || votedDown(decision, named.version)) return no('election.nobodyProposed')
      if (named.answer !== null) return no('election.answered')
      return deed === 'accept' && decision.state === 'objections' ? nomineeLast(decision, room) : []
  }
}

/** The nominee is asked last: each other organisation in the room has been heard before. */
const nomineeLast = (decision: Decision, room: Pick<Room, 'present'>): Problem[] => {
  const last = heardLast(decision)
  const waiting = waitingFor(decision, room).filter((org) => org !== last).length
  return waiting > 0 ? no('election.nomineeLast', { waiting }) : []
}

/** In an election the organisation of the nominee speaks last. */
export const whyNotHeard = (decision: Decision, room: Pick<Room, 'present'>, org: Id | null): Problem[] =>
  decision.election && org !== null && org === heardLast(decision) ? nomineeLast(decision, room) : []
