import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/**
 * In what quality time was given: paid by the hub, freely, paid by a member organisation that lends it (never valued as volunteering), as an intern,
 * as a facilitator of the young people's cooperative, or as somebody's guest (whose time the hub does not count).
 */
export type Capacity = (typeof CAPACITIES)[number]
export const CAPACITIES = ['staff', 'volunteer', 'inKind', 'intern', 'facilitator', 'guest'] as const

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
  /** `team`: only the coordination, the treasurer and the board know of it. Unsaid: everyone of the hub. */
  visibility?: 'hub' | 'team'
  /** It was called off: those invited keep it in their calendar, crossed out. */
  cancelled?: boolean
}

/** A line of the calendar somebody subscribes to. `sequence`: how often it has changed. */
export type Invitation = Omit<Activity, 'visibility'> & { cancelled: boolean; sequence: number }

export type Participation = {
  person: Id
  organisation: Id | null
  capacity: Capacity
  invited: boolean
  attended: Attended | null
  /** Minutes spent, travel not included; null as long as it is not known. */
  minutes: number | null
  /** Minutes on the way, there and back. */
  travel?: number
}

/** One line of a person's page: what they took part in, and for how long. */
export type TimeSpent = {
  activity: Activity
  minutes: number | null
  attended: Attended | null
  capacity: Capacity
  organisation: Id | null
}

/** One participation whole, as what a person's time is made of. */
export type Lived = Omit<Participation, 'person' | 'travel'> & { activity: Activity; travel: number }

/** Minutes known; lines without minutes are not zero, they are counted apart. */
export const totalMinutes = (lines: Pick<TimeSpent, 'minutes'>[]): { minutes: number; unknown: number } => ({
  minutes: lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0),
  unknown: lines.filter((line) => line.minutes === null).length,
})
