import { addMonths, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { DecisionState } from '#governance/decisions/decision.ts'
import type { MeetingState } from '#governance/meetings/meeting.ts'

/** A point that decides an application, the latest meeting first. `state` null: nothing was put to the body on it; `on`: the day of the last word. */
export type AdmissionPoint = { meeting: MeetingState; day: Day; decision: Id | null; state: DecisionState | null; on: Day | null }

const TO_COME: readonly MeetingState[] = ['draft', 'convened', 'open']
/** Nothing was decided, and nothing is on the table any more: the application waits on. */
const LEFT: readonly (DecisionState | null)[] = ['notAdopted', 'adjourned', 'withdrawn']

/** What members is told of an application. */
type Standing = { is: 'waits' } | { is: 'placed'; on: Day } | { is: 'admitted' | 'refused'; decision: Id; on: Day }

/** Where the body has got to with an application: a function of the points that took it up, so that a decision taken back is taken back. */
export const standingOf = (points: AdmissionPoint[]): Standing => {
  for (const { state, decision, on, day } of points) {
    if (decision === null || (state !== 'adopted' && state !== 'rejected')) continue
    return { is: state === 'adopted' ? 'admitted' : 'refused', decision, on: on ?? day }
  }
  const next = points.find(({ meeting, state }) => TO_COME.includes(meeting) && !LEFT.includes(state))
  return next ? { is: 'placed', on: next.day } : { is: 'waits' }
}

/** A membership begins with its decision, or later on a day that is chosen: at most in a year. */
export const checkFirstDay = (from: Day, held: Day): Problem[] => {
  if (from < held) return [problem('from', 'admission.beforeTheMeeting', { day: held })]
  return from > addMonths(held, 12) ? [problem('from', 'admission.tooFar')] : []
}
