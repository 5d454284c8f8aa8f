import { addMonths, type Day, timeAt, toInstant } from '#base/day.ts'
import { id, orNothing, z } from '#base/input.ts'
import { pendingFor } from '#governance/agenda/pending-load.ts'
import { bodyFile, listBodies } from '#governance/bodies/body.store.ts'
import { entitledOn } from '#governance/bodies/body.ts'
import { view } from '#logbook/use-case.ts'
import { mayPrepare } from './meeting.access.ts'
import { type Monthly, nextMonthly } from './meeting.ts'
import { meetingsBefore } from './meeting-row.store.ts'
import { leftBy } from './prepare-meeting.ts'
import { daysHeld } from './year.store.ts'

/** What a new meeting begins from: the body, its habit, where and when it last met. One date is all that may be missing. */
export const showNewMeeting = view({
  name: 'governance.showNewMeeting',
  input: z.object({ body: orNothing(id()).catch(null) }),
  mayView: (who) => mayPrepare(who) === true,
  load: async (context, { body }) => {
    const { db, hub, today, now } = context
    const bodies = await listBodies(db, hub.id, today, now)
    const chosen = bodies.find((one) => one.id === body) ?? bodies[0]
    if (!chosen) return { bodies, chosen: null, before: null, pending: [], held: [] }
    const [file, before, pending, held] = await Promise.all([
      bodyFile(db, hub.id, chosen.id, today),
      meetingsBefore(db, hub.id, chosen.id),
      pendingFor(context, { body: chosen.id, meeting: null, day: addMonths(today, 1), points: [] }),
      daysHeld(db, hub.id, chosen.id, today),
    ])
    return { bodies, chosen: file, before, pending, held }
  },
  run: ({ bodies, chosen, before, pending, held }, { hub, today }) => {
    const last = before?.last ?? null
    const seats = chosen ? entitledOn(chosen.seats, today) : []
    return {
      bodies: bodies.map(({ id: key, name }) => ({ id: key, name })),
      body: chosen && { id: chosen.body.id, name: chosen.body.name },
      /** Nobody sits yet: who could is asked. */
      seatless: seats.length + (chosen?.byRight.length ?? 0) === 0,
      organisations: chosen?.organisations ?? [],
      habit: chosen?.habit ?? null,
      day: chosen?.habit ? nextFree(chosen.habit, today, held) : '',
      startsAt: last ? timeAt(toInstant(last.startsAt), hub.zone) : '18:00',
      endsAt: last ? timeAt(toInstant(last.endsAt), hub.zone) : '20:00',
      place: last?.place ?? '',
      link: last?.link ?? '',
      pending,
      carried: before ? leftBy(before).map(({ title }) => title) : [],
    }
  },
})

/** The first day the habit names in a month where the body does not meet yet: the dates of a year may be there already. */
const nextFree = (habit: Monthly, today: Day, held: Day[]): Day => {
  const months = new Set(held.map((day) => day.slice(0, 7)))
  let day = nextMonthly(habit, today)
  while (months.has(day.slice(0, 7))) day = nextMonthly(habit, day)
  return day
}

export type NewMeetingDefaults = Awaited<ReturnType<typeof showNewMeeting.run>>
