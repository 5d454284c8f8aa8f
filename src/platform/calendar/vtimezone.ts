import { type Instant, toInstant } from '#base/day.ts'

const YEAR_MS = 366 * 24 * 3600 * 1000

const offsetText = (ns: number): string => {
  const minutes = Math.round(Math.abs(ns) / 60_000_000_000)
  return `${ns < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`
}

const stamp = (there: Temporal.PlainDateTime): string => there.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')

/**
 * The rules of a zone as a VTIMEZONE (RFC 5545, 3.6.5), for what happens between two instants: each change of the clock written out, from a year
 * before to a year after, so that no reader needs a table of its own.
 */
export const vtimezone = (zone: string, from: Instant, until: Instant): string => {
  const end = Temporal.Instant.fromEpochMilliseconds(Date.parse(until) + YEAR_MS)
  let here = Temporal.Instant.fromEpochMilliseconds(Date.parse(from) - YEAR_MS).toZonedDateTimeISO(zone)
  const january = here.offsetNanoseconds
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...part('STANDARD', here.toPlainDateTime(), january, january)]
  for (let change = here.getTimeZoneTransition('next'); change; change = change.getTimeZoneTransition('next')) {
    if (Temporal.Instant.compare(change.toInstant(), end) > 0) break
    const before = toInstant(new Date(change.epochMilliseconds - 1))
    here = Temporal.Instant.from(before).toZonedDateTimeISO(zone)
    const kind = change.offsetNanoseconds > here.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD'
    // The change is said on the clock as it was just before.
    const local = change.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ nanoseconds: here.offsetNanoseconds })
    lines.push(...part(kind, local, here.offsetNanoseconds, change.offsetNanoseconds))
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n')
}

const part = (kind: string, at: Temporal.PlainDateTime, from: number, to: number): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${stamp(at)}`,
  `TZOFFSETFROM:${offsetText(from)}`,
  `TZOFFSETTO:${offsetText(to)}`,
  `END:${kind}`,
]
