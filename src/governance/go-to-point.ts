import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { passTo } from './agenda.store.ts'
import { pointReached } from './facts.ts'
import { mayFacilitate } from './meeting.access.ts'
import { afterAct } from './meeting.ts'
import { subjectOf } from './meeting-file.ts'
import { loadPoint, seesPoint } from './meeting-load.ts'

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
