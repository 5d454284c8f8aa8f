import { dayAt } from '#base/day.ts'
import { z } from '#base/input.ts'
import { perform, type Stage } from '#logbook/perform.ts'
import { fetchCalendar } from '#platform/calendar/fetch-ics.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { inHub, type Task, type Tasks } from '#platform/jobs/jobs.ts'
import { allHubs, calendarOf, readableCalendars, readerOf } from './calendar.store.ts'
import { asksOnlyForNews, isDue, isIllustrative } from './calendar.ts'
import { takeReading } from './take-reading.ts'

type Means = { pools: Stage['pools']; config: { data: string; localCalendars: boolean; operators: string[] }; handlers: Stage['handlers'] }

/** Every quarter of an hour. */
export const calendarsCron = { 'calendars.readAll': '*/15 * * * *' }

/** Reads the calendars: all that are due, each then on its own, in the name of who added it. A failure is noted and told, not tried again at once. */
export const calendarsTasks = ({ pools, config, handlers }: Means): Tasks => {
  const readAll: Task = async (_payload, { now }) => {
    for (const hub of await inHub(pools, null, allHubs)) {
      await inHub(pools, hub, async (db) => {
        const due = (await readableCalendars(db, hub)).filter((one) => isDue(one, now))
        for (const { id } of due) await enqueue(db, 'calendars.read', { calendar: id }, { key: `calendars.read ${id}` })
      })
    }
  }

  const read: Task = async ({ hub, input }, { now }) => {
    const { calendar: id } = z.object({ calendar: z.string() }).parse(input)
    if (!hub) return
    const found = await inHub(pools, hub, async (db) => {
      const calendar = await calendarOf(db, hub, id)
      return calendar && { calendar, reader: await readerOf(db, hub, calendar.person) }
    })
    if (!found?.reader || isIllustrative(found.calendar.address)) return
    const { calendar, reader } = found
    const news = asksOnlyForNews(calendar.readOn, dayAt(now, reader.zone))
    const fetched = await fetchCalendar({
      address: calendar.address,
      etag: news ? calendar.etag : null,
      lastModified: news ? calendar.lastModified : null,
      loopback: config.localCalendars,
    })
    const stage: Stage = { pools, handlers, data: config.data, lang: 'fr', operators: config.operators }
    // Whoever has left the hub meanwhile has no calendar there any more: nothing is read in their name.
    await perform(stage, { hub: reader.slug, email: reader.email, at: now }, takeReading, { calendar: id, ...fetched })
  }
  return { 'calendars.readAll': readAll, 'calendars.read': read }
}
