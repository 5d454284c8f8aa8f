import { addDays, addMinutes, type Instant, instantOf } from '#base/day.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { MeetingFile } from './meeting-file.ts'

const HALF_A_DAY = 12 * 60

/** The instant a typed time means in a session, now when none is typed. A session may go past midnight: an early hour is then the next day's. */
export const momentOf = (file: Pick<MeetingFile, 'meeting' | 'day' | 'zone'>, time: string | null, now: Instant): Result<Instant> => {
  if (time === null) return ok(now)
  const sameDay = instantOf(file.day, time, file.zone)
  const nextDay = instantOf(addDays(file.day, 1), time, file.zone)
  const at = sameDay < addMinutes(file.meeting.startsAt, -HALF_A_DAY) || nextDay <= now ? nextDay : sameDay
  return at > now ? wrong(problem('at', 'attendance.inTheFuture')) : ok(at)
}

/** Who is there when a point is settled stands in its record: attendance before that moment no longer changes. */
export const beforeADecision = (file: Pick<MeetingFile, 'decidedAt'>, at: Instant): Problem[] =>
  file.decidedAt !== null && at <= file.decidedAt ? [problem('at', 'attendance.beforeADecision')] : []
