import { newId } from '#base/id.ts'
import { day, id, several, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { addSeats, bodyFile } from './body.store.ts'
import { checkSeat, type Seat } from './body.ts'
import { seatGiven } from './facts.ts'
import { mayKeepBodies } from './meeting.access.ts'

/** Organisations sit in a body from a day; several at once. */
export const giveSeats = useCase({
  name: 'governance.giveSeats',
  input: z.object({ body: id(), organisations: several(id()), from: day() }),
  load: ({ db, hub, today }, { body }) => bodyFile(db, hub.id, body, today),
  may: (who) => mayKeepBodies(who),
  run: async (act, { body, organisations, from }, file) => {
    if (organisations.length === 0) return wrong(problem('organisations', 'seat.nobodyTicked'))
    const known = new Set(file.organisations.map((one) => one.id))
    if (organisations.some((org) => !known.has(org))) return wrong(problem('organisations', 'seat.notOfTheHub'))
    const seats = [...new Set(organisations)].map((org): Seat => ({ id: newId(), org, period: { from, until: null } }))
    const problems = seats.flatMap((seat) => checkSeat(seat, file.seats).map((one) => ({ ...one, path: 'organisations' })))
    if (problems.length > 0) return wrong(...problems.slice(0, 1))
    const kept = new Set(await addSeats(act.db, act.hub.id, body, seats))
    for (const { id: seat, org } of seats.filter((one) => kept.has(one.id))) {
      act.record(seatGiven, body, { seat, organisation: org, from })
    }
    return ok({ body, seats: kept.size })
  },
})
