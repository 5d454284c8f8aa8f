import { addMinutes } from '#base/day.ts'
import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { calendarsOf, shownOf } from './calendar.store.ts'
import { feedOfPerson } from './feed.store.ts'
import { secretOf } from './feed-secret.ts'
import { ignoredOf } from './knowing.store.ts'
import { countWaiting, nextOf } from './suggestion.store.ts'

/** Minutes during which the address of a new feed is shown to who made it. */
const SHOWN_FOR = 10
const NEXT = 5

/** One’s own calendars, what they bring next, what is ignored, and the address of one’s feed just after it was made. */
export const showCalendars = view({
  name: 'calendars.showCalendars',
  input: z.object({}),
  load: async ({ db, hub, actor, now }) => {
    if (!actor) return null
    const [calendars, ignored, next, waiting, feed] = await Promise.all([
      calendarsOf(db, hub.id, actor.person),
      ignoredOf(db, hub.id, actor.person),
      nextOf(db, hub.id, actor.person, now, NEXT),
      countWaiting(db, hub.id, actor.person, now),
      feedOfPerson(db, hub.id, actor.person),
    ])
    return { calendars, ignored, next, waiting, feed }
  },
  run: async ({ calendars, ignored, next, waiting, feed }, { data, hub, now }) => ({
    calendars: calendars.map(shownOf),
    ignored: ignored.map(({ id, title }) => ({ id, title })),
    next: next.map(({ id, title, startsAt, allDay, place }) => ({ id, title, startsAt, allDay, place })),
    waiting,
    feed: feed && {
      madeAt: feed.madeAt,
      path: addMinutes(feed.madeAt, SHOWN_FOR) > now ? `/${hub.slug}/calendrier/${await secretOf(data, hub.id, feed.id)}.ics` : null,
    },
  }),
})

export type ShownCalendars = Awaited<ReturnType<typeof showCalendars.run>>
