import { addDays, instantOf } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { activitiesOf } from '#logbook/api.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { readCalendar } from '#platform/calendar/read-ics.ts'
import { isOwn, mayKeep } from './calendar.access.ts'
import { noteReading } from './calendar.store.ts'
import { AHEAD, BACK } from './calendar.ts'
import { ignoredOf } from './knowing.store.ts'
import { loadCalendar } from './own-calendar.ts'
import { forgetBefore, heldElsewhere, suggestionsBetween, writeMerge } from './suggestion.store.ts'
import { merge } from './suggestion.ts'

const header = z.string().max(500).nullable()

/**
 * What a calendar answered becomes suggestions, and nothing else: no fact, no activity, no minute, until its owner keeps one. The job brings here
 * what it downloaded; the demonstration brings a text it wrote.
 */
export const takeReading = useCase({
  name: 'calendars.takeReading',
  input: z.discriminatedUnion('is', [
    z.object({ calendar: id(), is: z.literal('text'), text: z.string(), etag: header, lastModified: header }),
    z.object({ calendar: id(), is: z.literal('same') }),
    z.object({ calendar: id(), is: z.literal('failed'), says: z.string() }),
  ]),
  load: loadCalendar,
  mayView: isOwn,
  may: mayKeep,
  run: async (act, input, { person }) => {
    const { db, hub, now } = act
    const nothing = { written: 0, withdrawn: 0 }
    if (input.is === 'failed') {
      await noteReading(db, hub.id, input.calendar, { is: 'failed', problem: input.says }, now)
      return ok(nothing)
    }
    if (input.is === 'same') {
      await noteReading(db, hub.id, input.calendar, { is: 'same' }, now)
      return ok(nothing)
    }
    return ok(await takeText(act, input, person))
  },
})

type Given = { calendar: string; text: string; etag: string | null; lastModified: string | null }

const takeText = async (act: Act, { calendar, text, etag, lastModified }: Given, person: string) => {
  const { db, hub, now, today } = act
  const window = { from: addDays(today, -BACK), until: addDays(today, AHEAD), zone: hub.zone }
  const { occurrences, unreadable, cut, isCalendar } = readCalendar(text, window)
  if (!isCalendar) {
    await noteReading(db, hub.id, calendar, { is: 'failed', problem: 'notACalendar' }, now)
    return { written: 0, withdrawn: 0 }
  }
  const [begin, end] = [instantOf(window.from, '00:00', hub.zone), instantOf(window.until, '00:00', hub.zone)]
  const [before, elsewhere, ignored, known] = await Promise.all([
    suggestionsBetween(db, hub.id, calendar, begin, end),
    heldElsewhere(db, hub.id, { person, calendar }, begin, end),
    ignoredOf(db, hub.id, person),
    activitiesOf(db, hub.id, person, instantOf(addDays(window.from, -1), '00:00', hub.zone), end),
  ])
  const read = occurrences.filter(({ startsAt }) => startsAt >= begin).map(({ zone: _, ...one }) => one)
  const change = merge(before, read, {
    self: act.email ?? '',
    ignored: new Set(ignored.map(({ key }) => key)),
    known,
    elsewhere,
    whole: unreadable + cut === 0,
  })
  await writeMerge(db, hub.id, calendar, change)
  await forgetBefore(db, hub.id, calendar, begin)
  await noteReading(db, hub.id, calendar, { is: 'read', etag, lastModified, on: today, unread: unreadable + cut }, now)
  return { written: change.write.length, withdrawn: change.withdraw.length }
}
