import { newId } from '#base/id.ts'
import { z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAddCalendars } from './calendar.access.ts'
import { feedMade } from './facts.ts'
import { keepFeed } from './feed.store.ts'
import { secretHash, secretOf } from './feed-secret.ts'

/** An address under which one’s own calendar reads the hub’s meetings; the one before opens nothing any more. */
export const makeFeed = useCase({
  name: 'calendars.makeFeed',
  input: z.object({}),
  load: async ({ actor }) => actor && { person: actor.person },
  may: (who) => mayAddCalendars(who),
  run: async (act, _input, { person }) => {
    const feed = newId()
    const secret = await secretOf(act.data, act.hub.id, feed)
    await keepFeed(act.db, act.hub.id, { id: feed, person, madeAt: act.now }, secretHash(secret))
    act.record(feedMade, feed, { person })
    return ok({ feed })
  },
})
