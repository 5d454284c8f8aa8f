import type { ListedBody, SeatLine } from '#governance/bodies/body.store.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { ListedMeeting } from './meeting-row.store.ts'

/** The meetings one may know of as a sheet. */
export const meetingsSheet = (reader: SheetReader): Sheet<ListedMeeting> => {
  const w = wordsOf(reader)
  return {
    name: w.sheets.meetings,
    columns: [
      { head: w.sheets.begins, kind: 'moment', value: ({ startsAt }) => startsAt },
      { head: w.sheets.ends, kind: 'moment', value: ({ endsAt }) => endsAt },
      { head: w.sheets.body, kind: 'text', value: ({ body }) => body },
      { head: w.sheets.meeting, kind: 'text', value: ({ title }) => title, width: 40 },
      { head: w.sheets.place, kind: 'text', value: ({ place }) => place },
      { head: w.sheets.link, kind: 'text', value: ({ link }) => link },
      {
        head: w.sheets.state,
        kind: 'text',
        value: ({ state, announced }) => (announced && state === 'draft' ? w.year.announced : w.meetingStates[state]),
        width: 16,
      },
    ],
  }
}

/** Who sits on a body as a sheet: held, to come and past. */
export const seatsSheet = (reader: SheetReader): Sheet<SeatLine> => {
  const w = wordsOf(reader)
  return {
    name: w.body.seats,
    columns: [
      { head: w.seats.organisationOrPerson, kind: 'text', value: ({ name }) => name },
      { head: w.seats.quality, kind: 'text', value: ({ quality }) => w.seats.qualities[quality], width: 20 },
      {
        head: w.sheets.representatives,
        kind: 'text',
        value: ({ person, representatives }) => (person ? w.seats.ownName : representatives.join(', ')),
        width: 40,
      },
      { head: w.sheets.from, kind: 'day', value: ({ period }) => period.from },
      { head: w.sheets.until, kind: 'day', value: ({ period }) => period.until },
    ],
  }
}

/** The bodies of the hub as a sheet. */
export const bodiesSheet = (reader: SheetReader): Sheet<ListedBody> => {
  const w = wordsOf(reader)
  return {
    name: w.bodies.title,
    columns: [
      { head: w.sheets.body, kind: 'text', value: ({ name }) => name },
      { head: w.sheets.kind, kind: 'text', value: ({ kind }) => w.bodyKinds[kind], width: 20 },
      { head: w.sheets.seats, kind: 'number', value: ({ seats }) => seats },
      { head: w.bodies.next, kind: 'moment', value: ({ next }) => next?.startsAt ?? null },
    ],
  }
}
