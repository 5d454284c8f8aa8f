import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { passTo } from '#governance/agenda/agenda.store.ts'
import { pointReached } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'

/** The meeting passes to a point: every screen follows, and its length is counted from now. */
export const goToPoint = useCase({
  name: 'governance.goToPoint',
  input: z.object({ meeting: id(), point: id() }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file }) => mayFacilitate(who, subjectOf(file)),
  run: async (act, _input, { file: { meeting }, point }) => {
    const next = afterAct(meeting.state, 'decide')
    if (!next.ok) return next
    if (meeting.currentPoint === point.id && point.endedAt === null && point.beganAt !== null)
      return ok({ meeting: meeting.id, point: point.id })
    await passTo(act.db, act.hub.id, meeting.id, point.id, act.now)
    act.record(pointReached, meeting.id, { point: point.id, at: act.now })
    return ok({ meeting: meeting.id, point: point.id })
  },
})
