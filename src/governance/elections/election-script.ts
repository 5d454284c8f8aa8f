import type { Id } from '#base/id.ts'
import {
  currentRound,
  type Decision,
  heardLast,
  openObjections,
  type Room,
  roundsAllowed,
  waitingFor,
} from '#governance/decisions/decision.ts'
import { isOut, namedNow, nomineesLeft } from './election.ts'
import { toArgue, toNominate } from './why-not-elect.ts'

/** What the facilitator says in an election, where it is something else than in any other decision. */
export type ElectionLine =
  | 'electNominate'
  | 'electReveal'
  | 'electArgue'
  | 'electOpenChanges'
  | 'electChange'
  | 'electHear'
  | 'electAsk'
  | 'electReword'
  | 'electAnother'
  | 'electNobody'
  | 'electVote'

type Said = { line: ElectionLine; speaks: Id | null; waiting: Id[] }

/** null: what is said in any decision. */
export const electionNow = (decision: Decision, room: Room): Said | null => {
  const { election, state } = decision
  if (!election) return null
  if (state === 'objections') return inTheRound(decision, room)
  if (state !== 'proposed' && state !== 'integrating') return null
  return namedNow(decision) ? betweenNames(decision) : inNominations(decision, room)
}

const says = (line: ElectionLine, waiting: Id[] = [], speaks: Id | null = null): Said => ({ line, speaks, waiting })

const inNominations = (decision: Decision, room: Room): Said => {
  switch (decision.election?.step) {
    case 'nominating': {
      const waiting = toNominate(decision, room)
      return waiting.length > 0 ? says('electNominate', waiting) : says('electReveal')
    }
    case 'arguing': {
      const waiting = toArgue(decision, room)
      return waiting[0] ? says('electArgue', waiting, waiting[0]) : says('electOpenChanges')
    }
    default:
      return says('electChange')
  }
}

const betweenNames = (decision: Decision): Said => {
  const named = namedNow(decision)
  if (!named || isOut(decision, named.nominee)) return says(nomineesLeft(decision).length > 0 ? 'electAnother' : 'electNobody')
  if (decision.state === 'integrating') return says('electReword')
  return says(named.answer === 'accepted' ? 'electVote' : 'electAsk')
}

/** The others first, then whoever is proposed; objections are looked at as in any round. */
const inTheRound = (decision: Decision, room: Room): Said | null => {
  const waiting = waitingFor(decision, room)
  const others = waiting.filter((org) => org !== heardLast(decision))
  if (others[0]) return says('electHear', waiting, others[0])
  const blocked = openObjections(decision).length > 0
  const rounds = currentRound(decision) < roundsAllowed(decision, room)
  if (blocked && (rounds || room.rules.vote.fallback !== 'vote')) return waiting[0] ? says('electHear', waiting, waiting[0]) : null
  if (namedNow(decision)?.answer !== 'accepted') return says('electAsk', waiting)
  return waiting[0] ? says('electHear', waiting, waiting[0]) : null
}
