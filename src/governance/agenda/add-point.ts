import { newId } from '#base/id.ts'
import { choice, id, optionalText, text, whole, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { mayWriteAgenda } from '#governance/calls/second-call.ts'
import { agendaChanged } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { addPoints, keepOrder, type NewPoint } from './agenda.store.ts'
import { checkPoint, ordered, pointKinds } from './agenda.ts'

export const pointFields = {
  title: text(300),
  kind: choice(pointKinds),
  minutes: whole(0, 100_000),
  proposal: optionalText(20_000),
}

/** One more point, before any other business. After the notice it is marked so: some bodies decide only what was announced. */
export const addPoint = useCase({
  name: 'governance.addPoint',
  input: z.object({ meeting: id(), ...pointFields }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { title, kind, minutes, proposal }, file) => {
    const { meeting, points } = file
    const next = mayWriteAgenda(file)
    if (!next.ok) return next
    const point: NewPoint = {
      ...{ id: newId(), position: points.length + 1, kind, title, minutes, proposal, anyOther: false },
      ...{ addedAfterNotice: meeting.convenedAt !== null, approves: null, carries: null, proposer: null },
    }
    const problems = checkPoint(point)
    if (problems.length > 0) return wrong(...problems)
    await addPoints(act.db, act.hub.id, meeting.id, [point])
    await keepOrder(act.db, act.hub.id, ordered([...points, point]))
    await changeMeeting(act.db, act.hub.id, meeting.id, { changed_at: act.now })
    act.record(agendaChanged, meeting.id, { point: point.id, what: 'added', kind })
    return ok({ meeting: meeting.id, point: point.id })
  },
})
