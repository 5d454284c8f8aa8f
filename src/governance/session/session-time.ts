import { addDays, addMinutes, dayAt, type Instant, instantOf } from '#base/day.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, unless, wrong } from '#base/result.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'

/** People are noted as they come in, some time before the session opens. */
const EARLY = -3 * 60
/** Before it opens, a time is one of the last hours, never that of the day before. */
const RECENT = -20 * 60

/** What is said of a time that has not come. */
type Future = 'attendance.inTheFuture' | 'meeting.opensInTheFuture' | 'meeting.closesInTheFuture'

/** The instant a typed time means in a session, now when none is typed. A session may go past midnight: an early hour is then the next day's. */
export const momentOf = (
  file: Pick<MeetingFile, 'meeting' | 'zone'>,
  time: string | null,
  now: Instant,
  future: Future,
): Result<Instant> => {
  if (time === null) return ok(now)
  const { openedAt } = file.meeting
  const day = dayAt(openedAt ?? now, file.zone)
  const that = instantOf(day, time, file.zone)
  const at =
    openedAt === null
      ? that > now && instantOf(addDays(day, -1), time, file.zone) >= addMinutes(now, RECENT)
        ? instantOf(addDays(day, -1), time, file.zone)
        : that
      : that < addMinutes(openedAt, EARLY)
        ? instantOf(addDays(day, 1), time, file.zone)
        : that
  return at > now ? wrong(problem('at', future)) : ok(at)
}

/** When somebody came or left: while people may be noted, at a time that has come, and not under a decision that counted them. */
export const movementAt = (
  file: Pick<MeetingFile, 'meeting' | 'zone' | 'decidedAt'>,
  time: string | null,
  now: Instant,
): Result<Instant> => {
  const next = afterAct(file.meeting.state, 'attend')
  if (!next.ok) return next
  const moment = momentOf(file, time, now, 'attendance.inTheFuture')
  return moment.ok && time !== null ? unless(beforeADecision(file, moment.value), moment.value) : moment
}

/** Who is there when a point is settled stands in its record: attendance before that moment no longer changes. */
export const beforeADecision = (file: Pick<MeetingFile, 'decidedAt'>, at: Instant): Problem[] =>
  file.decidedAt !== null && at <= file.decidedAt ? [problem('at', 'attendance.beforeADecision')] : []
