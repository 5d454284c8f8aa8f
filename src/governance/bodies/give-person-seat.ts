import { newId } from '#base/id.ts'
import { choice, day, id, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { seatGiven } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { takePart } from '#members/api.ts'
import { addSeats, bodyFile, peopleCalled } from './body.store.ts'
import { checkSeat } from './body.ts'
import { checkSitting, seatQualities } from './seat-quality.ts'

/** A person sits in her own name from a day, where the rules of the body open its seats: one person, one voice, also when she speaks for an organisation. */
export const givePersonSeat = useCase({
  name: 'governance.givePersonSeat',
  input: z.object({ body: id(), name: text(254), from: day(), quality: choice(seatQualities) }),
  load: ({ db, hub, today }, { body }) => bodyFile(db, hub.id, body, today),
  may: (who) => mayKeepBodies(who),
  run: async (act, { body, name, from, quality }, file) => {
    const { db, hub } = act
    const closed = checkSitting(file.body.rules, { person: true, quality })
    if (closed.length > 0) return wrong(...closed)
    const [person, other] = await peopleCalled(db, hub.id, name)
    if (!person) return wrong(problem('name', 'seat.personUnknown', { name }))
    if (other) return wrong(problem('name', 'seat.homonyms', { name }))
    const seat = { id: newId(), org: person.id, period: { from, until: null }, quality }
    if (checkSeat(seat, file.seats).length > 0) return wrong(problem('name', 'seat.personSits', { name: person.name }))
    await takePart(db, hub.id, person.id, from, act.now)
    const [kept] = await addSeats(db, hub.id, body, [seat])
    if (!kept) return wrong(problem('name', 'seat.personSits', { name: person.name }))
    act.record(seatGiven, body, { seat: seat.id, organisation: person.id, from, quality })
    return ok({ body })
  },
})
