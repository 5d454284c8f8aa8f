import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOwn, mayKeep } from './calendar.access.ts'
import { ignoreTitle as ignore } from './knowing.store.ts'
import { loadSuggestion } from './own-calendar.ts'
import { decide, waitingOf } from './suggestion.store.ts'
import { titleKey } from './suggestion.ts'

const MOST = 2000

/** What bears this title is not proposed any more, in any of one’s calendars: what waits is dropped, what comes is passed over. */
export const ignoreTitle = useCase({
  name: 'calendars.ignoreTitle',
  input: z.object({ suggestion: id() }),
  load: loadSuggestion,
  mayView: isOwn,
  may: mayKeep,
  run: async (act, _input, { id: one, person, title, state }) => {
    const { db, hub, now } = act
    if (state === 'kept') return wrong(problem('', 'suggestion.keptAlready'))
    const key = titleKey(title)
    if (key === '') return wrong(problem('', 'suggestion.noTitle'))
    await ignore(db, hub.id, person, key, title, now)
    const waiting = await waitingOf(db, hub.id, person, { now, before: null, most: MOST })
    const same = waiting.filter((other) => titleKey(other.title) === key).map((other) => other.id)
    await decide(db, hub.id, [...new Set([one, ...same])], { state: 'dropped' }, now)
    return ok({ suggestion: one })
  },
})
