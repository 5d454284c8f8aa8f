import type { Instant } from '#base/day.ts'
import { type CalendarPerson, icsOf } from '#platform/calendar/ics.ts'
import type { MeetingFile } from './meeting-file.ts'

type Sending = {
  method: 'REQUEST' | 'CANCEL'
  /** Its date is announced, its notice has not left. */
  tentative?: boolean
  organizer: CalendarPerson
  attendee?: CalendarPerson
  stamp: Instant
  /** How often notices were sent before this one. */
  sequence: number
}

/** The meeting in anybody’s calendar: the same event all its life, replaced at each sending. */
export const calendarOf = ({ meeting, body, points }: MeetingFile, sending: Sending): string =>
  icsOf({
    uid: `${meeting.id}@cordee`,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    title: `${body.name} · ${meeting.title}`,
    place: [meeting.place, meeting.link].filter((part) => part !== '').join(' · ') || null,
    description: points.map(({ title }, at) => `${at + 1}. ${title}`).join('\n') || null,
    ...sending,
  })
