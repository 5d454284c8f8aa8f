import { instantOf } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { day, id, optionalLink, optionalText, several, ticked, time, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { addAgendas } from '#governance/agenda/agenda.store.ts'
import { bodyFile, keepHabit } from '#governance/bodies/body.store.ts'
import en from '#governance/en.ts'
import { meetingPrepared } from '#governance/facts.ts'
import fr from '#governance/fr.ts'
import { useCase } from '#logbook/use-case.ts'
import { fullDay, monthOf } from './day-words.ts'
import { keepDate } from './keep-date.ts'
import { mayPrepare } from './meeting.access.ts'
import { checkMeeting, monthlyTemplate } from './meeting.ts'
import { addMeetings } from './meeting-row.store.ts'
import { agendaOf } from './prepare-meeting.ts'
import { announce, daysHeld, holdBody } from './year.store.ts'
import { checkYear, habitIn, isAloneInItsMonth, MOST_DAYS, rhythms } from './year.ts'
import { dateAnnounced } from './year-facts.ts'

/** The meetings of a year in one act: each with the agenda every meeting begins with; what waits is proposed when it is prepared. */
export const prepareYear = useCase({
  name: 'governance.prepareYear',
  input: z.object({
    body: id(),
    rhythm: z.enum(rhythms).catch('monthly'),
    days: several(day(), 2 * MOST_DAYS),
    startsAt: time(),
    endsAt: time(),
    place: optionalText(300),
    link: optionalLink(),
    announced: ticked(),
  }),
  load: async ({ db, hub, today }, { body }) => {
    await holdBody(db, hub.id, body)
    const [file, held] = await Promise.all([bodyFile(db, hub.id, body, today), daysHeld(db, hub.id, body, today)])
    return file && { ...file, held }
  },
  may: (who) => mayPrepare(who),
  run: async (act, input, { body, held }) => {
    const { db, hub, now, today, lang } = act
    const w = lang === 'fr' ? fr : en
    const days = [...new Set(input.days)].sort()
    const meetings = days.map((on) => ({
      id: newId(),
      body: body.id,
      title: isAloneInItsMonth(on, days) ? w.defaultTitle({ month: monthOf(on, lang) }) : w.year.titleOfDay({ day: fullDay(on, lang) }),
      startsAt: instantOf(on, input.startsAt, hub.zone),
      endsAt: instantOf(on, input.endsAt, hub.zone),
      place: input.place,
      link: input.link,
    }))
    const problems = [...checkYear(days, held, today), ...meetings.slice(0, 1).flatMap(checkMeeting)]
    if (problems.length > 0) return wrong(...problems)
    const year = newId()
    await addMeetings(db, hub.id, meetings, now, year)
    await addAgendas(
      db,
      hub.id,
      meetings.map((meeting) => ({ meeting: meeting.id, points: agendaOf(monthlyTemplate(null, []), lang) })),
    )
    const usual = input.rhythm === 'weekly' ? null : habitIn(days)
    if (usual) await keepHabit(db, hub.id, body.id, usual)
    for (const { id: meeting, startsAt, endsAt } of meetings) act.record(meetingPrepared, meeting, { body: body.id, startsAt, endsAt })
    if (input.announced) {
      const activities = await Promise.all(meetings.map((meeting) => keepDate(act, body.name, { ...meeting, activity: null })))
      await announce(
        db,
        hub.id,
        meetings.map(({ id: meeting }, at) => ({ meeting, activity: activities[at] as string })),
        now,
      )
      for (const { id: meeting, startsAt, endsAt } of meetings) act.record(dateAnnounced, meeting, { announced: true, startsAt, endsAt })
    }
    return ok({ year, meetings: meetings.map(({ id: meeting }) => meeting) })
  },
})
