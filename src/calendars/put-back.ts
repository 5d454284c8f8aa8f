import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { removeActivity } from '#logbook/api.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOwn, mayKeep } from './calendar.access.ts'
import { keepingUndone } from './facts.ts'
import { loadSuggestion } from './own-calendar.ts'
import { decide } from './suggestion.store.ts'

/** Undoes keeping or dropping: it waits again. What was kept leaves the logbook, unless time was already counted on it. */
export const putBack = useCase({
  name: 'calendars.putBack',
  input: z.object({ suggestion: id() }),
  load: loadSuggestion,
  mayView: isOwn,
  may: mayKeep,
  run: async (act, { suggestion }, { state, activity }) => {
    if (state === 'waiting') return ok({ suggestion })
    await decide(act.db, act.hub.id, [suggestion], { state: 'waiting' }, act.now)
    if (activity) {
      if (!(await removeActivity(act.db, act.hub.id, activity))) return wrong(problem('', 'suggestion.timeStandsOnIt'))
      act.record(keepingUndone, activity, { suggestion })
    }
    return ok({ suggestion })
  },
})
