import { day, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { seatEnded } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { bodyFile, endSeat as keepEnd } from './body.store.ts'
import { checkSeat } from './body.ts'

/** An organisation no longer sits; `until` is its first day without the seat. */
export const endSeat = useCase({
  name: 'governance.endSeat',
  input: z.object({ body: id(), seat: id(), until: day() }),
  load: async ({ db, hub, today }, input) => {
    const file = await bodyFile(db, hub.id, input.body, today)
    const seat = file?.seats.find((one) => one.id === input.seat)
    return file && seat ? { file, seat } : null
  },
  may: (who) => mayKeepBodies(who),
  run: async (act, { body, until }, { file, seat }) => {
    if (seat.period.until !== null && seat.period.until <= until) return wrong(problem('until', 'seat.endedAlready'))
    const problems = checkSeat({ ...seat, period: { from: seat.period.from, until } }, file.seats)
    if (problems.length > 0) return wrong(...problems)
    await keepEnd(act.db, act.hub.id, seat.id, until)
    act.record(seatEnded, body, { seat: seat.id, organisation: seat.org, until })
    return ok({ body })
  },
})
