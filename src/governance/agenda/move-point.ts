import { choice, id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { mayWriteAgenda } from '#governance/calls/second-call.ts'
import { agendaChanged } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepOrder } from './agenda.store.ts'
import { movePoint as moved } from './agenda.ts'

/** One place up or down; any other business stays last. */
export const movePoint = useCase({
  name: 'governance.movePoint',
  input: z.object({ meeting: id(), point: id(), way: choice(['up', 'down']) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file }) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { way }, { file, point }) => {
    const { meeting, points } = file
    const next = mayWriteAgenda(file)
    if (!next.ok) return next
    await keepOrder(act.db, act.hub.id, moved(points, point.id, point.position + (way === 'up' ? -1 : 1)))
    act.record(agendaChanged, meeting.id, { point: point.id, what: 'moved', kind: null })
    return ok({ meeting: meeting.id, point: point.id })
  },
})
