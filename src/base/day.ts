/** A calendar day, ISO `2026-03-12`, without time zone. */
export type Day = string

/** An instant, ISO in UTC cut to milliseconds: `2026-03-12T17:00:00.000Z`. */
export type Instant = string

export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** The day it is at an instant in a zone (IANA name). */
export const dayAt = (at: Instant, zone: string): Day => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

/** `14:30` at an instant in a zone. */
export const timeAt = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })

/** The instant of a local day and time (`2026-03-12`, `18:00`); at the hour a clock change skips or repeats, the later and the earlier one. */
export const instantOf = (day: Day, time: string, zone: string): Instant =>
  cut(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant())

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString()

export const addMinutes = (at: Instant, minutes: number): Instant => cut(Temporal.Instant.from(at).add({ minutes }))

/** More than twenty years before: what is noted of one’s own work was then typed with a wrong year. */
export const isLongAgo = (day: Day, today: Day): boolean => day < addMonths(today, -240)

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Temporal.PlainDate.from(a).until(b, { largestUnit: 'day' }).days

/** Minutes from one instant to another, rounded half up to the minute. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000 + 0.5)

const cut = (at: Temporal.Instant): Instant => at.toString({ fractionalSecondDigits: 3 })

// As JSON from the server has it: `2026-03-12T17:00:00.123456+00:00`.
const IN_UTC = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:Z|\+00:00)$/

/** Any instant in the house's one form. */
export const toInstant = (at: Date | string): Instant => {
  if (typeof at !== 'string') return at.toISOString()
  const [whole, day, time, fraction = ''] = IN_UTC.exec(at) ?? []
  const instant = `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  // What is written so and is no instant (a 30th of February) is left to Temporal, which says so.
  return whole !== undefined && isMoment(instant) ? instant : cut(Temporal.Instant.from(at))
}

const isMoment = (instant: Instant): boolean => {
  const at = new Date(instant)
  return !Number.isNaN(at.getTime()) && at.toISOString() === instant
}
