import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayWriteAgenda } from '#governance/calls/second-call.ts'
import { dropFiles } from '#governance/enclosures/drop-files.ts'
import { agendaChanged } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepOrder, removePoint as takeOut } from './agenda.store.ts'
import { ordered } from './agenda.ts'

/** Takes a point off the agenda, as long as nobody spoke on it. */
export const removePoint = useCase({
  name: 'governance.removePoint',
  input: z.object({ meeting: id(), point: id() }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file }) => mayFacilitate(who, subjectOf(file)),
  run: async (act, _input, { file, point }) => {
    const { meeting, points } = file
    const next = mayWriteAgenda(file)
    if (!next.ok) return next
    if (meeting.currentPoint === point.id) return wrong(problem('', 'agenda.alreadyDiscussed'))
    if (!(await takeOut(act.db, act.hub.id, point.id))) return wrong(problem('', 'agenda.alreadyDiscussed'))
    if (meeting.convenedAt === null) await dropFiles(act, point.documents)
    await keepOrder(act.db, act.hub.id, ordered(points.filter((one) => one.id !== point.id)))
    await changeMeeting(act.db, act.hub.id, meeting.id, { changed_at: act.now })
    act.record(agendaChanged, meeting.id, { point: point.id, what: 'removed', kind: null })
    return ok({ meeting: meeting.id })
  },
})
