import { addMinutes, dayAt, type Instant, minutesBetween } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { id, orNothing, time, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { endPoint } from '#governance/agenda/agenda.store.ts'
import { minutesByPerson } from '#governance/attendance/attendance.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { meetingClosed } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { type MeetingFile, ownStaysIn, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { endSuspension } from '#governance/suspensions/suspension.store.ts'
import { lastMoment } from '#governance/suspensions/suspension.ts'
import { keepActivity, keepParticipations, type Participation } from '#logbook/api.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { capacityFrom, qualitiesOn } from '#members/api.ts'
import { momentOf } from './session-time.ts'
import { settleDecisions } from './settle-decisions.ts'

/** The session ends: whoever is still there leaves at that time, minutes go to each person's page, what was adopted goes to the register. */
export const closeMeeting = useCase({
  name: 'governance.closeMeeting',
  input: z.object({ meeting: id(), at: orNothing(time()) }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { at: typed }, file) => {
    const { meeting } = file
    const next = afterAct(meeting.state, 'close')
    if (!next.ok) return next
    const moment = momentOf(file, typed, act.now, 'meeting.closesInTheFuture')
    if (!moment.ok) return moment
    const openedAt = meeting.openedAt as Instant
    const closedAt = moment.value
    const latest = [
      openedAt,
      ...file.movements.map(({ at }) => at),
      ...lastMoment(file.suspensions),
      ...(file.decidedAt ? [file.decidedAt] : []),
    ]
      .sort()
      .at(-1) as Instant
    if (closedAt < latest || closedAt === openedAt) return wrong(problem('at', 'meeting.closesTooEarly'))
    const decisions = await decisionsOf(act.db, act.hub.id, meeting.id)
    const voting = decisions.find((one) => runningVote(one) !== undefined)
    if (voting) {
      const title = file.points.find(({ id }) => id === voting.point)?.title ?? ''
      return wrong(problem('', 'meeting.voteRuns', { title }))
    }
    await endPoint(act.db, act.hub.id, meeting.id, closedAt)
    await changeMeeting(act.db, act.hub.id, meeting.id, { state: next.value, closed_at: closedAt })
    // A session may end while it pauses: what it left is put off as from an open one.
    await endSuspension(act.db, act.hub.id, meeting.id, closedAt)
    await settleDecisions(act, { ...file, meeting: { ...meeting, state: 'open' } }, decisions, closedAt)
    const spent = await keepTime(act, file, openedAt, closedAt)
    act.record(meetingClosed, meeting.id, { openedAt, closedAt, ...spent })
    return ok({ meeting: meeting.id })
  },
})

/** The logbook learns the real hours and who spent how long: the coordinator as staff, representatives freely or, when their organisation pays them, in kind; for nobody else, who sits in her own name. */
const keepTime = async (act: Act, file: MeetingFile, from: Instant, to: Instant): Promise<{ people: number; organisations: number }> => {
  const { meeting, body, representatives, coordinators } = file
  const activity = meeting.activity ?? newId()
  await keepActivity(act.db, act.hub.id, {
    id: activity,
    kind: 'meeting',
    title: `${body.name} · ${meeting.title}`,
    startsAt: from,
    // The logbook counts in whole minutes: a session of a few seconds lasted one.
    endsAt: minutesBetween(from, to) < 1 ? addMinutes(from, 1) : to,
    place: meeting.place || meeting.link,
    subjectType: 'meeting',
    subject: meeting.id,
  })
  const stays = ownStaysIn(file)
  const spent = minutesByPerson(stays, from, to)
  const whole = minutesBetween(from, to)
  const orgOf = (person: Id): Id | null =>
    stays.find((stay) => stay.person === person && stay.org !== null && stay.org !== person)?.org ?? null
  const absent = [...new Set([...coordinators, ...representatives.map(({ person }) => person)])].filter((person) => !spent.has(person))
  const qualities = await qualitiesOn(act.db, act.hub.id, [...spent.keys(), ...absent], dayAt(from, act.hub.zone))
  const capacity = (person: Id, organisation: Id | null) =>
    capacityFrom(qualities.get(person) ?? { roles: [], speaksFor: [] }, organisation)
  const there = [...spent].map(([person, minutes]): Participation => {
    const organisation = orgOf(person)
    return {
      person,
      organisation,
      capacity: capacity(person, organisation),
      invited: false,
      attended: minutes * 2 < whole ? 'partly' : 'yes',
      minutes,
    }
  })
  const missing = absent.map((person): Participation => {
    const organisation = representatives.find((one) => one.person === person && one.org !== person)?.org ?? null
    return { person, organisation, capacity: capacity(person, organisation), invited: true, attended: 'no', minutes: 0 }
  })
  await keepParticipations(act.db, act.hub.id, activity, [...there, ...missing])
  return {
    people: there.length,
    organisations: new Set(stays.flatMap(({ org, person }) => (org === null || org === person ? [] : org))).size,
  }
}
