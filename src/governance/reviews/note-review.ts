import { newId } from '#base/id.ts'
import { choice, day, id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayNote } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { holdReviews, noteReview as note, reviewsAround, setReview, stateAt } from './review.store.ts'
import { checkReviewDay, checkReviewing, reviewOutcomes } from './review.ts'
import { reviewNoted, reviewSet } from './review-facts.ts'

/** What the body made of a decision it looked at again, at the point that takes it up; put right until the PV is sealed. */
export const noteReview = useCase({
  name: 'governance.noteReview',
  input: z.object({ meeting: id(), point: id(), became: choice(reviewOutcomes), next: orNothing(day()) }),
  load: async (context, input) => {
    const found = await loadPoint(context, input)
    if (!found) return null
    const review = (await reviewsAround(context.db, context.hub.id, input.meeting)).here.find(({ at }) => at === input.point)
    return review ? { ...found, review } : null
  },
  mayView: seesPoint,
  may: (who, { file }) => mayNote(who, subjectOf(file)),
  run: async (act, { became, next }, { file: { meeting, day: held }, point, review }) => {
    const may = afterAct(meeting.state, 'note')
    if (!may.ok) return may
    if (review.became !== null && review.point !== point.id) return wrong(problem('', 'review.saidElsewhere'))
    const { db, hub, now, actor } = act
    await holdReviews(db, hub.id, review.decision)
    const again = became === 'renewed' ? next : null
    const problems = [
      ...checkReviewing(became, await stateAt(db, hub.id, point.id)),
      ...(again === null ? [] : checkReviewDay(again, held, 'adopted').map((one) => ({ ...one, path: 'next' }))),
    ]
    if (problems.length > 0) return wrong(...problems)
    if (!actor) throw new Error('a review is noted by somebody')
    await note(db, hub.id, review.id, { became, point: point.id, by: actor.person, at: now })
    act.record(reviewNoted, review.decision, { review: review.id, meeting: meeting.id, point: point.id, became })
    const set = await setReview(db, hub.id, { id: newId(), decision: review.decision, on: again, by: actor.person, at: now })
    if (again !== null || review.became !== null) act.record(reviewSet, review.decision, { review: set, on: again })
    return ok({ meeting: meeting.id, point: point.id })
  },
})
