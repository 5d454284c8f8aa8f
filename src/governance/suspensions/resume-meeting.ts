import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { withheldAt } from '#governance/arrears/arrears.ts'
import { withholdNow } from '#governance/arrears/follow-arrears.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { endSuspension } from './suspension.store.ts'
import { checkResuming } from './suspension.ts'
import { meetingResumed } from './suspension-facts.ts'

/** The session goes on where it paused; also the way back from a slip. */
export const resumeMeeting = useCase({
  name: 'governance.resumeMeeting',
  input: z.object({ meeting: id() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, _input, file) => {
    const { meeting, suspensions } = file
    const next = checkResuming(meeting)
    if (!next.ok) return next
    const paused = suspensions.find(({ until }) => until === null)
    await endSuspension(act.db, act.hub.id, meeting.id, act.now)
    if (paused) act.record(meetingResumed, meeting.id, { suspension: paused.id, at: act.now })
    // Who has paid while it paused votes again; nobody loses a vote to a pause.
    await withholdNow(act, file, withheldAt(file.withheld, act.now))
    return ok({ meeting: meeting.id })
  },
})
