import { id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { keepersNamed } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { useCase } from '#logbook/use-case.ts'

/** Who keeps the session and who writes: a collegial body names them at each meeting, and they sign the PV. Nobody gives herself the floor. */
export const nameKeepers = useCase({
  name: 'governance.nameKeepers',
  input: z.object({ meeting: id(), facilitator: orNothing(id()), secretary: orNothing(id()) }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { facilitator, secretary }, { meeting, names }) => {
    if (['suspended', 'sealed', 'cancelled'].includes(meeting.state)) return wrong(problem('', `meeting.${meeting.state}`))
    if (facilitator && !(facilitator in names.people)) return wrong(problem('facilitator', 'meeting.keeperUnknown'))
    if (secretary && !(secretary in names.people)) return wrong(problem('secretary', 'meeting.keeperUnknown'))
    await changeMeeting(act.db, act.hub.id, meeting.id, { facilitator_id: facilitator, secretary_id: secretary })
    act.record(keepersNamed, meeting.id, { facilitator, secretary })
    return ok({ meeting: meeting.id })
  },
})
