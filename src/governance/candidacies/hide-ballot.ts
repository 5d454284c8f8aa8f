import { z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { loadPoint } from '#governance/decisions/decision-act.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { useCase } from '#logbook/use-case.ts'
import { hideSlate } from './candidacy.store.ts'
import { pointOf, seesPointOf, whyNotNow } from './candidacy-act.ts'
import { ballotHidden } from './candidacy-facts.ts'

/**
 * Where the rules say aloud, one voter is enough for a confidential ballot (governance notes, 2). Whoever keeps the session notes that it was asked: nobody is named, and
 * as nobody does it from a phone of their own, no trace of the request names them either.
 */
export const hideBallot = useCase({
  name: 'governance.hideBallot',
  input: z.object(pointOf),
  load: loadPoint,
  mayView: seesPointOf,
  may: (who, { file }) => mayFacilitate(who, subjectOf(file)),
  run: async (act, _, { file, point, decision }) => {
    const stops = whyNotNow(file, point)
    if (stops.length > 0) return wrong(...stops)
    if (!point.slate) return wrong(problem('', 'candidacy.describeFirst'))
    if (decision && (decision.outcome !== null || runningVote(decision))) return wrong(problem('', 'candidacy.ballotOpened'))
    await hideSlate(act.db, act.hub.id, point.id)
    act.record(ballotHidden, file.meeting.id, { point: point.id })
    return ok({ meeting: file.meeting.id, live: file.meeting.state === 'open' })
  },
})
