import { addDays, addMonths, type Day, dayAt, type Instant } from '#base/day.ts'
import { type Id, isId } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/** open: to do. done: with what became of it. dropped: given up, with why. */
export const actionStates = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** Who does it: a person for an organisation, an organisation through whom it chooses, or a person for none. */
export type Doer = { organisation: Id | null; person: Id | null }

/** A choice of the form, `organisation/person`, either left out. */
export const doerValue = ({ organisation, person }: Doer): string => `${organisation ?? ''}/${person ?? ''}`

/** The choice read back; null: nobody, or nothing that was proposed. */
export const readDoer = (value: string): Doer | null => {
  const [organisation = '', person = '', ...more] = value.split('/')
  const known = (id: string) => id === '' || isId(id)
  if (more.length > 0 || !known(organisation) || !known(person) || (organisation === '' && person === '')) return null
  return { organisation: organisation || null, person: person || null }
}

/** Days before its day from which an action is told as near: a week, as promises are. */
const SOON = 7

export type ActionStanding = 'done' | 'dropped' | 'late' | 'today' | 'soon' | 'open'

/** Where an action stands. On its own day it is not late yet. */
export const standingOf = ({ state, due }: { state: ActionState; due: Day }, today: Day): ActionStanding => {
  if (state !== 'open') return state
  if (due < today) return 'late'
  if (due === today) return 'today'
  return due <= soonUntil(today) ? 'soon' : 'open'
}

export const soonUntil = (today: Day): Day => addDays(today, SOON)

/** The day proposed for an action: that of the next meeting when it is known, so that it is told there; else in a month. */
export const usualDue = (next: Instant | null, zone: string, held: Day, today: Day): Day =>
  next === null ? addMonths([held, today].sort().at(-1) ?? today, 1) : dayAt(next, zone)

/** An action is for the time to come: a day before the meeting it comes from is a slip of the finger. */
export const checkDue = (due: Day, from: Day): Problem[] => {
  if (due < from) return [problem('due', 'action.dueBeforeTheMeeting', { day: from })]
  return due > addMonths(from, 60) ? [problem('due', 'action.dueTooFar')] : []
}

/** What may happen to an action in each state, and the state it leads to. Done twice, it stays done, with the words said last. */
const acts = {
  finish: { open: 'done', done: 'done', dropped: null },
  drop: { open: 'dropped', dropped: 'dropped', done: null },
  reopen: { done: 'open', dropped: 'open', open: null },
  move: { open: 'open', done: null, dropped: null },
} as const satisfies Record<string, Record<ActionState, ActionState | null>>
export type ActionAct = keyof typeof acts

/** The state an act leads to; refused with the state it is in, which says what is still possible. */
export const afterActionAct = (state: ActionState, act: ActionAct): Result<ActionState> => {
  const next = acts[act][state]
  if (next) return ok(next)
  return wrong(
    state === 'open' ? problem('', 'action.isOpen') : state === 'done' ? problem('', 'action.isDone') : problem('', 'action.isDropped'),
  )
}

/** Whoever leaves hands over what is still to do. */
export const checkLeaving = (left: string[]): Problem[] =>
  left.length > 0 ? [problem('', 'erase.leavesActions', { names: left.join(', ') })] : []

/** Nothing is given up in silence: who counted on it reads why. */
export const checkDropping = (why: string): Problem[] => (why.trim() === '' ? [problem('became', 'action.whyMissing')] : [])

/** What a list of actions shows, and in which order: by their day, or those noted last first. As the address says it. */
export const actionOrders = ['echeance', 'recente'] as const
export const actionShown = ['ouvertes', 'retard', 'faites', 'abandonnees', 'toutes'] as const
