import { dayAt, timeAt } from '#base/day.ts'
import type { MinutesFacts } from './minutes.ts'
import type { MinutesData, QuorumData } from './minutes-document.ts'

/** A session that closed without ever having its quorum, and settled nothing: its PV is one of absence (« de carence »). */
export const isInquorate = ({ meeting, decisions }: MinutesFacts, quorum: QuorumData | null): boolean =>
  meeting.closedAt !== null &&
  quorum !== null &&
  !quorum.reached &&
  quorum.changes.every(({ reached }) => !reached) &&
  decisions.every(({ state }) => state === 'adjourned')

/** Nobody led it further than its opening, which passes to the first point by itself. */
export const wasOnlyOpened = ({ points }: MinutesFacts): boolean => points.filter(({ beganAt }) => beganAt !== null).length <= 1

/** Its pauses; what ties a first call and a second one; whether it is a PV of absence. */
export const callsData = (
  facts: MinutesFacts,
  quorum: QuorumData | null,
): Pick<MinutesData, 'inquorate' | 'suspensions' | 'secondCallOf' | 'calledAgain'> => {
  const { zone, suspensions = [], firstCall, secondCall } = facts
  const paused = [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1))
  return {
    ...(isInquorate(facts, quorum) ? { inquorate: true as const } : {}),
    ...(paused.length > 0
      ? { suspensions: paused.map(({ from, until }) => ({ from: timeAt(from, zone), until: until && timeAt(until, zone) })) }
      : {}),
    ...(firstCall ? { secondCallOf: dayAt(firstCall.startsAt, zone) } : {}),
    ...(secondCall ? { calledAgain: dayAt(secondCall.startsAt, zone) } : {}),
  }
}
