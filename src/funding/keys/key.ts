import { allocate } from '#base/allocate.ts'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'

export const bases = ['hours', 'budget', 'headcount', 'surface', 'manual'] as const
/** By what a shared cost is split: hours worked, budgets, people, square metres, or as somebody decided. */
export type Basis = (typeof bases)[number]

/** `weight`: in hundredths of what it counts (612 h is 61 200). */
export type KeyWeight = { action: Id; name: string; weight: number }

/** How costs that several actions share are split, and why. `replacedBy`: the one that put it right. `costs`: how many were shared by it. */
export type Key = {
  id: Id
  name: string
  basis: Basis
  why: string
  startsOn: Day
  endsOn: Day
  replacedBy: Id | null
  weights: KeyWeight[]
  costs: number
}

/** Which action bears what, exact to the cent; an action that would bear nothing is left out. Somebody weighs something (`keyProblems`). */
export const shareBy = (cents: number, weights: readonly Pick<KeyWeight, 'action' | 'weight'>[]): { action: Id; cents: number }[] => {
  const shared = allocate(
    cents,
    weights.map(({ action, weight }) => ({ id: action, w: weight })),
  )
  return shared.ok ? shared.value.filter((one) => one.cents > 0).map(({ id, cents: share }) => ({ action: id, cents: share })) : []
}

/** A key shares between two actions at least: with one there is nothing to share. */
export const keyProblems = (key: { startsOn: Day; endsOn: Day; weights: readonly { weight: number }[] }): Problem[] => [
  ...(key.endsOn < key.startsOn ? [problem('endsOn', 'key.endsBeforeItBegins', { from: key.startsOn })] : []),
  ...(key.weights.filter(({ weight }) => weight > 0).length < 2 ? [problem('', 'key.needsTwo')] : []),
]

/** Whether a cost of that day may be shared by it. */
export const keyHoldsOn = ({ startsOn, endsOn, replacedBy }: Pick<Key, 'startsOn' | 'endsOn' | 'replacedBy'>, on: Day): boolean =>
  replacedBy === null && startsOn <= on && on <= endsOn
