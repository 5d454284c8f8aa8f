import { seatEnded, seatResumed } from '#governance/facts.ts'
import { on } from '#logbook/use-case.ts'
import { membershipEnded, membershipEndUndone } from '#members/api.ts'
import { endSeatsWith, seatsOf, takeSeatsBack } from './seat-end.store.ts'
import { seatsEndingWith } from './seat-end.ts'

/** Who is no member any more sits nowhere: its seats end with its membership. What was decided with them stays. */
export const endSeats = on(membershipEnded, async (act, { subject: organisation, data: { membership, until } }) => {
  const { db, hub } = act
  const ends = seatsEndingWith(await seatsOf(db, hub.id, organisation, until, hub.zone), until)
  await endSeatsWith(db, hub.id, membership, ends)
  for (const { seat, until: day } of ends) act.record(seatEnded, seat.body, { seat: seat.id, organisation, until: day ?? seat.period.from })
})

/** The end was noted by mistake: its seats are as they were. */
export const giveSeatsBack = on(membershipEndUndone, async (act, { data: { membership } }) => {
  for (const { seat, body, org } of await takeSeatsBack(act.db, act.hub.id, membership))
    act.record(seatResumed, body, { seat, organisation: org })
})
