import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { type Result, wrong } from '#base/result.ts'
import { afterAct, type Meeting, type MeetingState } from '#governance/meetings/meeting.ts'

/** A session pauses from `from` (included) until `until` (excluded; null: it still does). Presence is counted through it. */
export type Suspension = { id: Id; from: Instant; until: Instant | null }

type Span = Pick<Suspension, 'from' | 'until'>

/** Since when it pauses; null: it does not. */
export const pausedSince = (suspensions: Span[]): Instant | null => suspensions.find(({ until }) => until === null)?.from ?? null

/** The state of a meeting as people see it: status is derived from its pauses, never kept beside them (field notes, governance, finding 5). */
export const stateOf = (kept: MeetingState, suspensions: Span[]): MeetingState =>
  kept === 'open' && pausedSince(suspensions) !== null ? 'suspended' : kept

/** An open vote is not left in the air: it is closed or voided first. `running`: the title of the point that is voted on. */
export const checkSuspending = (meeting: Pick<Meeting, 'state'>, running: string | null): Result<MeetingState> => {
  const next = afterAct(meeting.state, 'suspend')
  if (!next.ok) return next
  return running === null ? next : wrong(problem('', 'meeting.suspendVoteRuns', { title: running }))
}

/** « Reprendre » pressed twice, by two people: nothing is left to do. */
export const checkResuming = (meeting: Pick<Meeting, 'state'>): Result<MeetingState> => {
  if (meeting.state === 'open') return wrong(problem('', 'meeting.notSuspended'))
  return afterAct(meeting.state, 'resume')
}

/** Minutes of pause between two instants: what a point took does not hold them. Rounded down, as minutes are told. */
export const pausedMinutes = (suspensions: Span[], from: Instant, to: Instant): number => {
  const spent = suspensions.reduce((sum, one) => {
    const begins = Math.max(ms(one.from), ms(from))
    const ends = Math.min(one.until === null ? ms(to) : ms(one.until), ms(to))
    return sum + Math.max(0, ends - begins)
  }, 0)
  return Math.floor(spent / 60_000)
}

/** What was said, written or decided while a session paused: nothing may be. `at`: instants of what was recorded. */
export const saidInPause = (suspensions: Span[], at: Instant[]): Instant[] =>
  at.filter((one) => suspensions.some(({ from, until }) => from < one && (until === null || one < until)))

/** A session ends no earlier than its last pause began, nor than it resumed. */
export const lastMoment = (suspensions: Span[]): Instant[] => suspensions.map(({ from, until }) => until ?? from)

const ms = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds
