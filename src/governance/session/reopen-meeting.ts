import type { Instant } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { resumePoint } from '#governance/agenda/agenda.store.ts'
import { withholdNow } from '#governance/arrears/follow-arrears.ts'
import { meetingReopened } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { checkReopening } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { resumeDecisions } from './settle-decisions.ts'

/** Closed by mistake: the session goes on where it stopped. What is in the register stays there. */
export const reopenMeeting = useCase({
  name: 'governance.reopenMeeting',
  input: z.object({ meeting: id() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, _input, file) => {
    const { meeting, secondCall } = file
    const next = checkReopening(meeting, act.now)
    if (!next.ok) return next
    // What it left is on another agenda: it would be decided twice.
    if (secondCall) return wrong(problem('', 'recall.calledAgain'))
    await changeMeeting(act.db, act.hub.id, meeting.id, { state: next.value, closed_at: null })
    if (meeting.currentPoint) await resumePoint(act.db, act.hub.id, meeting.currentPoint)
    const wasClosedAt = meeting.closedAt as Instant
    await resumeDecisions(act, meeting.id, wasClosedAt)
    await withholdNow(act, file, file.entitled)
    act.record(meetingReopened, meeting.id, { wasClosedAt })
    return ok({ meeting: meeting.id })
  },
})
