import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { choice, day, id, orNothing, several, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { seatGiven } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { addSeats, type BodyFile, bodyFile } from './body.store.ts'
import { checkSeat } from './body.ts'
import { checkSitting, type SeatQuality, seatQualities } from './seat-quality.ts'

/** Organisations sit in a body from a day; several at once. */
export const giveSeats = useCase({
  name: 'governance.giveSeats',
  input: z.object({ body: id(), organisations: several(id()), from: day(), quality: orNothing(choice(seatQualities)) }),
  load: ({ db, hub, today }, { body }) => bodyFile(db, hub.id, body, today),
  may: (who) => mayKeepBodies(who),
  run: async (act, { body, organisations, from, quality }, file) => {
    if (organisations.length === 0) return wrong(problem('organisations', 'seat.nobodyTicked'))
    const given = await seatAll(act, file, organisations, from, quality ?? 'member')
    return given.ok ? ok({ body, seats: given.value }) : given
  },
})

/** Seats for several organisations at once; how many were given. */
export const seatAll = async (
  act: Act,
  file: BodyFile,
  organisations: Id[],
  from: Day,
  quality: SeatQuality = 'member',
): Promise<Result<number>> => {
  const sitting = checkSitting(file.body.rules, { person: false, quality })
  if (sitting.length > 0) return wrong(...sitting)
  const known = new Set(file.organisations.map((one) => one.id))
  if (organisations.some((org) => !known.has(org))) return wrong(problem('organisations', 'seat.notOfTheHub'))
  const seats = [...new Set(organisations)].map((org) => ({ id: newId(), org, period: { from, until: null }, quality }))
  const name = (org: Id) => file.organisations.find(({ id: one }) => one === org)?.name ?? ''
  const problems = seats.flatMap((seat) =>
    checkSeat(seat, file.seats).map((one) => ({ ...one, path: 'organisations', values: { organisation: name(seat.org) } })),
  )
  if (problems.length > 0) return wrong(...problems)
  const kept = new Set(await addSeats(act.db, act.hub.id, file.body.id, seats))
  for (const { id: seat, org } of seats.filter((one) => kept.has(one.id))) {
    act.record(seatGiven, file.body.id, { seat, organisation: org, from, quality })
  }
  return ok(kept.size)
}
