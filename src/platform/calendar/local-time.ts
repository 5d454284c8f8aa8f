import ICAL from 'ical.js'
import { type Day, type Instant, toInstant } from '#base/day.ts'
import { zoneCalled } from './zones.ts'

/** How a file's local times become instants: by the IANA zone its TZID stands for, else by the rules written in the file. */
export type Zone = { name: string; instantOf: (local: ICAL.Time) => Instant; localOf: (at: Instant) => ICAL.Time }

/** The name a file may give beside rules of its own. */
const LOCATION = 'x-lic-location'

/** The zone of a TZID; unknown everywhere, or no TZID at all (floating time): the hub's own. */
export const zoneOf = (tzid: string | undefined, zones: Map<string, ICAL.Component>, hub: string): Zone => {
  if (!tzid) return byName(hub)
  const written = zones.get(tzid)
  const called = zoneCalled(tzid) ?? zoneCalled(String(written?.getFirstPropertyValue(LOCATION) ?? ''))
  if (called) return byName(called)
  return written ? byRules(tzid, written) : byName(hub)
}

export const UTC: Zone = {
  name: 'UTC',
  instantOf: (local) => at(plain(local).toZonedDateTime('UTC')),
  localOf: (instant) => timeOf(Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').toPlainDateTime()),
}

const byName = (name: string): Zone => ({
  name,
  // At the hour a clock change skips, the later one; at the one it repeats, the first (RFC 5545, 3.3.5).
  instantOf: (local) => at(plain(local).toZonedDateTime(name)),
  localOf: (instant) => timeOf(Temporal.Instant.from(instant).toZonedDateTimeISO(name).toPlainDateTime()),
})

const byRules = (tzid: string, component: ICAL.Component): Zone => {
  const zone = new ICAL.Timezone({ component, tzid })
  return {
    name: tzid,
    instantOf: (local) => {
      const there = local.clone()
      there.zone = zone
      return toInstant(new Date(there.toUnixTime() * 1000))
    },
    localOf: (instant) => {
      const time = ICAL.Time.fromJSDate(new Date(instant), true).convertToZone(zone)
      time.zone = ICAL.Timezone.localTimezone
      return time
    },
  }
}

export const plain = ({ year, month, day, hour, minute, second }: ICAL.Time): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from({ year, month, day, hour, minute, second: Math.min(59, second) }, { overflow: 'reject' })

const timeOf = ({ year, month, day, hour, minute, second }: Temporal.PlainDateTime): ICAL.Time =>
  new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, ICAL.Timezone.localTimezone)

const at = (there: Temporal.ZonedDateTime): Instant => toInstant(new Date(there.epochMilliseconds))

export const dayOf = ({ year, month, day }: ICAL.Time): Day =>
  Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()

/** A value of a property as an instant; a day alone begins at midnight in the zone given. */
export const instantOfValue = (value: ICAL.Time, own: Zone): Instant =>
  value.zone === ICAL.Timezone.utcTimezone ? UTC.instantOf(value) : own.instantOf(value)
