import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** In what quality time was given: paid by the hub, freely, lent by a member organisation, or as somebody's guest. */
export type Capacity = 'staff' | 'volunteer' | 'inKind' | 'guest'

export type Attended = 'yes' | 'no' | 'partly'

/** Something that happens at a time, with people: a meeting, an hour of coaching, a training. */
export type Activity = {
  id: Id
  kind: string
  title: string
  startsAt: Instant
  endsAt: Instant
  place: string
  subjectType: string | null
  subject: Id | null
}

export type Participation = {
  person: Id
  organisation: Id | null
  capacity: Capacity
  invited: boolean
  attended: Attended | null
  /** Minutes spent; null as long as it is not known. */
  minutes: number | null
}

/** One line of a person's page: what they took part in, and for how long. */
export type TimeSpent = {
  activity: Activity
  minutes: number | null
  attended: Attended | null
  capacity: Capacity
  organisation: Id | null
}

/** Minutes known; lines without minutes are not zero, they are counted apart. */
export const totalMinutes = (lines: Pick<TimeSpent, 'minutes'>[]): { minutes: number; unknown: number } => ({
  minutes: lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0),
  unknown: lines.filter((line) => line.minutes === null).length,
})
