import { id, z } from '#base/input.ts'
import { wordsOf } from '#governance/notices/convene-letters.ts'
import { view } from '#logbook/use-case.ts'
import { calendarOf } from './calendar-event.ts'
import { dateOnly } from './meeting-file.ts'
import { loadMeeting, seesDate, seesMeeting } from './meeting-load.ts'

/** The meeting for one’s own calendar. */
export const giveCalendar = view({
  name: 'governance.giveCalendar',
  input: z.object({ meeting: id() }),
  load: loadMeeting,
  mayView: seesDate,
  run: (file, { actor, hub, email, lang, now }) => ({
    name: `${wordsOf(lang).files.calendar} ${file.day}.ics`,
    text: calendarOf(seesMeeting(actor, file) ? file : dateOnly(file), {
      method: file.meeting.state === 'cancelled' ? 'CANCEL' : 'REQUEST',
      tentative: file.meeting.state === 'draft',
      organizer: { name: hub.name, mail: email ?? '' },
      stamp: now,
      sequence: Math.max(0, file.meeting.sequence - 1),
    }),
  }),
})
