import { z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAddCalendars } from './calendar.access.ts'
import { feedEnded } from './facts.ts'
import { endFeed as end, feedOfPerson } from './feed.store.ts'

/** The address opens nothing any more. */
export const endFeed = useCase({
  name: 'calendars.endFeed',
  input: z.object({}),
  load: async ({ db, hub, actor }) => actor && { person: actor.person, feed: await feedOfPerson(db, hub.id, actor.person) },
  may: (who) => mayAddCalendars(who),
  run: async (act, _input, { person, feed }) => {
    if (feed) {
      await end(act.db, act.hub.id, person)
      act.record(feedEnded, feed.id, { person })
    }
    return ok({ person })
  },
})
