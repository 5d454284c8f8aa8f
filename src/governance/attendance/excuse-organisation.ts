import { id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { excuseNoted } from '#governance/facts.ts'
import { mayExcuse } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadMeeting, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { addExcuse, removeExcuse } from './attendance.store.ts'

/** An organisation says that it will not come, or that it will after all. */
export const excuseOrganisation = useCase({
  name: 'governance.excuseOrganisation',
  input: z.object({ meeting: id(), organisation: id(), comes: ticked() }),
  load: async (context, input) => {
    const file = await loadMeeting(context, input)
    return file && { file, organisation: input.organisation }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, organisation }) => mayExcuse(who, subjectOf(file), organisation),
  run: async (act, { organisation, comes }, { file: { meeting } }) => {
    if (!['convened', 'open', 'suspended', 'closed'].includes(meeting.state)) return wrong(problem('', `meeting.${meeting.state}`))
    if (comes) await removeExcuse(act.db, act.hub.id, meeting.id, organisation)
    else await addExcuse(act.db, act.hub.id, meeting.id, organisation, act.actor?.person ?? null, act.now)
    act.record(excuseNoted, meeting.id, { organisation, excused: !comes })
    return ok({ meeting: meeting.id })
  },
})
