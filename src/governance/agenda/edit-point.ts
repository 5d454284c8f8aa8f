import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayWriteAgenda } from '#governance/calls/second-call.ts'
import { agendaChanged } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { pointFields } from './add-point.ts'
import { changePoint } from './agenda.store.ts'
import { checkPoint } from './agenda.ts'

/** Title, nature, length and text of a point; once it has been opened it belongs to the record. */
export const editPoint = useCase({
  name: 'governance.editPoint',
  input: z.object({ meeting: id(), point: id(), ...pointFields }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file }) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { title, kind, minutes, proposal }, { file, point }) => {
    const { meeting } = file
    const next = mayWriteAgenda(file)
    if (!next.ok) return next
    if (point.beganAt !== null) return wrong(problem('', 'agenda.alreadyDiscussed'))
    const edited = { ...point, title, kind, minutes, proposal }
    const problems = checkPoint(edited)
    if (problems.length > 0) return wrong(...problems)
    await changePoint(act.db, act.hub.id, { id: point.id, title, kind, minutes, proposal })
    await changeMeeting(act.db, act.hub.id, meeting.id, { changed_at: act.now })
    act.record(agendaChanged, meeting.id, { point: point.id, what: 'edited', kind })
    return ok({ meeting: meeting.id, point: point.id })
  },
})
