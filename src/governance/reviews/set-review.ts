import { dayAt } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { day, id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { decisionById, meetingOfDecision } from '#governance/decisions/decision.store.ts'
import { mayNote, maySeeMeeting, maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import type { Who } from '#logbook/actor.ts'
import { type Context, useCase } from '#logbook/use-case.ts'
import { holdReviews, setReview as keep } from './review.store.ts'
import { checkReviewDay } from './review.ts'
import { reviewSet } from './review-facts.ts'

const load = async ({ db, hub }: Context, input: { meeting?: string | undefined; decision: string }) => {
  await holdReviews(db, hub.id, input.decision)
  const [decision, meeting] = await Promise.all([decisionById(db, hub.id, input.decision), meetingOfDecision(db, hub.id, input.decision)])
  const file = meeting === null ? null : await meetingOf(db, hub.id, meeting)
  return decision && file && (input.meeting ?? meeting) === meeting ? { decision, file } : null
}
type Subject = NonNullable<Awaited<ReturnType<typeof load>>>

const sees = (who: Who, { decision, file }: Subject): boolean =>
  maySeeMeeting(who, subjectOf(file)) || (decision.registered && maySeeRegister(who))

/** « À revoir le… »: said when it is adopted, or later. Left empty, it is no longer reviewed. */
export const setReview = useCase({
  name: 'governance.setReview',
  /** `meeting`: in whose session it is said. */
  input: z.object({ meeting: id().optional(), decision: id(), on: orNothing(day()) }),
  load,
  mayView: sees,
  may: (who, { file }) => mayNote(who, subjectOf(file)),
  run: async (act, { on }, { decision, file }) => {
    const { db, hub, now, actor } = act
    if (file.meeting.state === 'suspended') return wrong(problem('', 'meeting.suspended'))
    const decided = decision.outcome ? dayAt(decision.outcome.at, file.zone) : file.day
    const problems = on === null ? [] : checkReviewDay(on, decided, decision.state)
    if (problems.length > 0) return wrong(...problems)
    if (!actor) throw new Error('a review is set by somebody')
    const review = await keep(db, hub.id, { id: newId(), decision: decision.id, on, by: actor.person, at: now })
    act.record(reviewSet, decision.id, { review, on })
    return ok({ decision: decision.id, meeting: file.meeting.id, point: decision.point, review })
  },
})
