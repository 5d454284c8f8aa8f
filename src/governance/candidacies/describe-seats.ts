import { day, id, orNothing, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { listBodies } from '#governance/bodies/body.store.ts'
import { loadPoint } from '#governance/decisions/decision-act.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepSlate } from './candidacy.store.ts'
import { checkSlate, isFrozen } from './candidacy.ts'
import { pointOf, seesPointOf, whyNotNow } from './candidacy-act.ts'
import { seatsDescribed } from './candidacy-facts.ts'

/** What is elected: how many seats of which body, or a charge (`body` empty), until when. Said anew until the ballot opens; candidacies stay. */
export const describeSeats = useCase({
  name: 'governance.describeSeats',
  input: z.object({ ...pointOf, body: orNothing(id()), seats: whole(0, 1_000), until: orNothing(day()) }),
  load: async (context, input) => {
    const subject = await loadPoint(context, input)
    return subject && { ...subject, bodies: await listBodies(context.db, context.hub.id, context.today, context.now) }
  },
  mayView: seesPointOf,
  may: (who, { file }) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { body, seats, until }, { file, point, decision, bodies }) => {
    const stops = whyNotNow(file, point)
    if (stops.length > 0) return wrong(...stops)
    if (isFrozen(decision)) return wrong(problem('', 'candidacy.ballotOpened'))
    const problems = [
      ...checkSlate({ seats, until }, file.day),
      ...(body === null || bodies.some((one) => one.id === body) ? [] : [problem('body', 'candidacy.bodyUnknown')]),
    ]
    if (problems.length > 0) return wrong(...problems)
    await keepSlate(act.db, act.hub.id, point.id, { body, seats, until })
    act.record(seatsDescribed, file.meeting.id, { point: point.id, body, seats, until })
    return ok({ meeting: file.meeting.id, point: point.id })
  },
})
