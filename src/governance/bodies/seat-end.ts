import { addDays, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Period } from '#base/period.ts'

/** A seat of an organisation that leaves the hub. `lastHeld`: day of the last meeting of the body that was opened; null: none yet. */
export type LeavingSeat = { id: Id; body: Id; org: Id; period: Period; lastHeld: Day | null }

/** `until`: its first day without; null: it was still to come, and never begins. */
export type SeatEnd = { seat: LeavingSeat; until: Day | null }

/**
 * What the end of a membership, on its first day without, does to a seat; null: nothing, it has ended by then. The seat of a body of the hub is a
 * member's, so it ends that very day; but a meeting that was held with it keeps it (its quorum and its PV stand): then it ends the day after.
 */
export const seatEndOf = (seat: LeavingSeat, until: Day): SeatEnd | null => {
  const { period, lastHeld } = seat
  const kept = lastHeld !== null && lastHeld >= until ? addDays(lastHeld, 1) : until
  if (period.until !== null && period.until <= kept) return null
  return { seat, until: period.from >= kept ? null : kept }
}

/** Of all the seats of an organisation, those that end with its membership. */
export const seatsEndingWith = (seats: LeavingSeat[], until: Day): SeatEnd[] =>
  seats.flatMap((seat) => {
    const end = seatEndOf(seat, until)
    return end ? [end] : []
  })
