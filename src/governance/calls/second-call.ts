import { type Day, dayAt, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Result, wrong } from '#base/result.ts'
import { decides } from '#governance/agenda/agenda.ts'
import { afterAct, isRunning, type MeetingState } from '#governance/meetings/meeting.ts'
import { type MeetingFile, type PreparedPoint, quorumOf } from '#governance/meetings/meeting-file.ts'
import { earliestDay } from './second-call-rule.ts'

/** The meeting a second call calls again. */
export type FirstCall = { id: Id; startsAt: Instant }

/** The second call of a meeting. */
export type LaterCall = FirstCall & { state: MeetingState }

/** All that its quorum is counted from, and its points. */
type Called = Parameters<typeof quorumOf>[0] & Pick<MeetingFile, 'meeting' | 'body' | 'points' | 'settled' | 'firstCall' | 'secondCall'>

/** Decided for good, or heard while the quorum was there: what stands needs no second call. */
const isSettled = (file: Called, { id, kind, beganAt, endedAt }: PreparedPoint): boolean => {
  if (file.settled.includes(id)) return true
  if (decides(kind) || beganAt === null) return false
  return [beganAt, ...(endedAt ? [endedAt] : [])].some((at) => quorumOf(file, at).reached)
}

/** What a second call takes up: the points the first announced and did not settle, in their order; nothing else (invariant 4.1, agenda). */
export const pointsLeft = (file: Called): PreparedPoint[] =>
  file.points.filter((point) => !point.addedAfterNotice && !isSettled(file, point)).sort((a, b) => a.position - b.position)

/** Every reason why the meeting is not called a second time; none: it may be. */
export const whyNotCallAgain = (file: Called, now: Instant): Problem[] => {
  const { meeting, body, firstCall, secondCall } = file
  const no = (code: string): Problem[] => [problem('', code)]
  if (firstCall) return no('recall.onlyOnce')
  if (secondCall) return no('recall.already')
  if (!body.rules.secondCall) return no('recall.notInTheRules')
  if (!isRunning(meeting) && meeting.state !== 'closed' && meeting.state !== 'sealed') return no('recall.notHeld')
  if (quorumOf(file, meeting.closedAt ?? now).reached) return no('recall.quorumThere')
  return pointsLeft(file).some(({ anyOther }) => !anyOther) ? [] : no('recall.nothingLeft')
}

/** A second call is not brought forward. */
export const checkSecondDay = ({ firstCall, body, zone }: Pick<MeetingFile, 'firstCall' | 'body' | 'zone'>, day: Day): Problem[] => {
  const { secondCall } = body.rules
  if (!firstCall || !secondCall) return []
  const first = dayAt(firstCall.startsAt, zone)
  const earliest = earliestDay(first, secondCall)
  return day < earliest ? [problem('day', 'recall.tooSoon', { first, earliest, days: secondCall.minDays })] : []
}

/** Whether the agenda may be written: that of a second call is the one of the first. */
export const mayWriteAgenda = ({ meeting, firstCall }: Pick<MeetingFile, 'meeting' | 'firstCall'>): Result<MeetingState> =>
  firstCall ? wrong(problem('', 'recall.agendaLocked')) : afterAct(meeting.state, 'writeAgenda')
