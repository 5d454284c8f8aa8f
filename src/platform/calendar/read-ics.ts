import ICAL from 'ical.js'
import { addDays, type Day, type Instant, instantOf, minutesBetween } from '#base/day.ts'
import { componentsOf } from './components.ts'
import { dayOf, instantOfValue, plain, UTC, type Zone, zoneOf } from './local-time.ts'
import { listed, startsOf } from './recurrence.ts'

export type Attendee = { mail: string; name: string; declined: boolean }

/** One time something happens. With its file's `uid` and `recurrence` (the beginning it has by its rule; '' where it happens once) it keeps its identity when it is moved. */
export type Occurrence = {
  uid: string
  recurrence: string
  startsAt: Instant
  endsAt: Instant
  /** Days, not hours: nobody says how long it took. Begins and ends at midnight in the hub's zone. */
  allDay: boolean
  zone: string
  title: string
  place: string
  description: string
  status: 'confirmed' | 'cancelled'
  attendees: Attendee[]
}

/** `isCalendar` false: a page of log-in, an error, anything else. `unreadable`: events that could not be read. `cut`: rules that were not followed to their end. */
export type Reading = { occurrences: Occurrence[]; unreadable: number; cut: number; isCalendar: boolean }

/** Days from `from` until `until` (excluded), in the hub's zone. */
export type Window = { from: Day; until: Day; zone: string }

const MOST = { occurrences: 5000, events: 5000, attendees: 50, uid: 500, title: 200, place: 300, description: 2000 }

/** `onwards`: what it says of its occurrence holds for those after it too (RFC 5545, 3.2.13: RANGE=THISANDFUTURE). */
type Event = {
  component: ICAL.Component
  uid: string
  recurrence: Instant | null
  onwards: boolean
  sequence: number
  start: ICAL.Time
  zone: Zone
}

/** What a calendar file (RFC 5545) holds within a window, in order. The same text gives the same, as long as it stays within its bounds: what a file may cost is limited. */
export const readCalendar = (text: string, window: Window): Reading => {
  const { events: components, zones, unreadable, isCalendar } = componentsOf(text)
  const reading: Reading = { occurrences: [], unreadable, cut: 0, isCalendar }
  const bounds = { from: instantOf(window.from, '00:00', window.zone), until: instantOf(window.until, '00:00', window.zone) }
  const zoneAt = (property: ICAL.Property | null): Zone => {
    const value = property?.getFirstValue()
    if (value instanceof ICAL.Time && value.zone === ICAL.Timezone.utcTimezone) return UTC
    return zoneOf(property?.getFirstParameter('tzid'), zones, window.zone)
  }
  const events = components.flatMap((component): Event[] => {
    try {
      const property = component.getFirstProperty('dtstart')
      const start = property?.getFirstValue()
      if (!(start instanceof ICAL.Time)) throw new TypeError('It begins at no time')
      const id = component.getFirstProperty('recurrence-id')
      const moved = id?.getFirstValue()
      const recurrence = moved instanceof ICAL.Time ? instantOfValue(moved, zoneAt(id)) : null
      const uid = String(component.getFirstPropertyValue('uid') ?? '').slice(0, MOST.uid) || `${start}`
      const onwards = recurrence !== null && /^THISANDFUTURE$/i.test(id?.getFirstParameter('range') ?? '')
      const sequence = Number(component.getFirstPropertyValue('sequence') ?? 0)
      return [{ component, uid, recurrence, onwards, sequence, start, zone: zoneAt(property) }]
    } catch {
      reading.unreadable += 1
      return []
    }
  })

  const latest = new Map<string, Event>()
  for (const event of events) {
    const key = `${event.recurrence ?? ''} ${event.uid}`
    const before = latest.get(key)
    if (!before || event.sequence >= before.sequence) latest.set(key, event)
  }
  const began = Date.now()
  for (const event of latest.values()) {
    if (reading.occurrences.length >= MOST.occurrences || Date.now() - began > PATIENCE_MS) {
      reading.cut += 1
      continue
    }
    try {
      reading.occurrences.push(...occurrencesOf(event, latest, bounds, window.zone, zoneAt, reading))
    } catch {
      reading.unreadable += 1
    }
  }
  reading.occurrences.sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.uid < b.uid ? -1 : 1))
  return reading
}

const PATIENCE_MS = 5000

type Bounds = { from: Instant; until: Instant }

const occurrencesOf = (
  event: Event,
  latest: Map<string, Event>,
  bounds: Bounds,
  hubZone: string,
  zoneAt: (property: ICAL.Property | null) => Zone,
  reading: Reading,
): Occurrence[] => {
  const { component, uid, recurrence, start, zone } = event
  const length = lengthOf(component, start, zone, zoneAt)
  const at = shapeOf(event, length, hubZone)
  const shown = ({ startsAt, endsAt }: Occurrence) => startsAt < bounds.until && (endsAt > bounds.from || startsAt >= bounds.from)
  if (recurrence !== null) return [at(start, recurrence)].filter(shown)

  const rules = component.getAllProperties('rrule').map((property) => property.getFirstValue())
  const extra = listed(valuesOf(component, 'rdate', zoneAt))
  if (rules.length === 0 && extra.length === 0) return [at(start, '')].filter(shown)

  const out = listed(valuesOf(component, 'exdate', zoneAt))
  const taken = new Set(out.map(({ at: instant }) => instant))
  const daysTaken = new Set(out.filter(({ time }) => time.isDate).map(({ time }) => dayOf(time)))
  const changes = [...latest.values()].filter((one) => one.onwards && one.uid === uid).map((one) => changeOf(one, hubZone, zoneAt))
  // What began before the window and is still going on belongs to it, and what was moved into it from around.
  const around = Math.max(0, ...changes.map(({ moved }) => Math.abs(moved)))
  const ms = (minutes: number) => Math.min(minutes, 31 * 1440) * 60_000
  const from = new Date(Date.parse(bounds.from) - ms(length + around)).toISOString()
  const until = new Date(Date.parse(bounds.until) + ms(around)).toISOString()
  const starts = new Map<string, ICAL.Time>()
  const add = (time: ICAL.Time) => starts.set(instantOfValue(time, zone), time)
  add(start)
  for (const rule of rules) {
    if (!(rule instanceof ICAL.Recur)) continue
    const { starts: some, cut } = startsOf({ rule, start: floating(start), zone, from, until })
    if (cut) reading.cut += 1
    for (const one of some) add(one)
  }
  for (const { time } of extra) add(time)
  return [...starts]
    .filter(([instant, time]) => !taken.has(instant) && !daysTaken.has(dayOf(time)) && !latest.has(`${instant} ${uid}`))
    .map(
      ([instant, time]) =>
        changes
          .filter(({ from: first }) => first < instant)
          .sort(latestFirst)[0]
          ?.at(instant) ?? at(time, instant),
    )
    .filter(shown)
}

const shapeOf = ({ component, uid, start, zone }: Event, length: number, hubZone: string) => {
  const said = { ...wordsOf(component), uid, allDay: start.isDate, zone: start.isDate ? hubZone : zone.name }
  return (beginning: ICAL.Time, key: string): Occurrence => {
    if (start.isDate) {
      const day = dayOf(beginning)
      const last = addDays(day, Math.max(1, Math.round(length / 1440)))
      return { ...said, recurrence: key, startsAt: instantOf(day, '00:00', hubZone), endsAt: instantOf(last, '00:00', hubZone) }
    }
    const startsAt = instantOfValue(beginning, zone)
    return { ...said, recurrence: key, startsAt, endsAt: new Date(Date.parse(startsAt) + length * 60_000).toISOString() }
  }
}

/** A change of one occurrence and of all after it: how far it moves them on the wall clock, and what they become. `moved`: minutes. */
type Change = { from: Instant; moved: number; at: (instant: Instant) => Occurrence }
const latestFirst = (a: Change, b: Change): number => (a.from < b.from ? 1 : -1)

const changeOf = (event: Event, hubZone: string, zoneAt: (property: ICAL.Property | null) => Zone): Change => {
  const { component, start, zone } = event
  const first = event.recurrence ?? ''
  const shape = shapeOf(event, lengthOf(component, start, zone, zoneAt), hubZone)
  const by = plain(zone.localOf(first)).until(plain(start), { largestUnit: 'day' })
  return {
    from: first,
    moved: Math.round(by.total({ unit: 'minute' })),
    at: (instant) => {
      const { year, month, day, hour, minute, second } = plain(zone.localOf(instant)).add(by)
      return shape(new ICAL.Time({ year, month, day, hour, minute, second, isDate: start.isDate }, ICAL.Timezone.localTimezone), instant)
    },
  }
}

/** On the wall clock: rules are walked without a zone. */
const floating = (time: ICAL.Time): ICAL.Time => {
  const there = time.clone()
  there.zone = ICAL.Timezone.localTimezone
  return there
}

const valuesOf = (component: ICAL.Component, name: string, zoneAt: (property: ICAL.Property) => Zone) =>
  component.getAllProperties(name).flatMap((property) =>
    property
      .getValues()
      .filter((value): value is ICAL.Time | ICAL.Period => value instanceof ICAL.Time || value instanceof ICAL.Period)
      .map((value) => ({ value, zone: zoneAt(property) })),
  )

/** Minutes, never negative: an end before the beginning is a mistake of whoever wrote it. */
const lengthOf = (component: ICAL.Component, start: ICAL.Time, zone: Zone, zoneAt: (property: ICAL.Property | null) => Zone): number => {
  const property = component.getFirstProperty('dtend')
  const end = property?.getFirstValue()
  if (end instanceof ICAL.Time) {
    if (start.isDate) return Temporal.PlainDate.from(dayOf(start)).until(dayOf(end)).days * 1440
    return Math.max(0, minutesBetween(instantOfValue(start, zone), instantOfValue(end, zoneAt(property))))
  }
  const duration = component.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration) return Math.max(0, Math.round(duration.toSeconds() / 60))
  return start.isDate ? 1440 : 0
}

const wordsOf = (component: ICAL.Component) => {
  const text = (name: string, most: number) =>
    String(component.getFirstPropertyValue(name) ?? '')
      .normalize('NFC')
      .trim()
      .slice(0, most)
      .toWellFormed()
  return {
    title: text('summary', MOST.title).replace(/\s+/g, ' '),
    place: text('location', MOST.place).replace(/\s+/g, ' '),
    description: text('description', MOST.description),
    status: /^CANCELLED$/i.test(String(component.getFirstPropertyValue('status') ?? '')) ? ('cancelled' as const) : ('confirmed' as const),
    attendees: [...component.getAllProperties('organizer'), ...component.getAllProperties('attendee')]
      .slice(0, MOST.attendees)
      .flatMap((one) => {
        const mail = String(one.getFirstValue() ?? '')
          .replace(/^mailto:/i, '')
          .trim()
          .toLowerCase()
        const declined = /^DECLINED$/i.test(one.getFirstParameter('partstat') ?? '')
        return /^[^@\s]+@[^@\s]+$/.test(mail)
          ? [{ mail: mail.slice(0, 254), name: (one.getFirstParameter('cn') ?? '').slice(0, 200), declined }]
          : []
      }),
  }
}
