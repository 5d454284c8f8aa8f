import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { missingOf } from './fill.ts'
import type { Filled } from './filled.ts'
import type { Owner } from './form.ts'

export const dossierStates = ['filed', 'incomplete', 'instruction', 'granted', 'refused', 'withdrawn'] as const
/** What became of a dossier that was sent. */
export type DossierState = (typeof dossierStates)[number]

export type Dossier = {
  id: Id
  action: Id
  year: number
  form: string
  version: string
  funder: Id
  /** The line of the plan it asks for: the lasting one. */
  line: Id
  cents: number
  minutes: number
  begunOn: Day
  filedOn: Day | null
  sha256: string | null
}
export type DossierStep = { rank: number; state: DossierState; on: Day }
export type DossierPiece = { key: string; owner: Owner | null; by: Day | null; ready: boolean }

/** Where a dossier may go on to. An answer that was noted wrong goes back to being examined. */
const NEXT: Record<DossierState, readonly DossierState[]> = {
  filed: ['incomplete', 'instruction', 'granted', 'refused', 'withdrawn'],
  incomplete: ['instruction', 'granted', 'refused', 'withdrawn'],
  instruction: ['incomplete', 'granted', 'refused', 'withdrawn'],
  granted: ['instruction'],
  refused: ['instruction'],
  withdrawn: ['instruction'],
}
export const nextOf = (state: DossierState): readonly DossierState[] => NEXT[state]

/** How the line of the plan stands once the funder has said so. */
export const standingOf = (state: DossierState) =>
  state === 'granted' || state === 'refused' ? state : state === 'withdrawn' ? ('idea' as const) : ('asked' as const)

/** Why what became of it cannot be noted so. */
export const stepProblems = (last: DossierStep, { state, on, today }: { state: DossierState; on: Day; today: Day }): Problem[] => {
  if (!NEXT[last.state].includes(state)) return [problem('state', 'dossier.notNext')]
  if (on < last.on) return [problem('on', 'dossier.beforeLast', { on: last.on })]
  return on > today ? [problem('on', 'dossier.notYet', { today })] : []
}

/** Fields without which it cannot be sent. */
export const lacking = (filled: Filled): Problem[] => {
  const needed = missingOf(filled).filter((field) => field.needed)
  return needed.length === 0 ? [] : [problem('', 'dossier.lacking', { n: needed.length, first: needed[0]?.label ?? '' })]
}

const MOST_MINUTES = 100_000
/** Minutes after some more, or fewer where too many were noted. null: fewer than none. */
export const minutesAfter = (minutes: number, more: number): number | null => {
  const after = minutes + more
  return after < 0 || after > MOST_MINUTES ? null : after
}
