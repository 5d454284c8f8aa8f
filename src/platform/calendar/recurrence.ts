import vm from 'node:vm'
import ICAL from 'ical.js'
import type { Instant } from '#base/day.ts'
import { instantOfValue, plain, UTC, type Zone } from './local-time.ts'

/** What keeps a hostile rule (« every second of the 30th of February ») from holding the house: no more occurrences, no longer than this. */
const MOST = 1000
const PATIENCE_MS = 300

export type Expanded = { starts: ICAL.Time[]; cut: boolean }

type Asked = { rule: ICAL.Recur; start: ICAL.Time; zone: Zone; from: Instant; until: Instant }

/**
 * The local beginnings of a rule between two instants. It is counted in local time, so that a clock change keeps the hour (RFC 5545, 3.8.5.3).
 * `cut`: there were too many, or it took too long; what was found by then is there.
 */
export const startsOf = ({ rule, start, zone, from, until }: Asked): Expanded => {
  const found: Expanded = { starts: [], cut: false }
  if (/^(SECONDLY|MINUTELY|HOURLY)$/.test(rule.freq)) return { starts: inWindow(start, zone, from, until) ? [start] : [], cut: true }
  const local = rule.clone()
  // The end of a rule is said in UTC for an event in a zone; its occurrences are counted on the wall clock.
  if (local.until?.zone === ICAL.Timezone.utcTimezone && !start.isDate) local.until = zone.localOf(UTC.instantOf(local.until))
  const walk = () => {
    const steps = local.iterator(sooner(local, start, zone.localOf(from)))
    for (let next = steps.next(); next; next = steps.next()) {
      const beginning = next.clone()
      const began = zone.instantOf(beginning)
      if (began >= until) return
      if (began < from) continue
      if (found.starts.length >= MOST) {
        found.cut = true
        return
      }
      found.starts.push(beginning)
    }
  }
  try {
    // The only way to stop a computation that does not end: the library loops for ever on some rules nobody would write in good faith.
    vm.runInNewContext('walk()', { walk }, { timeout: PATIENCE_MS })
  } catch {
    found.cut = true
  }
  return found
}

const inWindow = (start: ICAL.Time, zone: Zone, from: Instant, until: Instant): boolean => {
  const at = zone.instantOf(start)
  return from <= at && at < until
}

/**
 * A daily or weekly rule without a count may begin to be walked just before the window, a whole number of its own steps later: an event that has
 * come back every day since 1990 costs no more than one of last week.
 */
const sooner = (rule: ICAL.Recur, start: ICAL.Time, from: ICAL.Time): ICAL.Time => {
  const length = rule.freq === 'DAILY' ? 1 : rule.freq === 'WEEKLY' ? 7 : 0
  if (length === 0 || rule.count) return start
  const step = length * Math.max(1, rule.interval)
  const days = plain(start).until(plain(from), { largestUnit: 'day' }).days
  const skipped = Math.floor((days - step) / step)
  if (skipped <= 0) return start
  const later = start.clone()
  later.adjust(skipped * step, 0, 0, 0)
  return later
}

/** The instants of dates listed beside the rule (RDATE, EXDATE), in their own zones. */
export const listed = (values: { value: ICAL.Time | ICAL.Period; zone: Zone }[]): { time: ICAL.Time; at: Instant }[] =>
  values.flatMap(({ value, zone }) => {
    const time = value instanceof ICAL.Period ? value.start : value
    try {
      return [{ time, at: instantOfValue(time, zone) }]
    } catch {
      return []
    }
  })
