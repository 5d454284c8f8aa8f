import { addMonths, timeAt, toInstant } from '#base/day.ts'
import { id, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { bodyFile, listBodies } from './body.store.ts'
import { entitledOn } from './body.ts'
import { mayPrepare } from './meeting.access.ts'
import { nextMonthly } from './meeting.ts'
import { meetingsBefore } from './meeting-row.store.ts'
import { pendingFor } from './pending-load.ts'
import { leftBy } from './prepare-meeting.ts'

/** What a new meeting begins from: the body, its habit, where and when it last met. One date is all that may be missing. */
export const showNewMeeting = view({
  name: 'governance.showNewMeeting',
  input: z.object({ body: orNothing(id()).catch(null) }),
  mayView: (who) => mayPrepare(who) === true,
  load: async (context, { body }) => {
    const { db, hub, today, now } = context
    const bodies = await listBodies(db, hub.id, today, now)
    const chosen = bodies.find((one) => one.id === body) ?? bodies[0]
    if (!chosen) return { bodies, chosen: null, before: null, pending: [] }
    const [file, before, pending] = await Promise.all([
      bodyFile(db, hub.id, chosen.id, today),
      meetingsBefore(db, hub.id, chosen.id),
      pendingFor(context, { body: chosen.id, meeting: null, day: addMonths(today, 1), points: [] }),
    ])
    return { bodies, chosen: file, before, pending }
  },
  run: ({ bodies, chosen, before, pending }, { hub, today }) => {
    const last = before?.last ?? null
    const after = last && last.day > today ? last.day : today
    const seats = chosen ? entitledOn(chosen.seats, today) : []
    return {
      bodies: bodies.map(({ id: key, name }) => ({ id: key, name })),
      body: chosen && { id: chosen.body.id, name: chosen.body.name },
      /** Nobody sits yet: who could is asked. */
      seatless: seats.length === 0,
      organisations: chosen?.organisations ?? [],
      habit: chosen?.habit ?? null,
      day: chosen?.habit ? nextMonthly(chosen.habit, after) : '',
      startsAt: last ? timeAt(toInstant(last.startsAt), hub.zone) : '18:00',
      endsAt: last ? timeAt(toInstant(last.endsAt), hub.zone) : '20:00',
      place: last?.place ?? '',
      link: last?.link ?? '',
      pending,
      carried: before ? leftBy(before).map(({ title }) => title) : [],
    }
  },
})

export type NewMeetingDefaults = Awaited<ReturnType<typeof showNewMeeting.run>>
