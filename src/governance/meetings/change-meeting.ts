import { instantOf } from '#base/day.ts'
import { day, id, optionalLink, optionalText, text, time, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { checkSecondDay } from '#governance/calls/second-call.ts'
import { meetingChanged } from '#governance/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepDate } from './keep-date.ts'
import { mayPrepare } from './meeting.access.ts'
import { afterAct, checkMeeting } from './meeting.ts'
import { loadHeld, seesMeeting } from './meeting-load.ts'
import { changeMeeting as keepChange } from './meeting-row.store.ts'

/** Title, date, hours, place: until the session opens. People who were convened are told by sending the notice again. */
export const changeMeeting = useCase({
  name: 'governance.changeMeeting',
  input: z.object({
    meeting: id(),
    title: text(200),
    day: day(),
    startsAt: time(),
    endsAt: time(),
    place: optionalText(300),
    link: optionalLink(),
  }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who) => mayPrepare(who),
  run: async (act, input, file) => {
    const { meeting, body } = file
    const next = afterAct(meeting.state, 'edit')
    if (!next.ok) return next
    const { zone } = act.hub
    const startsAt = instantOf(input.day, input.startsAt, zone)
    const endsAt = instantOf(input.day, input.endsAt, zone)
    const { title, place, link } = input
    const problems = [...checkMeeting({ title, startsAt, endsAt }), ...checkSecondDay(file, input.day)]
    if (problems.length > 0) return wrong(...problems)
    // A date that was announced and is not confirmed yet: who sits sees at once that it moved, and from where.
    const announced = meeting.announcedAt !== null && meeting.state === 'draft'
    const told = startsAt !== meeting.startsAt || endsAt !== meeting.endsAt || place !== meeting.place || link !== meeting.link
    await keepChange(act.db, act.hub.id, meeting.id, {
      title,
      starts_at: startsAt,
      ends_at: endsAt,
      place,
      link,
      ...(told ? { changed_at: act.now } : {}),
      ...(announced && startsAt !== meeting.startsAt ? { moved_from: meeting.startsAt } : {}),
    })
    if (announced) await keepDate(act, body.name, { ...meeting, title, startsAt, endsAt, place, link })
    act.record(meetingChanged, meeting.id, { startsAt, endsAt })
    return ok({ meeting: meeting.id })
  },
})
