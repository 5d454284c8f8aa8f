import { newId } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { beginSuspension } from './suspension.store.ts'
import { checkSuspending } from './suspension.ts'
import { meetingSuspended } from './suspension-facts.ts'

/** The session pauses, now: everybody’s screen says since when, and each act waits until it goes on. */
export const suspendMeeting = useCase({
  name: 'governance.suspendMeeting',
  input: z.object({ meeting: id() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, _input, { meeting, points }) => {
    const decisions = await decisionsOf(act.db, act.hub.id, meeting.id)
    const voting = decisions.find((one) => runningVote(one) !== undefined)
    const running = voting ? (points.find((one) => one.id === voting.point)?.title ?? '') : null
    const next = checkSuspending(meeting, running)
    if (!next.ok) return next
    const suspension = newId()
    if (!(await beginSuspension(act.db, act.hub.id, meeting.id, suspension, act.now))) return wrong(problem('', 'meeting.suspended'))
    act.record(meetingSuspended, meeting.id, { suspension, at: act.now })
    return ok({ meeting: meeting.id })
  },
})
