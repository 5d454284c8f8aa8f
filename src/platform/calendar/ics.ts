import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Instant } from '#base/day.ts'
import { vtimezone } from './vtimezone.ts'

/** A person in a calendar file; without a name, the address stands for it. */
export type CalendarPerson = { name: string; mail: string }

export type CalendarEvent = {
  /** Stays the same for the life of the meeting, so that a change replaces it in the reader's calendar (RFC 5545, 3.8.4.7). */
  uid: string
  /** 0 at first, one more at each change (RFC 5546, 2.1.4). */
  sequence: number
  method: 'REQUEST' | 'CANCEL'
  /** The date is announced and not yet confirmed by a notice (RFC 5545, 3.8.1.11). */
  tentative?: boolean
  startsAt: Instant
  endsAt: Instant
  title: string
  place: string | null
  description: string | null
  organizer: CalendarPerson
  attendee?: CalendarPerson
  /** When this version of the event was made (DTSTAMP): an argument, so that the same event gives the same file. */
  stamp: Instant
}

// RFC 5545 (3.1) allows no control character but the tab; line ends stay and are escaped.
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')

// A parameter value has no escape for a double quote or a line end (RFC 5545, 3.2); an address has no room for either.
const paramText = (text: string): string =>
  clean(text)
    .replace(/[\n\t]+/g, ' ')
    .replaceAll('"', '’')
    .trim()
const mailText = (text: string): string => clean(text).replace(/[\s"<>;,]+/g, '')

const person = ({ name, mail }: CalendarPerson): { name: string; email: string } => ({
  name: paramText(name) || mailText(mail),
  email: mailText(mail),
})

/**
 * An iCalendar file (RFC 5545, RFC 5546) that puts one meeting in a calendar, changes it, or takes it out. Times are written in UTC:
 * the reader's calendar shows them in its own zone, and no clock change or zone table can move them.
 */
export const icsOf = (event: CalendarEvent): string => {
  const cancelled = event.method === 'CANCEL'
  const calendar = ical({
    prodId: { company: 'Cordée', product: 'Agenda', language: 'FR' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    start: new Date(event.startsAt),
    end: new Date(event.endsAt),
    stamp: new Date(event.stamp),
    summary: clean(event.title),
    location: event.place === null ? null : clean(event.place),
    description: event.description === null ? null : clean(event.description),
    organizer: person(event.organizer),
    status: statusOf(cancelled, event.tentative),
    attendees: event.attendee
      ? [
          {
            ...person(event.attendee),
            rsvp: !cancelled,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.NEEDSACTION,
            type: ICalAttendeeType.INDIVIDUAL,
          },
        ]
      : [],
  })
  return `${calendar.toString()}\r\n`
}

const statusOf = (cancelled: boolean, tentative = false): ICalEventStatus =>
  cancelled ? ICalEventStatus.CANCELLED : tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED

/** One line of a calendar somebody subscribes to. */
export type FeedEvent = Pick<CalendarEvent, 'uid' | 'sequence' | 'tentative' | 'startsAt' | 'endsAt' | 'title' | 'place'> & {
  cancelled: boolean
  url: string | null
}

type Feed = { name: string; zone: string; events: FeedEvent[]; stamp: Instant }

/**
 * A calendar to subscribe to: every event under its lasting uid, with its sequence; what was cancelled stays, and says so. Times are local, beside
 * the rules of their zone (RFC 5545, 3.6.5), so that an evening stays an evening when the clock changes.
 */
export const feedOf = ({ name, zone, events, stamp }: Feed): string => {
  const first = events.map(({ startsAt }) => startsAt).sort()[0] ?? stamp
  const last =
    events
      .map(({ endsAt }) => endsAt)
      .sort()
      .at(-1) ?? stamp
  const calendar = ical({
    prodId: { company: 'Cordée', product: 'Agenda', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    name: paramText(name),
    timezone: { name: zone, generator: () => vtimezone(zone, first, last) },
    ttl: 3600,
  })
  const local = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  for (const event of events)
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      start: local(event.startsAt),
      end: local(event.endsAt),
      timezone: zone,
      stamp: new Date(stamp),
      summary: clean(event.title),
      location: event.place ? clean(event.place) : null,
      url: event.url,
      status: statusOf(event.cancelled, event.tentative),
    })
  // The generator writes DTSTAMP as local time where an event has a zone; it is UTC, always (RFC 5545, 3.8.7.2).
  return `${calendar.toString()}\r\n`.replace(/^DTSTAMP:(\d{8}T\d{6})\r$/gm, 'DTSTAMP:$1Z\r')
}
