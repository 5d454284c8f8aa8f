import { addDays, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { DecisionState } from '#governance/decisions/decision.ts'

/** What the assembly made of it. */
export type Ratified = 'ratified' | 'refused'

/** A co-optation with the last word on the point that decides it; `state` null: nothing was put to the body. */
export type Settling = { organisation: Id | null; seat: Id | null; state: DecisionState | null }

/** What follows from the board’s decision: the seat is given to who is named, or taken back with a decision that is no more, or a name that was wrong. */
export const deedOfBoard = ({ organisation, seat, state }: Settling, sits: Id | null): 'give' | 'takeBack' | 'giveAnother' | null => {
  if (state !== 'adopted') return seat === null ? null : 'takeBack'
  if (organisation === null) return seat === null ? null : 'takeBack'
  if (seat === null) return 'give'
  return sits === organisation ? null : 'giveAnother'
}

/** What the assembly’s decision makes of a seat; null: nothing is decided, so that a decision taken back is taken back. */
export const outcomeOf = (state: DecisionState | null): Ratified | null =>
  state === 'adopted' ? 'ratified' : state === 'rejected' ? 'refused' : null

/** A meeting keeps the seats it was held with: the one it gives begins the day after, or once the other has ended. */
export const firstDayOf = (held: Day, left: Day): Day => {
  const next = addDays(held, 1)
  return left > next ? left : next
}
