import { type Day, dayAt, type Instant, minutesBetween } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Capacity, Lived } from '#logbook/activity.ts'

/** In what quality time counts. A guest's does not. */
export const COUNTED = ['staff', 'volunteer', 'inKind', 'intern', 'facilitator'] as const
export type Counted = (typeof COUNTED)[number]

/** Work that is paid for: signed month by month, never overlapping itself, excluded by an absence. */
export const PAID: readonly Counted[] = ['staff', 'intern', 'facilitator']
export const isPaid = (capacity: Capacity): boolean => (PAID as readonly Capacity[]).includes(capacity)

export const WORK_TYPES = [
  'meeting',
  'contact',
  'coaching',
  'training',
  'session',
  'visit',
  'event',
  'project',
  'administration',
  'communication',
  'other',
] as const
export type WorkType = (typeof WORK_TYPES)[number]

/** The kind of work behind an activity's kind, by its first word (`coachingCall`, `coaching` → coaching). */
export const workTypeOf = (kind: string): WorkType => WORK_TYPES.find((type) => kind.toLowerCase().startsWith(type)) ?? 'other'

/** The days time is mostly noted for. */
export const WHEN = ['today', 'yesterday'] as const

/** `typed` by hand, `derived` from an activity, `import`ed. Times are net minutes; travel is work too, counted beside them. */
export type Source = 'derived' | 'typed' | 'import'

export type Entry = {
  id: Id
  person: Id
  capacity: Counted
  activity: Id | null
  organisation: Id | null
  workType: WorkType
  title: string
  on: Day
  /** Both known or both null. */
  startsAt: Instant | null
  endsAt: Instant | null
  minutes: number
  travel: number
  /** Tenths of a kilometre. */
  km: number
  source: Source
  /** What the activity said when this was kept; null unless derived. */
  seen: Seen | null
  /** It takes back that entry; its figures are below zero. */
  reverses: Id | null
  /** It was taken back. */
  reversed: boolean
  reason: string
}

export type Seen = { minutes: number; travel: number; startsAt: Instant }

/** What an activity gives, waiting to be kept or dropped. */
export type Suggestion = Omit<Entry, 'id' | 'person' | 'source' | 'seen' | 'reverses' | 'reversed' | 'reason'> & {
  activity: Id
  seen: Seen
}

/** Work and travel together: what is paid, signed and added up. */
export const spentIn = ({ minutes, travel }: Pick<Entry, 'minutes' | 'travel'>): number => minutes + travel

/** It counts: neither taken back, nor the taking back. */
export const isLive = ({ reverses, reversed }: Pick<Entry, 'reverses' | 'reversed'>): boolean => reverses === null && !reversed

/** What one participation gives; null when it gives no time: not attended (T7), not counted yet, a guest's, or nothing spent. */
export const suggestionOf = ({ activity, ...lived }: Lived, zone: string): Suggestion | null => {
  const { capacity, attended, minutes, travel, organisation } = lived
  if (capacity === 'guest' || minutes === null || (attended !== 'yes' && attended !== 'partly') || minutes + travel === 0) return null
  const { startsAt, endsAt } = activity
  // Hours are known when somebody was there from beginning to end; a part of them may be any part.
  const whole = minutes > 0 && minutes === minutesBetween(startsAt, endsAt)
  return {
    activity: activity.id,
    capacity,
    organisation,
    workType: workTypeOf(activity.kind),
    title: activity.title.slice(0, 200) || activity.kind,
    on: dayAt(startsAt, zone),
    startsAt: whole ? startsAt : null,
    endsAt: whole ? endsAt : null,
    minutes,
    travel,
    km: 0,
    seen: { minutes, travel, startsAt },
  }
}

/** Days away, first day included, first day back excluded. */
type Away = { from: Day; until: Day }

type Known = { zone: string; entries: Entry[]; dropped: Id[]; absences: Away[] }

/** What waits to be kept, in the order of the days: what was neither kept nor dropped, and not on a day away (T9). */
export const suggestionsOf = (lived: Lived[], { zone, entries, dropped, absences }: Known): Suggestion[] => {
  const settled = new Set([...dropped, ...entries.filter(isLive).flatMap(({ activity }) => activity ?? [])])
  return lived
    .flatMap((one) => (settled.has(one.activity.id) ? [] : (suggestionOf(one, zone) ?? [])))
    .filter(({ on, capacity }) => !isPaid(capacity) || !absences.some(({ from, until }) => from <= on && on < until))
    .sort((a, b) => (a.seen.startsAt < b.seen.startsAt ? -1 : 1))
}

/** It says what its activity said when it was kept: its owner gave it no figure of her own. */
export const isUntouched = ({ minutes, travel, seen }: Entry): boolean =>
  seen !== null && seen.minutes === minutes && seen.travel === travel

/** An activity changed after its time was kept (T6): `now` is what it gives today, null when it gives none any more. */
export type Difference = { entry: Entry; now: Suggestion | null }

/** @param lived what the activities of these entries say now; entries whose activity is not among them are left alone */
export const differencesOf = (lived: Lived[], entries: Entry[], zone: string): Difference[] => {
  const said = new Map(lived.map((one) => [one.activity.id, one]))
  return entries.filter(isLive).flatMap((entry) => {
    const one = entry.activity && entry.seen ? said.get(entry.activity) : undefined
    if (!one || !entry.seen) return []
    const now = suggestionOf(one, zone)
    const { minutes, travel, startsAt } = entry.seen
    // Seen at zero: its owner kept her own figure although the activity gives none any more.
    const gone = minutes + travel === 0
    const same = now === null ? gone : now.seen.minutes === minutes && now.seen.travel === travel && now.seen.startsAt === startsAt
    return same ? [] : [{ entry, now }]
  })
}

type Timed = Pick<Entry, 'startsAt' | 'endsAt' | 'title' | 'on' | 'capacity'>

/** Pairs that share a moment (T1). Hours are half-open; times without hours meet nothing. */
export const overlapsIn = <T extends Timed>(all: T[]): [T, T][] => {
  const timed = all.filter(({ startsAt }) => startsAt !== null).sort((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1))
  return timed.flatMap((one, at) =>
    timed.slice(at + 1).flatMap((other): [T, T][] => ((other.startsAt ?? '') < (one.endsAt ?? '') ? [[one, other]] : [])),
  )
}

/** Those a signature cannot stand on: both paid. Others are only shown. */
export const clashesIn = <T extends Timed>(all: T[]): [T, T][] => overlapsIn(all.filter(({ capacity }) => isPaid(capacity)))

/** Two pieces of paid work at one moment (T1): each pair is said, with what to do. */
export const clashProblems = (entries: Entry[], suggestions: Suggestion[]): Problem[] =>
  clashesIn([...entries.filter(isLive), ...suggestions]).map(([one, other]) =>
    problem('', 'time.overlaps', { one: one.title, other: other.title, on: other.on }),
  )

/** A suggestion as it is kept. */
export const keptOf = (suggestion: Suggestion, person: Id, id: Id): Entry => ({
  ...suggestion,
  id,
  person,
  source: 'derived',
  reverses: null,
  reversed: false,
  reason: '',
})

/** What takes an entry back, whole (G2: what was closed is corrected by a row of its own). */
export const reversalOf = (entry: Entry, id: Id, reason: string): Entry => ({
  ...entry,
  id,
  startsAt: null,
  endsAt: null,
  minutes: -entry.minutes,
  travel: -entry.travel,
  km: -entry.km,
  reverses: entry.id,
  reversed: false,
  reason,
})
